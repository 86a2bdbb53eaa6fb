//! The markup of the page, rendered natively: words and hooks for each state.

mod support;

use parameter_sharing::lesson::Lang;
use parameter_sharing::lesson::shift::Claim;
use support::{count, page};

/// The text of the element whose opening tag contains `hook`, without nested tags.
fn text_of(markup: &str, hook: &str) -> String {
    let from = markup.find(hook).expect("the element is there");
    let inside = &markup[from + markup[from..].find('>').expect("a tag") + 1..];
    let mut text = String::new();
    let mut tag = false;
    for part in inside[..inside.find("</p>").expect("a paragraph")].chars() {
        match part {
            '<' => tag = true,
            '>' => tag = false,
            _ if !tag => text.push(part),
            _ => {}
        }
    }
    text
}

#[test]
fn the_opening_state_marks_many_connections_above_and_one_below() {
    let markup = page("step=none", Lang::En);
    assert!(markup.contains("data-scene=\"connect\""));
    let edges = |param: &str, on: bool| {
        let edges = markup.split("<g ").filter(|tag| tag.contains("data-edge"));
        edges
            .filter(|tag| tag.contains(&format!("data-param=\"{param}")) && tag.contains(&format!("data-on=\"{on}\"")))
            .count()
    };
    assert_eq!((edges("k1", true), edges("k", true), edges("k", false)), (7, 7, 12));
    assert_eq!((edges("w3.3", true), edges("w", true), edges("w", false)), (1, 1, 48));
    // The layer on the right is fully connected until its far connections are cut.
    assert_eq!(edges("l", true) + edges("l", false), 0);
    let markup = page("layers=conv,local", Lang::En);
    let local = markup.split("<g ").filter(|tag| tag.contains("data-edge") && tag.contains("data-param=\"l"));
    assert_eq!(local.count(), 19);
}

#[test]
fn the_caption_describes_the_figure_in_every_language() {
    let status = |fragment: &str, lang| text_of(&page(fragment, lang), "role=\"status\"");
    assert_eq!(
        status("step=none", Lang::En),
        "w₁ is used 7 times: the same number, at every position. The marked weight of the fully connected layer is used once."
    );
    assert_eq!(
        status("step=none", Lang::ZhCn),
        "w₁ 用了 7 次：每个位置都是同一个数。全连接层中标出的那个权重只用 1 次。"
    );
    assert_eq!(
        status("select=w3.0", Lang::En),
        "w₃₀ of the fully connected layer is used once: from x₀ to y₃. \
         The convolution has no connection there: its window does not reach so far."
    );
    assert!(status("select=k0", Lang::En).starts_with("w₀ is used 6 times"));
    assert!(status("select=y0", Lang::En).contains("reads 2 of 7 inputs"));
    assert!(status("select=x3", Lang::En).contains("reaches 3 of 7 outputs"));
}

#[test]
fn outputs_carry_their_exact_values() {
    let markup = page("x=0.5,1&k=0.1,3&layers=conv&boundary=full", Lang::En);
    for value in ["data-value=\"1.5\"", "data-value=\"3.05\"", "data-value=\"0.1\""] {
        assert!(markup.contains(value), "{value}");
    }
    assert_eq!(count(&markup, "data-output="), 3);
    assert_eq!(count(&markup, "data-layer="), 1);
}

#[test]
fn a_parameters_button_says_value_and_use_count() {
    let markup = page("step=none", Lang::En);
    assert!(markup.contains("aria-label=\"w₁ = 2, used 7 times\""));
    assert!(
        markup.contains("aria-label=\"w₂ = -1, used 6 times\"")
            || markup.contains("aria-label=\"w₂ = −1, used 6 times\"")
    );
    // 3 kernel elements, 49 weights of the fully connected layer and 19 of the locally connected one.
    assert_eq!(count(&markup, "data-param-button=\"k"), 3);
    assert_eq!(count(&markup, "data-param-button=\"w"), 49);
    assert_eq!(count(&page("layers=conv,local", Lang::En), "data-param-button=\"l"), 19);
}

#[test]
fn costs_are_exact() {
    let markup = page("step=none", Lang::En);
    for (layer, of, value) in [
        ("conv", "parameters", 3),
        ("conv", "multiplications", 19),
        ("local", "parameters", 19),
        ("dense", "parameters", 49),
    ] {
        let hook = format!("data-cost=\"{layer}\" data-of=\"{of}\" data-value=\"{value}\"");
        assert!(markup.contains(&hook), "{hook}");
    }
}

