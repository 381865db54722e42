//! What does not belong to the story.
//!
//! A cutter looks at the whole scene and names what it would leave out. It changes nothing, so cutters
//! can't depend on one another's order.

use std::ops::Range;

use crate::outline::{Count, Outline, Part, Passage};
use crate::page::{Flow, NodeId, Tag};
use crate::words::Meaning;

/// What a cutter may look at.
pub(crate) struct Scene<'a> {
    pub outline: &'a Outline<'a>,
    /// The passages that the header shows: title, dek, byline, date.
    pub header: &'a [usize],
    /// Words of prose before each passage, and in all.
    prose: Vec<u32>,
}

pub(crate) type Cutter = fn(&Scene) -> Vec<Range<NodeId>>;

macro_rules! cutters {
    ($($name:ident),* $(,)?) => {
        $(mod $name;)*
        pub(crate) const ALL: &[(&str, Cutter)] = &[$((stringify!($name), $name::cut)),*];
    };
}

// In alphabetical order. The name is the file, and the reason that is shown.
cutters! {
    action,
    ad_label,
    app_banner,
    author_bio,
    breadcrumbs,
    comments,
    consent,
    copyright,
    donation,
    event,
    follow,
    furniture,
    header_lines,
    hidden,
    link_list,
    live_bar,
    machine_summary,
    navigation,
    newsletter,
    next_story,
    paywall_prompt,
    photo_credit,
    player,
    poll,
    pull_quote,
    read_more,
    related_stories,
    repeated_title,
    share,
    tags,
    tooltip,
    translation_notice,
    update_notice,
}

/// The bit of the cutter of this name in a set of cutters, by its place in [`ALL`].
pub(crate) const fn bit(name: &str) -> u64 {
    let mut at = 0;
    while !is_same(ALL[at].0.as_bytes(), name.as_bytes()) {
        at += 1;
    }
    1 << at
}

const fn is_same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// What is left out, and the cutter that asked for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    pub(crate) nodes: Range<NodeId>,
    /// The name of the cutter.
    pub why: &'static str,
}

/// Cutters that have the last word: the header shows the passage, or nobody sees it.
const FINAL: &[&str] = &["header_lines", "hidden"];

/// Cutters that are right nearly always: it takes more than a good word to overrule them. What the others name
/// is evidence only, for of the passages that they name and the judge would keep, most are the article's.
const SURE: &[&str] = &[
    "action",
    "ad_label",
    "app_banner",
    "author_bio",
    "breadcrumbs",
    "comments",
    "consent",
    "donation",
    "event",
    "follow",
    "furniture",
    "live_bar",
    "machine_summary",
    "newsletter",
    "next_story",
    "paywall_prompt",
    "player",
    "read_more",
    "tooltip",
];

impl Cut {
    /// The number of the cutter in [`ALL`].
    pub(crate) fn cutter(&self) -> usize {
        ALL.iter().position(|cutter| cutter.0 == self.why).expect("only cutters cut")
    }

    pub(crate) fn is_final(&self) -> bool {
        FINAL.contains(&self.why)
    }

    pub(crate) fn is_sure(&self) -> bool {
        SURE.contains(&self.why)
    }
}

pub(crate) fn cuts(scene: &Scene) -> Vec<Cut> {
    let mut cuts = Vec::new();
    for &(why, cutter) in ALL {
        for nodes in cutter(scene) {
            cuts.push(Cut { nodes, why });
        }
    }
    cuts
}

/// A part with more than this share of the page's prose is not cut for what it is called: it is the story
/// in a box with an unlucky name.
const MOST_PROSE: f32 = 0.35;

/// A part with so many words of prose tells something: two sentences of a paragraph.
const LEAST_TOLD: usize = 40;

/// Running text has at most this share of its words in links.
const LINKS_OF_PROSE: f32 = 0.3;

/// Fewer words than this are no prose.
const SHORTEST_PROSE: usize = 12;

