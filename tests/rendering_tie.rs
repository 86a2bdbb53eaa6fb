//! The markup of the scene Tie, rendered natively.

mod support;

use parameter_sharing::lesson::{Lang, SceneId};
use parameter_sharing::words::{Piece, rich};
use support::{count, texts};

/// The markup of the page that `fragment` opens, in `lang`.
fn page(fragment: &str, lang: Lang) -> String {
    let markup = support::page(&format!("scene=tie&{fragment}"), lang);
    assert!(!markup.contains("data-notice"), "{fragment}");
    markup
}

/// The text of the sentence without its tags.
fn sentence(markup: &str) -> String {
    let from = markup.find("role=\"status\"").expect("the sentence");
    let inside = &markup[from..from + markup[from..].find("</p>").expect("its end")];
    let inside = inside.split_once('>').expect("the end of its tag").1;
    inside.split('<').map(|part| part.rsplit('>').next().unwrap_or_default()).collect()
}

#[test]
fn the_opening_state_ties_81_entries_into_9_parameters() {
    let markup = page("step=none", Lang::En);
    assert!(
        markup.contains("data-scene=\"tie\"")
            && markup.contains("data-parameters=\"9\"")
            && markup.contains("data-order=\"9\"")
    );
    assert_eq!((count(&markup, "data-cell="), count(&markup, "data-edge=")), (81, 81));
    assert_eq!(count(&markup, "tabindex=\"0\""), 1, "the matrix is one stop of Tab");
    assert!(markup.contains("data-max-difference=\"0\""));
    assert!(page("mark=0.1&select=w1.2", Lang::En).contains("W₀₁ moves to W₁₂ by shifting once: they must be equal."));
    let said = sentence(&markup);
    assert!(
        said.starts_with("With shift by one, 81 weights fall into 9 orbits") && said.contains("circulant"),
        "{said}"
    );
    assert!(!markup.contains("style="));
}

#[test]
fn well_known_layers_are_named_in_every_language() {
    for (fragment, english, chinese) in [
        ("group=", "all 81 weights are free", "81 个权重全都是独立的"),
        ("local=1", "3-element kernel (i, a, b)", "3 元素卷积核 (i, a, b)"),
        ("group=shift,reflect&local=1", "symmetric kernel (b, a, b)", "对称的卷积核 (b, a, b)"),
        (
            "group=shift,swap",
            "Deep Sets (Zaheer et al. 2017). A transformer without positions",
            "Deep Sets 的层（Zaheer 等，2017）。不带位置",
        ),
        ("h=4&w=4&local=1", "2-D convolution, its kernel 3 × 3", "二维卷积，卷积核为 3 × 3"),
        ("h=4&w=4&group=shift2d,turn&local=1", "rotation-symmetric kernel", "旋转对称的二维卷积"),
    ] {
        for (lang, part) in [(Lang::En, english), (Lang::ZhCn, chinese)] {
            let said = sentence(&page(fragment, lang));
            assert!(said.contains(part), "{said}");
        }
    }
}

#[test]
fn the_kernel_opens_in_connect_with_the_same_numbers() {
    let markup = page("local=1&weights=0.0.7,0.1.-2,0.8.5&theme=dark", Lang::En);
    let link = &markup[..markup.find("class=\"way-out\"").expect("the link")];
    let link = &link[link.rfind("<a ").expect("its start")..];
    assert!(link.contains("theme=dark") && link.contains("k=5,7,-2") && link.contains("boundary=circular"), "{link}");
    assert_eq!(count(&page("untie=0.1&local=1", Lang::En), "class=\"way-out\""), 0);
    assert!(page("h=4&w=4&local=1", Lang::En).contains("scene=shift"));
}

#[test]
fn an_untied_entry_is_named_with_the_symmetry_that_it_breaks() {
    let markup = page("untie=4.5&select=w4.5&group=shift,reflect", Lang::En);
    let said = sentence(&markup);
    assert!(said.contains("W₄₅ no longer equals") && said.contains("shift by one and reflect are lost"), "{said}");
    assert!(said.contains("outputs 4 and 5"), "{said}");
    assert!(markup.contains("data-check=\"shift\" data-commutes=\"false\""));
    assert!(!markup.contains("data-max-difference=\"0\""));
    assert!(sentence(&page("untie=4.5", Lang::ZhCn)).contains("平移一格不再成立"));
}

