//! Debian's newer Rust, which is packaged for building web browsers, extended to compile to WebAssembly.
//!
//! The packages contain the compiler, the linker and the *source* of the standard library. The library is compiled for
//! the browser once and copied to the place where the compiler looks for it.

use super::wasm_rust::{LIBRARY, TARGET, WasmRust};
use super::{announce, apt, missing};
use crate::process::output_of;
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

/// The folder of the packages' programs. rustup's programs come first on PATH.
pub(super) const FOLDER: &str = "/usr/bin";
pub(super) const CARGO: &str = "/usr/bin/cargo";
pub(super) const RUSTC: &str = "/usr/bin/rustc";

/// The compiler, cargo, clippy, the library's source, and the linker (`rust-lld` is a link to `lld-22`).
const PACKAGES: [&str; 6] = ["rustc-web", "cargo-web", "rust-web-clippy", "rust-web-src", "rust-web-llvm", "lld-22"];

/// An empty library. Compiling it also compiles the standard library.
const EMPTY_NAME: &str = "empty";
const EMPTY_MANIFEST: &str = "\
[package]
name = \"empty\"
version = \"0.0.0\"
edition = \"2021\"

[profile.release]
debug = false

[workspace]
";

/// Whether the toolchain and the standard library are installed.
pub(super) fn is_ready(shell: &Shell) -> bool {
    apt::is_here() && apt::all_installed(shell, &PACKAGES) && WasmRust::Debian.compiles(shell)
}

/// Installs the packages and compiles the standard library.
pub(super) fn set_up(project: &Project) -> Result<()> {
    let shell = project.shell();
    apt::install(shell, &PACKAGES, "a Rust that can compile to WebAssembly", "the page is compiled with it")?;
    if WasmRust::Debian.compiles(shell) {
        return Ok(());
    }
    let to = target_libdir(shell).with_context(|| format!("`{RUSTC}` does not know {TARGET}"))?;
    if !apt::may_become_root(shell) {
        let reason = format!("only root may write to {}", to.display());
        return Err(missing(LIBRARY, "`cargo xtask build` as root, once", &reason));
    }
    announce(LIBRARY, "compiled from Debian's rust-web-src, once, in about a minute");
    let folder = project.cache("wasm-std");
    put(shell, &compile(shell, &folder)?, &to)?;
    shell.remove_path(&folder)?;
    let accepted = WasmRust::Debian.compiles(shell);
    ensure!(accepted, "`{RUSTC}` does not accept the standard library in {}", to.display());
    Ok(())
}

/// The folder in which this compiler looks for the target's libraries.
fn target_libdir(shell: &Shell) -> Option<PathBuf> {
    let ask = cmd!(shell, "{RUSTC} --print target-libdir --target {TARGET}");
    output_of(WasmRust::Debian.choose(ask)).map(PathBuf::from)
}

/// Compiles an empty library in `folder`. Returns the files of the standard library compiled for it.
fn compile(shell: &Shell, folder: &Path) -> Result<Vec<PathBuf>> {
    shell.create_dir(folder)?;
    let _there = shell.push_dir(folder);
    shell.write_file("Cargo.toml", EMPTY_MANIFEST)?;
    shell.write_file("src/lib.rs", "#![no_std]\n")?;
    let options = ["--quiet", "--release", "--target-dir=target", "-Zbuild-std=std,panic_abort,test"];
    WasmRust::Debian
        .choose(cmd!(shell, "{CARGO} build {options...} --target {TARGET}"))
        // The stable compiler needs this variable to accept `build-std`.
        .env("RUSTC_BOOTSTRAP", "1")
        // The release build's link-time optimisation requires bitcode.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .run()?;
    let mut made = shell.read_dir(format!("target/{TARGET}/release/deps"))?;
    made.retain(|path| is_standard_library(path));
    Ok(made)
}

fn is_standard_library(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with("lib") && name.ends_with(".rlib") && !name.starts_with(&format!("lib{EMPTY_NAME}-"))
}

/// Replaces the libraries in `to`, which may belong to an older compiler, by `libraries`.
fn put(shell: &Shell, libraries: &[PathBuf], to: &Path) -> Result<()> {
    apt::as_root(shell, "rm").arg("-rf").arg(to).quiet().run()?;
    apt::as_root(shell, "mkdir").arg("-p").arg(to).quiet().run()?;
    Ok(apt::as_root(shell, "cp").args(libraries).arg(to).quiet().run()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_libraries_below_the_empty_one_are_copied() {
        let copied = |name: &str| is_standard_library(&Path::new("deps").join(name));
        assert!(copied("libstd-0123456789abcdef.rlib"));
        assert!(copied("libcompiler_builtins-0123456789abcdef.rlib"));
        assert!(!copied("libempty-0123456789abcdef.rlib"));
        assert!(!copied("libstd-0123456789abcdef.rmeta"));
        assert!(!copied("std-0123456789abcdef.d"));
    }
}
