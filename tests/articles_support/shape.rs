//! What an article says, read back from HTML: its words, and how many of what there are.

use ego_tree::NodeRef;
use scraper::node::Node;
use scraper::{CaseSensitivity, ElementRef, Html};

/// What a rendered article comes down to.
#[derive(Debug, Default, PartialEq)]
pub struct Shape {
    pub words: Vec<String>,
    pub headings: Vec<String>,
    pub code_blocks: Vec<String>,
    /// Without borders: code beside code is one.
    pub code: String,
    pub links: Vec<String>,
    pub images: Vec<(String, String)>,
    pub items: usize,
    pub lists: usize,
    pub cells: usize,
    pub quotes: usize,
    pub breaks: usize,
    pub strong: Vec<String>,
    pub emphasis: Vec<String>,
    pub strike: Vec<String>,
    pub formulas: usize,
    pub notes: usize,
}

impl Shape {
    /// A style that no delimiter can mark where it stands is given up; everything else must be there.
    pub fn without_styles(self) -> Shape {
        Shape { strong: Vec::new(), emphasis: Vec::new(), strike: Vec::new(), ..self }
    }
}

const BLOCKS: [&str; 26] = [
    "summary",
    "details",
    "section",
    "footer",
    "aside",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "pre",
    "td",
    "th",
    "tr",
    "table",
    "figure",
    "figcaption",
];

#[derive(Default)]
pub struct Reader {
    shape: Shape,
    text: String,
    cells_open: usize,
    /// For strong, emphasis and strike: how deep in it, and whether the last letter was in it.
    styles: [(usize, bool); 3],
}

impl Reader {
    pub fn of(html: &str) -> Shape {
        let mut reader = Reader::default();
        reader.element(Html::parse_fragment(html).root_element());
        reader.shape.words = reader.text.split_whitespace().map(String::from).collect();
        reader.shape
    }

    fn element(&mut self, element: ElementRef) {
        let name = element.value().name();
        match apart(element) {
            Apart::Sign => return,
            Apart::Formula => {
                self.shape.formulas += 1;
                return;
            }
            Apart::Note => self.shape.notes += 1,
            Apart::No => {}
        }
        let in_notes = element.ancestors().any(|above| {
            ElementRef::wrap(above).is_some_and(|above| {
                above.value().has_class("notes", CASE) || above.value().has_class("footnotes", CASE)
            })
        });
        let is_note = in_notes && matches!(name, "li" | "ul" | "ol") && !is_list_within(element);
        let attribute = |name| element.value().attr(name).unwrap_or("").to_owned();
        let text = || element.text().collect::<String>();
        match name {
            // A cell can't hold a break.
            "hr" if self.cells_open == 0 => self.shape.breaks += 1,
            _ if !is_visible(element) => {}
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if self.cells_open == 0 => {
                self.shape.headings.push(name.into())
            }
            "pre" if self.cells_open == 0 => {
                self.shape.code_blocks.push(text().trim_end_matches('\n').into())
            }
            // Each line of it by itself.
            "code" if self.cells_open > 0 => self.shape.code.extend(text().split_whitespace()),
            "code" => self.shape.code.push_str(text().trim_end_matches('\n')),
            "a" if attribute("href").starts_with('#') => {}
            "a" => self.shape.links.push(decoded(&attribute("href"))),
            "img" => self.shape.images.push((decoded(&attribute("src")), folded(&attribute("alt")))),
            "li" if !is_note && self.cells_open == 0 => self.shape.items += 1,
            "ul" | "ol" if !is_note && self.cells_open == 0 => self.shape.lists += 1,
            "td" | "th" if self.cells_open == 0 => self.shape.cells += 1,
            "blockquote" if self.cells_open == 0 && !attribute("class").starts_with("markdown-alert") => {
                self.shape.quotes += 1
            }
            _ => {}
        }
        let style = match name {
            "strong" | "dt" | "summary" => Some(0),
            "time" if is_in_entry(element) => Some(0),
            "p" if element.value().has_class("title", CASE) => Some(0),
            "em" => Some(1),
            "s" | "del" => Some(2),
            _ => None,
        };
        let is_cell = matches!(name, "td" | "th");
        self.cells_open += usize::from(is_cell);
        // In Markdown a break in a cell may be the border of two paragraphs.
        let is_block = BLOCKS.contains(&name) || (name == "br" && self.cells_open > 0);
        self.text.push_str(if name == "br" { " " } else { "" });
        self.end_line(is_block);
        style.into_iter().for_each(|style| self.styles[style].0 += 1);
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.text(text),
                _ => ElementRef::wrap(child).into_iter().for_each(|element| self.element(element)),
            }
        }
        style.into_iter().for_each(|style| self.styles[style].0 -= 1);
        self.end_line(is_block);
        self.cells_open -= usize::from(is_cell);
    }

    fn end_line(&mut self, is_block: bool) {
        if is_block {
            self.text.push('\n');
            self.styles.iter_mut().for_each(|style| style.1 = false);
        }
    }

    fn text(&mut self, text: &str) {
        // The boxes of tasks are elements where they are read back.
        let text = &text.replace(['\u{2610}', '\u{2611}'], "");
        self.text.push_str(text);
        let lists = [&mut self.shape.strong, &mut self.shape.emphasis, &mut self.shape.strike];
        for ((depth, going_on), list) in self.styles.iter_mut().zip(lists) {
            for letter in text.chars().filter(|c| c.is_alphanumeric()) {
                if *depth > 0 {
                    if !*going_on {
                        list.push(String::new());
                    }
                    list.last_mut().expect("one was just pushed").push(letter);
                }
                *going_on = *depth > 0;
            }
        }
    }
}

