//! The formulas in an author's sentences: the few commands of TeX that a caption needs. Of the crates that read TeX, latex2mathml
//! adds 24 kB of brotli to a bare program and pulldown-latex 63 kB, both for text that the page would have to read again; this
//! adds less than 5 kB.

/// A formula.
#[derive(Debug, Clone, PartialEq)]
pub enum Formula {
    /// One after the other.
    Row(Vec<Formula>),
    /// A variable.
    Identifier(String),
    /// A number.
    Number(String),
    /// An operator, a relation or a bracket.
    Operator(String),
    /// Upright words.
    Text(String),
    /// A base with what stands below and above it.
    Script(Box<Formula>, Option<Box<Formula>>, Option<Box<Formula>>),
    /// A fraction.
    Fraction(Box<Formula>, Box<Formula>),
    /// A square root.
    Root(Box<Formula>),
}

/// Why a text is no formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormulaError {
    /// A command of this name, with its backslash, is not known.
    Unknown(String),
    /// A brace has no partner, or something is missing after this.
    Incomplete(String),
}

/// The parts of `text`, each with whether it is a formula: that stands between dollar signs which touch it.
///
/// ```
/// use parameter_sharing::lesson::lecture::with_formulas;
/// assert_eq!(with_formulas("so $w_1$, for $5"), [(false, "so "), (true, "w_1"), (false, ", for $5")]);
/// ```
pub fn with_formulas(text: &str) -> Vec<(bool, &str)> {
    let (mut parts, mut rest, mut from) = (Vec::new(), text, 0);
    while let Some(start) = rest[from..].find('$').map(|at| from + at) {
        let inner = &rest[start + 1..];
        let touches = |end: usize| {
            let formula = &inner[..end];
            !formula.is_empty()
                && formula.trim() == formula
                && !inner[end + 1..].starts_with(|next: char| next.is_ascii_digit())
        };
        match inner.find('$').filter(|&end| touches(end)) {
            Some(end) => {
                parts.extend((start > 0).then_some((false, &rest[..start])));
                parts.push((true, &inner[..end]));
                (rest, from) = (&inner[end + 1..], 0);
            }
            None => from = start + 1,
        }
    }
    parts.extend((!rest.is_empty()).then_some((false, rest)));
    parts
}

/// The first thing in the formulas of `text` that cannot be read.
pub fn formula_error(text: &str) -> Option<FormulaError> {
    let formulas = with_formulas(text).into_iter().filter(|(is_formula, _)| *is_formula);
    formulas.filter_map(|(_, formula)| Formula::read(formula).err()).next()
}

/// Letters by their commands, without the backslash.
const LETTERS: [(&str, &str); 38] = [
    ("alpha", "α"),
    ("beta", "β"),
    ("gamma", "γ"),
    ("delta", "δ"),
    ("epsilon", "ε"),
    ("varepsilon", "ε"),
    ("zeta", "ζ"),
    ("eta", "η"),
    ("theta", "θ"),
    ("iota", "ι"),
    ("kappa", "κ"),
    ("lambda", "λ"),
    ("mu", "μ"),
    ("nu", "ν"),
    ("xi", "ξ"),
    ("pi", "π"),
    ("rho", "ρ"),
    ("sigma", "σ"),
    ("tau", "τ"),
    ("phi", "φ"),
    ("varphi", "φ"),
    ("chi", "χ"),
    ("psi", "ψ"),
    ("omega", "ω"),
    ("Gamma", "Γ"),
    ("Delta", "Δ"),
    ("Theta", "Θ"),
    ("Lambda", "Λ"),
    ("Xi", "Ξ"),
    ("Pi", "Π"),
    ("Sigma", "Σ"),
    ("Phi", "Φ"),
    ("Psi", "Ψ"),
    ("Omega", "Ω"),
    ("ell", "ℓ"),
    ("infty", "∞"),
    ("partial", "∂"),
    ("nabla", "∇"),
];

