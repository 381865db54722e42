//! The lines above the text: title, dek, byline, source, address.

use super::escape::Place;
use super::front_matter::front_matter;
use super::line::Line;
use super::{Gap, Markdown};
use crate::meta::{Author, Meta};
use crate::render::day;

impl Markdown {
    pub(super) fn header(&mut self, meta: &Meta) {
        if self.options.front_matter {
            front_matter(meta, &self.options, &mut self.out);
            self.gap = Gap::Newline;
        }
        let mut title = Line::default();
        title.text(&meta.title);
        self.heading_line(1, title);
        if let Some(dek) = &meta.dek {
            self.plain_paragraph(dek);
        }
        if self.options.front_matter {
            return;
        }
        self.byline(meta);
        if let Some(address) = &meta.address {
            let mut line = Line::default();
            line.address(address);
            self.paragraph_line(line, Place::Paragraph);
        }
    }

    fn plain_paragraph(&mut self, text: &str) {
        let mut line = Line::default();
        line.text(text);
        self.paragraph_line(line, Place::Paragraph);
    }

    /// `World · By A, B and C · Al Jazeera, via inkl · 2025-08-07, updated 2025-08-08`, as far as known.
    fn byline(&mut self, meta: &Meta) {
        let mut byline = String::new();
        if let Some(kind) = meta.kicker.as_ref().or(meta.section.as_ref()) {
            byline.push_str(kind);
        }
        authors(&meta.authors, &mut byline);
        pair(meta.publisher.as_deref(), "via ", meta.via.as_deref(), &mut byline);
        let published = meta.published.as_deref().map(day);
        let modified = meta.modified.as_deref().map(day).filter(|day| Some(*day) != published);
        pair(published, "updated ", modified, &mut byline);
        self.plain_paragraph(&byline);
    }
}

fn authors(authors: &[Author], byline: &mut String) {
    for (index, author) in authors.iter().enumerate() {
        match index {
            0 => {
                divide(byline);
                byline.push_str("By ");
            }
            _ if index + 1 == authors.len() => byline.push_str(" and "),
            _ => byline.push_str(", "),
        }
        byline.push_str(&author.name);
    }
}

/// Either or both, `second` introduced by `how` it relates to the first.
fn pair(first: Option<&str>, how: &str, second: Option<&str>, byline: &mut String) {
    if let Some(first) = first {
        divide(byline);
        byline.push_str(first);
    }
    if let Some(second) = second {
        match first {
            Some(_) => byline.push_str(", "),
            None => divide(byline),
        }
        byline.push_str(how);
        byline.push_str(second);
    }
}

fn divide(byline: &mut String) {
    if !byline.is_empty() {
        byline.push_str(" · ");
    }
}
