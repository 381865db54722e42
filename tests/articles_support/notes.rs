//! Articles with notes, in the order in which the text first refers to them, as the model promises.

use std::mem;

use lede::Article;
use lede::article::{Block, Figure, Inline, Note, Table};

/// The article with its notes in order; a note that nothing refers to is none.
pub fn ordered(mut article: Article) -> Article {
    let mut notes = mem::take(&mut article.notes);
    let mut order = Order { notes: notes.len(), referred: Vec::new() };
    if let Some(lead) = &mut article.lead {
        order.figure(lead);
    }
    order.blocks(&mut article.blocks);
    let mut at = 0;
    while let Some(&number) = order.referred.get(at) {
        let mut note = Note { label: (at + 1).to_string(), content: mem::take(&mut notes[number].content) };
        order.blocks(&mut note.content);
        article.notes.push(note);
        at += 1;
    }
    article
}

struct Order {
    notes: usize,
    /// Their old numbers, in the order in which they are referred to.
    referred: Vec<usize>,
}

impl Order {
    fn blocks(&mut self, blocks: &mut [Block]) {
        blocks.iter_mut().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &mut Block) {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => self.line(content),
            Block::List(list) => list.items.iter_mut().for_each(|item| self.blocks(item)),
            Block::Definitions(all) => {
                for definition in all {
                    definition.terms.iter_mut().for_each(|term| self.line(term));
                    definition.meanings.iter_mut().for_each(|meaning| self.blocks(meaning));
                }
            }
            Block::Quote(quote) => {
                self.blocks(&mut quote.content);
                self.line(&mut quote.source);
            }
            Block::Callout(callout) => {
                self.line(&mut callout.title);
                self.blocks(&mut callout.content);
            }
            Block::Details { summary, content } => {
                self.line(summary);
                self.blocks(content);
            }
            Block::Entry(entry) => self.blocks(&mut entry.content),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Code { .. } | Block::Embed(_) | Block::Break => {}
        }
    }

    fn table(&mut self, table: &mut Table) {
        self.line(&mut table.caption);
        table.rows.iter_mut().flatten().for_each(|cell| self.blocks(&mut cell.content));
    }

    fn figure(&mut self, figure: &mut Figure) {
        self.line(&mut figure.caption);
    }

    fn line(&mut self, line: &mut [Inline]) {
        for inline in line {
            match inline {
                Inline::Note(at) if *at < self.notes => {
                    let place = self.referred.iter().position(|one| one == at);
                    *at = place.unwrap_or_else(|| {
                        self.referred.push(*at);
                        self.referred.len() - 1
                    });
                }
                // It refers to none, and shall go on doing so.
                Inline::Note(at) => *at = usize::from(u16::MAX),
                Inline::Styled(_, content)
                | Inline::Link { content, .. }
                | Inline::Abbreviation { content, .. }
                | Inline::Time { content, .. }
                | Inline::Jump { content, .. } => self.line(content),
                _ => {}
            }
        }
    }
}
