//! The message files are complete, used, and formatted as Fluent specifies.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use parameter_sharing::conv::{Boundary, Pool};
use parameter_sharing::lesson::exercise::Ask;
use parameter_sharing::lesson::{
    Fit, Image, Lang, LayerKind, Named, Part, SceneId, Theme, attempt, connect, count, learn, shift, story, tie,
};
use parameter_sharing::words::{Piece, Term, Value, rich};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use support::{identifier, plural};

/// Message families with one member per variant of an enum: `texts.name("theme", theme)`.
fn families() -> BTreeMap<&'static str, Vec<&'static str>> {
    let claims = shift::Claim::all().into_iter().filter(|claim| !matches!(claim, shift::Claim::Boundary(_)));
    BTreeMap::from([
        ("boundary", Boundary::ALL.map(Boundary::name).to_vec()),
        ("connect-weights", connect::Weights::names()),
        ("count-form", count::Form::names()),
        ("count-landmark", count::Landmark::names()),
        ("count-panel", count::Panel::names()),
        ("count-quantity", count::Quantity::names()),
        ("layer", LayerKind::names()),
        ("learn-view", learn::Panel::names()),
        ("own-picture-fit", Fit::names()),
        ("picture", Image::names()),
        ("predict-how-many", count::HOW_MANY.options.to_vec()),
        ("predict-two-ends", shift::TWO_ENDS.options.to_vec()),
        ("question", SceneId::names()),
        ("scene", SceneId::names()),
        ("share-part", Part::names()),
        ("shift-claim", claims.map(shift::Claim::name).collect()),
        ("shift-invariant", shift::Moved::names()),
        ("shift-kernel", shift::Preset::names()),
        ("shift-layer", LayerKind::names()),
        ("shift-panel", shift::Panel::names()),
        ("shift-pool", Pool::ALL.map(Pool::name).to_vec()),
        ("shift-stage", shift::Stage::names()),
        ("shift-transform", shift::Motion::names()),
        ("shift-verdict", shift::Verdict::names()),
        ("shift-view-proof", shift::Proof::names()),
        ("term", Term::names()),
        ("theme", Theme::names()),
        ("tie-symmetry", tie::Symmetry::names()),
    ])
}

/// The messages of records with ids: steps and questions.
fn of_records() -> BTreeSet<String> {
    let steps = SceneId::ALL
        .iter()
        .flat_map(|scene| scene.steps().iter().enumerate().map(move |(place, step)| (place, scene, step.id)))
        .flat_map(|(place, scene, id)| {
            let words = format!("{}-step-{id}", scene.name());
            // A story is begun by opening its scene.
            let action = (place > 0).then(|| format!("{words}.action"));
            let notes = format!("note-{}.{id}", scene.name());
            [words, notes].into_iter().chain(action)
        });
    let questions = story::questions()
        .flat_map(|(_, question)| [format!("stuck-{}", question.id), format!("stuck-{}.answer", question.id)]);
    let predictions = SceneId::ALL.iter().flat_map(|scene| scene.steps()).filter_map(|step| step.predict);
    let predictions = predictions.flat_map(|one| {
        let options = one.options.iter().map(|option| format!("predict-{}.{option}", one.id));
        options.chain([format!("predict-{}", one.id)])
    });
    let exercises = attempt::exercises().flat_map(|(_, one)| {
        let answers: Vec<String> = match (one.task)(1).ask {
            Ask::Number { slips, .. } => slips.into_iter().map(|(slip, _)| format!("slip-{slip}")).collect(),
            Ask::Choice { options, .. } => options.iter().map(|&option| option.to_owned()).collect(),
            Ask::Parts { .. } | Ask::Switches { .. } => Vec::new(),
        };
        let parts = ["title", "hint", "right", "wrong"].map(str::to_owned).into_iter().chain(answers);
        let parts: Vec<String> = parts.map(|part| format!("exercise-{}.{part}", one.id)).collect();
        parts.into_iter().chain([format!("exercise-{}", one.id)])
    });
    steps.chain(questions).chain(predictions).chain(exercises).collect()
}

/// The patterns of a language by id, with attributes as `message.attribute`.
fn patterns(lang: Lang) -> BTreeMap<String, Pattern<String>> {
    let resource = parser::parse(support::file_of_words(lang));
    let resource = resource.unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", lang.tag()));
    let mut patterns = BTreeMap::new();
    for entry in resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name, message.value, message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
            _ => continue,
        };
        let attributes =
            attributes.into_iter().map(|attribute| (format!("{id}.{}", attribute.id.name), attribute.value));
        for (id, pattern) in attributes.chain(value.map(|value| (id.clone(), value))) {
            assert!(patterns.insert(id.clone(), pattern).is_none(), "{}: {id} is there twice", lang.tag());
        }
    }
    patterns
}

