//! The layer as a short program for a library of array functions.

use crate::lesson::LayerKind;
use std::fmt::Display;

use crate::conv::{Boundary, Options, Pool};
use crate::lesson::{SceneId, State, connect, tie};

/// A library that layers are written with, in Python.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Library {
    /// NumPy.
    NumPy,
    /// PyTorch.
    PyTorch,
    /// Keras.
    Keras,
    /// JAX.
    Jax,
}

impl Library {
    /// All of them.
    pub const ALL: [Library; 4] = [Library::NumPy, Library::PyTorch, Library::Keras, Library::Jax];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Library::NumPy => "NumPy",
            Library::PyTorch => "PyTorch",
            Library::Keras => "Keras",
            Library::Jax => "JAX",
        }
    }
}

/// The most samples of an input that are written out; a larger one is read from the file of [`json`](super::json).
const WRITTEN: usize = 1024;

/// A program that computes the outputs shown as `y` and prints them; none where the scene shows no layer on an input, or
/// one whose weights are only in the data.
pub fn code(state: &State, library: Library) -> Option<String> {
    let lines = match state.scene {
        SceneId::Connect => {
            let connect::Connect { two_d, h, ref x, kh, ref k, .. } = state.scenes.connect;
            let x = written("x", x, (two_d, x.len() / h));
            correlation(
                library,
                x,
                &written("k", k, (two_d, k.len() / kh)),
                Shape { two_d, kh, kw: k.len() / kh },
                &state.scenes.connect.options(),
            )
        }
        SceneId::Shift => {
            let shift = &state.scenes.shift.setup;
            let two_d = !shift.one_d;
            let (kh, kw) = (shift.kernel.h(), shift.kernel.w());
            let small = shift.picture().filter(|picture| picture.data().len() <= WRITTEN);
            let x = match small {
                Some(picture) => written("x", picture.data(), (two_d, picture.w())),
                None => "import json\nx = np.array(json.load(open(\"parameter-sharing-shift.json\"))[\"I\"], dtype=np.float32)\n".to_owned(),
            };
            if shift.op != LayerKind::Conv {
                return None;
            }
            let mut lines = correlation(
                library,
                x,
                &written("k", shift.kernel.taps(), (two_d, kw)),
                Shape { two_d, kh, kw },
                &shift.options(),
            );
            if shift.relu {
                lines.push_str("y = np.maximum(y, 0)\n");
            }
            lines.push_str(&pooling(shift.pool, two_d));
            lines
        }
        SceneId::Tie => dense(library, &tie::Model::new(&state.scenes.tie)),
        SceneId::Count | SceneId::Learn => return None,
    };
    Some(format!("import numpy as np\n\n{lines}print(y)\n"))
}

struct Shape {
    two_d: bool,
    kh: usize,
    kw: usize,
}

/// An assignment of `values`, in rows of so many where there are two axes.
fn written<T: Display>(name: &str, values: &[T], (two_d, columns): (bool, usize)) -> String {
    let row = |row: &[T]| format!("[{}]", row.iter().map(T::to_string).collect::<Vec<_>>().join(", "));
    let body = if two_d {
        format!("[{}]", values.chunks(columns.max(1)).map(row).collect::<Vec<_>>().join(",\n     "))
    } else {
        row(values)
    };
    format!("{name} = np.array({body}, dtype=np.float32)\n")
}

/// The same argument for each axis.
fn each(two_d: bool, value: impl Display) -> String {
    if two_d { format!("({value}, {value})") } else { value.to_string() }
}

