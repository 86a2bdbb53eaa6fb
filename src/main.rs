//! Mounts the app, nothing else.

fn main() {
    parameter_sharing::view::mount();
}
