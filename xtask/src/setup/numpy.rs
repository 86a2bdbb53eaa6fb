//! Python with NumPy, which the tests use to run the code that the page generates.

use super::{announce, apt};
use crate::process::{run_quietly, succeeds};
use crate::project::Project;
use anyhow::Result;
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

/// The version that is installed if NumPy is missing.
const VERSION: &str = "2.2.6";

/// Finds a Python with NumPy, or installs one in a virtual environment or as a Debian package.
pub(crate) fn python(project: &Project) -> Result<PathBuf> {
    let shell = project.shell();
    let folder = project.cache(&format!("numpy-{VERSION}"));
    let own = folder.join("bin/python");
    let known = ["python3".into(), own.clone(), "/usr/bin/python3".into()];
    if let Some(python) = known.into_iter().find(|python| has_numpy(shell, python)) {
        return Ok(python);
    }
    announce(&format!("NumPy {VERSION} into {}", folder.display()), "the tests run the code that the page writes");
    let made = run_quietly(cmd!(shell, "python3 -m venv --clear {folder}"))
        .and_then(|()| run_quietly(cmd!(shell, "{own} -m pip install --quiet numpy=={VERSION}")));
    if made.is_ok() && has_numpy(shell, &own) {
        return Ok(own);
    }
    apt::install(shell, &["python3-numpy"], "NumPy for Python", "the tests run the code that the page writes")?;
    Ok("/usr/bin/python3".into())
}

fn has_numpy(shell: &Shell, python: &Path) -> bool {
    succeeds(shell.cmd(python).args(["-c", "import numpy"]))
}
