//! Helpers for running programs that [`xshell`] lacks.

use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;
use wait_timeout::ChildExt;
use xshell::Cmd;

/// Runs a command without printing anything. The error is the line that explains the failure.
pub(crate) fn run_quietly(command: Cmd<'_>) -> Result<(), String> {
    let output = command.ignore_status().output().map_err(|cause| cause.to_string())?;
    if output.status.success() {
        return Ok(());
    }
    Err(error_line(&String::from_utf8_lossy(&output.stderr)).unwrap_or_else(|| output.status.to_string()))
}

/// The line that best explains a failure: one marked as an error by apt-get or npm, else the last.
pub(crate) fn error_line(printed: &str) -> Option<String> {
    let marked = printed.lines().find_map(|line| ["E: ", "npm error "].iter().find_map(|mark| line.strip_prefix(mark)));
    let line = marked.or_else(|| printed.lines().map(str::trim).rfind(|line| !line.is_empty()))?;
    Some(line.trim_end_matches('.').to_owned())
}

/// The standard output of a command, if it starts and succeeds.
pub(crate) fn output_of(command: Cmd<'_>) -> Option<String> {
    command.ignore_stderr().read().ok()
}

/// Runs a command quietly and returns whether it succeeded.
pub(crate) fn succeeds(command: Cmd<'_>) -> bool {
    command.quiet().ignore_stdout().ignore_stderr().run().is_ok()
}

/// Like [`succeeds`], but kills the command after `limit` and counts that as a failure.
pub(crate) fn succeeds_within(command: impl Into<Command>, limit: Duration) -> bool {
    let mut command = command.into();
    let Ok(mut child) = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn() else {
        return false;
    };
    if let Ok(Some(status)) = child.wait_timeout(limit) {
        return status.success();
    }
    // Both calls fail only if the process has already ended.
    let _ = child.kill();
    let _ = child.wait();
    false
}

/// PATH with `folders` in front.
pub(crate) fn path_with(folders: impl IntoIterator<Item = PathBuf>) -> Result<OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.into_iter().chain(env::split_paths(&rest))).context("a folder cannot be put on PATH")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;
    use xshell::{Shell, cmd};

    #[test]
    fn a_failure_is_explained_in_one_line() {
        assert_eq!(
            error_line("W: old lists\nE: Unable to locate package x\nE: And more\n").as_deref(),
            Some("Unable to locate package x")
        );
        assert_eq!(error_line("npm error code EAI_AGAIN\nnpm error syscall y\n").as_deref(), Some("code EAI_AGAIN"));
        assert_eq!(error_line("error: it failed\n\nCaused by:\n  no such host.\n\n").as_deref(), Some("no such host"));
        assert_eq!(error_line("\n"), None);
    }

    #[test]
    fn a_program_may_print_any_bytes() {
        let shell = Shell::new().expect("there is a current folder");
        assert!(succeeds(cmd!(shell, "printf \\377")));
        assert!(!succeeds(cmd!(shell, "false")));
        assert!(!succeeds(cmd!(shell, "no-such-program")));
    }

    #[test]
    fn a_program_that_does_not_end_is_ended() {
        let sleep = |seconds: &str| {
            let mut sleep = Command::new("sleep");
            sleep.arg(seconds);
            sleep
        };
        let begin = Instant::now();
        assert!(!succeeds_within(sleep("20"), Duration::from_millis(50)));
        assert!(begin.elapsed() < Duration::from_secs(5));
        assert!(succeeds_within(sleep("0"), Duration::from_secs(5)));
    }
}
