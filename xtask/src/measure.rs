//! `cargo xtask weight`, `bench` and `fuzz`: how heavy the page is, how fast the core, and how hard to break.

use crate::build;
use crate::error::Result;
use crate::process::{command, run};
use crate::project::Project;
use crate::setup::{self, WebBuild};

/// Lists what each file of a release weighs.
pub(crate) fn weight(project: &Project) -> Result<()> {
    setup::node()?;
    build::release(project, &WebBuild::set_up(project)?)?;
    run(command("node").arg(project.benchmark().join("weight.mjs")).arg(project.dist()))
}

/// Times the core natively, then a release in Chromium beside other libraries.
pub(crate) fn bench(project: &Project) -> Result<()> {
    setup::node()?;
    let (web, browsers) = (WebBuild::set_up(project)?, setup::browsers()?);
    setup::node_packages(&project.browser_tests())?;
    setup::node_packages(&project.benchmark())?;
    run(command("cargo").current_dir(project.root()).args([
        "bench",
        "--package",
        "parameter-sharing-conv",
        "--bench",
        "works",
    ]))?;
    build::release(project, &web)?;
    for script in ["bench.mjs", "frames.mjs", "lighthouse.mjs"] {
        run(command("node").arg(project.benchmark().join(script)).env("CHROMIUM_PATH", &browsers.chromium))?;
    }
    Ok(())
}

/// Plays with a release at random.
pub(crate) fn fuzz(project: &Project, words: &[String]) -> Result<()> {
    setup::node()?;
    let (web, browsers) = (WebBuild::set_up(project)?, setup::browsers()?);
    setup::node_packages(&project.browser_tests())?;
    build::release(project, &web)?;
    let player = project.browser_tests().join("play.mjs");
    let mut node = command("node");
    run(node
        .arg(player)
        .args(words)
        .env("PARAMETER_SHARING_DIST", project.dist())
        .env("CHROMIUM_PATH", &browsers.chromium))
}
