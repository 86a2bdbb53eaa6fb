//! Where things are, and the versions that the project's own files name.

use crate::error::{Error, Result};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The checkout, and the folder outside it that keeps tools from one run to the next.
#[derive(Debug)]
pub(crate) struct Project {
    root: PathBuf,
    cache: PathBuf,
}

impl Project {
    /// The project that this program was started in.
    pub(crate) fn find() -> Result<Self> {
        // Cargo sets this for `cargo run`; without it the program was started by hand, in the checkout.
        let root = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(xtask) => Path::new(&xtask).join(".."),
            None => PathBuf::from("."),
        };
        let root = root.canonicalize().map_err(|cause| Error::file("find the project at", &root, &cause))?;
        Ok(Self { root, cache: cache_folder()? })
    }

    /// The folder with `Cargo.toml` and `index.html`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A folder for `name` outside the checkout, kept from one run to the next.
    pub(crate) fn cache(&self, name: &str) -> PathBuf {
        self.cache.join(name)
    }

    /// Where the release goes.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where `serve` builds to: not `dist/`, which holds a release or nothing.
    pub(crate) fn served(&self) -> PathBuf {
        self.root.join("target/serve")
    }

    /// Cargo's target folder for WebAssembly builds. It is apart from the native one, because two toolchains may be
    /// at work and because `cargo test` then never waits for `serve`.
    pub(crate) fn wasm_target(&self) -> PathBuf {
        self.root.join("target/wasm")
    }

    /// The folder of the browser tests.
    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }

    /// The folder of the benchmark.
    pub(crate) fn benchmark(&self) -> PathBuf {
        self.root.join("tests/bench")
    }

    /// The folder of what packs a release.
    pub(crate) fn packer(&self) -> PathBuf {
        self.root.join("xtask/pack")
    }

    /// The version of wasm-bindgen in `Cargo.lock`; the command-line tool must be the same, to the last digit.
    pub(crate) fn wasm_bindgen_version(&self) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        locked_version(&read(&path)?, "wasm-bindgen")
            .ok_or_else(|| Error::Failed(format!("{} names no version of wasm-bindgen", path.display())))
    }

    /// The version of Binaryen (`wasm-opt`) in `Trunk.toml`, as its number alone.
    pub(crate) fn binaryen_version(&self) -> Result<String> {
        let path = self.root.join("Trunk.toml");
        pinned_wasm_opt(&read(&path)?)
            .ok_or_else(|| Error::Failed(format!("{} names no version of wasm_opt", path.display())))
    }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|cause| Error::file("read", path, &cause))
}

fn cache_folder() -> Result<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("XDG_CACHE_HOME")
        .or_else(|| set("HOME").map(|home| home.join(".cache")))
        .map(|cache| cache.join("parameter-sharing"))
        .ok_or_else(|| Error::missing("a folder for tools", "`export HOME=FOLDER`", "HOME is not set"))
}

/// The version of the first package called `name` in a lock file.
fn locked_version(lock: &str, name: &str) -> Option<String> {
    let mut lines = lock.lines();
    lines.find(|line| value_of(line, "name") == Some(name))?;
    lines.next().and_then(|line| value_of(line, "version")).map(str::to_owned)
}

/// `132` from the line `wasm_opt = "version_132"`, which is how Trunk writes Binaryen's versions.
fn pinned_wasm_opt(trunk_toml: &str) -> Option<String> {
    let version = trunk_toml.lines().find_map(|line| value_of(line, "wasm_opt"))?;
    version.strip_prefix("version_").map(str::to_owned)
}

/// The text in the line `key = "text"`.
fn value_of<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    let value = line.trim().strip_prefix(key)?.trim_start().strip_prefix('=')?;
    value.trim().strip_prefix('"')?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
[[package]]
name = "wasm-bindgen-futures"
version = "0.4.80"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = ["cfg-if"]
"#;

    #[test]
    fn the_locked_version_is_that_of_the_package_with_exactly_this_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }

    #[test]
    fn trunk_names_binaryen_by_version_underscore_number() {
        assert_eq!(pinned_wasm_opt("[tools]\nwasm_opt = \"version_132\"\n").as_deref(), Some("132"));
        assert_eq!(pinned_wasm_opt("[tools]\n"), None);
    }
}