impl<'a> Scene<'a> {
    pub(crate) fn new(outline: &'a Outline<'a>, header: &'a [usize]) -> Scene<'a> {
        let mut so_far = 0;
        let mut prose = vec![0];
        for passage in &outline.passages {
            so_far += if is_prose(passage) { passage.count.words() as u32 } else { 0 };
            prose.push(so_far);
        }
        Scene { outline, header, prose }
    }

    /// Words of prose in the part.
    fn prose(&self, part: &Part) -> usize {
        (self.prose[part.passages.end] - self.prose[part.passages.start]) as usize
    }

    /// Is there so much running text in the part that it tells something, whatever it is called?
    fn tells(&self, part: &Part) -> bool {
        self.prose(part) >= LEAST_TOLD && part.count.link_density() < LINKS_OF_PROSE
    }

    /// Holds the part so little of the page's prose that it can be something beside the story?
    fn is_minor(&self, part: &Part) -> bool {
        let all = *self.prose.last().expect("never empty") as f32;
        self.prose(part) as f32 <= all * MOST_PROSE
    }

    /// The outermost minor parts whose class or id says `meaning`.
    fn named(&self, meaning: Meaning) -> Vec<Range<NodeId>> {
        self.minor(&|part| self.is_named(part, meaning))
    }

    /// The same, but no running text: what only has an unlucky name stays.
    fn named_scrap(&self, meaning: Meaning) -> Vec<Range<NodeId>> {
        self.minor(&|part| self.is_named(part, meaning) && !self.tells(part))
    }

    /// Does its class or id say `meaning` of the part?
    fn is_named(&self, part: &Part, meaning: Meaning) -> bool {
        part.names.has(meaning) && self.can_be_named(part)
    }

    /// A name on a heading or inside a line is an anchor or a style; a thing is what stands alone, or a link.
    fn can_be_named(&self, part: &Part) -> bool {
        let is_alone = || self.outline.parts[part.parent].count.words() == part.count.words();
        let is_link = part.count.links > 0 && part.count.link_words() == part.count.words();
        let is_thing = part.tag.flow() != Flow::Inline || is_link || is_alone();
        part.tag.heading_level().is_none() && is_thing
    }

    /// The outermost minor parts that pass `test`.
    fn minor(&self, test: &dyn Fn(&Part) -> bool) -> Vec<Range<NodeId>> {
        let outline = self.outline;
        let parts = outline.outermost(|part| test(part) && self.is_minor(part));
        parts.into_iter().map(|part| outline.nodes(part)).collect()
    }

    /// What most kinds are cut by: what is named so, and the lines of at most `longest` that say so.
    fn named_or_line(&self, meaning: Meaning, tell: Tell, longest: Length) -> Vec<Range<NodeId>> {
        let mut cuts = self.named(meaning);
        cuts.extend(self.lines_of(meaning, tell, longest));
        cuts
    }

    /// The lines of at most `longest` that say `meaning`.
    fn lines_of(&self, meaning: Meaning, tell: Tell, longest: Length) -> Vec<Range<NodeId>> {
        self.lines(&|line| self.is_line(line, meaning, tell, &longest))
    }

    /// Says the line `meaning`, and is it of at most `longest`?
    fn is_line(&self, line: &Passage, meaning: Meaning, tell: Tell, longest: &Length) -> bool {
        let Count { sentences, .. } = line.count;
        let is_short = line.count.words() <= SHORT;
        line.count.words() <= longest.words
            && (sentences <= longest.sentences || longest.sentences > 0 && is_short)
            && match tell {
                Tell::Is => line.is.has(meaning),
                // "Share of the catch" may be a heading of the story, "Share" is none.
                Tell::Starts if self.is_heading(line) => line.is.has(meaning),
                Tell::Starts => line.starts.has(meaning),
                Tell::Says => {
                    line.starts.has(meaning) || (sentences == 0 || is_short) && line.says.has(meaning)
                }
            }
    }

    fn is_heading(&self, line: &Passage) -> bool {
        self.outline.parts[line.part].tag.heading_level().is_some()
    }

    /// The outermost boxes of at most `words` words, all of them in short lines, in which a phrase of this
    /// meaning stands. One line of prose in the box, and it may be a piece of the story.
    fn boxes(&self, meaning: Meaning, words: usize) -> Vec<Range<NodeId>> {
        self.boxes_where(words, &|part| self.outline.says(part, meaning))
    }

    /// The same, but a line of the box is the phrase and nothing else.
    fn boxes_with(&self, meaning: Meaning, words: usize) -> Vec<Range<NodeId>> {
        let outline = self.outline;
        let is_one = |line: &Passage| line.is.has(meaning);
        self.boxes_where(words, &|part| {
            outline.says(part, meaning) && outline.passages_of(part).iter().any(is_one)
        })
    }

    fn boxes_where(&self, words: usize, test: &dyn Fn(&Part) -> bool) -> Vec<Range<NodeId>> {
        let is_scrap = |line: &Passage| line.count.words() <= LONGEST_SCRAP;
        self.minor(&|part| {
            is_box(part.tag)
                && part.passages.len() > 1
                && part.count.words() <= words
                && test(part)
                && self.outline.passages_of(part).iter().all(is_scrap)
        })
    }

    /// The lines of at most `words` words that begin with a phrase of this meaning and are a link.
    fn leading_links(&self, meaning: Meaning, words: usize) -> Vec<Range<NodeId>> {
        self.lines(&|line| {
            line.count.words() <= words && line.count.link_density() > ALL_LINK && line.starts.has(meaning)
        })
    }

    /// The passages that pass `test`.
    fn lines(&self, test: &dyn Fn(&Passage) -> bool) -> Vec<Range<NodeId>> {
        let mut lines = Vec::new();
        for passage in self.outline.passages.iter().filter(|passage| test(passage)) {
            lines.push(passage.nodes.clone());
        }
        lines
    }
}

/// A full sentence of more words than this may be one of the story's, though it holds a phrase.
const SHORT: usize = 12;

/// How a line tells that it is of a kind.
#[derive(Clone, Copy)]
enum Tell {
    /// It is a phrase of the meaning and nothing else.
    Is,
    /// It begins with one.
    Starts,
    /// One stands anywhere in it.
    Says,
}

/// What a line has at most.
struct Length {
    words: usize,
    sentences: u32,
}

/// A line that is a link may have a sign or a number beside it.
const ALL_LINK: f32 = 0.9;

/// Words in the longest line that is no paragraph.
const LONGEST_SCRAP: usize = 28;

/// Elements that put things into a box.
fn is_box(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Div
            | Tag::Section
            | Tag::Aside
            | Tag::Form
            | Tag::Ul
            | Tag::Ol
            | Tag::Header
            | Tag::Dl
            | Tag::Other
            | Tag::Article
    )
}

