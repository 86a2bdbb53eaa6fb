//! A Python with NumPy: the tests run in it the code that the page writes.

use super::{announce, apt};
use crate::error::Result;
use crate::process::{command, output_of, run_quietly};
use crate::project::Project;
use std::path::{Path, PathBuf};

/// The version that is installed where Python has none.
const VERSION: &str = "2.2.6";

/// Finds a Python that has NumPy, or makes one: in an environment of its own, else by Debian's package.
pub(crate) fn python(project: &Project) -> Result<PathBuf> {
    let folder = project.cache(&format!("numpy-{VERSION}"));
    let own = folder.join("bin/python");
    let known = ["python3".into(), own.clone(), "/usr/bin/python3".into()];
    if let Some(python) = known.into_iter().find(|python| has_numpy(python)) {
        return Ok(python);
    }
    announce(&format!("NumPy {VERSION} into {}", folder.display()), "the tests run the code that the page writes");
    let made = run_quietly(command("python3").args(["-m", "venv", "--clear"]).arg(&folder)).and_then(|()| {
        run_quietly(command(&own).args(["-m", "pip", "install", "--quiet", &format!("numpy=={VERSION}")]))
    });
    if made.is_ok() && has_numpy(&own) {
        return Ok(own);
    }
    apt::install(&["python3-numpy"], "NumPy for Python", "the tests run the code that the page writes")?;
    Ok("/usr/bin/python3".into())
}

fn has_numpy(python: &Path) -> bool {
    output_of(command(python).args(["-c", "import numpy"])).is_some()
}