#[test]
fn the_scene_shift_shows_six_pictures_and_the_difference() {
    for lang in Lang::ALL {
        let markup = page("scene=shift&image=pixel-cat", lang);
        for picture in ["I", "I2", "fI", "gfI", "fI2", "difference"] {
            assert_eq!(count(&markup, &format!("data-picture=\"{picture}\"")), 1, "{picture}");
        }
        assert!(markup.contains("data-max-difference=\"0\" data-interior=\"0\""));
    }
    let markup = page("scene=shift&image=pixel-cat&boundary=zero", Lang::En);
    assert!(!markup.contains("data-max-difference=\"0\""));
    assert!(markup.contains("data-interior=\"0\""));
}

#[test]
fn every_symbol_of_the_formula_is_a_button_with_the_present_numbers() {
    let markup = page("scene=shift&image=pixel-cat&dx=-4&dy=1", Lang::En);
    for symbol in ["I", "I2", "fI", "gfI", "fI2"] {
        assert!(count(&markup, &format!("data-symbol=\"{symbol}\"")) >= 2, "{symbol}");
    }
    assert!(markup.contains("(x + 4, y − 1)"));
    assert!(page("scene=shift&image=pixel-cat&transform=flip", Lang::ZhCn).contains("(15 − x, y)"));
}

#[test]
fn a_signal_is_six_charts_with_their_numbers() {
    let markup = page("scene=shift&dim=1&x=1,2,3,4&k=1,0,2", Lang::En);
    assert_eq!(count(&markup, "data-picture="), 6);
    assert_eq!(count(&markup, "class=\"bar-numbers"), 6);
    assert!(markup.contains("(x − 3)") && markup.contains("4 samples"));
}

#[test]
fn the_caption_of_shift_gives_the_reason() {
    let status = |fragment: &str| {
        text_of(&page(&format!("scene=shift&image=pixel-cat&{fragment}"), Lang::En), "role=\"status\"")
    };
    assert!(status("").contains("largest difference 0, bit for bit"));
    assert!(status("boundary=zero").starts_with("Away from the edge the ends agree"));
    assert!(status("stride=2&dx=1&dy=0").contains("The outputs are 2 samples apart, and 2 does not divide 1"));
    assert!(status("pool=max2&dx=2&dy=2").contains("2 divides 2 and 2: try 3"));
    assert!(status("transform=turn").contains("does not look the same after a quarter turn"));
    assert!(status("transform=turn&k=0,1,0,1,1,1,0,1,0&kh=3").contains("looks the same after a quarter turn"));
    assert!(status("op=local").contains("weights of its own"));
    assert!(status("op=dense&relu=1").contains("weights of its own"));
}

#[test]
fn two_numbers_distinguish_equivariance_from_invariance() {
    for lang in Lang::ALL {
        let markup = page("scene=shift&image=pixel-cat&panel=invariant", lang);
        assert!(markup.contains("data-moved=\"true\""));
        assert_eq!(count(&markup, "data-same=\"true\""), 2);
        assert_eq!(count(&page("scene=shift&image=pixel-cat&panel=invariant&op=local", lang), "data-same=\"true\""), 0);
        assert_eq!(count(&page("scene=shift&image=pixel-cat&panel=holds", lang), "data-claim="), Claim::all().len());
        let numbers = page("scene=shift&image=pixel-cat&panel=numbers", lang);
        let table = numbers.split("all-numbers").nth(1).and_then(|rest| rest.split("</table>").next());
        assert_eq!(count(table.expect("a table"), "<td"), 256);
    }
}

#[test]
fn a_prediction_is_requested_before_the_reveal_and_never_in_a_frame() {
    assert_eq!(count(&page("scene=shift&image=pixel-cat&t=0", Lang::En), "data-guess="), 3);
    assert_eq!(count(&page("scene=shift&image=pixel-cat", Lang::En), "data-guess="), 0);
    assert_eq!(count(&page("scene=shift&image=pixel-cat&t=0&embed=1", Lang::En), "data-guess="), 0);
    assert_eq!(count(&page("scene=shift&image=pixel-cat&t=0&hide=predict", Lang::En), "data-guess="), 0);
}

