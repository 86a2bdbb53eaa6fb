//! Trunk (bundles and serves the page) and the two programs it runs after the compiler.
//!
//! A tool of exactly the wanted version on PATH is used. Otherwise it goes into a folder of this version outside the
//! checkout, so that nobody's own tools change.

use super::{announce, node};
use crate::error::{Error, Result};
use crate::process::{command, find, is_executable, output_of, run_quietly};
use crate::project::Project;
use std::path::{Path, PathBuf};

/// The newest Trunk that the Rust this project asks for can compile.
const TRUNK: &str = "0.21.14";

/// The programs, each of the version that this project wants.
#[derive(Debug)]
pub(super) struct Tools {
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    wasm_opt: PathBuf,
}

impl Tools {
    /// Finds or installs all three.
    pub(super) fn set_up(project: &Project) -> Result<Self> {
        // With Trunk's own lock file: newer dependencies may ask for a newer Rust. wasm-bindgen's pins versions that
        // have been withdrawn, so it goes without.
        let trunk = Crate { name: "trunk", version: TRUNK, program: "trunk", locked: true };
        let wasm_bindgen = project.wasm_bindgen_version()?;
        let wasm_bindgen =
            Crate { name: "wasm-bindgen-cli", version: &wasm_bindgen, program: "wasm-bindgen", locked: false };
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

/// A program that `cargo install` brings.
struct Crate<'a> {
    name: &'a str,
    version: &'a str,
    program: &'a str,
    locked: bool,
}

impl Crate<'_> {
    fn set_up(&self, project: &Project, why: &str) -> Result<PathBuf> {
        let folder = project.cache(&format!("{}-{}", self.name, self.version));
        let installed = folder.join("bin").join(self.program);
        if let Some(program) = known(self.program, self.version, &installed) {
            return Ok(program);
        }
        announce(&format!("{} {} (compiled here, up to ten minutes)", self.name, self.version), why);
        let what = format!("{}@{}", self.name, self.version);
        let mut cargo = command("cargo");
        cargo.args(["install", "--quiet", &what, "--root"]).arg(&folder).env_remove("CARGO_TARGET_DIR");
        if self.locked {
            cargo.arg("--locked");
        }
        run_quietly(&mut cargo).map_err(|reason| {
            let fix = format!("`cargo install {what}{}`", if self.locked { " --locked" } else { "" });
            Error::missing(
                format!("the program `{}`", self.program),
                fix,
                format!("could not be installed from here ({reason})"),
            )
        })?;
        Ok(installed)
    }
}

fn set_up_wasm_opt(project: &Project) -> Result<PathBuf> {
    let version = project.binaryen_version()?;
    let folder = project.cache(&format!("binaryen-{version}"));
    let installed = folder.join("node_modules/.bin/wasm-opt");
    if let Some(program) = known("wasm-opt", &version, &installed) {
        return Ok(program);
    }
    // The program is JavaScript.
    node()?;
    announce(&format!("binaryen {version} (wasm-opt)"), "it makes the release smaller and faster");
    super::make_folder(&folder)?;
    let what = format!("binaryen@{version}");
    let mut npm = command("npm");
    npm.args(["install", "--loglevel=error", "--no-audit", "--no-fund", "--prefix"]).arg(&folder).arg(&what);
    run_quietly(npm.current_dir(&folder)).map_err(|reason| {
        let fix = format!("`npm install --global {what}`");
        Error::missing("the program `wasm-opt`", fix, format!("could not be installed from here ({reason})"))
    })?;
    Ok(installed)
}

/// `program` in `version`: the one in our folder, or else the one on PATH if it says so.
fn known(program: &str, version: &str, installed: &Path) -> Option<PathBuf> {
    if is_executable(installed) {
        return Some(installed.to_owned());
    }
    let found = find(program)?;
    let said = output_of(command(&found).arg("--version"))?;
    says_version(&said, version).then_some(found)
}

/// Whether a tool's answer to `--version` names `version` as a word of its own.
fn says_version(said: &str, version: &str) -> bool {
    said.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_a_whole_word_of_what_the_tool_says() {
        assert!(says_version("trunk 0.21.14\n", "0.21.14"));
        assert!(says_version("wasm-opt version 132 (version_132)", "132"));
        assert!(!says_version("wasm-bindgen 0.2.130", "0.2.13"));
    }
}