/// The parts of a pattern, including nested ones.
#[derive(Default)]
struct Parts {
    text: String,
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
    /// The variable and the keys of each select expression.
    selects: Vec<(String, BTreeSet<String>)>,
}

impl Parts {
    fn of(pattern: &Pattern<String>) -> Parts {
        let mut parts = Parts::default();
        parts.pattern(pattern);
        parts
    }

    fn pattern(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text += value,
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let InlineExpression::VariableReference { id } = selector else { panic!("a selector is a variable") };
                let key = |key: &VariantKey<String>| match key {
                    VariantKey::Identifier { name } => name.clone(),
                    VariantKey::NumberLiteral { value } => value.clone(),
                };
                self.selects.push((id.name.clone(), variants.iter().map(|variant| key(&variant.key)).collect()));
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => self.text += value,
            InlineExpression::VariableReference { id } => drop(self.variables.insert(id.name.clone())),
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map_or(String::new(), |attribute| format!(".{}", attribute.name));
                self.references.insert(id.name.clone() + &attribute);
            }
            InlineExpression::TermReference { id, arguments: None, attribute: None } => {
                self.references.insert(format!("-{}", id.name));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::TermReference { .. } | InlineExpression::FunctionReference { .. } => {
                panic!("not supported by src/words/fluent.rs: {inline:?}")
            }
        }
    }
}

/// The arguments of a message, including those of the messages it refers to.
fn arguments(patterns: &BTreeMap<String, Pattern<String>>, id: &str) -> BTreeSet<String> {
    let parts = Parts::of(patterns.get(id).unwrap_or_else(|| panic!("{id} is referred to, and missing")));
    let through = parts.references.iter().flat_map(|id| arguments(patterns, id));
    parts.variables.iter().cloned().chain(through).collect()
}

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
const NUMBERS: [f64; 9] = [0.0, 1.0, 2.0, 3.0, 5.0, 11.0, 21.0, 1.5, 1000.0];

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    let taken = |lang| {
        let patterns = patterns(lang);
        patterns.keys().map(|id| (id.clone(), arguments(&patterns, id))).collect::<BTreeMap<_, _>>()
    };
    for lang in Lang::ALL {
        assert_eq!(taken(lang), taken(Lang::En), "{}", lang.tag());
    }
}

#[test]
fn every_plural_category_of_the_language_has_a_variant() {
    for lang in Lang::ALL {
        let categories: BTreeSet<String> =
            (0..=200).map(f64::from).chain(NUMBERS).map(|n| plural(lang.tag(), n)).collect();
        for (id, pattern) in patterns(lang) {
            for (variable, keys) in Parts::of(&pattern).selects {
                let answered: BTreeSet<String> =
                    keys.into_iter().filter(|key| CATEGORIES.contains(&key.as_str())).collect();
                assert!(answered.is_empty() || answered == categories, "{}: {id}, {variable}", lang.tag());
            }
        }
    }
}

/// All combinations of values that select different variants, with one sample value for each quoted argument.
fn samples(parts: &Parts) -> Vec<Vec<(&str, Value<'_>)>> {
    let mut all = vec![Vec::new()];
    for variable in &parts.variables {
        let keys: Vec<&String> =
            parts.selects.iter().filter(|(name, _)| name == variable).flat_map(|(_, keys)| keys).collect();
        let counts = |key: &&String| key.parse::<f64>().is_ok() || CATEGORIES[..5].contains(&key.as_str());
        let values: Vec<Value> = match keys.iter().any(counts) {
            true => NUMBERS.map(Value::Number).to_vec(),
            false if keys.is_empty() => vec![Value::Number(7.0), "w₁".into()],
            false => keys.into_iter().map(|key| Value::from(key.as_str())).collect(),
        };
        all = all
            .iter()
            .flat_map(|one| values.iter().map(|value| [one.as_slice(), &[(variable.as_str(), value.clone())]].concat()))
            .collect();
    }
    all
}

#[test]
fn every_message_is_formatted_as_fluent_specifies() {
    for lang in Lang::ALL {
        let texts = support::texts(lang);
        let mut bundle = FluentBundle::new(vec![identifier(lang.tag())]);
        bundle.set_use_isolating(false);
        bundle
            .add_resource(FluentResource::try_new(support::file_of_words(lang)).expect("Fluent"))
            .expect("one of each");
        let patterns = patterns(lang);
        for (id, pattern) in patterns.iter().filter(|(id, _)| !id.starts_with('-')) {
            let mut parts = Parts::of(pattern);
            parts.variables = arguments(&patterns, id);
            let (message, attribute) = id.split_once('.').map_or((id.as_str(), None), |(id, name)| (id, Some(name)));
            let message = bundle.get_message(message).expect("it is in the file");
            let pattern = match attribute {
                Some(name) => message.get_attribute(name).expect("it is in the file").value(),
                None => message.value().expect("it is in the file"),
            };
            for sample in samples(&parts) {
                let args: FluentArgs = sample
                    .iter()
                    .map(|(name, value)| match value {
                        Value::Number(number) => (*name, FluentValue::from(*number)),
                        Value::Text(text) => (*name, FluentValue::from(text.as_ref())),
                    })
                    .collect();
                let mut errors = Vec::new();
                let oracle = bundle.format_pattern(pattern, Some(&args), &mut errors);
                assert!(errors.is_empty(), "{id}: {errors:?}");
                assert_eq!(texts.format(id, &sample), oracle, "{}: {id}, {sample:?}", lang.tag());
            }
        }
    }
}

