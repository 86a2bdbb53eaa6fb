//! A Rust toolchain that compiles to WebAssembly.

use super::{announce, apt, debian_rust};
use crate::process::{succeeds, succeeds_within};
use crate::project::Project;
use anyhow::{Result, bail};
use std::path::PathBuf;
use std::time::Duration;
use which::which;
use xshell::{Cmd, Shell, cmd};

/// The browser's target.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The name of the target's standard library in messages.
pub(super) const LIBRARY: &str = "Rust's standard library for the browser";

/// The download is about 25 MB; an unresponsive server must not delay much longer than that takes.
const RUSTUP_LIMIT: Duration = Duration::from_secs(90);

/// The toolchain that compiles for the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WasmRust {
    /// The toolchain of the native tests.
    Usual,
    /// Debian's toolchain with a standard library built here, for machines that reach Debian's packages but not
    /// rustup's server.
    Debian,
}

impl WasmRust {
    /// Finds a toolchain, adds the target to the usual one, or prepares Debian's. A toolchain that works is found
    /// without the network.
    pub(super) fn set_up(project: &Project) -> Result<Self> {
        let shell = project.shell();
        if Self::Usual.compiles(shell) {
            return Ok(Self::Usual);
        }
        if debian_rust::is_ready(shell) {
            return Ok(Self::Debian);
        }
        let failure = if add_by_rustup(shell) {
            if Self::Usual.compiles(shell) {
                return Ok(Self::Usual);
            }
            Failure::Damaged
        } else {
            Failure::NotAdded
        };
        if apt::is_here() {
            println!("{}; Debian's packages take its place.", failure.reason());
            debian_rust::set_up(project)?;
            return Ok(Self::Debian);
        }
        bail!("{}; to install: {}", failure.reason(), failure.fix())
    }

    /// Adds the environment variables to `command` that select this toolchain.
    pub(super) fn choose(self, command: Cmd<'_>) -> Cmd<'_> {
        match self {
            Self::Usual => command,
            // `cargo run` sets these variables to rustup's values.
            Self::Debian => ["CARGO", "LD_LIBRARY_PATH", "RUSTUP_TOOLCHAIN"]
                .into_iter()
                .fold(command, Cmd::env_remove)
                .env("RUSTC", debian_rust::RUSTC),
        }
    }

    /// Whether this compiler can build an empty program for the browser. Linking checks that the library files exist
    /// and belong to this compiler, which a list of installed targets does not guarantee.
    pub(super) fn compiles(self, shell: &Shell) -> bool {
        let rustc = match self {
            Self::Usual => "rustc",
            Self::Debian => debian_rust::RUSTC,
        };
        let Ok(temporary) = shell.create_temp_dir() else { return false };
        let folder = temporary.path();
        succeeds(self.choose(cmd!(shell, "{rustc} --target {TARGET} --crate-type=cdylib --out-dir {folder} -")))
    }

    /// The folder to put first on PATH, unless this toolchain is found without it.
    pub(super) fn folder(self) -> Option<PathBuf> {
        (self == Self::Debian).then(|| PathBuf::from(debian_rust::FOLDER))
    }

    /// The path or name of this toolchain's cargo.
    pub(super) fn cargo(self) -> &'static str {
        match self {
            Self::Usual => "cargo",
            Self::Debian => debian_rust::CARGO,
        }
    }
}

/// Adds the target with rustup. Returns whether it succeeded.
fn add_by_rustup(shell: &Shell) -> bool {
    if which("rustup").is_err() {
        return false;
    }
    announce(&format!("{LIBRARY} (rustup's target {TARGET})"), "the page is compiled to WebAssembly");
    succeeds_within(cmd!(shell, "rustup target add {TARGET}"), RUSTUP_LIMIT)
}

/// The reason rustup's toolchain cannot compile for the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Failure {
    /// rustup is missing or could not download the target.
    NotAdded,
    /// rustup lists the target, but the compiler cannot use it. rustup does not notice missing files of a target, and
    /// then also refuses to remove it.
    Damaged,
}

impl Failure {
    fn reason(self) -> String {
        match self {
            Self::NotAdded => format!("{LIBRARY} is not available from rustup here"),
            Self::Damaged => format!("{LIBRARY} is damaged: rustup reports it as installed, but `rustc` cannot use it"),
        }
    }

    fn fix(self) -> String {
        match self {
            Self::NotAdded => format!("`rustup target add {TARGET}`"),
            Self::Damaged => format!(
                "`rustup toolchain uninstall NAME`, then `rustup toolchain install NAME --target {TARGET}` (NAME as in \
                 `rustup show active-toolchain`)"
            ),
        }
    }
}
