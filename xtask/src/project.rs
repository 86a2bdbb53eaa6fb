//! Paths of the project, and the tool versions that its files name.

use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};
use toml::{Table, Value};
use xshell::Shell;

/// The checkout, and a folder outside it that keeps tools between runs.
#[derive(Debug)]
pub(crate) struct Project {
    shell: Shell,
    root: PathBuf,
    cache: PathBuf,
}

impl Project {
    /// The project that this program was started in.
    pub(crate) fn find() -> Result<Self> {
        // `cargo run` sets this. Otherwise the program was started by hand in the checkout.
        let root = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(xtask) => Path::new(&xtask).join(".."),
            None => PathBuf::from("."),
        };
        let root = root.canonicalize().with_context(|| format!("there is no project in {}", root.display()))?;
        let shell = Shell::new()?;
        shell.change_dir(&root);
        Ok(Self { shell, root, cache: cache_folder()? })
    }

    /// A shell in the root folder.
    pub(crate) fn shell(&self) -> &Shell {
        &self.shell
    }

    /// The folder with `Cargo.toml` and `index.html`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder for `name` outside the checkout, which is kept between runs.
    pub(crate) fn cache(&self, name: &str) -> PathBuf {
        self.cache.join(name)
    }

    /// The output folder of a release.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The output folder of `serve`. It is not `dist/`, which holds a release or nothing.
    pub(crate) fn served(&self) -> PathBuf {
        self.root.join("target/serve")
    }

    /// Cargo's target folder for WebAssembly. It is separate from the native one, since the toolchains may differ and
    /// so that `cargo test` need not wait for `serve`.
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

    /// The folder with the script that minifies a release.
    pub(crate) fn minifier(&self) -> PathBuf {
        self.root.join("xtask/minify")
    }

    /// The folder with the scripts that package a release.
    pub(crate) fn packer(&self) -> PathBuf {
        self.root.join("xtask/pack")
    }

    /// The version of wasm-bindgen in `Cargo.lock`, which the command-line tool must match exactly.
    pub(crate) fn wasm_bindgen_version(&self) -> Result<String> {
        let lock = self.read_toml("Cargo.lock")?;
        locked_version(&lock, "wasm-bindgen").context("Cargo.lock names no version of wasm-bindgen")
    }

    /// The version of Binaryen (`wasm-opt`) in `Trunk.toml` as a bare number.
    pub(crate) fn binaryen_version(&self) -> Result<String> {
        let config = self.read_toml("Trunk.toml")?;
        pinned_wasm_opt(&config).context("Trunk.toml names no version of wasm_opt")
    }

    fn read_toml(&self, name: &str) -> Result<Table> {
        self.shell.read_file(name)?.parse().with_context(|| format!("{name} is not TOML"))
    }
}

fn cache_folder() -> Result<PathBuf> {
    let cache = env::var_os("XDG_CACHE_HOME").filter(|value| !value.is_empty()).map(PathBuf::from);
    cache
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .map(|cache| cache.join("parameter-sharing"))
        .context("there is no home folder to keep tools in; to name one: `export HOME=FOLDER`")
}

/// The version of the first package called `name` in a lock file.
fn locked_version(lock: &Table, name: &str) -> Option<String> {
    let packages = lock.get("package")?.as_array()?;
    let package = packages.iter().find(|package| package.get("name").and_then(Value::as_str) == Some(name))?;
    package.get("version")?.as_str().map(str::to_owned)
}

/// `132` from `wasm_opt = "version_132"`, Trunk's notation for versions of Binaryen.
fn pinned_wasm_opt(trunk: &Table) -> Option<String> {
    trunk.get("tools")?.get("wasm_opt")?.as_str()?.strip_prefix("version_").map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_package_with_exactly_this_name() {
        let lock = toml::toml! {
            [[package]]
            name = "wasm-bindgen-futures"
            version = "0.4.80"

            [[package]]
            name = "wasm-bindgen"
            version = "0.2.130"
        };
        assert_eq!(locked_version(&lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(&lock, "wasm"), None);
    }

    #[test]
    fn trunk_names_binaryen_by_version_underscore_number() {
        let pinned = |text: &str| pinned_wasm_opt(&text.parse().expect("this is TOML"));
        assert_eq!(pinned("[tools]\nwasm_opt = \"version_132\"\n").as_deref(), Some("132"));
        assert_eq!(pinned("[tools]\n"), None);
    }
}
