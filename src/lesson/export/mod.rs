//! What is shown, as data and as code, to be used elsewhere.

mod code;

pub use code::{Library, code};

use std::fmt::{Display, Write};

use super::connect::{self, Layer};
use super::count::Form;
use super::{Scene, State, learn, tie, url};
use crate::conv::{Error, Plane};

/// A table of numbers with a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it is called in the scene.
    pub name: String,
    /// Its rows, as they are written: the shortest digits that give the number back.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    fn new<T: Display>(name: &str, columns: usize, values: &[T]) -> Table {
        let written = |row: &[T]| row.iter().map(T::to_string).collect();
        Table { name: name.to_owned(), rows: values.chunks(columns.max(1)).map(written).collect() }
    }

    fn plane(name: &str, plane: &Plane) -> Table {
        Table::new(name, plane.w(), plane.data())
    }
}

/// The numbers that the open scene shows. `picture` is I of the scene Shift.
///
/// # Errors
/// Those of the layers, which a state that is shown does not have.
pub fn tables(state: &State, picture: Option<&Plane>) -> Result<Vec<Table>, Error> {
    match state.scene {
        Scene::Connect => connect_tables(&state.connect),
        Scene::Shift => match picture {
            None => Ok(Vec::new()),
            Some(picture) => {
                let square = state.shift.square(picture)?;
                let named = [
                    ("I", &square.input),
                    ("I'", &square.shifted),
                    ("f(I)", &square.output),
                    ("g(f(I))", &square.shifted_output),
                    ("f(I')", &square.output_of_shifted),
                    ("f(I') - g(f(I))", &square.difference),
                ];
                let kernel = &state.shift.kernel;
                let kernel = Table::new("kernel", kernel.w(), kernel.taps());
                Ok(std::iter::once(kernel).chain(named.map(|(name, plane)| Table::plane(name, plane))).collect())
            }
        },
        Scene::Tie => Ok(tie_tables(&state.tie)),
        Scene::Count => {
            let costs = state.count.costs()?;
            let counts = |form: Form| {
                let cost = form.of(&costs);
                [
                    ("parameters", cost.parameters),
                    ("multiplications", cost.multiplications),
                    ("additions", cost.additions),
                    ("bytes", cost.bytes),
                ]
                .map(|(of, count)| Table::new(&format!("{} {of}", form.name()), 1, &[count]))
            };
            Ok(Form::ALL.into_iter().flat_map(counts).collect())
        }
        Scene::Learn => {
            let learn = &state.learn;
            let examples = learn.training();
            let learned = Layer::ALL.map(|layer| (layer.name(), learn::fit(layer, learn.n, &examples)));
            let table = |(name, matrix): (&str, learn::Matrix)| Table {
                name: name.to_owned(),
                rows: (0..matrix.rows()).map(|i| matrix.row(i).iter().map(f64::to_string).collect()).collect(),
            };
            Ok(learned.into_iter().map(table).collect())
        }
    }
}

fn connect_tables(state: &connect::Connect) -> Result<Vec<Table>, Error> {
    let model = connect::Model::new(state)?;
    let columns = model.layout.cols().outputs();
    let mut tables = vec![
        Table::plane("x", &model.x),
        Table::new("kernel", model.kernel.w(), model.kernel.taps()),
        Table::new("weights local", model.layout.taps(), model.local.weights()),
        Table::new("weights dense", model.layout.inputs(), model.dense.weights()),
    ];
    let outputs = [(Layer::Conv, "y conv"), (Layer::Local, "y local"), (Layer::Dense, "y dense")];
    tables.extend(outputs.map(|(layer, name)| Table::new(name, columns, model.outputs(layer))));
    Ok(tables)
}

fn tie_tables(state: &tie::Tie) -> Vec<Table> {
    let model = tie::Model::new(state);
    let n = model.shape.n();
    let mut tables = vec![Table::new("W", n, &model.weights), Table::new("x", n, &model.x)];
    if let Some(check) = model.check(model.checked(state)) {
        tables.extend([
            Table::new("g(x)", n, &check.moved),
            Table::new("W g(x)", n, &check.output_of_moved),
            Table::new("g(W x)", n, &check.moved_output),
        ]);
    }
    tables
}

/// One line a row: the table's name, the number of the row from 0, then its numbers.
pub fn csv(tables: &[Table]) -> String {
    let mut text = String::new();
    for table in tables {
        for (place, row) in table.rows.iter().enumerate() {
            // No name has a comma or a quotation mark.
            let _ = writeln!(text, "{},{place},{}", table.name, row.join(","));
        }
    }
    text
}

/// An object with the address of the state and, by name, each table as rows.
pub fn json(state: &State, tables: &[Table]) -> String {
    let fragment = url::encode(state).replace('\\', "\\\\").replace('"', "\\\"");
    let mut text = format!("{{\n  \"fragment\": \"{fragment}\"");
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

    fn open(fragment: &str) -> State {
        url::decode(fragment, &State::default())
    }

    #[test]
    fn each_scene_gives_its_numbers_and_they_are_valid_json() {
        for scene in Scene::ALL {
            let state = open(&format!("scene={}&image=pixel-cat", scene.name()));
            let tables = tables(&state, state.shift.picture().as_ref()).expect("it is shown");
            assert!(tables.len() >= 3, "{scene:?}");
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
    }
}
