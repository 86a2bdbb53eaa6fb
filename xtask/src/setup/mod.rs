//! What this project needs and a fresh machine does not have: each thing is looked for, and installed only when it is
//! not there. Nothing is put into the checkout but what version control ignores.

mod apt;
mod browsers;
mod debian_rust;
mod node;
mod numpy;
mod tools;
mod wasm_rust;

pub(crate) use browsers::{Browsers, browsers};
pub(crate) use node::{node, node_packages};
pub(crate) use numpy::python;
pub(crate) use wasm_rust::TARGET;

use crate::error::{Error, Result};
use crate::process::{command, path_with};
use crate::project::Project;
use std::process::Command;
use wasm_rust::WasmRust;

/// A line before something is installed: what, and what for.
fn announce(what: &str, why: &str) {
    println!("Installing {what}: {why}");
}

/// All that turns this project into a web page.
#[derive(Debug)]
pub(crate) struct WebBuild {
    rust: WasmRust,
    tools: tools::Tools,
}

impl WebBuild {
    /// Finds or installs the Rust that compiles to WebAssembly, Trunk and what Trunk runs.
    pub(crate) fn set_up(project: &Project) -> Result<Self> {
        Ok(Self { rust: WasmRust::set_up(project)?, tools: tools::Tools::set_up(project)? })
    }

    /// Trunk, for `project`, so that it finds every tool and has no reason to download one.
    pub(crate) fn trunk(&self, project: &Project) -> Result<Command> {
        let mut trunk = command(self.tools.trunk());
        self.rust.choose(&mut trunk);
        trunk
            .current_dir(project.root())
            .env("PATH", path_with(self.tools.folders().chain(self.rust.folder()))?)
            .env("CARGO_TARGET_DIR", project.wasm_target())
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            // A page that does not compile is no reason to print Trunk's own stack.
            .env_remove("RUST_BACKTRACE")
            // Trunk takes only `true` or `false` here, other tools any value at all.
            .env_remove("NO_COLOR");
        Ok(trunk)
    }

    /// Cargo, for `project`, with the toolchain and the target folder of the WebAssembly builds.
    pub(crate) fn cargo(&self, project: &Project) -> Result<Command> {
        let mut cargo = command(self.rust.cargo());
        self.rust.choose(&mut cargo);
        cargo
            .current_dir(project.root())
            .env("PATH", path_with(self.rust.folder())?)
            .env("CARGO_TARGET_DIR", project.wasm_target());
        Ok(cargo)
    }
}

/// Makes a folder and those above it.
fn make_folder(folder: &std::path::Path) -> Result<()> {
    std::fs::create_dir_all(folder).map_err(|cause| Error::file("make the folder", folder, &cause))
}
