//! Tags as they are written.

use super::tree::Open;
use super::{Stage, Tidy, push_text, push_value};
use crate::page::Tag;

/// A start tag.
#[derive(Clone, Copy)]
pub(super) struct Start<'a> {
    pub element: Open<'a>,
    /// From the end of the name to the `>`.
    pub attributes: &'a str,
    pub is_closed: bool,
}

impl<'a> Tidy<'a> {
    /// Reads a start tag, and the content of what has only text in it, and says how much that was.
    pub(super) fn start_tag(&mut self, rest: &'a str) -> Option<usize> {
        let name_end = 1 + name_length(&rest[1..]);
        let element = Open::named(&rest[1..name_end])?;
        let end = name_end + attributes_length(&rest[name_end..])?;
        let attributes = &rest[name_end..end - 1];
        let start = Start { element, attributes, is_closed: attributes.ends_with('/') };
        self.place(start)?;
        match element.tag {
            Tag::Title | Tag::Textarea if self.foreign.is_none() => self.content(element, rest, end, true),
            tag if self.foreign.is_none() && tag.is_raw() => self.content(element, rest, end, false),
            Tag::Pre => Some(end + usize::from(rest[end..].starts_with('\n'))),
            _ => Some(end),
        }
    }

    /// Where the start tag goes before there is a body.
    fn place(&mut self, start: Start<'a>) -> Option<()> {
        let tag = start.element.tag;
        if self.stage == Stage::Start {
            self.stage = Stage::InHtml;
            if tag == Tag::Html {
                return self.write(&start);
            }
            self.out.push_str("<html>");
        }
        if self.stage == Stage::InHtml {
            self.stage = Stage::InHead;
            if tag == Tag::Head {
                return self.write(&start);
            }
            self.out.push_str("<head>");
        }
        if self.stage == Stage::InHead {
            if is_of_head(tag) {
                return self.write(&start);
            }
            self.end_head();
        }
        if self.stage == Stage::BehindHead {
            if is_of_head(tag) || tag == Tag::Template {
                return None;
            }
            if tag == Tag::Body {
                self.stage = Stage::InBody;
                return self.push(&start);
            }
            self.begin_body();
        }
        self.start_in_body(start)
    }

    pub(super) fn end_head(&mut self) {
        self.out.push_str("</head>");
        self.stage = Stage::BehindHead;
    }

    /// Begins the body that the page leaves out.
    pub(super) fn begin_body(&mut self) {
        self.out.push_str(match self.stage {
            Stage::Start => "<html><head></head>",
            Stage::InHtml => "<head></head>",
            Stage::InHead => "</head>",
            _ => "",
        });
        self.stage = Stage::InBody;
        self.out.push_str("<body");
        self.implied_body = Some(self.out.len());
        self.out.push('>');
        self.open.push(Open { tag: Tag::Body, name: "body" });
    }

    /// The content of an element that has only text in it, up to and with the end tag.
    fn content(&mut self, element: Open, rest: &str, from: usize, has_entities: bool) -> Option<usize> {
        let bytes = rest.as_bytes();
        let is_end = |at: usize| {
            let end = at + 2 + element.name.len();
            let is_named =
                bytes.get(at + 2..end).is_some_and(|name| name.eq_ignore_ascii_case(element.name.as_bytes()));
            bytes[at + 1..].first() == Some(&b'/')
                && is_named
                && bytes
                    .get(end)
                    .is_some_and(|byte| matches!(byte, b'>' | b'/') || byte.is_ascii_whitespace())
        };
        let mut end = from + rest[from..].find('<')?;
        while !is_end(end) {
            end += 1;
            end += rest[end..].find('<')?;
        }
        let content = &rest[from..end];
        if element.tag == Tag::Script && hides_end(content) {
            return None;
        }
        if has_entities {
            let is_area = element.tag == Tag::Textarea;
            push_text(content.strip_prefix('\n').filter(|_| is_area).unwrap_or(content), &mut self.out);
        } else {
            self.out.push_str(content);
        }
        self.write_end(element);
        Some(end + rest[end..].find('>')? + 1)
    }

