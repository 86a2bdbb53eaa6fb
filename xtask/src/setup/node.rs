//! Node.js, and the packages of the browser tests and of the benchmark.

use super::announce;
use crate::error::{Error, Result};
use crate::process::{command, find, run_quietly};
use std::fs;
use std::path::Path;

/// Node.js and npm are expected, not installed: a distribution's own are often too old, so the choice is the owner's.
pub(crate) fn node() -> Result<()> {
    for program in ["node", "npm"] {
        if find(program).is_none() {
            let what = format!("the program `{program}` (Node.js 20 or newer)");
            return Err(Error::missing(what, how_to_install_node(), "is not installed by this command"));
        }
    }
    Ok(())
}

fn how_to_install_node() -> &'static str {
    if cfg!(target_os = "macos") {
        "`brew install node`"
    } else {
        "`apt-get install nodejs npm` or as your system has it"
    }
}

/// Installs what the lock file in `folder` lists, unless exactly that is installed.
pub(crate) fn node_packages(folder: &Path) -> Result<()> {
    let lock = folder.join("package-lock.json");
    // `npm ci` empties node_modules first, so this copy is there only if an installation came to its end.
    let installed = folder.join("node_modules/.installed-package-lock.json");
    let wanted = fs::read(&lock).map_err(|cause| Error::file("read", &lock, &cause))?;
    if fs::read(&installed).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    node()?;
    announce(&format!("the packages in {}", lock.display()), "what is in that folder is written with them");
    let mut npm = command("npm");
    npm.current_dir(folder)
        .args(["ci", "--loglevel=error", "--no-audit", "--no-fund"])
        // The tests use the system's browsers.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .env("PUPPETEER_SKIP_DOWNLOAD", "1");
    run_quietly(&mut npm).map_err(|reason| {
        let fix = format!("`npm ci` in {}", folder.display());
        Error::missing(
            "a package that the scripts are written with",
            fix,
            format!("could not be installed from here ({reason})"),
        )
    })?;
    if !folder.join("node_modules").exists() {
        // A lock file without packages.
        return Ok(());
    }
    fs::write(&installed, wanted).map_err(|cause| Error::file("write", &installed, &cause))
}
