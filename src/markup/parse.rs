//! Tokens to a tree of markup.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Error, Lit, Result};

pub(crate) enum Node {
    Text(String),
    /// `{ value }`
    Value(TokenStream),
    /// `{ for values }`
    Each(TokenStream),
    /// What follows `if` and `else if`, and the last `else`.
    Choice(Vec<(TokenStream, Vec<Node>)>, Vec<Node>),
    List(Option<TokenStream>, Vec<Node>),
    Element(String, Vec<Attribute>, Vec<Node>),
    Component(TokenStream, Vec<Attribute>, Vec<Node>),
}

pub(crate) struct Attribute {
    pub name: String,
    pub span: Span,
    pub value: TokenStream,
}

impl Attribute {
    /// The text, if it is fixed.
    pub fn fixed(&self) -> Option<String> {
        literal(&self.value)
    }
}

/// The text of a literal.
fn literal(tokens: &TokenStream) -> Option<String> {
    Some(match syn::parse2(tokens.clone()).ok()? {
        Lit::Str(text) => text.value(),
        Lit::Char(char) => char.value().to_string(),
        Lit::Int(number) => number.base10_digits().to_owned(),
        Lit::Float(number) => number.base10_digits().to_owned(),
        Lit::Bool(value) => value.value.to_string(),
        _ => return None,
    })
}

/// The one node of a macro call.
pub(crate) fn root(tokens: TokenStream) -> Result<Option<Node>> {
    let mut input = Input { tokens: tokens.clone().into_iter().collect(), at: 0 };
    let markup = input.is('<') || input.word("if") || input.block().is_some();
    if !markup {
        return Ok((!tokens.is_empty()).then(|| value(tokens)));
    }
    let node = input.node()?;
    if input.at < input.tokens.len() {
        return Err(input.error("only one node is allowed here: put several into <></>"));
    }
    Ok(Some(node))
}

fn value(tokens: TokenStream) -> Node {
    literal(&tokens).map_or(Node::Value(tokens), Node::Text)
}

struct Input {
    tokens: Vec<TokenTree>,
    at: usize,
}

impl Input {
    fn peek(&self, ahead: usize) -> Option<&TokenTree> {
        self.tokens.get(self.at + ahead)
    }

    fn error(&self, message: &str) -> Error {
        let span = self.peek(0).or(self.tokens.last()).map_or_else(Span::call_site, TokenTree::span);
        Error::new(span, message)
    }

