//! Plans: the fixed part of markup, read once. The signs are listed where they are written, in `src/markup/emit.rs`.

use std::cell::RefCell;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many plans have a place.
static PLACES: AtomicUsize = AtomicUsize::new(1);

thread_local! {
    /// The plans that this thread has read, by place.
    static READ: RefCell<Vec<Option<&'static [Op]>>> = const { RefCell::new(Vec::new()) };
}

/// The fixed part of the markup in one call of `html!`: a row of signs, each a control character with its text.
pub struct Plan {
    text: &'static str,
    /// Where it is kept when it is read; 0 before that.
    place: AtomicUsize,
}

impl Plan {
    /// The plan that `text` describes.
    pub const fn new(text: &'static str) -> Plan {
        Plan { text, place: AtomicUsize::new(0) }
    }

    /// What it says.
    pub(super) fn read(&self) -> &'static [Op] {
        if self.place.load(Ordering::Relaxed) == 0 {
            self.place.store(PLACES.fetch_add(1, Ordering::Relaxed), Ordering::Relaxed);
        }
        let place = self.place.load(Ordering::Relaxed);
        READ.with_borrow_mut(|read| {
            if read.len() <= place {
                read.resize(place + 1, None);
            }
            *read[place].get_or_insert_with(|| Signs(self.text).content().leak())
        })
    }
}

/// One node of a plan, or the place of one.
pub(super) enum Op {
    Element(Element),
    Text(&'static str),
    /// A node, or several, that are handed over.
    Child,
    /// One of these, by the number that is handed over.
    Choice(Vec<Vec<Op>>),
    List(bool, Vec<Op>),
}

/// The fixed part of an element.
#[derive(Default)]
pub(super) struct Element {
    pub tag: &'static str,
    pub value: bool,
    pub checked: bool,
    pub reference: bool,
    pub key: bool,
    pub names: &'static [&'static str],
    /// The values that are fixed; the others are handed over.
    pub fixed: Vec<Option<&'static str>>,
    pub listeners: usize,
    pub children: Vec<Op>,
}

/// The signs that are still to be read.
struct Signs(&'static str);

impl Signs {
    fn peek(&self) -> u8 {
        self.0.bytes().next().unwrap_or_default()
    }

    /// The text of the next sign.
    fn next(&mut self) -> &'static str {
        let rest = self.0.get(1..).unwrap_or_default();
        let end = rest.bytes().position(|byte| byte < b' ' && !byte.is_ascii_whitespace()).unwrap_or(rest.len());
        let (text, rest) = rest.split_at(end);
        self.0 = rest;
        text
    }

    /// Passes over the next sign if it is `sign`.
    fn take(&mut self, sign: u8) -> bool {
        let found = self.peek() == sign;
        if found {
            self.next();
        }
        found
    }

    /// Nodes up to the end, or to a sign that begins none.
    fn content(&mut self) -> Vec<Op> {
        let mut content = Vec::new();
        loop {
            let sign = self.peek();
            if !matches!(sign, 0x01 | 0x05 | 0x06 | 0x0e | 0x10) {
                return content;
            }
            let text = self.next();
            content.push(match sign {
                0x01 => Op::Element(self.element(text)),
                0x05 => Op::Child,
                0x06 => Op::Text(text),
                0x0e => {
                    let mut branches = vec![self.content()];
                    while self.take(0x0f) {
                        branches.push(self.content());
                    }
                    self.take(0x07);
                    Op::Choice(branches)
                }
                _ => {
                    let key = self.take(0x12);
                    let children = self.content();
                    self.take(0x07);
                    Op::List(key, children)
                }
            });
        }
    }

    fn element(&mut self, tag: &'static str) -> Element {
        let mut element = Element { tag, ..Element::default() };
        let mut names = Vec::new();
        loop {
            match self.peek() {
                0x02 => {
                    names.push(self.next());
                    element.fixed.push(None);
                }
                0x03 => {
                    names.push(self.next());
                    element.fixed.push(Some(self.next()));
                }
                0x11 => {
                    self.next();
                    element.listeners += 1;
                }
                0x12 => element.key = self.take(0x12),
                0x13 => element.reference = self.take(0x13),
                0x14 => element.value = self.take(0x14),
                0x15 => element.checked = self.take(0x15),
                _ => break,
            }
        }
        element.names = names.leak();
        element.children = self.content();
        self.take(0x07);
        element
    }
}
