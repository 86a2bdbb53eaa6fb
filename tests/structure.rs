//! The dependencies between modules form no cycle and respect the layers.

#[path = "support/made_up.rs"]
mod made_up;
#[path = "support/sources/mod.rs"]
mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use parameter_sharing::lesson::SceneId;
use sources::{Files, Sources, Use, shortest_path};

/// The modules in the map of `src/lib.rs`, each with the modules it may use.
const LAYERS: [(&str, &[&str]); 9] = [
    ("conv", &[]),
    ("lesson", &["conv"]),
    ("words", &["lesson"]),
    ("platform", &["conv"]),
    ("store", &["conv", "lesson", "platform"]),
    ("api", &["conv", "lesson", "words", "store"]),
    ("view", &["conv", "lesson", "words", "platform", "store"]),
    ("main", &["platform", "store", "view", "api"]),
    ("parameter_sharing", &["conv"]),
];

/// Crates by the beginning of their names, each with the modules that may use it.
const CRATES: [(&str, &[&str]); 4] = [
    ("web_sys", &["platform"]),
    ("js_sys", &["platform", "api"]),
    ("wasm_bindgen", &["platform", "api"]),
    ("yew", &["view"]),
];

/// What is wrong, each with the reason.
type Violations = BTreeMap<String, String>;

fn layer(module: &str) -> &str {
    module.split("::").next().unwrap_or(module)
}

/// Uses that violate [`LAYERS`].
fn wrong_layers(sources: &Sources) -> Violations {
    let wrong = |one: &&Use| {
        let (from, to) = (layer(&one.from), layer(&one.to));
        let row = LAYERS.iter().find(|(name, _)| *name == from);
        from != to && !row.unwrap_or_else(|| panic!("no row for {from}")).1.contains(&to)
    };
    collected(sources.uses.iter().filter(wrong).map(|one| (format!("layer {} -> {}", one.from, one.to), &one.item)))
}

/// Uses of one scene's modules by another scene.
fn wrong_scenes(sources: &Sources) -> Violations {
    // A module with the name of a scene belongs to it, and so do all within it.
    let scene = |module: &str| match layer(module) {
        "conv" => None,
        _ => module.split("::").find_map(|part| part.parse::<SceneId>().ok()),
    };
    let wrong = |one: &&Use| matches!((scene(&one.from), scene(&one.to)), (Some(from), Some(to)) if from != to);
    collected(sources.uses.iter().filter(wrong).map(|one| (format!("scene {} -> {}", one.from, one.to), &one.item)))
}

/// Uses of crates that violate [`CRATES`].
fn wrong_crates(sources: &Sources) -> Violations {
    let mut wrong = Vec::new();
    for (module, path) in &sources.foreign {
        for (name, allowed) in CRATES {
            if path.iter().any(|part| part.starts_with(name)) && !allowed.contains(&layer(module)) {
                wrong.push((format!("crate {module} -> {name}"), path.join("::")));
            }
        }
    }
    collected(wrong.iter().map(|(violation, path)| (violation.clone(), path)))
}

/// The violations, each with all of its reasons.
fn collected<'a>(wrong: impl Iterator<Item = (String, &'a String)>) -> Violations {
    let mut violations = Violations::new();
    for (violation, reason) in wrong {
        violations.entry(violation).or_default().push_str(&format!(" {reason}"));
    }
    violations
}

/// The uses that are part of a cycle, each with the shortest cycle.
fn cycles(sources: &Sources) -> Violations {
    let arrows = sources.arrows();
    let circle = |(from, to): &(String, String)| {
        let back = shortest_path(&arrows, to, from)?;
        let steps = [vec![from.as_str()], back].concat();
        let items = |pair: &[&str]| {
            let items = arrows.get(&(pair[0].to_owned(), pair[1].to_owned())).into_iter().flatten();
            items.map(String::as_str).collect::<Vec<_>>().join(", ")
        };
        let said = steps.windows(2).map(|pair| format!("\n    {} -> {}: {}", pair[0], pair[1], items(pair)));
        Some((format!("circle {from} -> {to}"), said.collect()))
    };
    arrows.keys().filter_map(circle).collect()
}

fn violations(sources: &Sources) -> Violations {
    let all = [wrong_layers(sources), wrong_crates(sources), wrong_scenes(sources), cycles(sources)];
    all.into_iter().flatten().collect()
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn paths(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of the project");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.flat_map(|path| if path.is_dir() { self::paths(&path) } else { vec![path] }).collect()
}

/// All Rust files below `src`, by path.
fn files() -> Files {
    let folder = source_folder();
    let rust = paths(&folder).into_iter().filter(|path| path.extension().is_some_and(|kind| kind == "rs"));
    let file = |path: PathBuf| {
        let name = path.strip_prefix(&folder).ok().and_then(Path::to_str).expect("a name").replace('\\', "/");
        (name, fs::read_to_string(&path).expect("a source file"))
    };
    rust.map(file).collect()
}

/// The project's crates: the page, its program and the numerics.
fn project(files: &Files) -> Sources {
    Sources::new(&[("parameter_sharing", "lib.rs"), ("main", "main.rs"), ("conv", "conv/mod.rs")], files)
}

#[test]
fn the_source_keeps_to_the_map() {
    let found = violations(&project(&files()));
    let said: String = found.iter().map(|(violation, reason)| format!("{violation}:{reason}\n")).collect();
    assert!(found.is_empty(), "{said}");
}

#[test]
fn every_file_is_read_unless_it_is_a_test_or_a_benchmark() {
    let files = files();
    let sources = project(&files);
    let unread = files.keys().filter(|file| !sources.files().contains(file.as_str()));
    let unread: Vec<&String> =
        unread.filter(|file| !["/tests.rs", "/tests/", "/benches/"].iter().any(|part| file.contains(part))).collect();
    assert_eq!(unread, [""; 0]);
}

#[test]
fn the_map_in_the_root_lists_every_module() {
    let files = files();
    let listed: BTreeSet<&str> = (files["lib.rs"].lines())
        .filter_map(|line| line.strip_prefix("//! - [`").and_then(|rest| rest.split_once("`]:")))
        .map(|(name, _)| name)
        .collect();
    let mut declared =
        project(&files).top_modules("parameter_sharing").into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    declared.insert("conv".to_owned());
    assert_eq!(listed, declared.iter().map(String::as_str).collect());
    assert!(listed.iter().all(|name| LAYERS.iter().any(|(layer, _)| layer == name)), "{listed:?}");
}

#[test]
fn the_name_of_a_picture_or_font_carries_the_hash_of_its_content() {
    // A hash that anybody can check by hand: `sha256sum static/pictures/*`.
    let files =
        ["static/pictures", "static/fonts"].map(|folder| paths(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)));
    for path in files.iter().flatten().filter(|path| path.extension().is_some_and(|extension| extension != "txt")) {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        let digits = stem.rsplit('-').next().expect("a hash");
        let bytes = fs::read(path).expect("its content");
        assert_eq!(sha256_prefix(&bytes), digits, "{stem}");
    }
}

fn sha256_prefix(bytes: &[u8]) -> String {
    use sha2::Digest;
    let hash = sha2::Sha256::digest(bytes);
    hash[..6].iter().map(|byte| format!("{byte:02x}")).collect()
}
