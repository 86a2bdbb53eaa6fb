//! `cargo xtask build`: the page, ready for any static host.

use crate::error::Result;
use crate::process::run;
use crate::project::Project;
use crate::setup::WebBuild;

/// Leaves a release in `dist/`, after installing what that takes.
pub(crate) fn build(project: &Project) -> Result<()> {
    release(project, &WebBuild::set_up(project)?)?;
    println!("Built: {}", project.dist().display());
    Ok(())
}

/// Leaves a release in `dist/`.
pub(crate) fn release(project: &Project, with: &WebBuild) -> Result<()> {
    run(with.trunk(project)?.args(["build", "--release", "--dist"]).arg(project.dist()))
}
