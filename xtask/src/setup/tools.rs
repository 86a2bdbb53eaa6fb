//! Trunk, which bundles and serves the page, and the two programs that it runs after the compiler.
//!
//! A tool on PATH is used if it has exactly the required version. Otherwise it is installed into a folder per version
//! outside the checkout; the user's own tools stay unchanged.

use super::{announce, compile, missing, node};
use crate::process::{output_of, run_quietly, succeeds_within};
use crate::project::Project;
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::time::Duration;
use which::which;
use xshell::{Shell, cmd};

/// The newest version of Trunk that the project's minimum Rust version can compile.
const TRUNK: &str = "0.21.14";

/// Downloads are about 10 MB and compiling takes only a few minutes, so a slow server is not worth a long wait.
const BINSTALL_LIMIT: Duration = Duration::from_secs(60);

/// The programs in the versions that the project requires.
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
            // The lock file is used because newer dependencies may require a newer Rust. TLS is left out: only
            // downloads and `https` use it.
            options: &["--locked", "--no-default-features"],
            minutes: "two to three minutes on two cores",
        };
        let wasm_bindgen = Crate {
            name: "wasm-bindgen-cli",
            version: &project.wasm_bindgen_version()?,
            program: "wasm-bindgen",
            // The lock file of this version pins versions that have been yanked.
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

    /// The folders in which Trunk finds the other programs.
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
    /// The compile time.
    minutes: &'a str,
}

impl Crate<'_> {
    fn set_up(&self, project: &Project, why: &str) -> Result<PathBuf> {
        let folder = project.cache(&format!("{}-{}", self.name, self.version));
        let installed = folder.join("bin").join(self.program);
        if let Some(program) = find_program(project.shell(), self.program, self.version, &installed) {
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

/// Downloads a precompiled program with cargo-binstall, if that is installed. Returns whether it succeeded.
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
    if let Some(program) = find_program(shell, "wasm-opt", &version, &installed) {
        return Ok(program);
    }
    // This program is written in JavaScript.
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

/// The path of `program` in `version`: in our folder, or else on PATH if it has this version.
fn find_program(shell: &Shell, program: &str, version: &str, installed: &Path) -> Option<PathBuf> {
    if let Ok(program) = which(installed) {
        return Some(program);
    }
    let found = which(program).ok()?;
    let answer = output_of(cmd!(shell, "{found} --version"))?;
    names_version(&answer, version).then_some(found)
}

/// Whether the output of `--version` contains `version` as a whole word.
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