/// Operators by their commands, without the backslash.
const OPERATORS: [(&str, &str); 32] = [
    ("cdot", "·"),
    ("times", "×"),
    ("ast", "∗"),
    ("star", "⋆"),
    ("circ", "∘"),
    ("pm", "±"),
    ("div", "÷"),
    ("ne", "≠"),
    ("neq", "≠"),
    ("le", "≤"),
    ("leq", "≤"),
    ("ge", "≥"),
    ("geq", "≥"),
    ("approx", "≈"),
    ("equiv", "≡"),
    ("sim", "∼"),
    ("propto", "∝"),
    ("ll", "≪"),
    ("gg", "≫"),
    ("in", "∈"),
    ("to", "→"),
    ("rightarrow", "→"),
    ("leftarrow", "←"),
    ("mapsto", "↦"),
    ("Rightarrow", "⇒"),
    ("sum", "∑"),
    ("prod", "∏"),
    ("dots", "…"),
    ("ldots", "…"),
    ("cdots", "⋯"),
    ("{", "{"),
    ("}", "}"),
];

impl Formula {
    /// The formula that `text` writes.
    ///
    /// ```
    /// use parameter_sharing::lesson::lecture::Formula;
    /// assert_eq!(Formula::read(r"w_1 \ne \alpha").map(|formula| formula.plain()), Ok("w₁ ≠ α".to_owned()));
    /// assert!(Formula::read(r"\foo").is_err());
    /// ```
    ///
    /// # Errors
    /// The first command that is unknown, or the place at which something is missing.
    pub fn read(text: &str) -> Result<Formula, FormulaError> {
        let mut rest = text;
        let row = row(&mut rest, 0)?;
        if rest.is_empty() { Ok(row) } else { Err(FormulaError::Incomplete(rest.to_owned())) }
    }

    /// The formula in plain text.
    pub fn plain(&self) -> String {
        match self {
            Formula::Row(parts) => parts.iter().map(Formula::plain).collect::<String>().replace("  ", " "),
            Formula::Identifier(text) | Formula::Number(text) | Formula::Text(text) => text.clone(),
            Formula::Operator(sign) if matches!(sign.as_str(), "(" | ")" | "[" | "]" | "," | "·" | "{" | "}") => {
                sign.clone()
            }
            Formula::Operator(sign) => format!(" {sign} "),
            Formula::Script(base, below, above) => {
                let digits = "₀₁₂₃₄₅₆₇₈₉";
                let low = |digit: char| digit.to_digit(10).and_then(|digit| digits.chars().nth(digit as usize));
                let below = below.as_ref().map_or_else(String::new, |below| {
                    let text = below.plain();
                    text.chars().map(low).collect::<Option<String>>().unwrap_or(format!("_{text}"))
                });
                let above = above.as_ref().map_or_else(String::new, |above| format!("^{}", above.plain()));
                format!("{}{below}{above}", base.plain())
            }
            Formula::Fraction(above, below) => format!("{}/{}", above.plain(), below.plain()),
            Formula::Root(root) => format!("√({})", root.plain()),
        }
    }
}

/// The deepest braces that are read.
const DEEPEST: usize = 20;

/// What stands up to a closing brace, or the end.
fn row(rest: &mut &str, depth: usize) -> Result<Formula, FormulaError> {
    let mut parts = Vec::new();
    loop {
        *rest = rest.trim_start();
        if rest.is_empty() || rest.starts_with('}') {
            return Ok(if parts.len() == 1 { parts.remove(0) } else { Formula::Row(parts) });
        }
        let base = atom(rest, depth)?;
        let (mut below, mut above) = (None, None);
        loop {
            *rest = rest.trim_start();
            let script = match rest.chars().next() {
                Some('_') => &mut below,
                Some('^') => &mut above,
                _ => break,
            };
            if script.is_some() {
                return Err(FormulaError::Incomplete((*rest).to_owned()));
            }
            *rest = &rest[1..];
            *script = Some(Box::new(atom(rest, depth)?));
        }
        let bare = below.is_none() && above.is_none();
        parts.push(if bare { base } else { Formula::Script(Box::new(base), below, above) });
    }
}

