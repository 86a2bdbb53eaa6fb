//! Readers' questions: each id stands for one question, one answer and one state.

mod support;

use std::collections::BTreeSet;

use parameter_sharing::lesson::{Lang, story};

/// Each id, what it opens, and a part of its English question and of its answer.
const QUESTIONS: [(&str, &str, &str, &str); 11] = [
    ("same-parameter-elsewhere", "scene=connect", "The same parameter in different modules", "<k0>, <k1>, <k2>"),
    ("place-in-the-window", "scene=connect&slide=3", "a particular place", "Its own position in the window"),
    ("meaning-of-equivariance", "scene=shift&dx=96&dy=0", "equivariant to translation: what", "the output moves along"),
    ("two-orders", "scene=shift&image=pixel-cat&dx=1&dy=0&panel=proof", "g(f(I)) = f(I′)", "*k does not depend on x*"),
    ("invariant", "scene=shift&image=digit&dx=4&dy=0&panel=invariant", "the same as invariant", "See the peak"),
    ("why-equal", "scene=tie&input=0,1&select=w1.2&mark=0.1", "Why must weights be equal", "*W₀₁ = W₁₂*"),
    ("why-near", "scene=tie&group=&local=1&select=w4.3", "keeping the near entries", "27 weights, each its own"),
    ("order", "scene=tie&group=shift,reflect", "the group's order", "9 shifts, each also reflected, *18*"),
    ("untied-outputs", "scene=tie&local=1&select=w4.5&untie=4.5", "untying one entry", "Only output 4 uses W₄₅"),
    ("faster", "scene=count&layers=conv,sparse", "make it faster", "kernel and sparse matrix do the same"),
    (
        "averaged",
        "scene=learn&examples=16&view=watch&rate=0.2&eta=common",
        "averaged while learning",
        "*sum* of the 12 bars, not their mean",
    ),
];

fn words(lang: Lang, id: &str) -> [String; 2] {
    let texts = support::texts(lang);
    ["", ".answer"].map(|part| texts.format(&format!("stuck-{id}{part}"), &[]))
}

#[test]
fn each_id_opens_the_state_that_its_words_describe() {
    let opened = story::questions().map(|(scene, question)| (question.id, story::in_scene(scene, question.opens)));
    assert_eq!(opened.collect::<Vec<_>>(), QUESTIONS.map(|(id, opens, ..)| (id, opens.to_owned())));
    for (id, _, asked, answered) in QUESTIONS {
        let [question, answer] = words(Lang::En, id);
        assert!(question.contains(asked) && answer.contains(answered), "{id}: {question} {answer}");
    }
}

#[test]
fn an_answer_is_short() {
    for (id, ..) in QUESTIONS {
        let length = |lang: Lang, count: fn(&str) -> usize| count(&words(lang, id)[1].replace(['*', '<', '>'], ""));
        let english = length(Lang::En, |answer| answer.split_whitespace().count());
        let chinese = length(Lang::ZhCn, |answer| answer.chars().filter(|letter| !letter.is_whitespace()).count());
        assert!(english <= 45 && chinese <= 70, "{id}: {english} words, {chinese} characters");
    }
}

/// The numbers and symbols of a text: they are the same in all languages.
fn symbols(text: &str) -> BTreeSet<&str> {
    let parts = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, ',' | '′'));
    let parts = parts.map(|part| part.trim_matches(','));
    parts.filter(|part| part.chars().any(|c| c.is_numeric() || c == '′')).collect()
}

#[test]
fn every_language_answers_with_the_same_numbers_and_symbols() {
    for (id, ..) in QUESTIONS {
        for lang in Lang::ALL {
            let (english, other) = (words(Lang::En, id).join(" "), words(lang, id).join(" "));
            assert_eq!(symbols(&other), symbols(&english), "{id}, {}", lang.tag());
        }
    }
}
