//! Where styles may begin and end.
//!
//! `**` opens only left of a character that is no space, and where that is punctuation only if no letter
//! stands before ("left-flanking"); it closes by the same rule mirrored. So punctuation at the edge of a
//! style, next to a letter, is moved out of it: `は**「重要」**です` would show its asterisks, and
//! `は「**重要**」です` shows what was meant. Where code or a picture stands in its place, the style is
//! given up; the words matter more.

use crate::letters::is_word;
use std::mem;

use super::escape::{Class, class};
use super::line::{
    EMPHASIS, FLANKING, Line, Run, STRIKE, STRONG, SUBSCRIPT, SUPERSCRIPT, Span, Styles, TAGGED, What, append,
};

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Start,
    End,
}

impl<'a> Line<'a> {
    /// Makes sure that each style begins and ends where its delimiter will be read as one.
    pub fn settle(&mut self) {
        if self.runs.iter().all(|run| run.styles & FLANKING == 0) {
            return;
        }
        for style in [EMPHASIS, STRONG, STRIKE] {
            self.drop_invisible(style);
        }
        self.settle_edges(Side::Start);
        self.runs.reverse();
        self.settle_edges(Side::End);
        self.runs.reverse();
        self.merge();
    }

    /// Where letters are only set high or low the tags would be noise, and so they would around a link.
    pub fn drop_needless_tags(&mut self) {
        let mut has_dropped = false;
        for style in [SUBSCRIPT, SUPERSCRIPT] {
            let mut start = 0;
            while start < self.runs.len() {
                let mut end = start;
                let mut is_link = false;
                while end < self.runs.len() && self.runs[end].styles & style != 0 {
                    is_link |= self.runs[end].link.is_some();
                    end += 1;
                }
                let is_letters = match &self.runs[start..end] {
                    [Run { what: What::Text(span), .. }] => is_letters(self.slice(*span)),
                    _ => false,
                };
                if is_link || is_letters {
                    has_dropped = true;
                    self.runs[start..end].iter_mut().for_each(|run| run.styles &= !style);
                }
                start = end + 1;
            }
        }
        if has_dropped {
            self.merge();
        }
    }

    pub fn drop_styles(&mut self) {
        for run in &mut self.runs {
            run.styles &= !FLANKING;
        }
        self.merge();
    }

    fn merge(&mut self) {
        for run in mem::take(&mut self.runs) {
            append(&mut self.runs, run);
        }
    }

    /// Takes a style from where it covers neither letter nor digit.
    fn drop_invisible(&mut self, style: Styles) {
        let mut start = 0;
        while start < self.runs.len() {
            let mut end = start;
            let mut shows = false;
            while end < self.runs.len() && self.runs[end].styles & style != 0 {
                shows |= self.shows(&self.runs[end]);
                end += 1;
            }
            if !shows {
                for run in &mut self.runs[start..end] {
                    run.styles &= !style;
                }
            }
            start = end + 1;
        }
    }

    fn shows(&self, run: &Run) -> bool {
        match run.what {
            What::Text(span) => self.slice(span).contains(is_word),
            What::Break => false,
            _ => true,
        }
    }

    /// Settles the edges on one side. For the ends the runs are given in reverse.
    fn settle_edges(&mut self, side: Side) {
        let mut runs = mem::take(&mut self.runs);
        let mut settled: Vec<Run> = Vec::with_capacity(runs.len());
        for index in 0..runs.len() {
            let beside = settled.last();
            let edge = runs[index].styles & FLANKING & !beside.map_or(0, |beside| beside.styles);
            if edge == 0 {
                settled.push(runs[index]);
                continue;
            }
            let blocked = self.class_beside(beside, &runs[index], side).may_be_word();
            if blocked && runs[index].link.is_some() && beside.is_some_and(|b| b.link != runs[index].link) {
                if side == Side::End {
                    give_up_around_link(&mut runs[index..], edge);
                }
                settled.push(runs[index]);
                continue;
            }
            let mut run = runs[index];
            if blocked && edge & STRIKE != 0 && edge != STRIKE {
                run.styles &= !STRIKE;
            }
            let tag = run.styles & TAGGED & !beside.map_or(0, |beside| beside.styles);
            match run.what {
                What::Text(span) if tag == 0 => {
                    let is_struck = run.styles & STRIKE != 0;
                    let (outside, inside) = self.split(span, blocked, is_struck, side);
                    let styles = run.styles & !edge;
                    push_text(&mut settled, Run { styles, ..run }, outside);
                    push_text(&mut settled, run, inside);
                }
                _ => {
                    if (blocked && tag == 0) || run.what == What::Break {
                        run.styles &= !edge;
                    }
                    settled.push(run);
                }
            }
        }
        self.runs = settled;
    }

    /// What the delimiter at the edge of `run` sees on its other side.
    fn class_beside(&self, beside: Option<&Run>, run: &Run, side: Side) -> Class {
        let Some(beside) = beside else { return Class::Space };
        match beside.what {
            What::Break => Class::Space,
            // The bracket of the link that ends there. Signs of other styles are looked through: GitHub does
            // so with tildes, and asterisks beside asterisks are one row.
            _ if beside.link.is_some() && beside.link != run.link => Class::Punctuation,
            What::Text(span) => {
                let mut text = self.slice(span).chars();
                let character = if side == Side::Start { text.next_back() } else { text.next() };
                character.map_or(Class::Space, class)
            }
            What::Code(_) | What::Image(_) | What::Address(_) | What::Math(_) | What::Note(_) => {
                Class::Punctuation
            }
        }
    }

    /// Parts the characters that must stay out of the style from the rest.
    fn split(&self, span: Span, blocked: bool, is_struck: bool, side: Side) -> (Span, Span) {
        let text = self.slice(span);
        let stays_out = |c: char| match class(c) {
            Class::Word => false,
            Class::Space => true,
            Class::Punctuation | Class::Unsure => blocked || c == '~',
        };
        // Beside a word, `**~5 km**` is read by all.
        let keeps_tildes = !blocked && !is_struck;
        match side {
            Side::Start => {
                let inside = text.trim_start_matches(stays_out);
                let mut at = span.end - inside.len();
                if keeps_tildes && inside.starts_with(is_word) {
                    at = span.start + self.text[span.start..at].trim_end_matches('~').len();
                }
                (Span { end: at, ..span }, Span { start: at, ..span })
            }
            Side::End => {
                let inside = text.trim_end_matches(stays_out);
                let mut at = span.start + inside.len();
                if keeps_tildes && inside.ends_with(is_word) {
                    at = span.end - self.text[at..span.end].trim_start_matches('~').len();
                }
                (Span { start: at, ..span }, Span { end: at, ..span })
            }
        }
    }
}

/// A style that ends with a link and began before it would have its sign behind the bracket.
fn give_up_around_link(runs: &mut [Run], edge: Styles) {
    let link = runs[0].link;
    let mut length = 0;
    let mut beyond = edge;
    for run in runs.iter() {
        beyond &= run.styles;
        if run.link != link {
            break;
        }
        length += 1;
    }
    if length == runs.len() {
        return;
    }
    for run in &mut runs[..length] {
        run.styles &= !beyond;
    }
}

fn push_text<'a>(runs: &mut Vec<Run<'a>>, run: Run<'a>, span: Span) {
    if span.start < span.end {
        runs.push(Run { what: What::Text(span), ..run });
    }
}

/// Two letters or more, and nothing else.
fn is_letters(text: &str) -> bool {
    let mut letters = 0;
    for character in text.chars() {
        if !is_word(character) {
            return false;
        }
        letters += 1;
    }
    letters > 1
}