fn correlation(library: Library, x: String, k: &str, Shape { two_d, kh, kw }: Shape, options: &Options) -> String {
    let Options { boundary, stride, dilation, flip } = *options;
    let mut lines = x + k;
    if flip {
        lines.push_str(if two_d { "k = k[::-1, ::-1].copy()\n" } else { "k = k[::-1].copy()\n" });
    }
    let reach = |taps: usize| dilation * (taps - 1);
    if boundary != Boundary::Valid {
        let pad = |total: usize| {
            let (before, after) = boundary.padding(total);
            format!("({before}, {after})")
        };
        let mode = match boundary {
            Boundary::Zero | Boundary::Valid | Boundary::Full => "constant",
            Boundary::Circular => "wrap",
            Boundary::Replicate => "edge",
            Boundary::Reflect => "reflect",
        };
        let widths = if two_d { format!("({}, {})", pad(reach(kh)), pad(reach(kw))) } else { pad(reach(kw)) };
        lines.push_str(&format!("x = np.pad(x, {widths}, mode=\"{mode}\")\n"));
    }
    lines.push('\n');
    let taps = if two_d { format!("({kh}, {kw})") } else { kw.to_string() };
    let dims = if two_d { 2 } else { 1 };
    let (strides, dilations) = (each(two_d, stride), each(two_d, dilation));
    lines.push_str(&match library {
        Library::NumPy => {
            let window = if two_d { format!("({}, {})", reach(kh) + 1, reach(kw) + 1) } else { (reach(kw) + 1).to_string() };
            let steps = if two_d {
                format!("[::{stride}, ::{stride}, ::{dilation}, ::{dilation}]")
            } else {
                format!("[::{stride}, ::{dilation}]")
            };
            let sum = if two_d { "np.einsum(\"ijkl,kl->ij\", windows, k)" } else { "windows @ k" };
            format!("windows = np.lib.stride_tricks.sliding_window_view(x, {window}){steps}\ny = {sum}\n")
        }
        Library::PyTorch => format!(
            "import torch\n\nlayer = torch.nn.Conv{dims}d(1, 1, {taps}, stride={stride}, dilation={dilation}, bias=False)\n\
             with torch.no_grad():\n    layer.weight[:] = torch.from_numpy(k)\n    \
             y = layer(torch.from_numpy(x)[None])[0].numpy()\n"
        ),
        // Keras takes a stride or a dilation, not both.
        Library::Keras => {
            let both = stride > 1 && dilation > 1;
            let strides = if both { "1" } else { strides.as_str() };
            let every = match (both, two_d) {
                (false, _) => String::new(),
                (true, false) => format!("y = y[::{stride}]\n"),
                (true, true) => format!("y = y[::{stride}, ::{stride}]\n"),
            };
            format!(
                "import keras\n\nlayer = keras.layers.Conv{dims}D(1, {taps}, strides={strides}, dilation_rate={dilations}, use_bias=False)\n\
                 layer.build((None, *x.shape, 1))\nlayer.set_weights([k[..., None, None]])\n\
                 y = np.asarray(layer(x[None, ..., None]))[0, ..., 0]\n{every}"
            )
        }
        Library::Jax => {
            let tuple = |value: usize| if two_d { format!("({value}, {value})") } else { format!("({value},)") };
            format!(
                "from jax import lax\n\ny = lax.conv_general_dilated(x[None, None], k[None, None], window_strides={}, padding=\"VALID\",\n    \
                 rhs_dilation={})\ny = np.asarray(y)[0, 0]\n",
                tuple(stride),
                tuple(dilation)
            )
        }
    });
    lines
}

fn pooling(pool: Pool, two_d: bool) -> String {
    let function = match pool {
        Pool::None => return String::new(),
        Pool::Max2 => "max",
        Pool::Avg2 => "mean",
    };
    if two_d {
        format!(
            "h, w = y.shape[0] // 2, y.shape[1] // 2\ny = y[:2 * h, :2 * w].reshape(h, 2, w, 2).{function}(axis=(1, 3))\n"
        )
    } else {
        format!("n = len(y) // 2\ny = y[:2 * n].reshape(n, 2).{function}(axis=1)\n")
    }
}