/// One letter, number, sign, command or group.
fn atom(rest: &mut &str, depth: usize) -> Result<Formula, FormulaError> {
    *rest = rest.trim_start();
    let text = *rest;
    let missing = || FormulaError::Incomplete(text.to_owned());
    let first = text.chars().next().ok_or_else(missing)?;
    let mut take = |length: usize| {
        *rest = &text[length..];
        &text[..length]
    };
    let run = |of: fn(char) -> bool| text.find(|letter| !of(letter)).unwrap_or(text.len());
    match first {
        '{' if depth < DEEPEST => {
            take(1);
            let inner = row(rest, depth + 1)?;
            *rest = rest.strip_prefix('}').ok_or_else(missing)?;
            Ok(inner)
        }
        '\\' if depth < DEEPEST => {
            take(1);
            command(rest, depth)
        }
        '{' | '}' | '_' | '^' | '\\' => Err(missing()),
        _ if first.is_ascii_digit() => {
            Ok(Formula::Number(take(run(|letter| letter.is_ascii_digit() || letter == '.')).to_owned()))
        }
        _ if first.is_alphabetic() => {
            let length = first.len_utf8();
            let primes = text[length..].chars().take_while(|&letter| letter == '\'').count();
            take(length + primes);
            Ok(Formula::Identifier(format!("{first}{}", "′".repeat(primes))))
        }
        _ => {
            take(first.len_utf8());
            Ok(Formula::Operator(if first == '-' { "−".to_owned() } else { first.to_string() }))
        }
    }
}

/// What the command after a backslash writes.
fn command(rest: &mut &str, depth: usize) -> Result<Formula, FormulaError> {
    let text = *rest;
    let letters = text.find(|letter: char| !letter.is_ascii_alphabetic()).unwrap_or(text.len());
    let length = if letters == 0 { text.chars().next().map_or(0, char::len_utf8) } else { letters };
    let (name, after) = text.split_at(length);
    *rest = after;
    let named = |table: &[(&str, &'static str)]| table.iter().find(|(known, _)| *known == name).map(|(_, sign)| *sign);
    let mut argument = || atom(rest, depth + 1).map(Box::new);
    match name {
        "frac" => Ok(Formula::Fraction(argument()?, argument()?)),
        "sqrt" => Ok(Formula::Root(argument()?)),
        "text" | "mathrm" => {
            let missing = || FormulaError::Incomplete(format!("\\{name}"));
            let (inner, after) = after.strip_prefix('{').and_then(|inner| inner.split_once('}')).ok_or_else(missing)?;
            *rest = after;
            Ok(Formula::Text(inner.to_owned()))
        }
        "," | ";" | " " | "quad" | "left" | "right" => Ok(Formula::Row(Vec::new())),
        _ => match (named(&LETTERS), named(&OPERATORS)) {
            (Some(letter), _) => Ok(Formula::Identifier(letter.to_owned())),
            (None, Some(sign)) => Ok(Formula::Operator(sign.to_owned())),
            (None, None) => Err(FormulaError::Unknown(format!("\\{name}"))),
        },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn indices_fractions_and_greek_letters_are_read() {
        let letter = |text: &str| Box::new(Formula::Identifier(text.to_owned()));
        let read = |text: &str| Formula::read(text).expect("a formula");
        assert_eq!(read("w_1"), Formula::Script(letter("w"), Some(Box::new(Formula::Number("1".into()))), None));
        assert_eq!(read(r"\frac{a}{\beta}"), Formula::Fraction(letter("a"), letter("β")));
        assert_eq!(read("I'"), Formula::Identifier("I′".into()));
        assert_eq!(read(r"\text{if } x"), Formula::Row(vec![Formula::Text("if ".into()), *letter("x")]));
        for (text, plain) in [
            ("y_{12}=-3", "y₁₂ = − 3"),
            (r"x_i^2 \to \infty", "x_i^2 → ∞"),
            (r"\sqrt{k\cdot n}", "√(k·n)"),
            (r"f(g(I))", "f(g(I))"),
        ] {
            assert_eq!(read(text).plain(), plain);
        }
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (text, wrong) in [
            (r"a \foo b", FormulaError::Unknown(r"\foo".into())),
            (r"\frac{a}", FormulaError::Incomplete(String::new())),
            ("{a", FormulaError::Incomplete("{a".into())),
            ("a}", FormulaError::Incomplete("}".into())),
            ("a_", FormulaError::Incomplete(String::new())),
            ("a_1_2", FormulaError::Incomplete("_2".into())),
            (r"\", FormulaError::Unknown(r"\".into())),
        ] {
            assert_eq!(Formula::read(text), Err(wrong), "{text}");
        }
        assert!(Formula::read(&"{".repeat(100_000)).is_err());
        assert!(Formula::read(&r"\sqrt".repeat(100_000)).is_err());
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(text in any::<String>(), tex in r"[a-z0-9\\{}_^ ]{0,40}") {
            let _ = (Formula::read(&text), Formula::read(&tex));
        }
    }
}
