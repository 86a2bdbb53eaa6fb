//! Code for embedding the figure.

use super::{Hidden, Lang, State, url};

/// How the figure stands in a page of the author's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Embed {
    /// The parts that are left out.
    pub hidden: Hidden,
    /// Whether it fills a box of this size; else its height is that of the figure at this width.
    pub fit: bool,
    /// Whether it is read-only.
    pub lock: bool,
    /// Whether the page is seen behind it.
    pub clear: bool,
    /// The width of the frame, in pixels.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

impl Default for Embed {
    /// A whole figure in a column of text.
    fn default() -> Embed {
        Embed { hidden: Hidden::default(), fit: false, lock: false, clear: false, width: 720, height: 720 }
    }
}

/// The app in a page of the author's own, as text to paste.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippets {
    /// The address of the full page.
    pub link: String,
    /// The address of the figure alone.
    pub figure: String,
    /// The fragment of the figure alone, as the element takes it.
    pub fragment: String,
    /// An inline frame.
    pub frame: String,
    /// The element that `embed.js` defines, with its script.
    pub element: String,
    /// A link in Markdown.
    pub markdown: String,
}

impl Snippets {
    /// The code for `state` on the page at `home` (an address that ends in a slash or a file name) with the title
    /// `title`, embedded as `embed` says.
    pub fn new(state: &State, embed: &Embed, home: &str, title: &str) -> Snippets {
        let Embed { hidden, fit, lock, clear, width, height } = *embed;
        let bare = state.unframed();
        let link = page(home, &bare);
        let framed = State { hidden, fit, lock, clear, ..bare };
        let fragment = url::encode(&framed);
        let figure = address(home, &url::encode(&State { embed: true, ..framed }));
        let script = home.rsplit_once('/').map_or(home, |(folder, _)| folder);
        let (title, link_text) = (escaped(title), escaped(&link));
        let size = if fit { format!(" style=\"max-width:{width}px;height:{height}px\"") } else { String::new() };
        Snippets {
            frame: format!(
                "<iframe src=\"{}\" title=\"{title}\" width=\"{width}\" height=\"{height}\" allow=\"fullscreen\" \
                 style=\"border:0;max-width:100%\"></iframe>",
                escaped(&figure),
            ),
            element: format!(
                "<script src=\"{}/embed.js\"></script>\n<parameter-sharing fragment=\"{}\" title=\"{title}\"{size}>\n  \
                 <a href=\"{link_text}\">{title}</a>\n</parameter-sharing>",
                escaped(script),
                escaped(&fragment)
            ),
            markdown: format!("[{title}](<{link}>)"),
            link,
            figure,
            fragment,
        }
    }
}

/// The address of `state` on the page at `home`: on a site that of its scene's own page, which says what it is to those who
/// do not open it.
fn page(home: &str, state: &State) -> String {
    let fragment = url::encode(state);
    let folder = home.strip_suffix("index.html").unwrap_or(home);
    if !folder.starts_with("http") || !folder.ends_with('/') || state.script.is_some() || state.awaiting.is_some() {
        return address(home, &fragment);
    }
    let scene = state.scene.name();
    let rest = fragment.strip_prefix(&format!("scene={scene}")).map_or(&*fragment, |rest| rest.trim_start_matches('&'));
    let lang = state.lang.filter(|&lang| lang != Lang::En).map_or(String::new(), |lang| format!(".{}", lang.tag()));
    address(&format!("{folder}{scene}{lang}.html"), rest)
}

fn address(home: &str, fragment: &str) -> String {
    if fragment.is_empty() { home.to_owned() } else { format!("{home}#{fragment}") }
}

/// The fragment of a small picture of the figure that `fragment` opens: nothing but the figure, in a frame of whatever size.
pub fn miniature(fragment: &str, lang: Lang) -> String {
    format!("{fragment}&embed=1&fit=1&lock=1&hide=caption,stuck,story&lang={}", lang.tag())
}

/// `text` escaped for use in an attribute or between tags.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Part;

    #[test]
    fn each_opens_the_state_that_is_shown() {
        let state = url::decode("scene=shift&dx=3&keys=forward&hide=nav", &State::default());
        let mut embed = Embed { width: 640, height: 1065, ..Embed::default() };
        embed.hidden.insert(Part::Formula);
        let made = Snippets::new(&state, &embed, "https://example.org/a/", "Does \"order\" matter?");
        assert_eq!(made.link, "https://example.org/a/shift.html#dx=3");
        assert_eq!(made.fragment, "scene=shift&hide=formula&dx=3");
        assert_eq!(
            made.frame,
            "<iframe src=\"https://example.org/a/#scene=shift&amp;embed=1&amp;hide=formula&amp;dx=3\" \
             title=\"Does &quot;order&quot; matter?\" width=\"640\" height=\"1065\" allow=\"fullscreen\" style=\"border:0;max-width:100%\"></iframe>"
        );
        assert_eq!(
            made.element,
            "<script src=\"https://example.org/a/embed.js\"></script>\n\
             <parameter-sharing fragment=\"scene=shift&amp;hide=formula&amp;dx=3\" title=\"Does &quot;order&quot; matter?\">\n  \
             <a href=\"https://example.org/a/shift.html#dx=3\">Does &quot;order&quot; matter?</a>\n\
             </parameter-sharing>"
        );
        assert!(made.markdown.ends_with("(<https://example.org/a/shift.html#dx=3>)"));
    }

    #[test]
    fn the_opening_state_needs_no_fragment() {
        let opening = url::decode("", &State::default());
        let made = Snippets::new(&opening, &Embed::default(), "https://example.org/index.html", "T");
        assert_eq!((made.link.as_str(), made.fragment.as_str()), ("https://example.org/connect.html", ""));
        assert_eq!(made.figure, "https://example.org/index.html#embed=1");
        assert!(made.element.starts_with("<script src=\"https://example.org/embed.js\">"));
    }

    #[test]
    fn a_scene_has_an_address_in_each_language_and_a_file_has_none() {
        let link = |fragment: &str, home: &str| {
            Snippets::new(&url::decode(fragment, &State::default()), &Embed::default(), home, "T").link
        };
        assert_eq!(link("lang=zh-CN&k=1,2", "http://a.b/"), "http://a.b/connect.zh-CN.html#lang=zh-CN&k=1,2");
        assert_eq!(link("scene=tie&lang=en", "http://a.b/"), "http://a.b/tie.html#lang=en");
        assert_eq!(link("scene=tie", "file:///a/parameter-sharing.html"), "file:///a/parameter-sharing.html#scene=tie");
        assert_eq!(link("script=a.json", "http://a.b/"), "http://a.b/#script=a.json");
    }

    #[test]
    fn a_box_has_its_size_in_the_frame_and_in_the_element() {
        let state = url::decode("scene=tie", &State::default());
        let embed = Embed { fit: true, lock: true, clear: true, width: 900, height: 560, ..Embed::default() };
        let made = Snippets::new(&state, &embed, "https://example.org/", "T");
        assert_eq!(made.fragment, "scene=tie&fit=1&lock=1&ground=none");
        assert!(made.frame.contains("width=\"900\" height=\"560\""));
        assert!(made.element.contains("style=\"max-width:900px;height:560px\""));
    }
}
