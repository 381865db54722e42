//! Where styles may begin and end.
//!
//! `**` opens only left of a character that is no space, and where that is punctuation only if no letter
//! stands before ("left-flanking"); it closes by the same rule mirrored. So punctuation at the edge of a
//! style, next to a letter, is moved out of it: `は**「重要」**です` would show its asterisks, and
//! `は「**重要**」です` shows what was meant. Where code or a picture stands in its place, the style is
//! given up; the words matter more.

use std::mem;
use std::ops::Range;

use super::escape::{Class, class};
use super::line::{EMPHASIS, FLANKING, Line, Run, STRIKE, STRONG, Styles, TAGGED, What, append};

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
        for stretch in self.runs.chunk_by_mut(|a, b| a.styles & b.styles & style != 0) {
            let shows = |run: &Run| match &run.what {
                What::Text(range) => self.text[range.clone()].contains(char::is_alphanumeric),
                What::Break => false,
                _ => true,
            };
            if !stretch.iter().any(shows) {
                stretch.iter_mut().for_each(|run| run.styles &= !style);
            }
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
                settled.push(runs[index].clone());
                continue;
            }
            let blocked = self.class_beside(beside, &runs[index], side).may_be_word();
            if blocked && runs[index].link.is_some() && beside.is_some_and(|b| b.link != runs[index].link) {
                if side == Side::End {
                    give_up_around_link(&mut runs[index..], edge);
                }
                settled.push(runs[index].clone());
                continue;
            }
            let mut run = runs[index].clone();
            if blocked && edge & STRIKE != 0 && edge != STRIKE {
                run.styles &= !STRIKE;
            }
            let tag = run.styles & TAGGED & !beside.map_or(0, |beside| beside.styles);
            match &run.what {
                What::Text(range) if tag == 0 => {
                    let (outside, inside) = self.split(range.clone(), blocked, side);
                    let styles = run.styles & !edge;
                    push_text(&mut settled, Run { styles, ..run.clone() }, outside);
                    push_text(&mut settled, run, inside);
                }
                _ => {
                    if blocked || run.what == What::Break {
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
        match &beside.what {
            What::Break => Class::Space,
            // The bracket of the link that ends there. Signs of other styles are looked through: GitHub does
            // so with tildes, and asterisks beside asterisks are one row.
            _ if beside.link.is_some() && beside.link != run.link => Class::Punctuation,
            What::Text(range) => {
                let mut text = self.text[range.clone()].chars();
                let character = if side == Side::Start { text.next_back() } else { text.next() };
                character.map_or(Class::Space, class)
            }
            What::Code(_) | What::Image(_) | What::Address(_) => Class::Punctuation,
        }
    }

    /// Parts the characters that must stay out of the style from the rest.
    fn split(&self, range: Range<usize>, blocked: bool, side: Side) -> (Range<usize>, Range<usize>) {
        let text = &self.text[range.clone()];
        let stays_out = |c: char| match class(c) {
            Class::Word => false,
            Class::Space => true,
            Class::Punctuation | Class::Unsure => blocked || c == '~',
        };
        match side {
            Side::Start => {
                let at = range.end - text.trim_start_matches(stays_out).len();
                (range.start..at, at..range.end)
            }
            Side::End => {
                let at = range.start + text.trim_end_matches(stays_out).len();
                (at..range.end, range.start..at)
            }
        }
    }
}

/// A style that ends with a link and began before it would have its sign behind the bracket.
fn give_up_around_link(runs: &mut [Run], edge: Styles) {
    let link = runs[0].link;
    let length = runs.iter().take_while(|run| run.link == link).count();
    let beyond = runs.get(length).map_or(0, |next| next.styles);
    let beyond = runs[..length].iter().fold(beyond & edge, |all, run| all & run.styles);
    for run in &mut runs[..length] {
        run.styles &= !beyond;
    }
}

fn push_text<'a>(runs: &mut Vec<Run<'a>>, run: Run<'a>, range: Range<usize>) {
    if !range.is_empty() {
        runs.push(Run { what: What::Text(range), ..run });
    }
}
