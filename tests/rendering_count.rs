//! The scene Count, drawn natively.

mod support;

use parameter_sharing::lesson::Lang;

/// The markup of the scene that `fragment` opens, in `lang`.
fn page(fragment: &str, lang: Lang) -> String {
    support::page(&format!("scene=count&{fragment}"), lang)
}

fn cost(form: &str, of: &str, value: u128) -> String {
    format!("data-cost=\"{form}\" data-of=\"{of}\" data-value=\"{value}\"")
}

#[test]
fn the_opening_state_has_the_books_numbers() {
    for (lang, words) in [(Lang::En, "8 billion"), (Lang::ZhCn, "80 亿")] {
        let markup = page("", lang);
        for (form, parameters, products, sums) in [
            ("conv", 2, 178_640, 89_320),
            ("local", 178_640, 178_640, 89_320),
            ("sparse", 178_640, 178_640, 89_320),
            ("dense", 8_003_072_000, 8_003_072_000, 8_003_072_000u128),
        ] {
            for hook in [
                cost(form, "parameters", parameters),
                cost(form, "multiplications", products),
                cost(form, "additions", sums),
                cost(form, "operations", products + sums),
                cost(form, "bytes", 4 * parameters),
            ] {
                assert!(markup.contains(&hook), "{hook}");
            }
        }
        assert!(markup.contains(words));
        assert!(markup.contains("data-in-view=\"8003072000\"") && markup.contains("data-exact=\"false\""));
    }
}

#[test]
fn closest_of_all_one_weight_is_read() {
    let markup = page("zoom=0", Lang::En);
    assert!(markup.contains("data-exact=\"true\""));
    assert!(markup.contains(">−1</text>") && markup.contains(">1</text>"));
}

#[test]
fn forms_can_be_compared_two_by_two() {
    let markup = page("layers=conv,sparse", Lang::En);
    assert_eq!(markup.matches("data-form=").count(), 2);
    assert!(markup.contains("both do the same"));
}

#[test]
fn the_growth_chart_has_a_line_for_each_form_and_a_table() {
    let markup = page("panel=growth", Lang::En);
    for form in ["conv", "local", "sparse", "dense"] {
        assert!(markup.contains(&format!("class=\"line {form}\"")));
    }
    assert!(markup.contains("<td>8003072000</td>"));
    assert!(!markup.contains("style="));
}

#[test]
fn every_setting_has_a_page() {
    for fragment in [
        "h=4096&w=4096&k=1,2,3,4,5,6,7,8,9&kh=3&boundary=full&stride=4&panel=growth",
        "h=1&w=1&k=1&panel=growth&of=bytes",
        "h=1&w=1&k=1&zoom=0.5",
        "h=3&w=4096&boundary=circular&zoom=0.7",
        "image=digit&k=1,1,1,1,1,1,1,1,1&kh=3&boundary=replicate&zoom=0.4",
        "panel=time",
    ] {
        assert!(page(fragment, Lang::En).contains("class=\"bars\""), "{fragment}");
        assert!(!page(fragment, Lang::ZhCn).contains("data-notice"), "{fragment}");
    }
}
