//! `cargo xtask test`: everything that must hold before a change is taken.

use crate::args::Scope;
use crate::build;
use crate::error::{Error, Result};
use crate::process::{command, run};
use crate::project::Project;
use crate::setup::{self, Browsers, WebBuild};
use crate::summary::run_collecting;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Installs what `scope` takes and runs its steps, up to the first that fails. The runners' closing lines come last.
pub(crate) fn test(project: &Project, scope: &Scope) -> Result<()> {
    let mut closing = Vec::new();
    let outcome = run_steps(project, scope, &mut closing);
    if !closing.is_empty() {
        println!("\n{}", closing.join("\n"));
    }
    outcome
}

fn run_steps(project: &Project, scope: &Scope, closing: &mut Vec<String>) -> Result<()> {
    match scope {
        Scope::Native => native(project, None, closing),
        Scope::Browser { name } => browser(project, &ForBrowser::set_up(project)?, name.as_deref(), closing),
        Scope::All => {
            // First of all, so that whoever started this sees at once what will be installed, or what is missing.
            let with = ForBrowser::set_up(project)?;
            native(project, Some(&with.web), closing)?;
            browser(project, &with, None, closing)
        }
    }
}

/// What the browser tests take.
struct ForBrowser {
    web: WebBuild,
    browsers: Browsers,
    python: PathBuf,
}

impl ForBrowser {
    fn set_up(project: &Project) -> Result<Self> {
        setup::node()?;
        let ready =
            Self { web: WebBuild::set_up(project)?, browsers: setup::browsers()?, python: setup::python(project)? };
        setup::node_packages(&project.browser_tests())?;
        setup::node_packages(&project.packer())?;
        Ok(ready)
    }
}

const CLIPPY: [&str; 2] = ["--", "-Dwarnings"];

/// Formatting, lints (with `web` also of the code that only the browser gets) and native tests.
fn native(project: &Project, web: Option<&WebBuild>, closing: &mut Vec<String>) -> Result<()> {
    let cargo = || {
        let mut cargo = command("cargo");
        cargo.current_dir(project.root());
        cargo
    };
    step("formatting", run(cargo().args(["fmt", "--all", "--check"])))?;
    step("lints", run(cargo().args(["clippy", "--workspace", "--all-targets"]).args(CLIPPY)))?;
    if let Some(web) = web {
        let mut clippy = web.cargo(project)?;
        // In the release profile, so that the release build finds its macros and build scripts already compiled.
        clippy.args(["clippy", "--release", "--target", setup::TARGET]).args(CLIPPY);
        step("lints for the browser", run(&mut clippy))?;
    }
    step("native tests", run_collecting(cargo().args(["test", "--workspace"]), closing))
}

/// A release build, and the tests of it in browsers.
fn browser(project: &Project, with: &ForBrowser, name: Option<&str>, closing: &mut Vec<String>) -> Result<()> {
    let files = test_files(project, name)?;
    step("release build", build::release(project, &with.web))?;
    let mut node = runner(project, with);
    step("browser tests", run_collecting(node.args(files), closing))
}

/// Node's test runner, told where things are.
fn runner(project: &Project, with: &ForBrowser) -> Command {
    let mut node = command("node");
    node.current_dir(project.root())
        // Two files at a time: each starts browsers of its own.
        .args(["--test", "--test-concurrency=2", "--test-reporter=spec"])
        .env("PARAMETER_SHARING_DIST", project.dist())
        .env("CHROMIUM_PATH", &with.browsers.chromium)
        .env("FIREFOX_PATH", &with.browsers.firefox)
        .env("PYTHON_PATH", &with.python);
    node
}

/// The browser tests whose file has `name` in its name, in order.
fn test_files(project: &Project, name: Option<&str>) -> Result<Vec<PathBuf>> {
    let folder = project.browser_tests();
    let entries = fs::read_dir(&folder).map_err(|cause| Error::file("read", &folder, &cause))?;
    let mut files: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| is_test_file(path, name)).collect();
    files.sort();
    if files.is_empty() {
        let which = name.map(|name| format!(" with `{name}` in its name")).unwrap_or_default();
        return Err(Error::Failed(format!("there is no browser test{which} in {}", folder.display())));
    }
    Ok(files)
}

fn is_test_file(path: &std::path::Path, name: Option<&str>) -> bool {
    let stem = path.file_name().and_then(|file| file.to_str()).and_then(|file| file.strip_suffix(".test.mjs"));
    stem.is_some_and(|stem| name.is_none_or(|name| stem.contains(name)))
}

/// Says which step failed.
fn step(name: &str, outcome: Result<()>) -> Result<()> {
    outcome.map_err(|error| Error::Failed(format!("the step \"{name}\" failed: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

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
