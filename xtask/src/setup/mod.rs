//! Finds the programs that the project needs and installs missing ones. In the checkout it writes only files that
//! version control ignores.

mod apt;
mod browsers;
mod compile;
mod debian_rust;
mod node;
mod numpy;
mod tools;
mod wasm_rust;

pub(crate) use browsers::{Browsers, browsers};
pub(crate) use node::{node, node_packages};
pub(crate) use numpy::python;
pub(crate) use wasm_rust::TARGET;

use crate::process::path_with;
use crate::project::Project;
use anyhow::{Error, Result, anyhow};
use wasm_rust::WasmRust;
use xshell::Cmd;

/// Prints the name of a tool and the reason before it is installed.
fn announce(what: &str, why: &str) {
    println!("Installing {what}: {why}");
}

/// The error for a tool that is missing for `reason` and that the command `fix` would install.
fn missing(what: &str, fix: &str, reason: &str) -> Error {
    anyhow!("{what} is missing and {reason}; to install: {fix}")
}

/// The programs that build the web page.
#[derive(Debug)]
pub(crate) struct WebBuild {
    rust: WasmRust,
    tools: tools::Tools,
}

impl WebBuild {
    /// Finds or installs Rust for WebAssembly, Trunk and the programs that Trunk runs.
    pub(crate) fn set_up(project: &Project) -> Result<Self> {
        Ok(Self { rust: WasmRust::set_up(project)?, tools: tools::Tools::set_up(project)? })
    }

    /// Trunk for `project`, with all tools on its PATH so that it downloads none.
    pub(crate) fn trunk<'a>(&self, project: &'a Project) -> Result<Cmd<'a>> {
        let path = path_with(self.tools.folders().chain(self.rust.folder()))?;
        let trunk = self.rust.choose(project.shell().cmd(self.tools.trunk()));
        Ok(trunk
            .env("PATH", path)
            .env("CARGO_TARGET_DIR", project.wasm_target())
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            // If the page does not compile, Trunk's own backtrace is of no use.
            .env_remove("RUST_BACKTRACE")
            // Trunk accepts only `true` or `false` here; other tools accept any value.
            .env_remove("NO_COLOR"))
    }

    /// Cargo for `project`, with the toolchain and the target folder for WebAssembly.
    pub(crate) fn cargo<'a>(&self, project: &'a Project) -> Result<Cmd<'a>> {
        let cargo = self.rust.choose(project.shell().cmd(self.rust.cargo()));
        Ok(cargo.env("PATH", path_with(self.rust.folder())?).env("CARGO_TARGET_DIR", project.wasm_target()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn something_missing_is_one_sentence_with_the_command_that_installs_it() {
        let error = missing("the program `node`", "`apt-get install nodejs`", "this is not a Debian system");
        assert_eq!(
            error.to_string(),
            "the program `node` is missing and this is not a Debian system; to install: `apt-get install nodejs`"
        );
    }
}
