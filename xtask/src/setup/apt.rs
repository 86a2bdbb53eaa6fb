//! Debian packages.

use super::{announce, missing};
use crate::process::{output_of, run_quietly, succeeds};
use anyhow::Result;
use which::which;
use xshell::{Cmd, Shell, cmd};

/// Whether this system has Debian's package tools.
pub(super) fn is_here() -> bool {
    which("apt-get").is_ok() && which("dpkg-query").is_ok()
}

/// Whether all of `packages` are installed.
pub(super) fn all_installed(shell: &Shell, packages: &[&str]) -> bool {
    packages.iter().all(|package| is_installed(shell, package))
}

fn is_installed(shell: &Shell, package: &str) -> bool {
    let query = shell.cmd("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", package]);
    output_of(query).is_some_and(|status| status == "installed")
}

/// Installs those of `packages` that are missing. `what` and `why` are printed, such as "Chromium" and "the tests …".
pub(super) fn install(shell: &Shell, packages: &[&str], what: &str, why: &str) -> Result<()> {
    let wanted: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(shell, package)).collect();
    if wanted.is_empty() {
        return Ok(());
    }
    let fix = format!("`apt-get install {}` as root", wanted.join(" "));
    if !is_here() {
        return Err(missing(what, &fix, "this system has no apt-get"));
    }
    if !may_become_root(shell) {
        return Err(missing(what, &fix, "only root may install packages"));
    }
    announce(&format!("{what} ({})", wanted.join(", ")), why);
    let update = as_root(shell, "apt-get").args(["update", "-qq"]);
    // Installing must not remove other packages.
    let options = ["-qq", "--yes", "--no-install-recommends", "--no-remove"];
    let install = as_root(shell, "apt-get").arg("install").args(options).args(wanted);
    run_quietly(update)
        .and_then(|()| run_quietly(install))
        .map_err(|reason| missing(what, &fix, &format!("apt-get failed ({reason})")))
}

/// `program` as root: directly, or through `sudo` without a password prompt.
pub(super) fn as_root<'a>(shell: &'a Shell, program: &str) -> Cmd<'a> {
    if is_root(shell) {
        cmd!(shell, "env DEBIAN_FRONTEND=noninteractive {program}")
    } else {
        cmd!(shell, "sudo -n env DEBIAN_FRONTEND=noninteractive {program}")
    }
}

/// Whether [`as_root`] is possible.
pub(super) fn may_become_root(shell: &Shell) -> bool {
    is_root(shell) || succeeds(cmd!(shell, "sudo -n true"))
}

fn is_root(shell: &Shell) -> bool {
    output_of(cmd!(shell, "id -u")).is_some_and(|user| user == "0")
}
