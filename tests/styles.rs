//! Rules for style sheets: each is short and in one list, and each colour is defined once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The lists of style sheets for the page and for the presenter's window.
const LISTS: [&str; 3] = ["first.css", "rest.css", "presenter.css"];

/// The style sheets below `folder`, by path from static/style.
fn sheets(folder: &str) -> BTreeMap<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/style").join(folder);
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(&path).expect("the folder is there") {
        let name = entry.expect("an entry").file_name().into_string().expect("a plain name");
        if path.join(&name).is_dir() {
            found.extend(sheets(&format!("{folder}{name}/")));
        } else {
            found.insert(format!("{folder}{name}"), fs::read_to_string(path.join(&name)).expect("text"));
        }
    }
    found
}

#[test]
fn the_page_imports_every_style_sheet_once() {
    let sheets = sheets("");
    let imported = |list: &str| sheets[list].matches("@import").count();
    assert_eq!(imported("first.css") + imported("rest.css") + LISTS.len(), sheets.len());
    for name in sheets.keys().filter(|name| !LISTS.contains(&name.as_str())) {
        let import = format!("@import \"{name}\";");
        let times = sheets["first.css"].matches(&import).count() + sheets["rest.css"].matches(&import).count();
        assert_eq!(times, 1, "{name}");
    }
}

#[test]
fn no_style_sheet_is_long() {
    for (name, text) in sheets("") {
        assert!(text.lines().count() <= 400, "{name}");
    }
}

/// Where a rule depends on a part of a class name, each new class of any element is a reason to look at all that the rule could mean;
/// where it depends on what the page contains, each new element.
#[test]
fn no_rule_depends_on_every_change_of_the_page() {
    for (name, text) in sheets("") {
        assert!(!text.contains("[class"), "{name}: a part of a class name");
        for (place, _) in text.match_indices(":has(") {
            let anchor = text[..place].rsplit([' ', '\n']).next().unwrap_or_default();
            let whole = ["main", "&", ":root", "#app", "body", ".board", ".stage"];
            assert!(!whole.iter().any(|whole| anchor.starts_with(whole)), "{name}: {anchor}:has(");
        }
    }
}

/// The numeric colours in `text`.
fn colours(text: &str) -> Vec<&str> {
    let hex = text.match_indices('#').map(|(at, _)| {
        let digits = text[at + 1..].find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(0);
        &text[at..at + 1 + digits]
    });
    let hex = hex.filter(|colour| matches!(colour.len(), 4 | 5 | 7 | 9));
    let functions =
        text.match_indices("rgb(").map(|(at, _)| text[at..].split_inclusive(')').next().unwrap_or_default());
    hex.chain(functions).collect()
}

#[test]
fn every_colour_is_written_once_among_the_tokens() {
    for (name, text) in sheets("") {
        let mut colours = colours(&text);
        if name == "tokens.css" {
            let all = colours.len();
            colours.sort_unstable();
            colours.dedup();
            assert_eq!((colours.len(), all > 40), (all, true));
        } else {
            assert!(colours.is_empty(), "{name}: {colours:?}");
        }
    }
}