/// What each renderer writes in its own way: it is counted, or is a sign of something that is.
enum Apart {
    No,
    /// The sign of a note, the way back from it, the name of a kind of callout.
    Sign,
    Formula,
    Note,
}

const CASE: CaseSensitivity = CaseSensitivity::CaseSensitive;

fn apart(element: ElementRef) -> Apart {
    let value = element.value();
    let has = |class: &str| value.has_class(class, CASE);
    match value.name() {
        "sup"
            if has("note")
                || has("footnote-ref")
                || has("footnote-reference")
                || has("footnote-definition-label") =>
        {
            Apart::Sign
        }
        "a" if has("label") || has("footnote-backref") => Apart::Sign,
        "p" if has("markdown-alert-title") || (has("title") && is_kind(element)) => Apart::Sign,
        "math" => Apart::Formula,
        "code" | "span" if has("math") || value.attr("data-math-style").is_some() => Apart::Formula,
        "div" if has("footnote-definition") => Apart::Note,
        "li" if value.id().is_some_and(|id| id.starts_with("note-") || id.starts_with("fn-")) => Apart::Note,
        _ => Apart::No,
    }
}

/// Is it the title of a callout that only names its kind?
fn is_kind(element: ElementRef) -> bool {
    let name = folded(&element.text().collect::<String>()).to_ascii_lowercase();
    let parent = element.parent().and_then(ElementRef::wrap);
    let is_in_cell = element.ancestors().any(|above| matches!(named(above), "td" | "th"));
    !is_in_cell
        && element.child_elements().next().is_none()
        && parent.is_some_and(|parent| !name.is_empty() && parent.value().has_class(&name, CASE))
}

fn named(node: NodeRef<'_, Node>) -> &str {
    node.value().as_element().map_or("", |element| element.name())
}

/// Is it the time of an entry of a live blog?
fn is_in_entry(element: ElementRef) -> bool {
    let parent = element.parent().and_then(ElementRef::wrap);
    parent.is_some_and(|parent| parent.value().has_class("when", CASE))
}

/// Is the list, or the item, one that stands in a note?
fn is_list_within(element: ElementRef) -> bool {
    element
        .ancestors()
        .filter(|above| above.value().as_element().is_some_and(|above| above.name() == "li"))
        .count()
        > 0
}

fn is_visible(element: ElementRef) -> bool {
    let is_image = |node: &Node| node.as_element().is_some_and(|element| element.name() == "img");
    let is_said = |node: NodeRef<Node>| {
        let title = node.parent().and_then(ElementRef::wrap);
        node.value().as_text().is_some_and(|text| !text.trim().is_empty())
            && !title.is_some_and(|title| title.value().has_class("markdown-alert-title", CASE))
    };
    element.descendants().any(is_said) || element.descendants().any(|node| is_image(node.value()))
}

/// An address without percent-encoding, of which each renderer has its own idea.
fn decoded(address: &str) -> String {
    let mut parts = address.split('%');
    let mut bytes = parts.next().unwrap_or("").as_bytes().to_vec();
    for part in parts {
        match part.get(..2).filter(|d| !d.starts_with('+')).and_then(|d| u8::from_str_radix(d, 16).ok()) {
            Some(byte) => bytes.push(byte),
            None => bytes.extend(format!("%{}", part.get(..2).unwrap_or(part)).bytes()),
        }
        bytes.extend(part.get(2..).unwrap_or("").bytes());
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn by_comrak(markdown: &str) -> String {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.math_dollars = true;
    options.extension.alerts = true;
    options.render.r#unsafe = true;
    comrak::markdown_to_html(markdown, &options)
}

pub fn by_pulldown(markdown: &str) -> String {
    use pulldown_cmark::Options;
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new_ext(markdown, options));
    html
}
