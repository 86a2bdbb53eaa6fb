//! Debian's second, newer Rust (it is packaged for building web browsers), made able to compile to WebAssembly.
//!
//! The packages bring the compiler, the linker and the *source* of the standard library, but no compiled one for the
//! browser. It is compiled once, and put where this compiler looks for it.

use super::wasm_rust::{LIBRARY, TARGET, WasmRust, compiles};
use super::{announce, apt, make_folder};
use crate::error::{Error, Result};
use crate::process::{command, output_of, run};
use crate::project::Project;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the packages put their programs. rustup's come first on PATH.
pub(super) const FOLDER: &str = "/usr/bin";
pub(super) const CARGO: &str = "/usr/bin/cargo";
pub(super) const RUSTC: &str = "/usr/bin/rustc";

/// Compiler, cargo, clippy, the library's source, and the linker (`rust-lld` is a link to `lld-22`).
const PACKAGES: [&str; 6] = ["rustc-web", "cargo-web", "rust-web-clippy", "rust-web-src", "rust-web-llvm", "lld-22"];

/// The library to compile for the sake of those it is built on.
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

/// Whether all is in place, standard library included.
pub(super) fn is_ready() -> bool {
    apt::is_here() && apt::all_installed(&PACKAGES) && compiles(Path::new(RUSTC), WasmRust::Debian)
}

/// Installs the packages and compiles the standard library.
pub(super) fn set_up(project: &Project) -> Result<()> {
    apt::install(&PACKAGES, "a Rust that can compile to WebAssembly", "the page is compiled with it")?;
    if compiles(Path::new(RUSTC), WasmRust::Debian) {
        return Ok(());
    }
    let to = target_libdir().ok_or_else(|| Error::Failed(format!("`{RUSTC}` does not know {TARGET}")))?;
    if !apt::may_become_root() {
        let fix = "`cargo xtask build` as root, once";
        return Err(Error::missing(LIBRARY, fix, format!("only root may write to {}", to.display())));
    }
    announce(LIBRARY, "compiled from Debian's rust-web-src, once, in about a minute");
    let folder = project.cache("wasm-std");
    let libraries = compile(&folder)?;
    put(&libraries, &to)?;
    fs::remove_dir_all(&folder).map_err(|cause| Error::file("remove", &folder, &cause))?;
    if compiles(Path::new(RUSTC), WasmRust::Debian) {
        Ok(())
    } else {
        Err(Error::Failed(format!("`{RUSTC}` does not accept the standard library in {}", to.display())))
    }
}

/// Where this compiler looks for the target's libraries.
fn target_libdir() -> Option<PathBuf> {
    let mut ask = command(RUSTC);
    WasmRust::Debian.choose(&mut ask);
    output_of(ask.args(["--print", "target-libdir", "--target", TARGET])).map(|path| PathBuf::from(path.trim()))
}

/// Compiles an empty library and the standard library below it, in `folder`, and gives the latter's files.
fn compile(folder: &Path) -> Result<Vec<PathBuf>> {
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|cause| Error::file("write", &path, &cause))
    };
    make_folder(&folder.join("src"))?;
    write("Cargo.toml", EMPTY_MANIFEST)?;
    write("src/lib.rs", "#![no_std]\n")?;

    let mut cargo = command(CARGO);
    WasmRust::Debian.choose(&mut cargo);
    cargo
        .current_dir(folder)
        .args(["build", "--quiet", "--release", "--target", TARGET, "-Zbuild-std=std,panic_abort,test"])
        .env("CARGO_TARGET_DIR", folder.join("target"))
        // The stable compiler hides `build-std`.
        .env("RUSTC_BOOTSTRAP", "1")
        // Without bitcode, link-time optimisation of the release build refuses these libraries.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes");
    run(&mut cargo)?;

    let made = folder.join("target").join(TARGET).join("release/deps");
    let entries = fs::read_dir(&made).map_err(|cause| Error::file("read", &made, &cause))?;
    Ok(entries.flatten().map(|entry| entry.path()).filter(|path| is_standard_library(path)).collect())
}

fn is_standard_library(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with("lib") && name.ends_with(".rlib") && !name.starts_with(&format!("lib{EMPTY_NAME}-"))
}

/// Replaces what is in `to` (libraries of a compiler that has since been upgraded) by `libraries`.
fn put(libraries: &[PathBuf], to: &Path) -> Result<()> {
    run(apt::as_root("rm").arg("-rf").arg(to))?;
    run(apt::as_root("mkdir").arg("-p").arg(to))?;
    run(apt::as_root("cp").args(libraries).arg(to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_libraries_below_the_empty_one_are_taken() {
        let taken = |name: &str| is_standard_library(&Path::new("deps").join(name));
        assert!(taken("libstd-0123456789abcdef.rlib"));
        assert!(taken("libcompiler_builtins-0123456789abcdef.rlib"));
        assert!(!taken("libempty-0123456789abcdef.rlib"));
        assert!(!taken("libstd-0123456789abcdef.rmeta"));
        assert!(!taken("std-0123456789abcdef.d"));
    }
}
