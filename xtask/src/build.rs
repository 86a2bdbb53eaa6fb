//! `cargo xtask build` and `package`: the page, ready for any static host.

use crate::project::Project;
use crate::setup::{self, WebBuild};
use anyhow::{Context, Result};
use std::env;
use std::path::PathBuf;
use xshell::cmd;

/// Builds a release into `dist/` and first installs the tools it needs.
pub(crate) fn build(project: &Project) -> Result<()> {
    release(project, &WebBuild::set_up(project)?)?;
    println!("Built: {}", project.dist().display());
    Ok(())
}

/// Builds a release into `dist/`, and packages it as one file, as a zip and as a SCORM package.
pub(crate) fn package(project: &Project) -> Result<()> {
    setup::node()?;
    let web = WebBuild::set_up(project)?;
    setup::node_packages(project, &project.packer())?;
    release(project, &web)?;
    let (script, dist) = (project.packer().join("pack.mjs"), project.dist());
    Ok(cmd!(project.shell(), "node {script} {dist}").run()?)
}

/// Builds a release into `dist/`.
pub(crate) fn release(project: &Project, web: &WebBuild) -> Result<()> {
    setup::node_packages(project, &project.minifier())?;
    // The flags below contain the source folders of the packages, so these must exist.
    web.cargo(project)?.args(["fetch", "--locked", "--quiet"]).run()?;
    cmd!(project.shell(), "cargo run --locked --quiet --package parameter-sharing-opening").run()?;
    let trunk = web.trunk(project)?.args(["build", "--release", "--dist"]).arg(project.dist());
    Ok(trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", release_flags(project)?).run()?)
}

/// The flags of .cargo/config.toml, and flags that remove this machine's paths from the program, so that builds are
/// reproducible.
fn release_flags(project: &Project) -> Result<String> {
    let mut flags = vec!["-Ctarget-feature=+simd128".to_owned()];
    for sources in package_sources(project)? {
        flags.push(format!("--remap-path-prefix={}=packages", sources.display()));
    }
    flags.push(format!("--remap-path-prefix={}=.", project.root().display()));
    if flags.iter().any(|flag| flag.contains(' ')) {
        // This variable cannot hold a flag with a space. The paths then stay.
        flags.truncate(1);
    }
    Ok(flags.join(" "))
}

/// The folders in which cargo keeps the sources of packages.
fn package_sources(project: &Project) -> Result<Vec<PathBuf>> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    Ok(project.shell().read_dir(home.context("there is no home folder")?.join("registry/src"))?)
}
