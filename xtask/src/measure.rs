//! `cargo xtask weight`, `bench` and `fuzz`: the size of the page, the speed of the core, and robustness under random
//! use.

use crate::build;
use crate::project::Project;
use crate::setup::{self, WebBuild};
use anyhow::Result;
use xshell::cmd;

/// The options of `cargo xtask fuzz`. The script has its own defaults.
#[derive(Debug, clap::Args)]
pub(crate) struct FuzzOptions {
    /// How long to play
    #[arg(long)]
    minutes: Option<f64>,
    /// The seed of the first round, to repeat a failure
    #[arg(long)]
    seed: Option<u32>,
}

/// Lists the compressed size of each file in a release.
pub(crate) fn weight(project: &Project) -> Result<()> {
    setup::node()?;
    build::release(project, &WebBuild::set_up(project)?)?;
    let (script, dist) = (project.benchmark().join("weight.mjs"), project.dist());
    Ok(cmd!(project.shell(), "node {script} {dist}").run()?)
}

/// Times the core natively, and a release in Chromium beside other libraries.
pub(crate) fn bench(project: &Project) -> Result<()> {
    setup::node()?;
    let (web, browsers) = (WebBuild::set_up(project)?, setup::browsers(project)?);
    setup::node_packages(project, &project.browser_tests())?;
    setup::node_packages(project, &project.benchmark())?;
    cmd!(project.shell(), "cargo bench --package parameter-sharing-conv --bench works").run()?;
    build::release(project, &web)?;
    for script in ["bench.mjs", "interaction.mjs", "idle.mjs", "lighthouse.mjs"] {
        let script = project.benchmark().join(script);
        cmd!(project.shell(), "node {script}").env("CHROMIUM_PATH", &browsers.chromium).run()?;
    }
    Ok(())
}

/// Uses a release at random.
pub(crate) fn fuzz(project: &Project, options: &FuzzOptions) -> Result<()> {
    setup::node()?;
    let (web, browsers) = (WebBuild::set_up(project)?, setup::browsers(project)?);
    setup::node_packages(project, &project.browser_tests())?;
    build::release(project, &web)?;
    let player = project.browser_tests().join("play.mjs");
    let minutes = options.minutes.map(|minutes| format!("--minutes={minutes}"));
    let seed = options.seed.map(|seed| format!("--seed={seed}"));
    let node = cmd!(project.shell(), "node {player} {minutes...} {seed...}");
    Ok(node.env("PARAMETER_SHARING_DIST", project.dist()).env("CHROMIUM_PATH", &browsers.chromium).run()?)
}
