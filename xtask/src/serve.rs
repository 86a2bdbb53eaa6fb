//! `cargo xtask serve`: the page on this machine, rebuilt on every change.

use crate::args::{ANNOUNCE, ServeOptions};
use crate::error::{Error, Result};
use crate::process::{cannot_start, command};
use crate::project::Project;
use crate::setup::WebBuild;
use std::env;
use std::fs;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;

/// Installs what is missing, then builds and serves until it is interrupted.
pub(crate) fn serve(project: &Project, options: &ServeOptions) -> Result<()> {
    check_port_is_free(options.port)?;
    let web = WebBuild::set_up(project)?;
    let served = project.served();
    // An old page must not answer in place of one that failed to build.
    remove_if_there(&served)?;
    fs::create_dir_all(&served).map_err(|cause| Error::file("make the folder", &served, &cause))?;

    let port = options.port.to_string();
    let mut trunk = web.trunk(project)?;
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &port, "--dist"]).arg(&served);
    // Trunk watches the whole project; what builds and tests write must not set off another build.
    for folder in ["target", "tests", "xtask"] {
        trunk.args(["--ignore", folder]);
    }
    if options.release {
        trunk.arg("--release");
    }
    announce_when_ready(&port, options.open)?;
    become_server(trunk)
}

fn check_port_is_free(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(cause) if cause.kind() == ErrorKind::AddrInUse => Err(Error::Failed(format!(
            "port {port} is in use by another program; choose another with `cargo xtask serve --port N`"
        ))),
        Err(cause) => Err(Error::Failed(format!("cannot listen on port {port}: {cause}"))),
    }
}

fn remove_if_there(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(cause) if cause.kind() != ErrorKind::NotFound => Err(Error::file("remove", folder, &cause)),
        _ => Ok(()),
    }
}

/// Starts this program once more, to wait for the page beside the server.
fn announce_when_ready(port: &str, open: bool) -> Result<()> {
    let us = env::current_exe().map_err(|cause| Error::Failed(format!("cannot find this program: {cause}")))?;
    let mut watcher = command(us);
    watcher.args([ANNOUNCE, "--port", port]);
    if open {
        watcher.arg("--open");
    }
    watcher.spawn().map(drop).map_err(|cause| cannot_start("xtask", &cause))
}

/// Goes on as `trunk`, in this very process: whoever ends the process that they started, by Ctrl+C or in any other
/// way, ends the server.
#[cfg(unix)]
fn become_server(mut trunk: Command) -> Result<()> {
    let cause = std::os::unix::process::CommandExt::exec(&mut trunk);
    Err(cannot_start("trunk", &cause))
}

#[cfg(not(unix))]
fn become_server(mut trunk: Command) -> Result<()> {
    crate::process::run(&mut trunk)
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
