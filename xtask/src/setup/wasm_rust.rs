//! A Rust toolchain that compiles to WebAssembly.

use super::{announce, apt, debian_rust};
use crate::error::{Error, Result};
use crate::process::{command, find, output_of, succeeds_within};
use crate::project::Project;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The browser's target.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// What that target takes, in a sentence.
pub(super) const LIBRARY: &str = "Rust's standard library for the browser";

/// The download is about 25 MB; a server that does not answer must not hold anyone up much longer than that takes.
const RUSTUP_LIMIT: Duration = Duration::from_secs(90);

/// Whose compiler builds for the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WasmRust {
    /// The one that also runs the native tests.
    Usual,
    /// Debian's, with a standard library that this program built: for machines that reach Debian's packages but not
    /// the server that rustup downloads from.
    Debian,
}

impl WasmRust {
    /// Finds a toolchain, or adds the target to the usual one, or builds Debian's up. What is already there is found
    /// without the network.
    pub(super) fn set_up(project: &Project) -> Result<Self> {
        if compiles(Path::new("rustc"), Self::Usual) {
            return Ok(Self::Usual);
        }
        if debian_rust::is_ready() {
            return Ok(Self::Debian);
        }
        if add_by_rustup() && compiles(Path::new("rustc"), Self::Usual) {
            return Ok(Self::Usual);
        }
        if apt::is_here() {
            println!("{LIBRARY} cannot be had from rustup here; Debian's packages take its place.");
            debian_rust::set_up(project)?;
            return Ok(Self::Debian);
        }
        let fix = format!("`rustup target add {TARGET}`");
        Err(Error::missing(LIBRARY, fix, "could not be downloaded"))
    }

    /// Sets what decides between toolchains in the environment of `command`.
    pub(super) fn choose(self, command: &mut Command) {
        if self == Self::Debian {
            // `cargo run` put rustup's libraries here for this program; Debian's compiler must load its own.
            command.env_remove("LD_LIBRARY_PATH").env_remove("RUSTUP_TOOLCHAIN").env("RUSTC", debian_rust::RUSTC);
        }
    }

    /// The folder to put first on PATH, if this toolchain is not the first there anyway.
    pub(super) fn folder(self) -> Option<PathBuf> {
        (self == Self::Debian).then(|| PathBuf::from(debian_rust::FOLDER))
    }

    /// Its cargo.
    pub(super) fn cargo(self) -> &'static Path {
        match self {
            Self::Usual => Path::new("cargo"),
            Self::Debian => Path::new(debian_rust::CARGO),
        }
    }
}

/// Lets rustup add the target, and gives whether it could.
fn add_by_rustup() -> bool {
    if find("rustup").is_none() {
        return false;
    }
    announce(&format!("{LIBRARY} (rustup's target {TARGET})"), "the page is compiled to WebAssembly");
    succeeds_within(command("rustup").args(["target", "add", TARGET]), RUSTUP_LIMIT)
}

/// Whether `rustc` finds a standard library for the browser that is really its own: asked by letting it compile an
/// empty library, which no list of files could answer as well.
pub(super) fn compiles(rustc: &Path, whose: WasmRust) -> bool {
    let mut compile = command(rustc);
    whose.choose(&mut compile);
    // To standard output, so that no file is left; what the compiler needs on the way it puts into its own folder.
    compile.current_dir(env::temp_dir()).args(["--target", TARGET, "--crate-type=lib", "--emit=metadata=-", "-"]);
    output_of(&mut compile).is_some()
}