    fn is_ahead(&self, ahead: usize, sign: char) -> bool {
        matches!(self.peek(ahead), Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
    }

    fn is(&self, sign: char) -> bool {
        self.is_ahead(0, sign)
    }

    fn word(&self, word: &str) -> bool {
        matches!(self.peek(0), Some(TokenTree::Ident(ident)) if ident == word)
    }

    fn take(&mut self, sign: char) -> bool {
        let found = self.is(sign);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, sign: char) -> Result<()> {
        if self.take(sign) { Ok(()) } else { Err(self.error(&format!("expected `{sign}`"))) }
    }

    fn ident(&mut self) -> Result<Ident> {
        let Some(TokenTree::Ident(ident)) = self.peek(0) else { return Err(self.error("expected a name")) };
        let ident = ident.clone();
        self.at += 1;
        Ok(ident)
    }

    /// What stands in braces here.
    fn block(&self) -> Option<TokenStream> {
        match self.peek(0) {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
            _ => None,
        }
    }

    fn node(&mut self) -> Result<Node> {
        if let Some(content) = self.block() {
            self.at += 1;
            return Ok(braced(content));
        }
        if self.word("if") {
            return self.choice();
        }
        self.expect('<')?;
        if self.take('>') {
            return Ok(Node::List(None, self.children(&TokenStream::new())?));
        }
        if self.word("key") && self.is_ahead(1, '=') {
            let key = self.attribute()?.value;
            self.expect('>')?;
            return Ok(Node::List(Some(key), self.children(&TokenStream::new())?));
        }
        let name = self.path()?;
        let mut attributes = Vec::new();
        while !self.is('>') && !self.is('/') {
            attributes.push(self.attribute()?);
        }
        let children = if self.take('/') {
            self.expect('>')?;
            Vec::new()
        } else {
            self.expect('>')?;
            self.children(&name)?
        };
        let tag = name.to_string();
        Ok(if tag.starts_with(char::is_lowercase) && !tag.contains(':') {
            Node::Element(tag, attributes, children)
        } else {
            Node::Component(name, attributes, children)
        })
    }

    fn path(&mut self) -> Result<TokenStream> {
        let mut path = self.ident()?.into_token_stream();
        while self.is(':') && self.is_ahead(1, ':') {
            self.at += 2;
            let next = self.ident()?;
            path.extend(quote! { ::#next });
        }
        Ok(path)
    }

    /// The nodes up to the tag that closes `name`.
    fn children(&mut self, name: &TokenStream) -> Result<Vec<Node>> {
        let mut children = Vec::new();
        while !(self.is('<') && self.is_ahead(1, '/')) {
            if self.at == self.tokens.len() {
                return Err(self.error(&format!("<{name}> is not closed")));
            }
            children.push(self.node()?);
        }
        self.at += 2;
        let closed = if self.is('>') { TokenStream::new() } else { self.path()? };
        if closed.to_string() != name.to_string() {
            return Err(self.error(&format!("expected </{name}>")));
        }
        self.expect('>')?;
        Ok(children)
    }

    /// `name={value}`, `name="text"`, `{name}`.
    fn attribute(&mut self) -> Result<Attribute> {
        if let Some(value) = self.block() {
            let name: Ident = syn::parse2(value.clone())?;
            self.at += 1;
            return Ok(Attribute { name: name.to_string(), span: name.span(), value });
        }
        let ident = self.ident()?;
        let span = ident.span();
        let mut name = ident.to_string();
        while self.take('-') {
            name = format!("{name}-{}", self.ident()?);
        }
        self.expect('=')?;
        let value = match (self.block(), self.peek(0)) {
            (Some(content), _) => content,
            (None, Some(TokenTree::Literal(literal))) => literal.to_token_stream(),
            (None, Some(TokenTree::Ident(ident))) if ident == "true" || ident == "false" => ident.to_token_stream(),
            _ => return Err(self.error("expected a literal or a value in braces")),
        };
        self.at += 1;
        Ok(Attribute { name, span, value })
    }

    fn choice(&mut self) -> Result<Node> {
        let mut branches = Vec::new();
        while self.word("if") {
            self.at += 1;
            let start = self.at;
            while !self.at_branch() {
                if self.at == self.tokens.len() {
                    return Err(self.error("expected a block after the condition"));
                }
                self.at += 1;
            }
            let condition = self.tokens[start..self.at].iter().cloned().collect();
            branches.push((condition, self.branch()?));
            if !self.word("else") {
                return Ok(Node::Choice(branches, Vec::new()));
            }
            self.at += 1;
        }
        Ok(Node::Choice(branches, self.branch()?))
    }

    /// Whether here is the block of a condition: not one within it, as in `Point { x, .. } = at` or `a && { b }`.
    fn at_branch(&self) -> bool {
        self.block().is_some()
            && match self.peek(1) {
                None | Some(TokenTree::Group(_)) => true,
                Some(TokenTree::Ident(ident)) => ident == "else" || ident == "if",
                Some(TokenTree::Punct(punct)) => punct.as_char() == '<',
                Some(TokenTree::Literal(_)) => false,
            }
            && !matches!(&self.tokens[self.at - 1], TokenTree::Punct(punct) if "&|=".contains(punct.as_char()))
    }

    fn branch(&mut self) -> Result<Vec<Node>> {
        let content = self.block().ok_or_else(|| self.error("expected a block"))?;
        self.at += 1;
        let mut inner = Input { tokens: content.into_iter().collect(), at: 0 };
        let mut nodes = Vec::new();
        while inner.at < inner.tokens.len() {
            nodes.push(inner.node()?);
        }
        Ok(nodes)
    }
}

/// What stands in braces in the place of a node.
fn braced(content: TokenStream) -> Node {
    let mut tokens = content.clone().into_iter();
    match tokens.next() {
        Some(TokenTree::Ident(ident)) if ident == "for" => Node::Each(tokens.collect()),
        _ => value(content),
    }
}
