//! Edits of the scene.

use super::{Count, Form, MAX_SIDE, Panel, Quantity, RealLayer};
use crate::conv::{self, Boundary, Kernel};
use crate::lesson::{Image, Own};

/// An edit of the scene.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Selects a picture and its original size.
    Image(Image),
    /// Takes a picture from the reader.
    Own(Own),
    /// Sets the number of rows and columns of the picture.
    Size(usize, usize),
    /// Sets one element of the kernel, counted row by row.
    Tap(usize, f32),
    /// Sets the number of rows and columns of the kernel. Existing elements stay; new ones are 0.
    Shape(usize, usize),
    /// Takes the kernel of another scene.
    Kernel(Kernel),
    /// Sets the boundary rule.
    Boundary(Boundary),
    /// Sets the stride.
    Stride(usize),
    /// Shows or hides a form. The last one cannot be hidden.
    Show(Form, bool),
    /// Takes a published layer.
    Layer(RealLayer),
    /// Sets the number of channels of the input and of the output. In a depthwise layer they are the same.
    Channels(usize, usize),
    /// Adds or removes the biases.
    Bias(bool),
    /// Selects the view of the stage.
    Panel(Panel),
    /// Sets how far the zoom has gone.
    Zoom(f32),
    /// Selects the quantity in the growth chart.
    Quantity(Quantity),
}

impl Count {
    /// Applies an edit. An edit for which no layer exists is refused and changes only `refusal`.
    pub fn apply(&mut self, edit: Edit) {
        let mut next = Count { refusal: None, ..self.clone() };
        match next.change(edit).and_then(|()| next.setup.costs().map(drop)) {
            Ok(()) => *self = next,
            Err(error) => self.refusal = Some(error),
        }
    }

    fn change(&mut self, edit: Edit) -> Result<(), conv::Error> {
        let Count { setup, view, .. } = self;
        match edit {
            Edit::Image(image) => setup.set_image(image),
            Edit::Own(own) => setup.set_own(own),
            Edit::Size(h, w) => (setup.h, setup.w) = (h.clamp(1, MAX_SIDE), w.clamp(1, MAX_SIDE)),
            Edit::Tap(place, value) => setup.set_tap(place, value)?,
            Edit::Shape(kh, kw) => setup.reshape_kernel(kh, kw),
            Edit::Kernel(kernel) => setup.kernel = kernel,
            Edit::Boundary(boundary) => setup.boundary = boundary,
            Edit::Stride(stride) => setup.stride = stride,
            Edit::Show(form, shown) => view.show(form, shown),
            Edit::Layer(layer) => setup.set_layer(layer),
            Edit::Channels(input, output) => setup.set_channels(input, output),
            Edit::Bias(bias) => setup.channels.bias = bias,
            Edit::Panel(panel) => view.panel = panel,
            Edit::Zoom(zoom) => view.zoom = zoom.clamp(0.0, 1.0),
            Edit::Quantity(quantity) => view.quantity = quantity,
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Named;

    #[test]
    fn an_edit_without_a_layer_is_refused_with_a_reason() {
        let mut state = Count::default();
        state.apply(Edit::Size(1, 1));
        assert_eq!((state.setup.h, state.setup.w), (280, 320));
        assert!(state.refusal.is_some());
        state.apply(Edit::Boundary(Boundary::Zero));
        state.apply(Edit::Size(1, 1));
        assert_eq!((state.setup.h, state.setup.w, &state.refusal), (1, 1, &None));
    }

    #[test]
    fn a_stride_of_two_needs_a_quarter_of_the_outputs() {
        let mut state = Count::default();
        state.apply(Edit::Boundary(Boundary::Zero));
        let all = state.setup.costs().expect("costs").outputs;
        state.apply(Edit::Stride(2));
        assert_eq!(state.setup.costs().expect("costs").outputs * 4, all);
    }

    #[test]
    fn a_custom_picture_starts_as_a_copy_of_the_present_one_and_is_kept() {
        let mut state = Count::default();
        state.apply(Edit::Image(Image::Digit));
        assert_eq!(state.setup.own, None);
        let size = (state.setup.h, state.setup.w);
        state.apply(Edit::Image(Image::Custom));
        assert!(state.setup.own.is_some());
        assert_eq!((state.setup.h, state.setup.w), size);
        let own = state.setup.own.clone();
        state.apply(Edit::Image(Image::Stripes));
        state.apply(Edit::Image(Image::Custom));
        assert_eq!(state.setup.own, own);
    }

    #[test]
    fn the_last_form_cannot_be_hidden_and_reshaping_keeps_kernel_elements() {
        let mut state = Count::default();
        for &form in Form::all() {
            state.apply(Edit::Show(form, false));
        }
        assert_eq!(state.view.forms, [Form::Dense]);
        state.apply(Edit::Shape(2, 3));
        assert_eq!(state.setup.kernel.taps(), [-1.0, 1.0, 0.0, 0.0, 0.0, 0.0]);
        state.apply(Edit::Tap(4, 5.0));
        state.apply(Edit::Shape(3, 2));
        assert_eq!(state.setup.kernel.taps(), [-1.0, 1.0, 0.0, 5.0, 0.0, 0.0]);
    }

    #[test]
    fn the_largest_settings_can_be_counted() {
        let mut state = Count::default();
        state.apply(Edit::Shape(7, 7));
        state.apply(Edit::Boundary(Boundary::Full));
        state.apply(Edit::Size(MAX_SIDE, MAX_SIDE));
        assert_eq!(state.refusal, None);
        assert!(state.setup.costs().expect("costs").dense.bytes < 1 << 53);
    }
}
