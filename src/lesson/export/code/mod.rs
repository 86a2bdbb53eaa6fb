//! The layer as a short program for a library of array functions: one file a library.

mod jax;
mod keras;
mod library;
mod numpy;
mod python;
mod pytorch;

pub use jax::Jax;
pub use keras::Keras;
pub use library::Library;
pub use numpy::NumPy;
pub use pytorch::PyTorch;

/// Every library, in the order of the menu.
pub const LIBRARIES: [&dyn Library; 4] = [&NumPy, &PyTorch, &Keras, &Jax];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::{SceneId, State, tie, url};

    fn code(state: &State, library: &dyn Library) -> Option<String> {
        state.open_scene().program().map(|program| library.write(&program))
    }

    fn of(fragment: &str, library: &dyn Library) -> Option<String> {
        let state = url::decode(fragment, &State::default());
        assert_eq!(state.notices, [], "{fragment}");
        code(&state, library)
    }

    /// The lines that `library` takes for the layer, after those for the numbers.
    fn layer(fragment: &str, library: &dyn Library) -> String {
        let code = of(fragment, library).expect("a program");
        code.split("\n\n").skip(2).collect::<Vec<_>>().join("\n\n")
    }

    #[test]
    fn a_signal_and_its_layer_are_written_out() {
        assert_eq!(
            of("x=1,2.5,3&k=1,-1&boundary=valid", &NumPy).expect("a program"),
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
            of(&format!("{picture}&k=1,2,3,4&kh=2&boundary=circular&stride=2&dilation=2&flip=1"), &NumPy)
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
            let code = of(&format!("{picture}&k=1,2,3&boundary={boundary}"), &NumPy).expect("a program");
            assert!(code.contains(&format!("k = np.array([[1, 2, 3]], dtype=np.float32)\n{pad}\nwindows")), "{code}");
            assert!(code.contains("sliding_window_view(x, (1, 3))"), "{code}");
        }
    }

    #[test]
    fn each_library_has_its_way_with_strides_and_dilations() {
        for (fragment, library, parts) in [
            ("stride=2", &PyTorch as &dyn Library, &["torch.nn.Conv1d(1, 1, 3, stride=2, dilation=1, bias=False)"][..]),
            (
                "dim=2&dilation=2",
                &PyTorch as &dyn Library,
                &["torch.nn.Conv2d(1, 1, (3, 3), stride=1, dilation=2, bias=False)"],
            ),
            (
                "stride=2",
                &Keras as &dyn Library,
                &["Conv1D(1, 3, strides=2, dilation_rate=1, use_bias=False)", "[0, ..., 0]\nprint"],
            ),
            (
                "dilation=2",
                &Keras as &dyn Library,
                &["Conv1D(1, 3, strides=1, dilation_rate=2, use_bias=False)", "[0, ..., 0]\nprint"],
            ),
            (
                "stride=3&dilation=2",
                &Keras as &dyn Library,
                &["strides=1, dilation_rate=2", "[0, ..., 0]\ny = y[::3]\nprint"],
            ),
            (
                "dim=2&stride=2",
                &Keras as &dyn Library,
                &["Conv2D(1, (3, 3), strides=(2, 2), dilation_rate=(1, 1)", "[0, ..., 0]\nprint"],
            ),
            (
                "dim=2&stride=2&dilation=2",
                &Keras as &dyn Library,
                &["strides=1, dilation_rate=(2, 2)", "y = y[::2, ::2]\nprint"],
            ),
            ("stride=2", &Jax as &dyn Library, &["window_strides=(2,), ", "rhs_dilation=(1,))"]),
            ("dim=2&dilation=2", &Jax as &dyn Library, &["window_strides=(1, 1), ", "rhs_dilation=(2, 2))"]),
        ] {
            let code = layer(fragment, library);
            assert!(parts.iter().all(|part| code.contains(part)), "{}: {code}", library.name());
        }
        for (place, library) in LIBRARIES.into_iter().enumerate() {
            let import = ["", "import torch\n", "import keras\n", "from jax import lax\n"][place];
            assert!(of("", library).is_some_and(|code| code.contains(import)));
            assert_eq!(library.name().to_lowercase(), ["numpy", "pytorch", "keras", "jax"][place]);
        }
    }

    #[test]
    fn what_follows_the_weights_is_written_too() {
        let numpy = |fragment: &str| layer(&format!("scene=shift&{fragment}"), &NumPy);
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
        let shift = |fragment: &str| of(&format!("scene=shift&{fragment}"), &NumPy);
        let reads = |fragment: &str| shift(fragment).expect("a program").contains("json.load");
        assert_eq!([reads("image=cat"), reads("image=digit"), reads("dim=1")], [true, false, false]);
        let mut own = State { scene: SceneId::Shift, ..State::default() };
        for (side, read) in [(32, false), (33, true)] {
            let plane = crate::conv::Plane::from_fn(32, side, |_, _| 1.0).expect("a plane");
            own.scenes.shift.apply(crate::lesson::shift::Edit::Own(crate::lesson::Own::new(plane)));
            assert_eq!(code(&own, &NumPy).expect("a program").contains("json.load"), read, "{side}");
        }
        for none in
            ["scene=count", "scene=learn", "scene=shift&op=local&image=digit", "scene=shift&op=dense&image=digit"]
        {
            assert_eq!(of(none, &NumPy), None, "{none}");
        }
    }

    #[test]
    fn the_matrix_of_tied_weights_is_written_out() {
        let state = url::decode("scene=tie&n=3", &State::default());
        let model = tie::Model::new(&state.scenes.tie.setup);
        let row = |numbers: &[i32]| numbers.iter().map(i32::to_string).collect::<Vec<_>>().join(", ");
        let rows: Vec<String> = model.weights.chunks(3).map(row).collect();
        assert_eq!(
            code(&state, &NumPy).expect("a program"),
            format!(
                "import numpy as np\n\nW = np.array([[{}]], dtype=np.float32)\nx = np.array([{}], dtype=np.float32)\n\n\
                 y = W @ x\nprint(y)\n",
                rows.join("],\n     ["),
                row(&model.x)
            )
        );
        for (library, part) in [
            (&PyTorch as &dyn Library, "torch.nn.Linear(3, 3, bias=False)"),
            (&Keras, "keras.layers.Dense(3, use_bias=False)"),
            (&Jax, "jnp.asarray(W) @ x"),
        ] {
            assert!(code(&state, library).is_some_and(|code| code.contains(part)), "{}", library.name());
        }
    }
}
