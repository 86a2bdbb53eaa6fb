//! What can go wrong, each as one sentence.

use std::fmt;
use std::path::Path;

/// Shorthand for this program's results.
pub(crate) type Result<T> = std::result::Result<T, Error>;

/// A failure that the person at the keyboard can act on.
#[derive(Debug)]
pub(crate) enum Error {
    /// Something is not there and could not be installed.
    Missing {
        /// What is missing, as the subject of a sentence: "the program `node`".
        what: String,
        /// The command that would install it.
        fix: String,
        /// Why this program did not do so itself.
        because: String,
    },
    /// A step ran and failed; what it printed says why.
    Failed(String),
}

impl Error {
    /// `what` is missing, `fix` would install it, and was not run `because`.
    pub(crate) fn missing(what: impl Into<String>, fix: impl Into<String>, because: impl Into<String>) -> Self {
        Self::Missing { what: what.into(), fix: fix.into(), because: because.into() }
    }

    /// The file system refused something at `path`.
    pub(crate) fn file(doing: &str, path: &Path, cause: &std::io::Error) -> Self {
        Self::Failed(format!("cannot {doing} {}: {cause}", path.display()))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { what, fix, because } => {
                write!(f, "{what} is missing and {because}; to install: {fix}")
            }
            Self::Failed(sentence) => f.write_str(sentence),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_one_line_with_the_command() {
        let error = Error::missing("the program `node`", "`apt-get install nodejs`", "this is not a Debian system");
        assert_eq!(
            error.to_string(),
            "the program `node` is missing and this is not a Debian system; to install: `apt-get install nodejs`"
        );
    }
}
