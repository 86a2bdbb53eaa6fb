//! The present figure as data and as code for use elsewhere.

mod code;

pub use code::{LIBRARIES, Library};

use std::fmt::Write;

use super::{State, Table, url};
use crate::conv::{Error, Plane};

/// The numbers that the open scene shows. `picture` is the photograph, where the scene needs one.
///
/// # Errors
/// Those of the layers, which a state that is shown does not have.
pub fn tables(state: &State, picture: Option<&Plane>) -> Result<Vec<Table>, Error> {
    state.open_scene().tables(picture)
}

/// One line a row: the table's name, the number of the row from 0, then its numbers.
pub fn csv(tables: &[Table]) -> String {
    let mut text = String::new();
    for table in tables {
        // Names contain no quotation marks.
        let name = if table.name.contains(',') { format!("\"{}\"", table.name) } else { table.name.clone() };
        for (place, row) in table.rows.iter().enumerate() {
            let _ = writeln!(text, "{name},{place},{}", row.join(","));
        }
    }
    text
}

/// An object with the address of the state and, by name, each table as rows.
pub fn json(state: &State, tables: &[Table]) -> String {
    // A text cannot fail to be written.
    let fragment = serde_json::to_string(&url::encode(state)).unwrap_or_default();
    let mut text = format!("{{\n  \"fragment\": {fragment}");
    for table in tables {
        let rows: Vec<String> = table.rows.iter().map(|row| format!("    [{}]", row.join(", "))).collect();
        let _ = write!(text, ",\n  \"{}\": [\n{}\n  ]", table.name, rows.join(",\n"));
    }
    text.push_str("\n}\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::SceneId;

    fn open(fragment: &str) -> State {
        url::decode(fragment, &State::default())
    }

    #[test]
    fn each_scene_gives_its_numbers_and_they_are_valid_json() {
        for scene in SceneId::ALL {
            let state = open(&format!("scene={}&image=pixel-cat", scene.name()));
            let tables = tables(&state, state.scenes.shift.setup.picture().as_ref()).expect("it is shown");
            assert!(!tables.is_empty(), "{scene:?}");
            let read: serde_json::Value = serde_json::from_str(&json(&state, &tables)).expect("valid");
            assert_eq!(read["fragment"], url::encode(&state));
            for table in &tables {
                let rows = read[&table.name].as_array().expect(&table.name);
                assert_eq!(rows.len(), table.rows.len());
                assert_eq!(rows[0].as_array().map(Vec::len), Some(table.rows[0].len()), "{}", table.name);
            }
            assert_eq!(csv(&tables).lines().count(), tables.iter().map(|table| table.rows.len()).sum::<usize>());
        }
    }

    #[test]
    fn the_numbers_are_those_that_are_shown() {
        let state = open("x=1,2,3&k=1,0.5,-1");
        let csv = csv(&tables(&state, None).expect("shown"));
        assert!(csv.starts_with("x,0,1,2,3\nkernel,0,1,0.5,-1\n"), "{csv}");
        // 0.5·1 − 2, 1 + 1 − 3, 2 + 1.5.
        assert!(csv.contains("y conv,0,-1.5,-1,3.5\n"), "{csv}");
        let count = super::csv(&tables(&open("scene=count"), None).expect("shown"));
        let conv = "conv parameters,0,2\nconv multiplications,0,178640\nconv additions,0,89320\nconv bytes,0,8\n";
        assert!(count.starts_with(conv), "{count}");
        // A chart's points, while it is shown.
        let growth = super::csv(&tables(&open("scene=count&panel=growth&of=operations"), None).expect("shown"));
        assert!(!count.contains("by width") && growth.contains("conv operations by width,5,256,"), "{growth}");
        assert!(growth.contains(",320,267960\n") && growth.contains(",320,16006144000\n"), "{growth}");
    }
}