#[test]
fn the_edge_is_marked_where_it_decides() {
    let markup = page("scene=shift&image=pixel-cat&boundary=zero", Lang::En);
    assert!(markup.contains("data-band="));
    assert!(!page("scene=shift&image=pixel-cat", Lang::En).contains("data-band="));
    // Before the reveal it would answer the question.
    assert!(!page("scene=shift&image=pixel-cat&boundary=zero&t=0.5", Lang::En).contains("data-band="));
}

#[test]
fn a_bad_address_causes_a_notice_in_every_language_and_the_page_still_renders() {
    for lang in Lang::ALL {
        let markup = page("boundary=wrap&stride=9", lang);
        assert!(markup.contains("data-notice=\"boundary\"") && markup.contains("data-notice=\"stride\""));
        assert!(markup.contains("wrap") && markup.contains("circular"));
        assert!(markup.contains("data-layer=\"conv\""));
    }
}

#[test]
fn parts_can_be_hidden_by_the_address() {
    let markup = page("embed=1&hide=matrix,formula,controls", Lang::En);
    assert_eq!(count(&markup, "<header"), 0);
    assert_eq!(count(&markup, "class=\"matrix"), 0);
    assert_eq!(count(&markup, "class=\"equation"), 0);
    assert_eq!(count(&markup, "class=\"controls"), 0);
    assert!(count(&markup, "data-edge=") > 0);
    // The question remains for screen readers.
    assert!(markup.contains("class=\"unseen\""));
}

/// The markup of the figure of `layer`, up to the next layer.
fn layer<'a>(markup: &'a str, layer: &str) -> &'a str {
    let from = markup.find(&format!("data-layer=\"{layer}\"")).expect("the layer is there");
    let length = markup[from + 12..].find("<section").unwrap_or(markup.len() - from - 12);
    &markup[from..from + 12 + length]
}

#[test]
fn a_choice_lights_nodes_cells_and_terms_together() {
    for (layers, name, inputs) in [("conv", "conv", 3), ("conv,local", "local", 3), ("conv,dense", "dense", 7)] {
        let markup = page(&format!("select=y3&layers={layers}"), Lang::En);
        let figure = layer(&markup, name);
        let tags =
            |hook: &str, on: &str| figure.split('<').filter(|tag| tag.contains(hook) && tag.contains(on)).count();
        assert_eq!(tags("data-input=", "data-end=\"true\""), inputs, "{name}: the receptive field");
        assert_eq!(tags("data-output=", "data-end=\"true\""), 1, "{name}");
        assert_eq!(tags("data-cell=\"3.", "data-on=\"true\""), inputs, "{name}: a row of the matrix");
        assert_eq!(tags("data-term=", "data-on=\"false\""), 0, "{name}: the whole equation");
        assert_eq!(tags("class=\"diagram", "tabindex=\"0\""), 1, "{name}: one tab stop");
    }
}

#[test]
fn the_sliding_window_shows_its_products_and_leaves_later_outputs_empty() {
    for lang in Lang::ALL {
        let markup = page("slide=3", lang);
        let figure = layer(&markup, "conv");
        assert!(figure.contains("data-window=\"3\""));
        for product in ["data-product=\"1\"", "data-product=\"8\"", "data-product=\"-5\""] {
            assert!(figure.contains(product), "{product}");
        }
        assert_eq!(count(figure, "class=\"output empty\""), 4);
    }
    assert!(!page("step=none", Lang::En).contains("data-window"));
}

#[test]
fn a_layer_says_whether_it_is_a_convolution() {
    let markup = page("weights=same&layers=local,dense", Lang::En);
    assert_eq!(count(&markup, "data-convolution=\"true\""), 2);
    assert!(markup.contains("A convolution with kernel"));
    let markup = page("weights=same&edit=w4.0:2&layers=local,dense", Lang::En);
    assert!(layer(&markup, "dense").contains("data-convolution=\"false\""));
    assert!(layer(&markup, "local").contains("data-convolution=\"true\""));
    assert!(markup.contains("where no window reaches"));
    assert_eq!(count(&page("", Lang::En), "data-convolution"), 0, "of random weights nobody would think so");
}

