//! The files of words: complete, used, and formatted as Fluent says.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use parameter_sharing::conv::Boundary;
use parameter_sharing::lesson::{
    Lang, LayerKind, Named, Part, SceneId, Theme, connect, count, learn, shift, story, tie,
};
use parameter_sharing::words::Value;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use support::{identifier, plural};

/// Families whose members are an enum's: `texts.name("theme", theme)`.
fn families() -> BTreeMap<&'static str, Vec<&'static str>> {
    BTreeMap::from([
        ("boundary", Boundary::ALL.map(Boundary::name).to_vec()),
        ("connect-weights", connect::Weights::names()),
        ("count-form", count::Form::names()),
        ("count-form-what", count::Form::names()),
        ("count-panel", count::Panel::names()),
        ("count-quantity", count::Quantity::names()),
        ("layer", LayerKind::names()),
        ("learn-method", learn::Method::names()),
        ("predict-two-ends", shift::TWO_ENDS.options.to_vec()),
        ("question", SceneId::names()),
        ("scene", SceneId::names()),
        ("share-part", Part::names()),
        ("theme", Theme::names()),
        ("tie-symmetry", tie::Symmetry::names()),
    ])
}

/// The messages of records that have ids: the steps of the stories, and readers' questions.
fn of_records() -> BTreeSet<String> {
    let steps = SceneId::ALL
        .iter()
        .flat_map(|scene| scene.steps().iter().map(move |step| format!("{}-step-{}", scene.name(), step.id)));
    let questions = story::questions()
        .flat_map(|(_, question)| [format!("stuck-{}", question.id), format!("stuck-{}.answer", question.id)]);
    let predictions = SceneId::ALL.iter().flat_map(|scene| scene.steps()).filter_map(|step| step.predict);
    let predictions = predictions.flat_map(|one| {
        let options = one.options.iter().map(|option| format!("predict-{}.{option}", one.id));
        options.chain([format!("predict-{}", one.id)])
    });
    steps.chain(questions).chain(predictions).collect()
}

/// The patterns of a language by id, those of attributes as `message.attribute`.
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

/// What a pattern is made of, at every depth.
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

/// The arguments that a message takes, also through the messages it refers to.
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
fn every_plural_category_of_the_language_is_answered() {
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

/// Every combination of values that make a difference to a message, and one of each kind for what it only quotes.
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
fn every_message_reads_as_fluent_says() {
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
fn a_language_keeps_to_its_script() {
    let latin = |text: &str| text.split(|letter: char| !letter.is_ascii_alphabetic()).any(|word| word.len() > 1);
    let han = |text: &str| text.chars().any(|letter| matches!(letter, '\u{3400}'..='\u{9fff}'));
    let english = patterns(Lang::En);
    for (id, pattern) in patterns(Lang::ZhCn) {
        assert!(!han(&Parts::of(&english[&id]).text), "en: {id}");
        // A proper name; and where English has a word, Chinese a mark.
        let same = ["share-markdown", "tie-preset-count.deep-sets", "tie-and", "tie-or"].contains(&id.as_str());
        assert!(same || han(&Parts::of(&pattern).text) == latin(&Parts::of(&english[&id]).text), "zh-CN: {id}");
    }
}

#[test]
fn what_a_script_reads_is_one_line() {
    for lang in Lang::ALL {
        let lines = support::file_of_words(lang);
        for (id, pattern) in
            patterns(lang).into_iter().filter(|(id, _)| id.starts_with("failure-") || id.starts_with("presenter-"))
        {
            assert!(lines.lines().any(|line| line == format!("{id} = {}", Parts::of(&pattern).text)), "{id}");
        }
    }
}

#[test]
fn the_page_names_the_file_of_every_language_english_first() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html")).expect("the page");
    let named: Vec<&str> = page.lines().filter(|line| line.contains("text/fluent")).map(str::trim).collect();
    let files = Lang::ALL.map(|lang| {
        let tag = lang.tag();
        format!("<script data-trunk data-integrity=\"none\" data-no-minify type=\"text/fluent\" lang=\"{tag}\" src=\"static/words/{tag}.ftl\"></script>")
    });
    assert_eq!(named, files);
}

/// What the sources ask of the words.
#[derive(Default)]
struct Asked {
    /// Every string.
    strings: BTreeSet<String>,
    /// `get`, `name` or `format`, the ids, and the names of the arguments that are given.
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
                // An id that is put together is that of a record.
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

/// Adds every string in these tokens.
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
    for script in ["static/boot.js", "static/presenter.js"] {
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
