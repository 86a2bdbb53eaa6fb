//! Starting other programs.

use crate::error::{Error, Result};
use std::env;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A command without what `cargo run` told *this* program about itself, which would mislead another cargo.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        let about_us = name.to_str().is_some_and(|name| {
            name == "CARGO" || name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
        });
        if about_us {
            command.env_remove(name);
        }
    }
    command
}

/// Runs to the end with its output on ours; an error unless it succeeds.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let name = name_of(command);
    let status = command.status().map_err(|cause| cannot_start(&name, &cause))?;
    succeeded(&name, status)
}

/// Runs to the end without a word; what it complained about, in a line, unless it succeeds.
pub(crate) fn run_quietly(command: &mut Command) -> std::result::Result<(), String> {
    let output = command.stdin(Stdio::null()).output().map_err(|cause| cause.to_string())?;
    if output.status.success() {
        return Ok(());
    }
    Err(complaint(&String::from_utf8_lossy(&output.stderr)).unwrap_or_else(|| output.status.to_string()))
}

/// The line that says most about a failure: where apt-get and npm put it, else the last.
fn complaint(printed: &str) -> Option<String> {
    let marked = printed.lines().find_map(|line| ["E: ", "npm error "].iter().find_map(|mark| line.strip_prefix(mark)));
    let line = marked.or_else(|| printed.lines().map(str::trim).rfind(|line| !line.is_empty()))?;
    Some(line.trim_end_matches('.').to_owned())
}

/// What the command prints on standard output, if it starts and succeeds.
pub(crate) fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs quietly and gives whether it succeeded. Ended after `limit`: then it did not.
pub(crate) fn succeeds_within(command: &mut Command, limit: Duration) -> bool {
    let command = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().is_ok_and(|mut child| wait_within(&mut child, limit).is_ok_and(|status| status.success()))
}

fn wait_within(child: &mut Child, limit: Duration) -> io::Result<ExitStatus> {
    let end = Instant::now() + limit;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if Instant::now() >= end {
            child.kill()?;
            return child.wait();
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// The error for a program that ran and did not succeed.
pub(crate) fn succeeded(name: &str, status: ExitStatus) -> Result<()> {
    if status.success() { Ok(()) } else { Err(Error::Failed(format!("`{name}` failed ({status})"))) }
}

/// The error for a program that did not even start.
pub(crate) fn cannot_start(name: &str, cause: &io::Error) -> Error {
    Error::Failed(format!("`{name}` could not be started: {cause}"))
}

/// The command as one would type it, without folders of the program.
pub(crate) fn name_of(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or(program.as_os_str());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// The first executable file called `name` in the folders of PATH.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|file| is_executable(file))
}

/// PATH with `folders` before everything else.
pub(crate) fn path_with(folders: impl IntoIterator<Item = PathBuf>) -> Result<std::ffi::OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.into_iter().chain(env::split_paths(&rest)))
        .map_err(|cause| Error::Failed(format!("a folder cannot be put on PATH: {cause}")))
}

/// Whether `file` is a file that may be run.
pub(crate) fn is_executable(file: &Path) -> bool {
    #[cfg(unix)]
    let may_run = |data: std::fs::Metadata| std::os::unix::fs::PermissionsExt::mode(&data.permissions()) & 0o111 != 0;
    #[cfg(not(unix))]
    let may_run = |_: std::fs::Metadata| true;
    file.metadata().is_ok_and(|data| data.is_file() && may_run(data))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_named_as_one_would_type_it() {
        assert_eq!(name_of(Command::new("/usr/bin/cargo").args(["fmt", "--check"])), "cargo fmt --check");
    }

    #[test]
    fn a_failure_is_told_in_one_line() {
        assert_eq!(
            complaint("W: old lists\nE: Unable to locate package x\nE: And more\n").as_deref(),
            Some("Unable to locate package x")
        );
        assert_eq!(complaint("npm error code EAI_AGAIN\nnpm error syscall y\n").as_deref(), Some("code EAI_AGAIN"));
        assert_eq!(complaint("error: it failed\n\nCaused by:\n  no such host.\n\n").as_deref(), Some("no such host"));
        assert_eq!(complaint("\n"), None);
    }

    #[test]
    fn a_program_that_does_not_end_is_ended() {
        let begin = Instant::now();
        assert!(!succeeds_within(Command::new("sleep").arg("20"), Duration::from_millis(50)));
        assert!(begin.elapsed() < Duration::from_secs(5));
        assert!(succeeds_within(&mut Command::new("true"), Duration::from_secs(5)));
    }
}
