//! What stands apart from the text: callouts, entries of a live blog, embeds, notes.

use super::escape::Place;
use super::line::{Line, STRONG};
use super::{Between, Markdown};
use crate::article::{Callout, Embed, Entry, Inline, Note};
use crate::text::{host, push_number};

impl Markdown {
    pub(super) fn strong_line(&mut self, content: &[Inline]) {
        let mut line = Line::default();
        line.styled(STRONG, content);
        self.paragraph_line(line, Place::Paragraph);
    }

    /// As GitHub and Obsidian have it: a quote whose first line names the kind. GitHub takes no title on that line, so
    /// the title is a strong paragraph.
    pub(super) fn callout(&mut self, callout: &Callout) {
        self.container("> ", "> ", Between::BlankLines, |markdown| {
            markdown.open_block();
            markdown.out.push_str("[!");
            markdown.out.push_str(&callout.kind.name().to_ascii_uppercase());
            markdown.out.push(']');
            markdown.gap = super::Gap::Newline;
            markdown.strong_line(&callout.title);
            markdown.blocks(&callout.content);
        });
    }

    pub(super) fn entry(&mut self, entry: &Entry) {
        let mut line = Line::default();
        line.when(entry);
        self.paragraph_line(line, Place::Paragraph);
        self.blocks(&entry.content);
    }

    pub(super) fn embed(&mut self, embed: &Embed) {
        let mut line = Line::default();
        line.embed(embed);
        self.paragraph_line(line, Place::Paragraph);
    }

    /// Notes stand at the end, each behind the sign that refers to it.
    pub(super) fn notes(&mut self, notes: &[Note]) {
        for (at, note) in notes.iter().enumerate() {
            let mut sign = String::from("[^");
            push_number(&mut sign, at as u32 + 1);
            sign.push_str("]: ");
            self.container(&sign, "    ", Between::BlankLines, |markdown| markdown.blocks(&note.content));
        }
    }
}

impl<'a> Line<'a> {
    /// The time of an entry and who wrote it.
    pub(super) fn when(&mut self, entry: &'a Entry) {
        self.strong(&entry.time);
        if let Some(author) = &entry.author {
            self.text(" ");
            self.text(author);
        }
    }

    pub(super) fn embed(&mut self, embed: &'a Embed) {
        let title = if embed.title.is_empty() { embed.medium.label() } else { &embed.title };
        self.linked(&embed.source, title);
        self.text(" ");
        self.text(host(embed.source.as_str()));
    }
}
