//! What stands apart from the text: callouts, entries of a live blog, embeds, notes.

use super::escape::Place;
use super::line::{Line, STRONG};
use super::{Between, Gap, Markdown};
use crate::article::{Block, Callout, Embed, Entry, Inline, Note};
use crate::text::{host, push_number};

impl Markdown {
    pub(super) fn strong_line(&mut self, content: &[Inline]) {
        let mut line = Line::with_notes(self.notes);
        line.styled(STRONG, content);
        self.paragraph_line(line, Place::Paragraph);
    }

    /// As GitHub and Obsidian have it: a quote whose first line names the kind. GitHub takes no title on that line, so
    /// the title is a strong paragraph.
    pub(super) fn callout(&mut self, callout: &Callout) {
        if self.is_deepest() {
            self.strong_line(&callout.title);
            return self.blocks(&callout.content);
        }
        let kind = callout.kind.name();
        // Readers of Markdown show the name of its kind above it by themselves.
        let title = match &callout.title[..] {
            [Inline::Text(text)] if text.trim().eq_ignore_ascii_case(kind) => &[],
            title => title,
        };
        self.container("> ", "> ", Between::BlankLines, |markdown| {
            let start = markdown.out.len();
            markdown.open_block();
            markdown.out.push_str("[!");
            markdown.out.push_str(&kind.to_ascii_uppercase());
            markdown.out.push(']');
            // What is no text needs a blank line, or it may be read as more of the first one.
            let is_text = match callout.content.first() {
                _ if !markdown.line_of(title).is_empty() => true,
                Some(Block::Paragraph(line)) => !markdown.line_of(line).is_empty(),
                _ => false,
            };
            markdown.gap = if is_text { Gap::Newline } else { Gap::BlankLine };
            let empty = markdown.out.len();
            markdown.strong_line(title);
            markdown.blocks(&callout.content);
            if markdown.out.len() == empty {
                markdown.out.truncate(start);
            }
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

    /// Notes stand at the end, each behind the sign that refers to it. One that nothing refers to would be shown by
    /// nobody, so it is text, and so behind the others.
    pub(super) fn notes(&mut self, notes: &[Note]) {
        let mut others = Vec::new();
        for (at, note) in notes.iter().enumerate() {
            match self.referred[at] {
                true => self.note(at, note),
                false => others.push((at, note)),
            }
        }
        for (at, note) in others {
            match self.referred[at] {
                true => self.note(at, note),
                false => self.blocks(&note.content),
            }
        }
    }

    fn note(&mut self, at: usize, note: &Note) {
        let mut sign = String::from("[^");
        push_number(&mut sign, at as u32 + 1);
        sign.push_str("]: ");
        let start = self.out.len();
        self.container(&sign, "    ", Between::BlankLines, |markdown| markdown.blocks(&note.content));
        // A reference to what is not there would be text.
        if self.out.len() == start {
            self.open_block();
            self.out.push_str(sign.trim_end());
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
