//! The README's table of keys agrees with the scenes' tables.

use std::collections::BTreeSet;

use parameter_sharing::lesson::SceneId;
use parameter_sharing::lesson::address::Accepted;
use parameter_sharing::lesson::url::COMMON;

/// The rows of the table: keys, description, scenes.
fn rows() -> Vec<(Vec<&'static str>, &'static str, &'static str)> {
    let table = include_str!("../README.md").split("| --- | --- | --- |");
    let table = table.skip(1).find(|table| table.contains("| `scene` |")).expect("the table of keys");
    let rows = table.lines().skip(1).take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [keys, said, scenes] = cells[..] else { panic!("three cells: {row}") };
        (keys.split('`').skip(1).step_by(2).collect(), said, scenes)
    })
    .collect()
}

/// The description of a scene's key in the table.
fn said(key: &str, scene: &str) -> Option<String> {
    let about = |(keys, _, scenes): &(Vec<&str>, &str, &str)| {
        keys.contains(&key) && (*scenes == "all" || scenes.to_lowercase().contains(scene))
    };
    let said: Vec<&str> = rows().into_iter().filter(about).map(|(_, said, _)| said).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

#[test]
fn every_key_of_a_scene_is_in_the_table_with_the_words_that_it_takes() {
    for &scene in SceneId::ALL {
        assert!(!scene.keys().is_empty(), "{scene:?}");
        for (key, accepted) in scene.keys() {
            let said = said(key, scene.name()).unwrap_or_else(|| panic!("{key} of {scene:?} is not in the README"));
            let words = match accepted {
                Accepted::Word(words) | Accepted::Words(words) => words,
                _ => Vec::new(),
            };
            for word in words {
                let named = said.split(|c: char| !(c.is_alphanumeric() || c == '-')).any(|said| said == word);
                assert!(named, "{key}={word} of {scene:?} is not in the README: {said}");
            }
        }
    }
}

#[test]
fn every_key_in_the_table_is_one_of_its_scenes() {
    for (keys, _, scenes) in rows() {
        for key in keys {
            if scenes == "all" {
                assert!(COMMON.contains(&key), "{key}");
                continue;
            }
            let named: BTreeSet<&str> = SceneId::ALL
                .iter()
                .map(|scene| scene.name())
                .filter(|name| scenes.to_lowercase().contains(name))
                .collect();
            assert!(!named.is_empty(), "{key}: {scenes}");
            for &scene in SceneId::ALL.iter().filter(|scene| named.contains(scene.name())) {
                let known = scene.keys().iter().any(|(name, _)| *name == key);
                // If a key of this row is missing from one of its scenes, the row names the scene of the key.
                let elsewhere = named.len() > 1;
                assert!(known || elsewhere, "{key} of {scene:?}");
            }
        }
    }
}
