//! `cargo xtask build`: the page, ready for any static host.

use crate::error::{Error, Result};
use crate::process::{command, run};
use crate::project::Project;
use crate::setup::{self, WebBuild};
use std::path::PathBuf;
use std::{env, fs};

/// Leaves a release in `dist/`, after installing what that takes.
pub(crate) fn build(project: &Project) -> Result<()> {
    release(project, &WebBuild::set_up(project)?)?;
    println!("Built: {}", project.dist().display());
    Ok(())
}

/// Leaves a release in `dist/`, and beside it the same as one file and as a zip.
pub(crate) fn package(project: &Project) -> Result<()> {
    setup::node()?;
    let with = WebBuild::set_up(project)?;
    setup::node_packages(&project.packer())?;
    release(project, &with)?;
    run(command("node").arg(project.packer().join("pack.mjs")).arg(project.dist()))
}

/// Leaves a release in `dist/`.
pub(crate) fn release(project: &Project, with: &WebBuild) -> Result<()> {
    // Before the compiler is told where the sources of the packages are, they must be there.
    run(with.cargo(project)?.args(["fetch", "--locked", "--quiet"]))?;
    let mut trunk = with.trunk(project)?;
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", release_flags(project)?);
    run(trunk.args(["build", "--release", "--dist"]).arg(project.dist()))
}

/// What .cargo/config.toml asks for, and that no path of this machine is written into the program: so the same sources
/// give the same bytes everywhere.
fn release_flags(project: &Project) -> Result<String> {
    let mut flags = vec!["-Ctarget-feature=+simd128".to_owned()];
    for sources in package_sources()? {
        flags.push(format!("--remap-path-prefix={}=packages", sources.display()));
    }
    flags.push(format!("--remap-path-prefix={}=.", project.root().display()));
    if flags.iter().any(|flag| flag.contains(' ')) {
        // The variable cannot hold a space inside of a flag; then the paths stay.
        flags.truncate(1);
    }
    Ok(flags.join(" "))
}

/// The folders in which cargo keeps the sources of packages.
fn package_sources() -> Result<Vec<PathBuf>> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let folder = home.ok_or_else(|| Error::Failed("there is no home folder".to_owned()))?.join("registry/src");
    let entries = fs::read_dir(&folder).map_err(|cause| Error::file("read", &folder, &cause))?;
    let mut sources: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    sources.sort();
    Ok(sources)
}
