//! Node.js and the npm packages of the browser tests and the benchmark.

use super::{announce, missing};
use crate::process::run_quietly;
use crate::project::Project;
use anyhow::Result;
use std::path::Path;
use which::which;
use xshell::cmd;

/// Checks that Node.js and npm are installed. They are not installed automatically: packages of distributions are often
/// too old, and the choice is the user's.
pub(crate) fn node() -> Result<()> {
    for program in ["node", "npm"] {
        if which(program).is_err() {
            let what = format!("the program `{program}` (Node.js 20 or newer)");
            return Err(missing(&what, how_to_install_node(), "is not installed by this command"));
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

/// Installs the packages in the lock file of `folder`, unless exactly these are installed.
pub(crate) fn node_packages(project: &Project, folder: &Path) -> Result<()> {
    let shell = project.shell();
    let lock = folder.join("package-lock.json");
    // `npm ci` empties node_modules first, so this file exists only after a complete installation.
    let installed = folder.join("node_modules/.installed-package-lock.json");
    let wanted = shell.read_file(&lock)?;
    if shell.read_file(&installed).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    node()?;
    announce(&format!("the packages in {}", lock.display()), "the scripts in that folder use them");
    let _there = shell.push_dir(folder);
    let npm = cmd!(shell, "npm ci --loglevel=error --no-audit --no-fund")
        // The tests use the system's browsers.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .env("PUPPETEER_SKIP_DOWNLOAD", "1");
    run_quietly(npm).map_err(|reason| {
        let fix = format!("`npm ci` in {}", folder.display());
        missing("a package that the scripts use", &fix, &format!("could not be installed from here ({reason})"))
    })?;
    Ok(shell.write_file(&installed, wanted)?)
}
