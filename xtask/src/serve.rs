//! `cargo xtask serve`: serves the page locally and rebuilds it on changes.

use crate::project::Project;
use crate::setup::WebBuild;
use anyhow::{Context, Result, bail};
use std::env;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;
use xshell::cmd;

/// The options of `cargo xtask serve`.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Optimise as for publication
    #[arg(long)]
    pub(crate) release: bool,
    /// Where to listen on the loopback address
    #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) port: u16,
    /// Open the default browser when the page answers
    #[arg(long)]
    pub(crate) open: bool,
}

/// Installs missing tools, then builds and serves until interrupted.
pub(crate) fn serve(project: &Project, options: &Options) -> Result<()> {
    check_port_is_free(options.port)?;
    let web = WebBuild::set_up(project)?;
    let (shell, served) = (project.shell(), project.served());
    // If the build fails, an old page must not be served instead.
    shell.remove_path(&served)?;
    shell.create_dir(&served)?;

    let port = options.port.to_string();
    let mut trunk = web.trunk(project)?;
    trunk = trunk.args(["serve", "--address", "127.0.0.1", "--port", &port, "--dist"]).arg(&served);
    // Trunk watches the whole project, but builds and tests write to these folders and must not trigger another build.
    for folder in ["target", "tests", "xtask"] {
        trunk = trunk.args(["--ignore", folder]);
    }
    if options.release {
        trunk = trunk.arg("--release");
    }
    announce_when_ready(project, options)?;
    become_server(trunk.into())
}

fn check_port_is_free(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Err(cause) if cause.kind() == ErrorKind::AddrInUse => {
            bail!("port {port} is in use by another program; choose another with `cargo xtask serve --port N`")
        }
        other => other.map(drop).with_context(|| format!("cannot listen on port {port}")),
    }
}

/// Starts this program again to wait for the page while the server runs.
fn announce_when_ready(project: &Project, options: &Options) -> Result<()> {
    let xtask = env::current_exe().context("cannot find this program")?;
    let port = options.port.to_string();
    let open = options.open.then_some("--open");
    let mut watcher = Command::from(cmd!(project.shell(), "{xtask} announce-ready --port {port} {open...}"));
    watcher.spawn().map(drop).context("cannot start this program once more")
}

/// Replaces this process by `trunk`, so that ending the process the user started ends the server.
#[cfg(unix)]
fn become_server(mut trunk: Command) -> Result<()> {
    Err(std::os::unix::process::CommandExt::exec(&mut trunk)).context("Trunk could not be started")
}

#[cfg(not(unix))]
fn become_server(mut trunk: Command) -> Result<()> {
    let status = trunk.status().context("Trunk could not be started")?;
    anyhow::ensure!(status.success(), "Trunk failed ({status})");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_one_sentence() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let port = taken.local_addr().expect("it has an address").port();
        let error = check_port_is_free(port).expect_err("it is taken");
        assert!(error.to_string().starts_with(&format!("port {port} is in use")));
        drop(taken);
        assert!(check_port_is_free(port).is_ok());
    }
}
