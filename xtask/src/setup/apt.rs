//! Packages of a Debian system.

use super::announce;
use crate::error::{Error, Result};
use crate::process::{command, find, output_of, run_quietly};
use std::process::Command;

/// Whether this system has Debian's package tools.
pub(super) fn is_here() -> bool {
    find("apt-get").is_some() && find("dpkg-query").is_some()
}

/// Whether all of `packages` are installed.
pub(super) fn all_installed(packages: &[&str]) -> bool {
    packages.iter().all(|package| is_installed(package))
}

fn is_installed(package: &str) -> bool {
    let mut query = command("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}", package]);
    output_of(&mut query).is_some_and(|status| status == "installed")
}

/// Installs those of `packages` that are not there yet. `what` and `why` are for the person: "Chromium", "…".
pub(super) fn install(packages: &[&str], what: &str, why: &str) -> Result<()> {
    let wanted: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if wanted.is_empty() {
        return Ok(());
    }
    let fix = format!("`apt-get install {}` as root", wanted.join(" "));
    if !is_here() {
        return Err(Error::missing(what, fix, "this system has no apt-get"));
    }
    if !may_become_root() {
        return Err(Error::missing(what, fix, "only root may install packages"));
    }
    announce(&format!("{what} ({})", wanted.join(", ")), why);
    let mut update = as_root("apt-get");
    let mut install = as_root("apt-get");
    update.args(["update", "-qq"]);
    // Never at the price of a package that someone put there.
    install.args(["install", "-qq", "--yes", "--no-install-recommends", "--no-remove"]).args(&wanted);
    for step in [&mut update, &mut install] {
        if let Err(reason) = run_quietly(step) {
            return Err(Error::missing(what, fix, format!("apt-get failed ({reason})")));
        }
    }
    Ok(())
}

/// `program` with root's rights: as it is for root, else through `sudo`, which must not ask for a password.
pub(super) fn as_root(program: &str) -> Command {
    let mut command = if is_root() { command("env") } else { command("sudo") };
    if !is_root() {
        command.args(["-n", "env"]);
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", program]);
    command
}

/// Whether [`as_root`] can work.
pub(super) fn may_become_root() -> bool {
    is_root() || output_of(command("sudo").args(["-n", "true"])).is_some()
}

fn is_root() -> bool {
    output_of(command("id").arg("-u")).is_some_and(|user| user.trim() == "0")
}
