//! The browsers that the tests drive.

use super::apt;
use crate::error::{Error, Result};
use crate::process::{find, is_executable};
use std::env;
use std::path::PathBuf;

/// Where the browsers are.
#[derive(Debug)]
pub(crate) struct Browsers {
    pub(crate) chromium: PathBuf,
    pub(crate) firefox: PathBuf,
}

struct Browser {
    name: &'static str,
    variable: &'static str,
    programs: &'static [&'static str],
    package: &'static str,
}

const CHROMIUM: Browser = Browser {
    name: "Chromium",
    variable: "CHROMIUM_PATH",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    package: "chromium",
};

const FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "FIREFOX_PATH",
    programs: &["firefox-esr", "firefox"],
    package: "firefox-esr",
};

/// Finds or installs both browsers, and on Debian the fonts for the Chinese pages.
pub(crate) fn browsers() -> Result<Browsers> {
    let browsers = Browsers { chromium: CHROMIUM.set_up()?, firefox: FIREFOX.set_up()? };
    if apt::is_here() {
        apt::install(
            &["fonts-noto-cjk"],
            "fonts with Chinese characters",
            "the tests take pictures of every language",
        )?;
    }
    Ok(browsers)
}

impl Browser {
    fn set_up(&self) -> Result<PathBuf> {
        if let Some(path) = env::var_os(self.variable).filter(|path| !path.is_empty()) {
            let path = PathBuf::from(path);
            if is_executable(&path) {
                return Ok(path);
            }
            return Err(Error::Failed(format!("{} is set to {}, which is no program", self.variable, path.display())));
        }
        if let Some(path) = self.find() {
            return Ok(path);
        }
        if !apt::is_here() {
            let fix = format!("your system's {}, or set {} to one", self.name, self.variable);
            return Err(Error::missing(format!("the browser {}", self.name), fix, "this system has no apt-get"));
        }
        apt::install(&[self.package], &format!("the browser {}", self.name), "the tests open the page in it")?;
        self.find().ok_or_else(|| Error::Failed(format!("the package {} brought no program", self.package)))
    }

    fn find(&self) -> Option<PathBuf> {
        self.programs.iter().find_map(|program| find(program))
    }
}