#[test]
fn messages_use_only_the_script_of_their_language() {
    let latin = |text: &str| text.split(|letter: char| !letter.is_ascii_alphabetic()).any(|word| word.len() > 1);
    let han = |text: &str| text.chars().any(|letter| matches!(letter, '\u{3400}'..='\u{9fff}'));
    let english = patterns(Lang::En);
    for (id, pattern) in patterns(Lang::ZhCn) {
        assert!(!han(&Parts::of(&english[&id]).text), "en: {id}");
        // Proper names; where English has a word, Chinese a mark; and 1-D, 2-D.
        let same = [
            "connect-kernel-element",
            "share-markdown",
            "shift-claim-boundary",
            "shift-relu",
            "tie-and",
            "tie-or",
            "connect-one-d",
            "connect-two-d",
        ]
        .contains(&id.as_str());
        assert!(same || han(&Parts::of(&pattern).text) == latin(&Parts::of(&english[&id]).text), "zh-CN: {id}");
    }
}

#[test]
fn messages_for_scripts_are_single_lines() {
    for lang in Lang::ALL {
        let lines = support::file_of_words(lang);
        for (id, pattern) in patterns(lang)
            .into_iter()
            .filter(|(id, _)| ["failure-", "presenter-", "scorm-"].iter().any(|kind| id.starts_with(kind)))
        {
            assert!(lines.lines().any(|line| line == format!("{id} = {}", Parts::of(&pattern).text)), "{id}");
        }
    }
}

#[test]
fn each_language_has_a_file_and_each_file_is_a_languages() {
    let folder = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("static/words")).expect("the folder of words");
    let files: BTreeSet<String> =
        folder.map(|file| file.expect("a file").file_name().into_string().expect("a name")).collect();
    assert_eq!(files, Lang::ALL.map(|lang| format!("{}.ftl", lang.tag())).into());
}

/// The messages that the sources use.
#[derive(Default)]
struct Asked {
    /// All string literals.
    strings: BTreeSet<String>,
    /// The function (`get`, `name` or `format`), the ids, and the names of the arguments of each call.
    calls: Vec<(String, BTreeSet<String>, Option<BTreeSet<String>>)>,
}

impl Asked {
    fn read(folder: &Path, asked: &mut Asked) {
        for entry in fs::read_dir(folder).expect("a folder of the crate") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                Asked::read(&path, asked);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = fs::read_to_string(&path).expect("a source file");
                asked.tokens(text.parse().expect("Rust"));
            }
        }
    }

    fn tokens(&mut self, tokens: TokenStream) {
        strings(tokens.clone(), &mut self.strings);
        self.calls(&tokens.into_iter().collect::<Vec<_>>());
    }

    fn calls(&mut self, tokens: &[TokenTree]) {
        for place in 0..tokens.len() {
            if let TokenTree::Group(group) = &tokens[place] {
                self.calls(&group.stream().into_iter().collect::<Vec<_>>());
            }
            let [TokenTree::Ident(texts), TokenTree::Punct(dot), TokenTree::Ident(method), TokenTree::Group(group), ..] =
                &tokens[place..]
            else {
                continue;
            };
            let method = method.to_string();
            let asks = texts == "texts" && dot.as_char() == '.' && group.delimiter() == Delimiter::Parenthesis;
            if asks && ["get", "name", "format"].contains(&method.as_str()) {
                let arguments: Vec<TokenTree> = group.stream().into_iter().collect();
                let comma = |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
                let mut parts = arguments.split(comma);
                let mut ids = BTreeSet::new();
                strings(parts.next().unwrap_or_default().iter().cloned().collect(), &mut ids);
                // Ids composed at run time belong to records.
                ids.retain(|id| !id.contains('{'));
                let given = parts.next().and_then(|part| match part {
                    [TokenTree::Ident(args), TokenTree::Punct(_), TokenTree::Group(group)] if args == "args" => {
                        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
                        Some(tokens.split(comma).filter_map(|one| Some(one.first()?.to_string())).collect())
                    }
                    _ => None,
                });
                self.calls.push((method, ids, given));
            }
        }
    }
}

