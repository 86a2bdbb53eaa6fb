//! Reads JSON (RFC 8259) and remembers on which line each value stands, so that a message can name it.

/// A value with the line, from 1, on which it begins.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Value {
    pub(super) line: usize,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    Text(String),
    List(Vec<Value>),
    Object(Vec<(String, Value)>),
    /// A number, `true`, `false` or `null`: nothing that a lecture has.
    Other,
}

/// More lists and objects in each other than this are not read.
const DEEPEST: usize = 16;

/// The value that `text` is; the line on which it stops to be JSON, if it is not.
pub(super) fn read(text: &str) -> Result<Value, usize> {
    let mut reader = Reader { rest: text.strip_prefix('\u{feff}').unwrap_or(text), line: 1 };
    let value = reader.value(DEEPEST);
    reader.space();
    value.filter(|_| reader.rest.is_empty()).ok_or(reader.line)
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
}

impl Reader<'_> {
    fn space(&mut self) {
        let trimmed = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
        self.line += self.rest[..self.rest.len() - trimmed.len()].matches('\n').count();
        self.rest = trimmed;
    }

    /// Goes on behind `sign`, if it comes next.
    fn take(&mut self, sign: char) -> Option<()> {
        self.space();
        self.rest = self.rest.strip_prefix(sign)?;
        Some(())
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        self.space();
        let line = self.line;
        let kind = match self.rest.chars().next()? {
            '"' => Kind::Text(self.text()?),
            '[' | '{' if depth == 0 => return None,
            '[' => Kind::List(self.items('[', ']', |reader| reader.value(depth - 1))?),
            '{' => Kind::Object(self.items('{', '}', |reader| {
                reader.space();
                let name = reader.text()?;
                reader.take(':')?;
                Some((name, reader.value(depth - 1)?))
            })?),
            _ => {
                let end = self.rest.find([' ', '\t', '\n', '\r', ',', ']', '}']).unwrap_or(self.rest.len());
                let (word, rest) = self.rest.split_at(end);
                let known = matches!(word, "true" | "false" | "null") || is_number(word);
                known.then_some(())?;
                self.rest = rest;
                Kind::Other
            }
        };
        Some(Value { line, kind })
    }

    fn items<T>(&mut self, open: char, close: char, mut item: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.take(open)?;
        let mut items = Vec::new();
        if self.take(close).is_some() {
            return Some(items);
        }
        loop {
            items.push(item(self)?);
            if self.take(',').is_none() {
                return self.take(close).map(|()| items);
            }
        }
    }

    fn text(&mut self) -> Option<String> {
        self.rest = self.rest.strip_prefix('"')?;
        let mut text = String::new();
        loop {
            let end = self.rest.find(|sign: char| matches!(sign, '"' | '\\') || sign < ' ')?;
            text.push_str(&self.rest[..end]);
            let sign = self.rest.as_bytes()[end];
            self.rest = &self.rest[end + 1..];
            match sign {
                b'"' => return Some(text),
                b'\\' => text.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let sign = self.rest.chars().next()?;
        self.rest = &self.rest[sign.len_utf8()..];
        Some(match sign {
            '"' | '\\' | '/' => sign,
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'u' => {
                let high = self.unit()?;
                if !(0xd800..0xdc00).contains(&high) {
                    return char::from_u32(high);
                }
                self.rest = self.rest.strip_prefix("\\u")?;
                let low = self.unit()?;
                let low = (0xdc00..0xe000).contains(&low).then(|| low - 0xdc00)?;
                char::from_u32(0x10000 + ((high - 0xd800) << 10) + low)?
            }
            _ => return None,
        })
    }

    fn unit(&mut self) -> Option<u32> {
        let digits = self.rest.get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        self.rest = &self.rest[4..];
        u32::from_str_radix(digits, 16).ok()
    }
}

fn is_number(word: &str) -> bool {
    fn digits(text: &str) -> Option<&str> {
        let rest = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
        (rest.len() < text.len()).then_some(rest)
    }
    let whole = word.strip_prefix('-').unwrap_or(word);
    let checked = || {
        let mut rest = if let Some(rest) = whole.strip_prefix('0') { rest } else { digits(whole)? };
        if let Some(fraction) = rest.strip_prefix('.') {
            rest = digits(fraction)?;
        }
        if let Some(power) = rest.strip_prefix(['e', 'E']) {
            rest = digits(power.strip_prefix(['+', '-']).unwrap_or(power))?;
        }
        Some(rest.is_empty())
    };
    checked().unwrap_or(false)
}

/// `text` as JSON writes it.
pub(super) fn written(text: &str) -> String {
    let mut json = String::from('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => json.extend(['\\', sign]),
            '\n' => json.push_str("\\n"),
            sign if sign < ' ' => json.push_str(&format!("\\u{:04x}", u32::from(sign))),
            sign => json.push(sign),
        }
    }
    json.push('"');
    json
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn same(ours: &Value, theirs: &serde_json::Value) -> bool {
        match (&ours.kind, theirs) {
            (Kind::Text(a), serde_json::Value::String(b)) => a == b,
            (Kind::List(a), serde_json::Value::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
            }
            (Kind::Object(a), serde_json::Value::Object(b)) => b.iter().all(|(name, b)| {
                // Of two with one name the last counts there.
                a.iter().rev().find(|(other, _)| other == name).is_some_and(|(_, a)| same(a, b))
            }),
            (Kind::Other, theirs) => theirs.is_number() || theirs.is_boolean() || theirs.is_null(),
            _ => false,
        }
    }

    #[test]
    fn it_knows_the_line_of_each_value_and_of_the_mistake() {
        let value = read("[\n  {\"a\": \"x\",\n   \"b\": []}\n]").expect("JSON");
        let Kind::List(items) = value.kind else { panic!("a list") };
        let Kind::Object(fields) = &items[0].kind else { panic!("an object") };
        assert_eq!((items[0].line, fields[0].1.line, fields[1].1.line), (2, 2, 3));
        for (text, line) in [("", 1), ("[\n\n1,]", 3), ("[1\n2]", 2), ("\"\n\"", 1), ("{\"a\"\n: }", 2), ("[]\n[]", 2)]
        {
            assert_eq!(read(text), Err(line), "{text:?}");
        }
        assert!(read(&"[".repeat(100_000)).is_err());
    }

    #[test]
    fn every_escape_is_what_another_reader_takes_it_for() {
        for escape in ["\\\"", "\\\\", "\\/", "\\n", "\\t", "\\r", "\\b", "\\f", "\\u00e9", "\\u53c2", "\\ud83d\\ude00"]
        {
            let text = format!("\"a{escape}b\"");
            let theirs = serde_json::from_str(&text).expect("JSON");
            assert!(same(&read(&text).expect("JSON"), &theirs), "{text}");
        }
        for wrong in ["\\x", "\\u12", "\\ud83d", "\\ud83d\\u0041", "\\ude00"] {
            assert_eq!(read(&format!("\"{wrong}\"")), Err(1), "{wrong}");
        }
        let plain = "a\"\\\n\t\u{1}参";
        assert_eq!(serde_json::from_str::<String>(&written(plain)).expect("JSON"), plain);
    }

    #[test]
    fn lists_and_objects_lie_in_each_other_only_so_deep() {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let nested = |deep: usize| open.repeat(deep) + "1" + &close.repeat(deep);
            assert!(read(&nested(DEEPEST)).is_ok() && read(&nested(DEEPEST + 1)).is_err(), "{open}");
        }
    }

    #[test]
    fn only_what_must_be_escaped_is() {
        assert_eq!(written("a b\"\\\n\u{1f}é"), "\"a b\\\"\\\\\\n\\u001fé\"");
    }

    proptest! {
        #[test]
        fn it_takes_what_another_reader_takes(text in r#"[\[\]{}":,0-9eE+\-.\\nu"trufalse \n]{0,24}"#) {
            match (read(&text), serde_json::from_str::<serde_json::Value>(&text)) {
                (Ok(ours), Ok(theirs)) => prop_assert!(same(&ours, &theirs), "{text:?}"),
                (Err(_), Err(_)) => {}
                // Numbers are not looked at here.
                (Ok(_), Err(theirs)) if theirs.to_string().starts_with("number out of range") => {}
                (ours, theirs) => prop_assert!(false, "{text:?}: {ours:?}, {theirs:?}"),
            }
        }

        #[test]
        fn a_text_comes_back(text in any::<String>()) {
            let read = read(&written(&text)).expect("JSON");
            prop_assert_eq!(read.kind, Kind::Text(text));
        }
    }
}