fn is_prose(passage: &Passage) -> bool {
    passage.count.words() >= SHORTEST_PROSE && passage.count.link_density() < 0.5
}

/// Runs one cutter on a small page, where the attribute `drop` marks what has to go. Whatever bears no
/// mark has to stay.
#[cfg(test)]
#[track_caller]
fn check(cutter: Cutter, html: &str) {
    check_below(cutter, &[], html);
}

/// The same, where the header shows these passages.
#[cfg(test)]
#[track_caller]
fn check_below(cutter: Cutter, header: &[usize], html: &str) {
    use crate::page::Page;

    let page = Page::from_html(html, "https://paper.example/story");
    let outline = Outline::of(&page);
    let scene = Scene::new(&outline, header);
    let cuts = cutter(&scene);
    let is_marked = |id: NodeId| page.ancestors(id).any(|above| page.attribute(above, "drop").is_some());
    let texts = |wanted: &dyn Fn(NodeId) -> bool| -> Vec<String> {
        let all = (0..page.nodes().len())
            .filter(|&id| outline.shown[id] && page.tag(id) == Tag::Text && wanted(id));
        all.map(|id| page.text(id).trim().to_owned()).filter(|text| !text.is_empty()).collect()
    };
    let expected = texts(&is_marked);
    let actual = texts(&|id| cuts.iter().any(|cut| cut.contains(&id)));
    assert_eq!(expected, actual);
}
