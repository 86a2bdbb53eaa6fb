//! The fonts that the page brings along: small, with their licences, and with every character that it writes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ttf_parser::Face;

/// Bytes that all fonts may take together.
const LIMIT: usize = 70_000;
/// What is in neither original.
const IN_NO_FONT: &str = "ᵢ";

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The names and the contents of the fonts.
fn fonts() -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(root("static/fonts")).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let fonts = paths.filter(|path| path.extension().is_some_and(|extension| extension == "woff2"));
    let read = |path: PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).expect("a plain name").to_owned();
        (name, fs::read(path).expect("a font"))
    };
    fonts.map(read).collect()
}

/// Those of `characters` that the fonts of these names have between them.
fn covered(names: &[&str], characters: &BTreeSet<char>) -> BTreeSet<char> {
    let mut found = BTreeSet::new();
    for (name, content) in fonts() {
        if name.rsplit_once('-').is_some_and(|(stem, _)| names.contains(&stem)) {
            let plain = wuff::decompress_woff2(&content).expect("a font in WOFF2");
            let face = Face::parse(&plain, 0).expect("a font");
            found.extend(characters.iter().filter(|c| face.glyph_index(**c).is_some()));
        }
    }
    found
}

/// Whether `c` is Chinese or the punctuation that goes with it: the system's fonts have those.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

/// The characters of all words, and those that the program makes of numbers.
fn characters() -> BTreeSet<char> {
    let mut text: String = (' '..='~').collect();
    text.push_str("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹⁻−·≈≠∂Σδλ′");
    for name in ["en.ftl", "zh-CN.ftl"] {
        let words = fs::read_to_string(root("static/words").join(name)).expect("a file of words");
        text.extend(words.lines().filter(|line| !line.starts_with('#')));
    }
    text.chars().filter(|&c| !is_chinese(c) && !IN_NO_FONT.contains(c)).collect()
}

#[test]
fn the_fonts_are_light() {
    let sizes: Vec<_> = fonts().iter().map(|(_, content)| content.len()).collect();
    assert!(!sizes.is_empty());
    assert!(sizes.iter().sum::<usize>() <= LIMIT, "{sizes:?}");
}

#[test]
fn each_licence_is_beside_the_fonts() {
    for (name, holder) in [("source-sans", "Adobe"), ("stix-two", "The STIX Fonts Project Authors")] {
        let text = fs::read_to_string(root("static/fonts").join(format!("LICENSE-{name}.txt"))).expect("a licence");
        assert!(text.contains(holder) && text.contains("SIL OPEN FONT LICENSE"), "{name}");
    }
}

#[test]
fn the_sans_has_every_character_of_the_words() {
    let all = characters();
    assert_eq!(covered(&["sans"], &all), all);
}

#[test]
fn the_mathematics_has_every_character_of_the_words() {
    let all = characters();
    assert_eq!(covered(&["math", "math-symbols"], &all), all);
}

#[test]
fn the_italics_have_every_letter() {
    let letters = ('A'..='Z').chain('a'..='z').chain(['′']).collect();
    assert_eq!(covered(&["math-italic"], &letters), letters);
}

#[test]
fn the_page_names_every_font_in_its_head_and_in_its_style_sheet() {
    // The service worker keeps what the page names.
    for file in ["index.html", "static/style/fonts.css"] {
        let text = fs::read_to_string(root(file)).expect("text");
        for (name, _) in fonts() {
            assert!(text.contains(&format!("fonts/{name}\"")), "{file} does not name {name}");
        }
    }
}
