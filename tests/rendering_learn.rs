//! The markup of the scene Learn, rendered natively.

mod support;

use parameter_sharing::lesson::Lang;

/// The markup of the page that `fragment` opens, in `lang`.
fn page(fragment: &str, lang: Lang) -> String {
    support::page(&format!("scene=learn&{fragment}"), lang)
}

/// The error of a layer in the markup.
fn error(markup: &str, layer: &str) -> f64 {
    let figure = markup.split(&format!("data-student=\"{layer}\" data-error=\"")).nth(1).expect("the figure is there");
    figure.split('"').next().and_then(|number| number.parse().ok()).expect("a number")
}

#[test]
fn errors_show_which_layers_have_learned_the_task() {
    for (examples, learned) in [(1, [true, false, false]), (3, [true, true, false]), (12, [true, true, true])] {
        let markup = page(&format!("examples={examples}"), Lang::En);
        let found = ["conv", "local", "dense"].map(|layer| error(&markup, layer) <= 1e-20);
        assert_eq!(found, learned, "N = {examples}");
    }
}

#[test]
fn the_statement_is_there_in_every_language() {
    let english = page("step=none", Lang::En);
    assert!(english.contains("Error left after <strong>4</strong> examples"));
    assert!(page("step=none", Lang::ZhCn).contains("个样本后剩下的误差"));
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
fn the_figure_for_phones_is_drawn_on_phones_only() {
    for (fragment, wide, narrow) in
        [("", "0 0 1800 400", "0 0 540 430"), ("method=descent", "0 0 900 440", "0 0 360 400")]
    {
        for (fitted, is_narrow) in [("", false), ("", true), ("&embed=1&fit=1", true)] {
            let fragment = format!("scene=learn&{fragment}{fitted}");
            let markup = support::page_in(&fragment, Lang::En, is_narrow);
            // Also on a phone the other one is printed.
            assert!(markup.contains(wide), "{fragment}, {is_narrow}");
            assert_eq!(markup.contains(narrow), is_narrow && fitted.is_empty(), "{fragment}, {is_narrow}");
        }
    }
}

#[test]
fn divergence_is_reported_and_can_be_corrected() {
    let markup = page("method=descent&rate=1.5&updates=2000", Lang::En);
    assert!(markup.contains("diverge") && markup.contains("Back to a stable rate"));
}

#[test]
fn formulas_are_mathml_and_can_be_hidden() {
    for (fragment, letter) in [("", "y"), ("noise=0.5", "y"), ("method=descent", "η")] {
        let law = |hide: &str| {
            let markup = page(&format!("{fragment}{hide}"), Lang::En);
            markup.split("<p class=\"law\">").nth(1).map(|law| law[..law.find("</p>").expect("its end")].to_owned())
        };
        let shown = law("").expect("a formula");
        assert!(shown.starts_with("<math>") && shown.contains(&format!("<mi>{letter}</mi>")), "{shown}");
        assert_eq!(law("&hide=formula"), None);
    }
}

/// The number of updates after which a layer's error is under a tenth, in the markup.
fn nearly(markup: &str, layer: &str) -> String {
    let figure = markup.split(&format!("data-student=\"{layer}\"")).nth(1).expect("the figure is there");
    figure.split("data-nearly=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a number").to_owned()
}

#[test]
fn the_story_says_the_numbers_of_its_figures() {
    for lang in Lang::ALL {
        let texts = support::texts(lang);
        let says = |step: &str, number: &str| {
            let words = texts.format(&format!("learn-step-{step}"), &[]);
            assert!(words.contains(&format!("*{number}*")), "{number}: {words}");
        };
        let descent = page("step=descent", lang);
        says("descent", &nearly(&descent, "conv"));
        says("descent", &nearly(&descent, "dense"));
        let own = page("step=own-step-size", lang);
        let updates = |markup: &str, layer: &str| nearly(markup, layer).parse::<u32>().expect("a number");
        assert!(updates(&own, "dense") < updates(&descent, "dense") && updates(&own, "conv") < updates(&own, "local"));
        let wrong = page("step=wrong-rule", lang);
        says("wrong-rule", &texts.format("learn-percent", parameter_sharing::args! { percent: 45 }));
        assert!(wrong.contains("data-giant=\"\" data-value=\"0.447"));
        assert!(
            error(&wrong, "conv") > 0.447 * 1.89 && error(&wrong, "local") <= 1e-20 && error(&wrong, "dense") <= 1e-20
        );
    }
}