fn dense(library: Library, model: &tie::Model) -> String {
    let n = model.shape.n();
    let lines = written("W", &model.weights, (true, n)) + &written("x", &model.x, (false, n)) + "\n";
    lines
        + &match library {
            Library::NumPy => "y = W @ x\n".to_owned(),
            Library::PyTorch => format!(
                "import torch\n\nlayer = torch.nn.Linear({n}, {n}, bias=False)\nwith torch.no_grad():\n    \
                 layer.weight[:] = torch.from_numpy(W)\n    y = layer(torch.from_numpy(x)).numpy()\n"
            ),
            Library::Keras => format!(
                "import keras\n\nlayer = keras.layers.Dense({n}, use_bias=False)\nlayer.build((None, {n}))\n\
                 layer.set_weights([W.T])\ny = np.asarray(layer(x[None]))[0]\n"
            ),
            Library::Jax => "import jax.numpy as jnp\n\ny = np.asarray(jnp.asarray(W) @ x)\n".to_owned(),
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::url;

    fn of(fragment: &str, library: Library) -> Option<String> {
        let state = url::decode(fragment, &State::default());
        assert_eq!(state.notices, [], "{fragment}");
        code(&state, library)
    }

    /// The lines that `library` takes for the layer, after those for the numbers.
    fn layer(fragment: &str, library: Library) -> String {
        let code = of(fragment, library).expect("a program");
        code.split("\n\n").skip(2).collect::<Vec<_>>().join("\n\n")
    }

    #[test]
    fn a_signal_and_its_layer_are_written_out() {
        assert_eq!(
            of("x=1,2.5,3&k=1,-1&boundary=valid", Library::NumPy).expect("a program"),
            "import numpy as np\n\n\
             x = np.array([1, 2.5, 3], dtype=np.float32)\n\
             k = np.array([1, -1], dtype=np.float32)\n\n\
             windows = np.lib.stride_tricks.sliding_window_view(x, 2)[::1, ::1]\n\
             y = windows @ k\nprint(y)\n"
        );
    }

    #[test]
    fn a_picture_is_written_in_rows_with_what_the_boundary_makes_up() {
        let picture = "dim=2&h=2&w=3&x=1,2,3,4,5,6";
        assert_eq!(
            of(&format!("{picture}&k=1,2,3,4&kh=2&boundary=circular&stride=2&dilation=2&flip=1"), Library::NumPy)
                .expect("a program"),
            "import numpy as np\n\n\
             x = np.array([[1, 2, 3],\n     [4, 5, 6]], dtype=np.float32)\n\
             k = np.array([[1, 2],\n     [3, 4]], dtype=np.float32)\n\
             k = k[::-1, ::-1].copy()\n\
             x = np.pad(x, ((1, 1), (1, 1)), mode=\"wrap\")\n\n\
             windows = np.lib.stride_tricks.sliding_window_view(x, (3, 3))[::2, ::2, ::2, ::2]\n\
             y = np.einsum(\"ijkl,kl->ij\", windows, k)\nprint(y)\n"
        );
        for (boundary, pad) in [
            ("valid", ""),
            ("zero", "x = np.pad(x, ((0, 0), (1, 1)), mode=\"constant\")\n"),
            ("full", "x = np.pad(x, ((0, 0), (2, 2)), mode=\"constant\")\n"),
            ("replicate", "x = np.pad(x, ((0, 0), (1, 1)), mode=\"edge\")\n"),
            ("reflect", "x = np.pad(x, ((0, 0), (1, 1)), mode=\"reflect\")\n"),
        ] {
            let code = of(&format!("{picture}&k=1,2,3&boundary={boundary}"), Library::NumPy).expect("a program");
            assert!(code.contains(&format!("k = np.array([[1, 2, 3]], dtype=np.float32)\n{pad}\nwindows")), "{code}");
            assert!(code.contains("sliding_window_view(x, (1, 3))"), "{code}");
        }
    }

    #[test]
    fn each_library_has_its_way_with_strides_and_dilations() {
        use Library::{Jax, Keras, PyTorch};
        for (fragment, library, parts) in [
            ("stride=2", PyTorch, &["torch.nn.Conv1d(1, 1, 3, stride=2, dilation=1, bias=False)"][..]),
            ("dim=2&dilation=2", PyTorch, &["torch.nn.Conv2d(1, 1, (3, 3), stride=1, dilation=2, bias=False)"]),
            ("stride=2", Keras, &["Conv1D(1, 3, strides=2, dilation_rate=1, use_bias=False)", "[0, ..., 0]\nprint"]),
            ("dilation=2", Keras, &["Conv1D(1, 3, strides=1, dilation_rate=2, use_bias=False)", "[0, ..., 0]\nprint"]),
            ("stride=3&dilation=2", Keras, &["strides=1, dilation_rate=2", "[0, ..., 0]\ny = y[::3]\nprint"]),
            (
                "dim=2&stride=2",
                Keras,
                &["Conv2D(1, (3, 3), strides=(2, 2), dilation_rate=(1, 1)", "[0, ..., 0]\nprint"],
            ),
            ("dim=2&stride=2&dilation=2", Keras, &["strides=1, dilation_rate=(2, 2)", "y = y[::2, ::2]\nprint"]),
            ("stride=2", Jax, &["window_strides=(2,), ", "rhs_dilation=(1,))"]),
            ("dim=2&dilation=2", Jax, &["window_strides=(1, 1), ", "rhs_dilation=(2, 2))"]),
        ] {
            let code = layer(fragment, library);
            assert!(parts.iter().all(|part| code.contains(part)), "{library:?}: {code}");
        }
        for (place, library) in Library::ALL.into_iter().enumerate() {
            let import = ["", "import torch\n", "import keras\n", "from jax import lax\n"][place];
            assert!(of("", library).is_some_and(|code| code.contains(import)));
            assert_eq!(library.name().to_lowercase(), ["numpy", "pytorch", "keras", "jax"][place]);
        }
    }

    #[test]
    fn what_follows_the_weights_is_written_too() {
        let numpy = |fragment: &str| layer(&format!("scene=shift&{fragment}"), Library::NumPy);
        let picture = numpy("image=impulse&relu=1&pool=max2");
        assert!(picture.ends_with(
            "y = np.maximum(y, 0)\nh, w = y.shape[0] // 2, y.shape[1] // 2\n\
             y = y[:2 * h, :2 * w].reshape(h, 2, w, 2).max(axis=(1, 3))\nprint(y)\n"
        ));
        let signal = numpy("dim=1&pool=avg2");
        assert!(
            signal.ends_with("y = windows @ k\nn = len(y) // 2\ny = y[:2 * n].reshape(n, 2).mean(axis=1)\nprint(y)\n")
        );
        assert!(numpy("image=impulse").ends_with("y = np.einsum(\"ijkl,kl->ij\", windows, k)\nprint(y)\n"));
    }

    #[test]
    fn a_large_picture_is_read_from_the_data_and_weights_that_are_only_there_give_no_program() {
        let shift = |fragment: &str| of(&format!("scene=shift&{fragment}"), Library::NumPy);
        let reads = |fragment: &str| shift(fragment).expect("a program").contains("json.load");
        assert_eq!([reads(""), reads("image=digit"), reads("dim=1")], [true, false, false]);
        let mut own = State { scene: SceneId::Shift, ..State::default() };
        for (side, read) in [(32, false), (33, true)] {
            let plane = crate::conv::Plane::from_fn(32, side, |_, _| 1.0).expect("a plane");
            own.scenes.shift.apply(crate::lesson::shift::Edit::Own(crate::lesson::Own::new(plane)));
            assert_eq!(code(&own, Library::NumPy).expect("a program").contains("json.load"), read, "{side}");
        }
        for none in
            ["scene=count", "scene=learn", "scene=shift&op=local&image=digit", "scene=shift&op=dense&image=digit"]
        {
            assert_eq!(of(none, Library::NumPy), None, "{none}");
        }
    }

    #[test]
    fn the_matrix_of_tied_weights_is_written_out() {
        let state = url::decode("scene=tie&n=3", &State::default());
        let model = tie::Model::new(&state.scenes.tie);
        let row = |numbers: &[i32]| numbers.iter().map(i32::to_string).collect::<Vec<_>>().join(", ");
        let rows: Vec<String> = model.weights.chunks(3).map(row).collect();
        assert_eq!(
            code(&state, Library::NumPy).expect("a program"),
            format!(
                "import numpy as np\n\nW = np.array([[{}]], dtype=np.float32)\nx = np.array([{}], dtype=np.float32)\n\n\
                 y = W @ x\nprint(y)\n",
                rows.join("],\n     ["),
                row(&model.x)
            )
        );
        for (library, part) in [
            (Library::PyTorch, "torch.nn.Linear(3, 3, bias=False)"),
            (Library::Keras, "keras.layers.Dense(3, use_bias=False)"),
            (Library::Jax, "jnp.asarray(W) @ x"),
        ] {
            assert!(code(&state, library).is_some_and(|code| code.contains(part)), "{library:?}");
        }
    }
}