#[test]
fn an_untied_entry_with_the_weight_of_its_orbit_is_equal_by_chance() {
    let markup = page("untie=0.1&weights=0.1.7,1.2.7", Lang::En);
    let compared = "untie=0.1&weights=0.1.7,1.2.7&mark=0.1&select=w1.2";
    assert!(
        page(compared, Lang::En).contains("W₀₁ moves to W₁₂ by shifting once: they must be equal, and happen to be.")
    );
    assert_eq!(sentence(&markup), "W₀₁ is free, but has the same number as before: nothing differs.");
    assert!(page(compared, Lang::ZhCn).contains("两者必须相等，眼下碰巧相等。"));
}

#[test]
fn the_symmetries_of_a_painted_pattern_are_listed() {
    let said = sentence(&page("n=3&paint=a,b,b,b,a,b,b,b,a", Lang::En));
    assert!(said.contains("The matrix respects all of these symmetries") && said.contains("Deep Sets"), "{said}");
    let said = sentence(&page("n=3&paint=a,b,c,c,a,b,b,c,a", Lang::En));
    assert!(
        said.contains("The matrix respects shift by one and your permutation, but not reflect or swap two."),
        "{said}"
    );
    assert!(sentence(&page("n=3&paint=a,b,c,c,d,b,b,c,a", Lang::En)).contains("none of these"));
}

#[test]
fn every_step_draws_and_has_a_sentence_in_every_language() {
    for lang in Lang::ALL {
        for step in SceneId::Tie.steps() {
            let words = texts(lang).format(&format!("tie-step-{}", step.id), &[]);
            assert!(page(step.opens, lang).contains(if step.id == "elsewhere" {
                "class=\"elsewhere\""
            } else {
                "data-cell="
            }));
            assert!(rich(&words).iter().any(|piece| matches!(piece, Piece::Strong(_))), "{words}");
        }
    }
}

#[test]
fn parts_can_be_hidden_by_the_address_but_not_the_matrix() {
    let markup = support::page("scene=tie&embed=1&hide=matrix,controls,formula", Lang::En);
    assert!(markup.contains("data-notice=\"hide\"") && markup.contains("the figure itself"));
    assert_eq!(count(&markup, "data-cell="), 81);
    assert_eq!(count(&markup, "data-symmetry="), 0);
    assert_eq!(count(&markup, "class=\"law\""), 0);
    assert_eq!(count(&markup, "data-row="), 3);
}

#[test]
fn the_story_opens_in_grey_with_every_output_different() {
    let markup = page("", Lang::En);
    assert!(markup.contains("data-parameters=\"81\"") && markup.contains("9 of 9 differ"));
    let numbers = markup.matches("class=\"alone\"").count();
    assert_eq!((numbers, count(&markup, "data-on=\"true\"")), (81, 0));
}

#[test]
fn what_is_drawn_on_the_way_is_what_is_tied_there() {
    let markup = page("t=0.5", Lang::En);
    assert!(markup.contains("data-parameters=\"45\"") && markup.contains("5 of 9 differ"));
    assert!(markup.contains("data-symmetry=\"shift\" aria-pressed=\"mixed\""));
    assert_eq!((count(&markup, "class=\"alone\""), count(&markup, "class=\"shared\"")), (36, 45));
    assert!(sentence(&markup).contains("the top row slides down the diagonals"));
    let kept = "every other row becomes a copy";
    assert!(markup.contains(kept));
    let start = page("t=0", Lang::En);
    assert!(start.contains("9 of 9 differ") && start.contains("The matrix W") && !start.contains(kept));
}

#[test]
fn only_the_three_elements_of_a_kernel_have_a_hue() {
    let hues = |fragment: &str| {
        let markup = page(fragment, Lang::En);
        ["w0", "w1", "w2", "w3"].map(|hue| count(&markup, &format!("class=\"shared {hue}\"")))
    };
    assert_eq!(hues("local=1"), [9, 9, 9, 0]);
    assert_eq!(hues("group=shift,reflect&local=1"), [18, 9, 0, 0]);
    assert_eq!(["", "local=2", "h=4&w=4&local=1", "group=shift,swap"].map(hues), [[0; 4]; 4]);
    // An untied entry leaves the hues of the others.
    assert_eq!(hues("local=1&untie=4.5"), [9, 9, 8, 0]);
}

#[test]
fn exactly_the_outputs_that_break_are_marked() {
    let markup = page("local=1&untie=4.5&select=w4.5", Lang::En);
    for output in 0..9 {
        let marked = markup.contains(&format!("data-y=\"{output}\" data-off=\"true\""));
        assert_eq!(marked, output == 4 || output == 5, "{output}");
    }
    assert!(markup.contains("data-symmetry=\"shift\" aria-pressed=\"mixed\""));
    assert_eq!(count(&page("local=1", Lang::En), "data-off=\"true\""), 0);
}
