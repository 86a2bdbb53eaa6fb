//! Code for embedding the figure.

use super::{Height, Hidden, Part, SceneId, State, url};

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
    /// `title`. The embedded figure lacks the parts in `hidden`.
    pub fn new(state: &State, hidden: Hidden, home: &str, title: &str) -> Snippets {
        let bare = state.unframed();
        let link = address(home, &url::encode(&bare));
        let fragment = url::encode(&State { hidden, ..bare.clone() });
        let figure = address(home, &url::encode(&State { hidden, embed: true, ..bare }));
        let script = home.rsplit_once('/').map_or(home, |(folder, _)| folder);
        let (title, link_text) = (escaped(title), escaped(&link));
        Snippets {
            frame: format!(
                "<iframe src=\"{}\" title=\"{title}\" width=\"100%\" height=\"{}\" style=\"border:0\"></iframe>",
                escaped(&figure),
                height(state.scene, hidden)
            ),
            element: format!(
                "<script src=\"{}/embed.js\"></script>\n<parameter-sharing fragment=\"{}\" title=\"{title}\">\n  \
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

/// The height of the frame of a scene without the parts in `hidden`, in pixels.
fn height(scene: SceneId, hidden: Hidden) -> u32 {
    let Height { whole, controls, formula, matrix, caption } = scene.height();
    let parts =
        [(Part::Controls, controls), (Part::Formula, formula), (Part::Matrix, matrix), (Part::Caption, caption)];
    let left_out = parts.into_iter().filter(|(part, _)| hidden.contains(*part));
    whole - left_out.map(|(_, height)| height).sum::<u32>()
}

fn address(home: &str, fragment: &str) -> String {
    if fragment.is_empty() { home.to_owned() } else { format!("{home}#{fragment}") }
}

/// `text` escaped for use in an attribute or between tags.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_opens_the_state_that_is_shown() {
        let state = url::decode("scene=shift&dx=3&keys=forward&hide=nav", &State::default());
        let mut hidden = Hidden::default();
        hidden.insert(Part::Formula);
        let made = Snippets::new(&state, hidden, "https://example.org/a/", "Does \"order\" matter?");
        assert_eq!(made.link, "https://example.org/a/#scene=shift&dx=3");
        assert_eq!(made.fragment, "scene=shift&hide=formula&dx=3");
        assert_eq!(
            made.frame,
            "<iframe src=\"https://example.org/a/#scene=shift&amp;embed=1&amp;hide=formula&amp;dx=3\" \
             title=\"Does &quot;order&quot; matter?\" width=\"100%\" height=\"1065\" style=\"border:0\"></iframe>"
        );
        assert_eq!(
            made.element,
            "<script src=\"https://example.org/a/embed.js\"></script>\n\
             <parameter-sharing fragment=\"scene=shift&amp;hide=formula&amp;dx=3\" title=\"Does &quot;order&quot; matter?\">\n  \
             <a href=\"https://example.org/a/#scene=shift&amp;dx=3\">Does &quot;order&quot; matter?</a>\n\
             </parameter-sharing>"
        );
        assert!(made.markdown.ends_with("(<https://example.org/a/#scene=shift&dx=3>)"));
    }

    #[test]
    fn the_opening_state_needs_no_fragment() {
        let opening = url::decode("", &State::default());
        let made = Snippets::new(&opening, Hidden::default(), "https://example.org/index.html", "T");
        assert_eq!((made.link.as_str(), made.fragment.as_str()), ("https://example.org/index.html", ""));
        assert_eq!(made.figure, "https://example.org/index.html#embed=1");
        assert!(made.element.starts_with("<script src=\"https://example.org/embed.js\">"));
    }
}