    /// The attributes of a `<body>` that comes late go to the one that is there.
    pub(super) fn late_body(&mut self, start: &Start<'a>) -> Option<()> {
        let at = self.implied_body.take()?;
        let behind = self.out.split_off(at);
        self.attributes(start.attributes)?;
        self.out.push_str(&behind);
        Some(())
    }

    /// Writes a start tag.
    pub(super) fn write(&mut self, start: &Start<'a>) -> Option<()> {
        self.out.push('<');
        push_lower(start.element.name, &mut self.out);
        self.attributes(start.attributes)?;
        self.out.push('>');
        Some(())
    }

    fn attributes(&mut self, attributes: &'a str) -> Option<()> {
        self.names.clear();
        let mut rest = attributes;
        loop {
            rest = rest.trim_start_matches(|sign: char| sign.is_ascii_whitespace() || sign == '/');
            if rest.is_empty() {
                break;
            }
            rest = self.attribute(rest)?;
        }
        Some(())
    }

    /// Writes the attribute that stands first, and gives back what stands behind it.
    fn attribute(&mut self, rest: &'a str) -> Option<&'a str> {
        let is_end = |byte: &u8| matches!(byte, b'=' | b'/') || byte.is_ascii_whitespace();
        let name_end = rest.as_bytes().iter().position(is_end).unwrap_or(rest.len());
        let (name, rest) = rest.split_at(name_end);
        if name.is_empty() || name.contains(['"', '\'', '<']) {
            return None;
        }
        let (value, rest) = match rest.trim_start().strip_prefix('=') {
            None => ("", rest),
            Some(rest) => value(rest.trim_start())?,
        };
        // Of two with one name the first counts.
        if self.names.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            return Some(rest);
        }
        self.names.push(name);
        self.out.push(' ');
        match self.foreign {
            // `viewBox`
            Some(_) => self.out.push_str(name),
            None => push_lower(name, &mut self.out),
        }
        self.out.push_str("=\"");
        push_value(value, &mut self.out);
        self.out.push('"');
        Some(rest)
    }

    pub(super) fn write_end(&mut self, element: Open) {
        self.out.push_str("</");
        push_lower(element.name, &mut self.out);
        self.out.push('>');
    }
}

/// "Script data double escaped", 13.2.5.26: an end tag may be one of a script within a comment within the script.
fn hides_end(script: &str) -> bool {
    let Some(comment) = script.find("<!--") else { return false };
    let is_start =
        |at: usize| script.as_bytes()[at..].get(..7).is_some_and(|tag| tag.eq_ignore_ascii_case(b"<script"));
    (comment..script.len()).any(is_start)
}

/// The value that stands first, and what stands behind it.
fn value(rest: &str) -> Option<(&str, &str)> {
    let quote = rest.chars().next()?;
    if matches!(quote, '"' | '\'') {
        return rest[1..].split_once(quote);
    }
    let end = rest.bytes().position(|byte| byte.is_ascii_whitespace()).unwrap_or(rest.len());
    let (value, rest) = rest.split_at(end);
    (!value.contains(['"', '\'', '<', '`'])).then_some((value, rest))
}

fn name_length(rest: &str) -> usize {
    let is_end = |byte: &u8| matches!(byte, b'>' | b'/') || byte.is_ascii_whitespace();
    rest.as_bytes().iter().position(is_end).unwrap_or(rest.len())
}

/// From the end of the name up to and with the `>`, quoted ones passed over.
fn attributes_length(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let mut at = 0;
    // Where a value may begin: behind `=` and spaces.
    let mut begins = false;
    loop {
        match bytes.get(at)? {
            b'>' => return Some(at + 1),
            quote @ (b'"' | b'\'') if begins => at += 1 + rest[at + 1..].find(char::from(*quote))?,
            b'=' => begins = true,
            byte if byte.is_ascii_whitespace() => {
                at += 1;
                continue;
            }
            _ => begins = false,
        }
        begins &= bytes[at] == b'=';
        at += 1;
    }
}

fn push_lower(name: &str, out: &mut String) {
    let start = out.len();
    out.push_str(name);
    out[start..].make_ascii_lowercase();
}

fn is_of_head(tag: Tag) -> bool {
    use Tag::*;
    matches!(tag, Base | Basefont | Bgsound | Link | Meta | Title | Style | Script | Noscript | Noframes)
}
