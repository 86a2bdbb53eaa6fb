//! The summaries of test runners, repeated at the very end of the output.

use anyhow::{Context, Result, ensure};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use xshell::Cmd;

/// Runs a test runner with its output unchanged, and adds its summary to `closing`.
pub(crate) fn run_collecting(runner: Cmd<'_>, closing: &mut Vec<String>) -> Result<()> {
    let name = runner.to_string();
    eprintln!("$ {name}");
    let mut child = Command::from(runner)
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{name}` could not be started"))?;
    if let Some(output) = child.stdout.take() {
        pass_on(output, io::stdout(), closing)?;
    }
    let status = child.wait()?;
    ensure!(status.success(), "`{name}` failed ({status})");
    Ok(())
}

fn pass_on(from: impl Read, mut to: impl Write, closing: &mut Vec<String>) -> io::Result<()> {
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line)? > 0 {
        to.write_all(&line)?;
        to.flush()?;
        let text = String::from_utf8_lossy(&line);
        if is_closing(&text) {
            closing.push(text.trim_end().to_owned());
        }
        line.clear();
    }
    Ok(())
}

/// The counts in the summary of node's test runner, in order.
const NODE_COUNTS: [&str; 8] = ["tests", "suites", "pass", "fail", "cancelled", "skipped", "todo", "duration_ms"];

/// Whether `line` belongs to the summary of `cargo test` (`test result: …`) or node's runner (`ℹ pass 12`, in other
/// formats `# pass 12`).
fn is_closing(line: &str) -> bool {
    if line.starts_with("test result: ") {
        return true;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    matches!(words.as_slice(), ["ℹ" | "#", what, count] if NODE_COUNTS.contains(what) && count.parse::<f64>().is_ok())
        // The output of a test is indented.
        && !line.starts_with(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn output_passes_unchanged_and_closing_lines_are_kept() {
        let printed = "running 2 tests\ntest a ... ok\n\ntest result: ok. 2 passed; 0 failed; finished in 0.00s\n\n\
                       ✔ opens (12ms)\nℹ a remark\nℹ tests 1\nℹ pass 1\nℹ duration_ms 12.5\n# fail 0\n  ℹ pass 9\nno newline";
        let (mut passed_on, mut closing) = (Vec::new(), Vec::new());
        pass_on(printed.as_bytes(), &mut passed_on, &mut closing).expect("memory does not fail");
        assert_eq!(String::from_utf8(passed_on).as_deref(), Ok(printed));
        assert_eq!(
            closing,
            [
                "test result: ok. 2 passed; 0 failed; finished in 0.00s",
                "ℹ tests 1",
                "ℹ pass 1",
                "ℹ duration_ms 12.5",
                "# fail 0"
            ]
        );
    }
}