#[test]
fn a_picture_is_two_planes_and_a_matrix_whose_cells_are_the_connections() {
    for lang in Lang::ALL {
        for (name, connections, read) in [("conv", 169, 9), ("local", 169, 9), ("dense", 625, 25)] {
            let markup = page(&format!("dim=2&select=y7&layers={name}"), lang);
            let figure = layer(&markup, name);
            let tags =
                |hook: &str, on: &str| figure.split('<').filter(|tag| tag.contains(hook) && tag.contains(on)).count();
            assert_eq!(tags("data-edge=", "data-param="), connections, "{name}");
            assert_eq!(tags("data-edge=", "data-on=\"true\""), read, "{name}: a row of the matrix");
            assert_eq!(tags("data-input=", "data-end=\"true\""), read, "{name}: the receptive field");
            assert_eq!(tags("class=\"lit", ""), read, "{name}: a row of the small matrix");
            assert_eq!(tags("tabindex=\"0\"", ""), 3, "{name}: planes, matrix and equation");
            assert_eq!(tags("data-output=", "data-value="), 25, "{name}");
        }
    }
    // Four kernel elements read copies of the corner sample, so its matrix entry belongs to four connections.
    let markup = page("dim=2&boundary=replicate&layers=conv&select=x0", Lang::En);
    let corner = markup.split('<').filter(|tag| tag.contains("data-from=\"0\" data-to=\"0\""));
    assert_eq!(corner.count(), 4);
}

#[test]
fn a_copy_beyond_the_edge_names_its_sample() {
    let figure = page("boundary=circular&layers=conv&select=x6", Lang::En);
    assert!(figure.contains("= x₆") && figure.contains("= x₀"));
    assert_eq!(count(&figure, "class=\"origin\""), 1);
}

#[test]
fn the_formula_shows_whether_it_holds_unless_a_prediction_is_requested() {
    let sign = |fragment: &str| {
        let markup = page(&format!("scene=shift&image=pixel-cat&{fragment}"), Lang::En);
        let at = markup.find("data-sign=\"").expect("a sign") + "data-sign=\"".len();
        markup[at..].chars().next()
    };
    assert_eq!(sign(""), Some('='));
    assert_eq!(sign("boundary=zero"), Some('≠'), "the edge decides");
    assert_eq!(sign("transform=turn"), Some('≠'));
    assert_eq!(sign("transform=turn&t=0"), Some('?'));
    assert_eq!(sign("transform=turn&t=0&hide=predict"), Some('≠'), "nobody is asked");
}

#[test]
fn on_a_picture_every_weight_is_a_button_even_without_the_matrix() {
    let markup = page("dim=2", Lang::En);
    assert_eq!(count(&markup, "data-param-button=\"w"), 625);
    assert_eq!(count(&page("dim=2&layers=local", Lang::En), "data-param-button=\"l"), 169);
    assert!(markup.contains("aria-label=\"w₁₂,₁₂ = "), "a name with value and use count");
    assert_eq!(count(&markup, "data-edge="), 625 + 169);
    assert_eq!(count(&page("dim=2&hide=matrix", Lang::En), "data-edge="), 625 + 169);
}

#[test]
fn where_two_weights_add_up_to_one_entry_both_are_buttons() {
    let markup = page("boundary=reflect&select=y0&layers=local", Lang::En);
    assert_eq!(count(&markup, "data-param-button=\"l"), 21);
    assert!(markup.contains("w₀₁′ = "));
}

#[test]
fn the_layer_on_the_right_loses_parameters_on_its_way_to_the_convolution() {
    let right = |sharing: &str| {
        let markup = page(&format!("sharing={sharing}"), Lang::En);
        let at = markup.find("data-side=\"right\"").expect("a layer");
        let giant = at + markup[at..].find("data-giant").expect("its number");
        let value = markup[giant..].split("data-value=\"").nth(1).and_then(|value| value.split('"').next());
        value.and_then(|value| value.parse::<u32>().ok()).expect("a number")
    };
    assert_eq!((right("0"), right("0.5"), right("1")), (49, 19, 3));
    let between = (right("0.3"), right("0.8"));
    assert!((20..49).contains(&between.0) && (4..19).contains(&between.1), "{between:?}");
    let tied = page("sharing=1", Lang::En);
    assert_eq!(count(&tied, "data-layer=\"tied\""), 1);
    assert!(tied.contains("data-cost=\"tied\" data-of=\"parameters\" data-value=\"3\""));
}
