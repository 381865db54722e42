//! Where the passage stands on the page, and among what.

use super::{EMPTY, Known, Row, mixed, prose};
use crate::outline::{Outline, Part, PartId};

/// Boxes around a passage that are asked about, each with more passages in it than the one before.
const BOXES: usize = 4;

/// A line of more words is no title, not even in part.
const LONGEST_TITLE: usize = 40;

/// Where there is no title to count from.
const NOWHERE: isize = -9999;

/// The level of a text above which stands no heading.
const NO_HEADING: usize = 9;

pub(super) struct Places<'a> {
    outline: &'a Outline<'a>,
    known: &'a Known<'a>,
    /// Words of prose before each passage, and in all.
    prose: Vec<usize>,
    /// The last heading at or before each passage; the first passage if there is none.
    heading: Vec<usize>,
    title: Title<'a>,
}

impl<'a> Places<'a> {
    pub(super) fn of(outline: &'a Outline<'a>, known: &'a Known<'a>) -> Places<'a> {
        let mut so_far = 0;
        let mut before = vec![0];
        let mut last = 0;
        let mut heading = Vec::new();
        for (at, passage) in outline.passages.iter().enumerate() {
            so_far += prose(passage);
            before.push(so_far);
            if outline.parts[passage.part].tag.heading_level().is_some() {
                last = at;
            }
            heading.push(last);
        }
        let title = Title::of(known.title.map_or("", |at| outline.line(&outline.passages[at])));
        Places { outline, known, prose: before, heading, title }
    }

    fn prose_of(&self, part: &Part) -> usize {
        self.prose[part.passages.end] - self.prose[part.passages.start]
    }

    fn all_prose(&self) -> usize {
        self.prose[self.outline.passages.len()]
    }

    pub(super) fn add(&self, at: usize, row: &mut Row) {
        let passages = self.outline.passages.len();
        let all = self.all_prose();
        let page = &self.outline.parts[0].count;
        row.number(passages);
        row.number(page.words());
        row.share(all, page.words());
        row.share(page.link_words(), page.words());
        row.number(at);
        row.number(passages - at);
        row.share(at, passages);
        row.share(self.prose[at], all);
        row.number(self.prose[at]);
        row.number(all - self.prose[at + 1]);
        self.add_title(at, row);
        self.add_heading(at, row);
        self.add_rough(at, row);
        self.add_boxes(at, row);
    }

    /// How far it is from the title, and how like it.
    fn add_title(&self, at: usize, row: &mut Row) {
        row.signed(self.known.title.map_or(NOWHERE, |title| at as isize - title as isize));
        let passage = &self.outline.passages[at];
        let words = passage.count.words();
        let mut same = 0;
        if words <= LONGEST_TITLE {
            let line = self.outline.line(passage).split(' ');
            same = line.filter(|word| self.title.has(word)).count();
        }
        row.share(same, words);
        row.share(same, self.title.words);
    }

    /// How far it is below the last heading, and what that is.
    fn add_heading(&self, at: usize, row: &mut Row) {
        let heading = self.heading[at];
        let passage = &self.outline.passages[heading];
        let level = self.outline.parts[passage.part].tag.heading_level();
        row.number(at - heading);
        row.number(level.map_or(NO_HEADING, usize::from));
        row.number(passage.count.words());
        row.flag(self.known.proposed[heading] != 0);
        row.number(self.known.proposed[at].count_ones() as usize);
        row.number(self.prose[at] - self.prose[heading]);
    }

    /// How far it is inside what the sums of prose take for the story; outside it is less than nothing.
    fn add_rough(&self, at: usize, row: &mut Row) {
        let rough = &self.known.rough;
        row.signed(at as isize - rough.start as isize);
        row.signed(rough.end as isize - at as isize);
        row.share(self.prose[rough.end] - self.prose[rough.start], self.all_prose());
    }

    /// The boxes around it, from the inside; how many of them up to one with half of all prose; that one,
    /// and the largest without.
    fn add_boxes(&self, at: usize, row: &mut Row) {
        let outline = self.outline;
        let own = outline.passages[at].part;
        let (mut size, mut shown, mut steps) = (1, 0, 0);
        let mut branch: Option<PartId> = None;
        let mut main: Option<PartId> = None;
        for id in std::iter::once(own).chain(outline.ancestors(own)) {
            let part = &outline.parts[id];
            if main.is_none() && self.prose_of(part) * 2 >= self.all_prose() {
                main = Some(id);
            } else if main.is_none() {
                branch = Some(id);
            }
            if part.passages.len() <= size {
                continue;
            }
            size = part.passages.len();
            steps += usize::from(main.is_none());
            if shown < BOXES {
                shown += 1;
                self.add_box(at, id, row);
            }
        }
        for _ in shown..BOXES {
            self.add_box(at, 0, row);
        }
        row.number(steps);
        let main = main.unwrap_or(0);
        self.add_box(at, main, row);
        self.add_box(at, branch.unwrap_or(main), row);
    }

    fn add_box(&self, at: usize, part: PartId, row: &mut Row) {
        let part = &self.outline.parts[part];
        let passages = part.passages.len();
        let words = part.count.words();
        row.number(passages);
        row.number(words);
        row.share(part.count.link_words(), words);
        row.share(self.prose_of(part), self.all_prose());
        row.share(self.prose_of(part), words);
        row.number(words / passages.max(1));
        row.share(at.saturating_sub(part.passages.start), passages);
        row.number(part.count.images as usize);
    }
}

/// The words of the title, by hash: a title may be as long as a page, and each line is compared with it.
struct Title<'a> {
    buckets: Vec<Vec<&'a str>>,
    words: usize,
}

impl<'a> Title<'a> {
    /// Of no title there are no words.
    fn of(line: &'a str) -> Title<'a> {
        let words = if line.is_empty() { 0 } else { line.split(' ').count() };
        let mut title = Title { buckets: vec![Vec::new(); words.next_power_of_two()], words };
        for word in line.split(' ').take(words) {
            let at = title.bucket(word);
            if !title.buckets[at].contains(&word) {
                title.buckets[at].push(word);
            }
        }
        title
    }

    fn has(&self, word: &str) -> bool {
        self.buckets[self.bucket(word)].contains(&word)
    }

    fn bucket(&self, word: &str) -> usize {
        let hash = word.bytes().fold(EMPTY, |hash, byte| mixed(hash, byte.into()));
        (hash ^ hash >> 15) as usize & (self.buckets.len() - 1)
    }
}
