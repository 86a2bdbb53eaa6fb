//! The markup of the scene Count, rendered natively.

mod support;

use parameter_sharing::lesson::Lang;

/// The markup of the page that `fragment` opens, in `lang`.
fn page(fragment: &str, lang: Lang) -> String {
    support::page(&format!("scene=count&{fragment}"), lang)
}

fn cost(form: &str, of: &str, value: u128) -> String {
    format!("data-cost=\"{form}\" data-of=\"{of}\" data-value=\"{value}\"")
}

#[test]
fn the_opening_state_has_the_books_numbers() {
    for (lang, words) in [(Lang::En, "8 billion"), (Lang::ZhCn, "80 亿")] {
        let markup = page("step=none", lang);
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
        assert!(
            markup.contains("data-in-view=\"8003072000\"")
                && markup.contains("data-giant=\"\" data-value=\"8003072000\"")
        );
    }
}

#[test]
fn the_story_opens_on_the_picture_and_its_two_numbers() {
    let markup = page("", Lang::En);
    assert!(markup.contains("data-view=\"edges\"") && markup.contains("data-giant=\"\" data-value=\"2\""));
    assert_eq!(markup.matches("data-guess=").count(), 4);
    assert_eq!(page("hide=predict", Lang::En).matches("data-guess=").count(), 0);
}

#[test]
fn the_closest_zoom_shows_the_kernel_alone() {
    let markup = page("zoom=0", Lang::En);
    assert!(markup.contains("data-in-view=\"2\""));
    assert!(markup.contains(">−1</text>") && markup.contains(">1</text>"));
    assert!(!markup.contains("data-landmark=\"matrix\"") && !markup.contains("data-landmark=\"local\""));
}

#[test]
fn forms_can_be_compared_two_by_two_and_both_bars_of_their_operations_are_equal() {
    let markup = page("layers=conv,sparse", Lang::En);
    assert_eq!(markup.matches("data-form=").count(), 4);
    assert!(markup.contains("both do the same") && markup.contains("Sharing saves no operations."));
    let operations = markup.split("data-quantity=\"operations\"").nth(1).expect("a group");
    let lengths: Vec<&str> =
        operations.split("<svg ").skip(1).filter_map(|bar| bar.split("width=\"").nth(1)?.split('"').next()).collect();
    assert!(lengths.len() == 2 && lengths[0] == lengths[1], "{lengths:?}");
}

#[test]
fn a_real_layer_is_one_kernel_a_channel_and_its_numbers_do_not_follow_the_picture() {
    for (fragment, parameters) in [
        ("layer=lenet5-c1", 156),
        ("layer=alexnet-conv1", 34_944),
        ("layer=alexnet-conv1&h=454&w=454", 34_944),
        ("layer=vgg16-conv1-1", 1_792),
        ("layer=resnet50-conv1", 9_408),
        ("layer=resnet50-conv1&bias=1", 9_472),
        ("layer=mobilenet-dw", 288),
        ("k=1,2,3,4&kh=2&cin=3&cout=5&bias=1", 65),
    ] {
        let markup = page(fragment, Lang::En);
        assert!(markup.contains("data-view=\"layer\""), "{fragment}");
        assert!(markup.contains(&cost("conv", "parameters", parameters)), "{fragment}");
        assert!(markup.contains(&format!("data-giant=\"\" data-value=\"{parameters}\"")), "{fragment}");
    }
    let chosen =
        |fragment: &str| page(fragment, Lang::En).contains("data-layer-preset=\"alexnet-conv1\" aria-pressed=\"true\"");
    assert!(chosen("layer=alexnet-conv1") && !chosen("layer=alexnet-conv1&cout=97"));
}

#[test]
fn counts_that_would_not_be_exact_are_refused_by_the_address() {
    let markup = page("cin=4096&cout=4096", Lang::En);
    assert!(markup.contains("data-notice=\"cout\"") && markup.contains(&cost("conv", "parameters", 2)));
    let largest = page("cin=500&cout=500", Lang::En);
    assert!(!largest.contains("data-notice") && largest.contains(&cost("conv", "parameters", 500_000)));
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
        "panel=edges&k=1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1&kh=2",
        "layer=mobilenet-dw&panel=matrix&zoom=0.5",
        "layer=alexnet-conv1&panel=matrix",
        "layer=vgg16-conv1-1&cin=4096&h=8&w=8",
        "layer=lenet5-c1&panel=growth",
    ] {
        assert!(page(fragment, Lang::En).contains("class=\"bars\""), "{fragment}");
        assert!(!page(fragment, Lang::ZhCn).contains("data-notice"), "{fragment}");
    }
}
