//! [`html!`]: markup in the syntax of Yew's macro of the same name, compiled for a small program.
//!
//! Yew's macro writes out, at every element, the code that makes it: several hundred bytes each. This one writes the
//! fixed part of the markup into one string, the *plan*, and for each value that is computed one call that hands it
//! over; `view::markup` in the app puts the two together. What comes out is the same tree.

mod emit;
mod parse;

use proc_macro::TokenStream;

/// Markup, as Yew's `html!` takes it, without dynamic tags (`<@{…}>`), properties (`~name=`), `for` outside braces and
/// base properties (`..props`).
#[proc_macro]
pub fn html(input: TokenStream) -> TokenStream {
    expand(input.into()).into()
}

fn expand(input: proc_macro2::TokenStream) -> proc_macro2::TokenStream {
    match parse::root(input) {
        Ok(root) => emit::root(root),
        Err(error) => error.to_compile_error(),
    }
}

#[cfg(test)]
mod tests {
    use super::expand;

    fn said(markup: &str) -> String {
        expand(markup.parse().expect("tokens")).to_string()
    }

    #[test]
    fn what_is_fixed_is_in_the_plan() {
        let code = said(r#"<p class="a" data-on={on}>{ "text" }{ more }</p>"#);
        assert!(code.contains(r#""\u{1}p\u{2}data-on\u{3}class\u{4}a\u{6}text\u{5}\u{7}""#), "{code}");
    }

    #[test]
    fn a_condition_ends_at_its_block() {
        let code =
            said("if let Some(Point { x, .. }) = at && { x > 0 } { <b/> } else if other { { x } } else { <i/> }");
        assert!(code.contains("if let Some (Point { x , .. }) = at && { x > 0 } {"), "{code}");
        assert!(code.contains("else if other {"), "{code}");
    }

    #[test]
    fn faults_are_found() {
        for fault in ["<p>", "<p></b>", "</p>", "<p/><p/>", "<p ..x/>", "<p a></p>", "if x"] {
            assert!(said(fault).contains("compile_error"), "{fault}");
        }
    }
}
