//! Trunk (bundles and serves the page) and the two programs it runs after the compiler.
//!
//! A tool of exactly the wanted version on PATH is used. Otherwise it goes into a folder of this version outside the
//! checkout, so that the user's own tools stay as they are.

use super::{announce, compile, missing, node};
use crate::process::{output_of, run_quietly, succeeds_within};
use crate::project::Project;
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::time::Duration;
use which::which;
use xshell::{Shell, cmd};

/// The newest Trunk that the Rust this project asks for can compile.
const TRUNK: &str = "0.21.14";

/// The downloads are about 10 MB; compiling takes a few minutes, so a slow server is given up soon.
const BINSTALL_LIMIT: Duration = Duration::from_secs(60);

/// The programs, each of the version that this project needs.
#[derive(Debug)]
pub(super) struct Tools {
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    wasm_opt: PathBuf,
}

impl Tools {
    /// Finds or installs all three.
    pub(super) fn set_up(project: &Project) -> Result<Self> {
        let trunk = Crate {
            name: "trunk",
            version: TRUNK,
            program: "trunk",
            // With its own lock file: newer dependencies may ask for a newer Rust. Without TLS, which only its
            // downloads and `https` need.
            options: &["--locked", "--no-default-features"],
            minutes: "two to three minutes on two cores",
        };
        let wasm_bindgen = Crate {
            name: "wasm-bindgen-cli",
            version: &project.wasm_bindgen_version()?,
            program: "wasm-bindgen",
            // Its lock file pins versions that have been withdrawn.
            options: &["--no-default-features", "--bin", "wasm-bindgen"],
            minutes: "about a minute on two cores",
        };
        Ok(Self {
            trunk: trunk.set_up(project, "it bundles the page and serves it")?,
            wasm_bindgen: wasm_bindgen.set_up(project, "it connects WebAssembly and JavaScript")?,
            wasm_opt: set_up_wasm_opt(project)?,
        })
    }

    /// The program `trunk`.
    pub(super) fn trunk(&self) -> &Path {
        &self.trunk
    }

    /// The folders in which Trunk is to look for the other programs.
    pub(super) fn folders(&self) -> impl Iterator<Item = PathBuf> {
        [&self.wasm_bindgen, &self.wasm_opt].into_iter().filter_map(|program| program.parent()).map(Path::to_owned)
    }
}

/// A program in the crate registry.
struct Crate<'a> {
    name: &'a str,
    version: &'a str,
    program: &'a str,
    /// Options of `cargo install`.
    options: &'a [&'a str],
    /// The time it takes to compile.
    minutes: &'a str,
}

impl Crate<'_> {
    fn set_up(&self, project: &Project, why: &str) -> Result<PathBuf> {
        let folder = project.cache(&format!("{}-{}", self.name, self.version));
        let installed = folder.join("bin").join(self.program);
        if let Some(program) = known(project.shell(), self.program, self.version, &installed) {
            return Ok(program);
        }
        let what = format!("{}@{}", self.name, self.version);
        if download(project.shell(), &what, &folder) && which(&installed).is_ok() {
            return Ok(installed);
        }
        announce(&format!("{} {} (compiled here, {})", self.name, self.version, self.minutes), why);
        compile::install(project, &[&[what.as_str()], self.options].concat(), &folder).map_err(|reason| {
            let fix = format!("`cargo install {what} {}`", self.options.join(" "));
            let reason = format!("could not be installed from here ({reason})");
            missing(&format!("the program `{}`", self.program), &fix, &reason)
        })?;
        Ok(installed)
    }
}

/// Lets cargo-binstall, where it is installed, download the program that the authors of a crate have compiled. Returns
/// whether it did.
fn download(shell: &Shell, what: &str, folder: &Path) -> bool {
    if which("cargo-binstall").is_err() {
        return false;
    }
    announce(what, "downloaded by cargo-binstall");
    let options = ["--no-confirm", "--no-discover-github-token", "--disable-telemetry"];
    let binstall = cmd!(shell, "cargo-binstall {what} --root {folder} {options...} --strategies crate-meta-data");
    succeeds_within(binstall.args(["--maximum-resolution-timeout", "5"]), BINSTALL_LIMIT)
}

fn set_up_wasm_opt(project: &Project) -> Result<PathBuf> {
    let shell = project.shell();
    let version = project.binaryen_version()?;
    let folder = project.cache(&format!("binaryen-{version}"));
    let installed = folder.join("node_modules/.bin/wasm-opt");
    if let Some(program) = known(shell, "wasm-opt", &version, &installed) {
        return Ok(program);
    }
    // The program is JavaScript.
    node()?;
    announce(&format!("binaryen {version} (wasm-opt)"), "it makes the release smaller and faster");
    shell.create_dir(&folder)?;
    let _there = shell.push_dir(&folder);
    let what = format!("binaryen@{version}");
    run_quietly(cmd!(shell, "npm install --loglevel=error --no-audit --no-fund --prefix {folder} {what}")).map_err(
        |reason| {
            let fix = format!("`npm install --global {what}`");
            missing("the program `wasm-opt`", &fix, &format!("could not be installed from here ({reason})"))
        },
    )?;
    Ok(installed)
}

/// `program` in `version`: the one in our folder, or else the one on PATH if it has this version.
fn known(shell: &Shell, program: &str, version: &str, installed: &Path) -> Option<PathBuf> {
    if let Ok(program) = which(installed) {
        return Some(program);
    }
    let found = which(program).ok()?;
    let answer = output_of(cmd!(shell, "{found} --version"))?;
    names_version(&answer, version).then_some(found)
}

/// Whether a tool's answer to `--version` contains `version` as a word of its own.
fn names_version(answer: &str, version: &str) -> bool {
    answer.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_a_whole_word_of_the_answer() {
        assert!(names_version("trunk 0.21.14\n", "0.21.14"));
        assert!(names_version("wasm-opt version 132 (version_132)", "132"));
        assert!(!names_version("wasm-bindgen 0.2.130", "0.2.13"));
    }
}