/// Adds the string literals in these tokens.
fn strings(tokens: TokenStream, found: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => strings(group.stream(), found),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                found.extend(text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).map(str::to_owned));
            }
            _ => {}
        }
    }
}

#[test]
fn no_message_is_missing_and_none_is_unused() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let patterns = patterns(Lang::En);
    let mut asked = Asked::default();
    Asked::read(&root.join("src"), &mut asked);
    let families = families();
    let members = |family: &str| -> BTreeSet<String> {
        let begin = format!("{family}.");
        patterns.keys().filter_map(|id| id.strip_prefix(&begin)).map(str::to_owned).collect()
    };
    let mut used = of_records();
    for (method, ids, given) in &asked.calls {
        for id in ids {
            if method == "name" {
                let members = members(id);
                match families.get(id.as_str()) {
                    Some(named) => {
                        let named: BTreeSet<String> = named.iter().map(|&name| name.to_owned()).collect();
                        assert_eq!(members, named, "the members of {id}");
                    }
                    None => assert!(members.is_subset(&asked.strings) && !members.is_empty(), "the members of {id}"),
                }
                used.extend(members.iter().map(|member| format!("{id}.{member}")));
                continue;
            }
            assert!(patterns.contains_key(id), "{id} is asked for and missing");
            let taken = arguments(&patterns, id);
            match (method.as_str(), given) {
                ("get", _) => assert!(taken.is_empty(), "{id} takes {taken:?}"),
                (_, Some(given)) if ids.len() > 1 => {
                    assert!(taken.is_subset(given), "{id} takes {taken:?}, not {given:?}")
                }
                (_, Some(given)) => assert_eq!(&taken, given, "what {id} takes"),
                (_, None) => {}
            }
        }
    }
    used.extend(asked.strings.iter().filter(|string| patterns.contains_key(*string)).cloned());
    for script in ["static/boot.js", "static/presenter.js", "xtask/pack/scorm/scorm.js"] {
        let script = fs::read_to_string(root.join(script)).expect("a script");
        used.extend(patterns.keys().filter(|id| script.contains(&format!("\"{id}\""))).cloned());
    }
    for pattern in patterns.values() {
        used.extend(Parts::of(pattern).references);
    }
    let all: BTreeSet<String> = patterns.into_keys().collect();
    assert_eq!(of_records().difference(&all).collect::<Vec<_>>(), Vec::<&String>::new(), "missing");
    assert_eq!(all.difference(&used).collect::<Vec<_>>(), Vec::<&String>::new(), "unused");
}

/// The letters of a sentence without its marks.
fn spoken(text: &str) -> String {
    let letters = |piece: &Piece| match piece {
        Piece::Plain(text) | Piece::Strong(text) | Piece::Term(_, text) | Piece::Formula(text) => text.clone(),
        Piece::Tap(tap) => format!("w{tap}"),
    };
    rich(text).iter().map(letters).collect()
}

#[test]
fn every_term_is_explained_in_the_same_steps_in_every_language() {
    let explained = |lang: Lang| {
        let texts = support::texts(lang);
        let step = |scene: SceneId, id: &str| rich(&texts.format(&format!("{}-step-{id}", scene.name()), &[]));
        let mut found = Vec::new();
        for &scene in SceneId::ALL {
            for record in scene.steps() {
                let terms = step(scene, record.id).into_iter().filter_map(|piece| match piece {
                    Piece::Term(term, _) => Some(term),
                    Piece::Plain(_) | Piece::Strong(_) | Piece::Tap(_) | Piece::Formula(_) => None,
                });
                found.extend(terms.map(|term| (scene, record.id, term)));
            }
        }
        found
    };
    let english = explained(Lang::En);
    for &term in Term::all() {
        assert!(english.iter().any(|(.., found)| *found == term), "{}", term.name());
    }
    for lang in Lang::ALL {
        assert_eq!(explained(lang), english, "{}", lang.tag());
    }
}

#[test]
fn a_step_says_one_thing() {
    for lang in Lang::ALL {
        let texts = support::texts(lang);
        for &scene in SceneId::ALL {
            for step in scene.steps() {
                let words = spoken(&texts.format(&format!("{}-step-{}", scene.name(), step.id), &[]));
                let (length, most) = match lang {
                    Lang::En => (words.split_whitespace().count(), 25),
                    Lang::ZhCn => (words.chars().filter(|letter| !letter.is_whitespace()).count(), 40),
                };
                assert!(length <= most, "{} has {length} of {most}: {words}", step.id);
                let sentences = words.split(['.', '?', '!', '。', '？', '！']).filter(|part| !part.trim().is_empty());
                assert!(sentences.count() <= 2, "{}: {words}", step.id);
            }
        }
    }
}
