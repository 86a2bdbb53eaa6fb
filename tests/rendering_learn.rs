//! The scene Learn, drawn natively: what a state shows, in words and in hooks.

mod support;

use parameter_sharing::lesson::Lang;

/// The markup of the scene that `fragment` opens, in `lang`.
fn page(fragment: &str, lang: Lang) -> String {
    support::page(&format!("scene=learn&{fragment}"), lang)
}

/// The error that the page gives for a layer.
fn error(markup: &str, layer: &str) -> f64 {
    let figure = markup.split(&format!("data-student=\"{layer}\" data-error=\"")).nth(1).expect("the figure is there");
    figure.split('"').next().and_then(|number| number.parse().ok()).expect("a number")
}

#[test]
fn the_weights_say_who_has_learned_the_task() {
    for (examples, learned) in [(1, [true, false, false]), (3, [true, true, false]), (12, [true, true, true])] {
        let markup = page(&format!("examples={examples}"), Lang::En);
        let found = ["conv", "local", "dense"].map(|layer| error(&markup, layer) <= 1e-20);
        assert_eq!(found, learned, "N = {examples}");
    }
}

#[test]
fn the_statement_is_there_in_every_language() {
    let english = page("", Lang::En);
    assert!(english.contains("example pins down the kernel"));
    assert!(page("", Lang::ZhCn).contains("个样例就能定下卷积核"));
    assert!(page("noise=0.5", Lang::En).contains("interpolation peak"));
    assert!(page("noise=0.5", Lang::ZhCn).contains("插值峰"));
}

#[test]
fn the_policy_allows_no_style_attribute() {
    for fragment in ["", "noise=1", "method=descent&updates=9", "pattern=left"] {
        for lang in Lang::ALL {
            assert!(!page(fragment, lang).contains("style="), "{fragment}");
        }
    }
}

#[test]
fn only_the_kernel_carries_over() {
    let markup = page("pattern=left&examples=16", Lang::En);
    assert!(error(&markup, "conv") <= 1e-20);
    assert!(error(&markup, "local") > 0.1 && error(&markup, "dense") > 0.1);
}

#[test]
fn divergence_is_named_and_can_be_left() {
    let markup = page("method=descent&rate=1.5&updates=2000", Lang::En);
    assert!(markup.contains("diverge") && markup.contains("Back to a stable rate"));
}

#[test]
fn formulas_are_mathml_and_can_be_left_out() {
    for (fragment, letter) in [("", "y"), ("noise=0.5", "σ"), ("method=descent", "η")] {
        let law = |hide: &str| {
            let markup = page(&format!("{fragment}{hide}"), Lang::En);
            markup.split("<p class=\"law\">").nth(1).map(|law| law[..law.find("</p>").expect("its end")].to_owned())
        };
        let shown = law("").expect("a formula");
        assert!(shown.starts_with("<math>") && shown.contains(&format!("<mi>{letter}</mi>")), "{shown}");
        assert_eq!(law("&hide=formula"), None);
    }
}
