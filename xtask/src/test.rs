//! `cargo xtask test`: all checks that a change must pass.

use crate::build;
use crate::project::Project;
use crate::setup::{self, Browsers, WebBuild};
use crate::summary::run_collecting;
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use xshell::{Cmd, cmd};

/// The options of `cargo xtask test`; without any, everything is checked.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Only what needs no browser and no WebAssembly
    #[arg(long, conflicts_with = "browser")]
    pub(crate) native: bool,
    /// Only the release build and the browser tests (those in files with NAME in their name)
    #[arg(long, value_name = "NAME")]
    pub(crate) browser: Option<Option<String>>,
}

/// Installs the tools that the tests need and runs the tests until one step fails. The summaries of the test runners
/// come last.
pub(crate) fn test(project: &Project, options: &Options) -> Result<()> {
    let mut closing = Vec::new();
    let outcome = run_steps(project, options, &mut closing);
    if !closing.is_empty() {
        println!("\n{}", closing.join("\n"));
    }
    outcome
}

fn run_steps(project: &Project, options: &Options, closing: &mut Vec<String>) -> Result<()> {
    if options.native {
        return native(project, None, closing);
    }
    // Checking the tools first shows at once which are missing or will be installed.
    let tools = BrowserTools::set_up(project)?;
    if let Some(name) = &options.browser {
        return browser(project, &tools, name.as_deref(), closing);
    }
    native(project, Some(&tools.web), closing)?;
    browser(project, &tools, None, closing)
}

/// The programs that the browser tests use.
struct BrowserTools {
    web: WebBuild,
    browsers: Browsers,
    python: PathBuf,
}

impl BrowserTools {
    fn set_up(project: &Project) -> Result<Self> {
        setup::node()?;
        let tools = Self {
            web: WebBuild::set_up(project)?,
            browsers: setup::browsers(project)?,
            python: setup::python(project)?,
        };
        setup::node_packages(project, &project.browser_tests())?;
        setup::node_packages(project, &project.packer())?;
        Ok(tools)
    }
}

/// Formatting, lints and native tests. With `web`, the lints include the code that is compiled for the browser only.
fn native(project: &Project, web: Option<&WebBuild>, closing: &mut Vec<String>) -> Result<()> {
    let shell = project.shell();
    step("formatting", cmd!(shell, "cargo fmt --all --check").run())?;
    step("lints", cmd!(shell, "cargo clippy --workspace --all-targets -- -Dwarnings").run())?;
    if let Some(web) = web {
        // The release profile lets the release build reuse the compiled macros and build scripts.
        let clippy = web.cargo(project)?.args(["clippy", "--release", "--target", setup::TARGET, "--", "-Dwarnings"]);
        step("lints for the browser", clippy.run())?;
    }
    step("native tests", run_collecting(cmd!(shell, "cargo test --workspace"), closing))
}

/// A release build and its browser tests.
fn browser(project: &Project, tools: &BrowserTools, name: Option<&str>, closing: &mut Vec<String>) -> Result<()> {
    let files = test_files(project, name)?;
    step("release build", build::release(project, &tools.web))?;
    step("browser tests", run_collecting(runner(project, tools).args(files), closing))
}

/// Node's test runner, with the paths of the release and of the programs.
fn runner<'a>(project: &'a Project, tools: &BrowserTools) -> Cmd<'a> {
    // Two files at a time, since each starts its own browsers.
    cmd!(project.shell(), "node --test --test-concurrency=2 --test-reporter=spec")
        .env("PARAMETER_SHARING_DIST", project.dist())
        .env("CHROMIUM_PATH", &tools.browsers.chromium)
        .env("FIREFOX_PATH", &tools.browsers.firefox)
        .env("PYTHON_PATH", &tools.python)
}

/// The browser tests in files with `name` in their name, sorted.
fn test_files(project: &Project, name: Option<&str>) -> Result<Vec<PathBuf>> {
    let mut files = project.shell().read_dir(project.browser_tests())?;
    files.retain(|path| is_test_file(path, name));
    let which = name.map(|name| format!(" with `{name}` in its name")).unwrap_or_default();
    ensure!(!files.is_empty(), "there is no browser test{which} in {}", project.browser_tests().display());
    Ok(files)
}

fn is_test_file(path: &Path, name: Option<&str>) -> bool {
    let stem = path.file_name().and_then(|file| file.to_str()).and_then(|file| file.strip_suffix(".test.mjs"));
    stem.is_some_and(|stem| name.is_none_or(|name| stem.contains(name)))
}

/// Adds the name of the step to its error.
fn step<E>(name: &str, outcome: Result<(), E>) -> Result<()>
where
    Result<(), E>: Context<(), E>,
{
    outcome.with_context(|| format!("the step \"{name}\" failed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_files_are_chosen_by_their_name() {
        let chosen = |file: &str, name| is_test_file(&Path::new("tests/e2e").join(file), name);
        assert!(chosen("shift.test.mjs", None));
        assert!(chosen("shift-edges.test.mjs", Some("shift")));
        assert!(!chosen("connect.test.mjs", Some("shift")));
        assert!(!chosen("shift.mjs", Some("shift")));
        assert!(!chosen("connect.test.mjs", Some("test")));
    }
}
