//! What a tag does to the elements that are open.

use super::tag::Start;
use super::{DEEPEST, Stage, Tidy};
use crate::page::{Flow, Tag};

/// An element that is open.
#[derive(Clone, Copy)]
pub(super) struct Open<'a> {
    pub tag: Tag,
    /// As it is written.
    pub name: &'a str,
}

/// Elements that the standard treats apart, and that are rare.
const RARE: &[&str] = &["applet", "dir", "frameset", "image", "listing", "marquee", "rtc"];

/// Longer names than the longest of ours need not be looked up.
const LONGEST_NAME: usize = 10;

impl<'a> Open<'a> {
    pub(super) fn named(name: &'a str) -> Option<Open<'a>> {
        let bytes = name.as_bytes();
        if !bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'_')) {
            return None;
        }
        let mut lower = [0; LONGEST_NAME];
        let tag = match lower.get_mut(..name.len()) {
            None => Tag::Other,
            Some(lower) => {
                lower.copy_from_slice(bytes);
                lower.make_ascii_lowercase();
                let lower = str::from_utf8(lower).expect("all ASCII");
                Tag::named(lower)
            }
        };
        Some(Open { tag, name })
    }

    fn is_like(&self, other: &Open) -> bool {
        self.tag == other.tag && (self.tag != Tag::Other || self.name.eq_ignore_ascii_case(other.name))
    }
}

impl<'a> Tidy<'a> {
    fn top(&self) -> Tag {
        self.open.last().map_or(Tag::Other, |open| open.tag)
    }

    /// Is what stands here never shown?
    pub(super) fn is_silent(&self) -> bool {
        self.top().flow() == Flow::Silent
    }

    /// Text between the rows of a table would go before the table.
    pub(super) fn may_hold_text(&self) -> Option<()> {
        (!is_of_table(self.top())).then_some(())
    }

    pub(super) fn push(&mut self, start: &Start<'a>) -> Option<()> {
        self.write(start)?;
        self.open.push(start.element);
        (self.open.len() < DEEPEST).then_some(())
    }

    /// Closes elements until `depth` are left open.
    pub(super) fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            let element = self.open.pop().expect("more than `depth`");
            self.write_end(element);
        }
        if self.foreign.is_some_and(|at| at >= depth) {
            self.foreign = None;
        }
    }

    /// Closes the element at `at` and what is in it. What makes text bold or a link would be opened anew behind it,
    /// and a form that has no end tag is the last one of the page.
    fn close(&mut self, at: usize) -> Option<()> {
        if self.open[at + 1..].iter().any(|open| is_formatting(open.tag) || open.tag == Tag::Form) {
            return None;
        }
        self.close_to(at);
        Some(())
    }

    /// Opens an element that the page leaves out.
    fn imply(&mut self, tag: Tag, name: &'static str) {
        self.out.push('<');
        self.out.push_str(name);
        self.out.push('>');
        self.open.push(Open { tag, name });
    }

    /// The innermost open element that passes `test`, unless one that passes `stops` lies around us first.
    fn within(&self, test: impl Fn(&Open) -> bool, stops: impl Fn(Tag) -> bool) -> Option<usize> {
        for (at, open) in self.open.iter().enumerate().rev() {
            if test(open) {
                return Some(at);
            }
            if stops(open.tag) {
                return None;
            }
        }
        None
    }

    /// Writes the element that an end tag without a start tag makes. Not so where a template has just begun.
    fn lone(&mut self, element: &str) -> Option<()> {
        self.may_hold_text()?;
        self.out.push_str(element);
        (self.top() != Tag::Template).then_some(())
    }

    fn paragraph(&self) -> Option<usize> {
        self.within(|open| open.tag == Tag::P, |tag| bounds(tag) || tag == Tag::Button)
    }

    fn close_paragraph(&mut self) -> Option<()> {
        match self.paragraph() {
            Some(at) => self.close(at),
            None => Some(()),
        }
    }

    pub(super) fn start_in_body(&mut self, start: Start<'a>) -> Option<()> {
        use Tag::*;
        let tag = start.element.tag;
        if self.foreign.is_some() {
            return self.start_in_foreign(start);
        }
        if is_in_table(tag) || is_of_table(self.top()) {
            return self.start_in_table(start);
        }
        if matches!(self.top(), Select | Option | Optgroup) && !matches!(tag, Option | Optgroup | Script) {
            return None;
        }
        match tag {
            Body if self.open.iter().all(|open| open.tag != Template) => return self.late_body(&start),
            Html | Head | Body | Frame | Plaintext | Xmp => return None,
            Other if RARE.iter().any(|rare| rare.eq_ignore_ascii_case(start.element.name)) => return None,
            Svg | Math => {
                self.foreign = Some(self.open.len());
                return self.push_foreign(&start);
            }
            H1 | H2 | H3 | H4 | H5 | H6 => {
                self.close_paragraph()?;
                if self.top().heading_level().is_some() {
                    return None;
                }
            }
            Li => self.end_item(|tag| tag == Li)?,
            Dd | Dt => self.end_item(|tag| matches!(tag, Dd | Dt))?,
            A | Nobr | Form | Button if self.open.iter().any(|open| open.tag == tag) => return None,
            Table if self.paragraph().is_some() => return None,
            Option | Optgroup => {
                let in_select = self.within(|open| open.tag == Select, bounds).is_some();
                while self.top() == Option || in_select && tag == Optgroup && self.top() == Optgroup {
                    self.close_to(self.open.len() - 1);
                }
            }
            Rb | Rt | Rp if self.within(|open| open.tag == Ruby, bounds).is_some() => {
                while matches!(self.top(), Dd | Dt | Li | Optgroup | Option | P | Rb | Rt | Rp) {
                    self.close_to(self.open.len() - 1);
                }
            }
            _ if ends_paragraph(tag) => self.close_paragraph()?,
            _ => {}
        }
        match tag.is_void() || tag.is_raw() || matches!(tag, Title | Textarea) {
            true => self.write(&start),
            false => self.push(&start),
        }
    }

    /// An item ends the one before.
    fn end_item(&mut self, is_item: impl Fn(Tag) -> bool) -> Option<()> {
        let stops = |tag| is_special(tag) && !matches!(tag, Tag::Address | Tag::Div | Tag::P);
        if let Some(at) = self.within(|open| is_item(open.tag), stops) {
            self.close(at)?;
        }
        self.close_paragraph()
    }

    fn start_in_table(&mut self, start: Start<'a>) -> Option<()> {
        use Tag::*;
        let tag = start.element.tag;
        loop {
            match (self.top(), tag) {
                (Table | Tbody | Thead | Tfoot | Tr, Script | Style) => return self.write(&start),
                (Colgroup, Col) => return self.write(&start),
                (Table, Caption | Colgroup | Tbody | Thead | Tfoot) => return self.push(&start),
                (Tbody | Thead | Tfoot, Tr) | (Tr, Td | Th) => return self.push(&start),
                (Table, Tr | Td | Th) => self.imply(Tbody, "tbody"),
                (Tbody | Thead | Tfoot, Td | Th) => self.imply(Tr, "tr"),
                (Tbody | Thead | Tfoot, Caption | Colgroup | Tbody | Thead | Tfoot)
                | (Tr, Caption | Colgroup | Tbody | Thead | Tfoot | Tr)
                | (Colgroup, _) => self.close_to(self.open.len() - 1),
                (Table | Tbody | Thead | Tfoot | Tr, _) => return None,
                _ => {
                    let is_around = |open: &Open| matches!(open.tag, Td | Th | Caption | Table | Template);
                    match self.within(is_around, |_| false) {
                        // Outside of tables such tags are passed over.
                        None => return Some(()),
                        Some(at) if matches!(self.open[at].tag, Td | Th) => self.close(at)?,
                        Some(_) => return None,
                    }
                }
            }
        }
    }

    /// In drawings and formulas only what can't be HTML.
    fn start_in_foreign(&mut self, start: Start<'a>) -> Option<()> {
        let top = self.open.last()?.name;
        let is_html = MIXED.iter().any(|mixed| mixed.eq_ignore_ascii_case(top));
        let Open { tag, name } = start.element;
        let may_be_html = tag != Tag::Other && !matches!(tag, Tag::Title | Tag::Style | Tag::A | Tag::Svg);
        if is_html || may_be_html || name.eq_ignore_ascii_case("foreignobject") {
            return None;
        }
        if tag == Tag::Svg && self.open[self.foreign?].tag != Tag::Svg {
            return None;
        }
        self.push_foreign(&start)
    }

    /// Here an element may be closed at once.
    fn push_foreign(&mut self, start: &Start<'a>) -> Option<()> {
        self.push(start)?;
        if start.is_closed {
            self.close_to(self.open.len() - 1);
        }
        Some(())
    }

    /// Reads an end tag, and says how much that was.
    pub(super) fn end_tag(&mut self, rest: &'a str) -> Option<usize> {
        let stop = rest.find('>')?;
        let name = rest[2..stop].trim_end_matches(|sign: char| sign.is_ascii_whitespace());
        let element = Open::named(name)?;
        match (self.stage, element.tag) {
            (Stage::InHead, Tag::Head) => self.end_head(),
            (Stage::InBody, _) => self.end_in_body(element)?,
            (_, Tag::Head | Tag::Body | Tag::Html | Tag::Br) => return None,
            _ => {}
        }
        Some(stop + 1)
    }

    fn end_in_body(&mut self, element: Open<'a>) -> Option<()> {
        use Tag::*;
        let tag = element.tag;
        let is_it = |open: &Open| open.is_like(&element);
        if self.open.last().is_some_and(is_it) && tag != Body {
            self.close_to(self.open.len() - 1);
            return Some(());
        }
        if self.top() == Colgroup && !matches!(tag, Col | Template) {
            self.close_to(self.open.len() - 1);
            return self.end_in_body(element);
        }
        let in_select = self.open.iter().any(|open| open.tag == Select);
        if self.foreign.is_some() || in_select && tag != Select {
            return None;
        }
        let at = match tag {
            // What follows goes into the body as well.
            Body | Html => return Some(()),
            Br => return self.lone("<br>"),
            Option | Optgroup => return None,
            Form => return self.open.iter().all(|open| open.tag != Form).then_some(()),
            P => match self.paragraph() {
                Some(at) => Some(at),
                None => return self.lone("<p></p>"),
            },
            Li => self.within(is_it, |tag| bounds(tag) || matches!(tag, Ol | Ul)),
            H1 | H2 | H3 | H4 | H5 | H6 => {
                let heading = self.within(|open| open.tag.heading_level().is_some(), bounds);
                if heading.is_some_and(|at| self.open[at].tag != tag) {
                    return None;
                }
                heading
            }
            Table | Tbody | Thead | Tfoot | Tr | Td | Th | Caption | Colgroup => {
                let at = self.within(is_it, |tag| matches!(tag, Table | Template));
                if at.is_some_and(|at| self.open[at + 1..].iter().any(|open| open.tag == Caption)) {
                    return None;
                }
                at
            }
            _ if is_formatting(tag) => {
                return self.open.iter().all(|open| open.tag != tag).then_some(());
            }
            Template => self.within(is_it, |_| false),
            Dd | Dt | Button | Pre | Object | Select => self.within(is_it, bounds),
            _ if ends_paragraph(tag) => self.within(is_it, bounds),
            _ => self.within(is_it, is_special),
        };
        at.map_or(Some(()), |at| self.close(at))
    }
}

/// Elements of drawings and formulas that have HTML in them.
const MIXED: &[&str] = &["title", "desc", "mi", "mo", "mn", "ms", "mtext", "annotation-xml"];

/// Holds rows, cells or columns, and no text.
fn is_of_table(tag: Tag) -> bool {
    use Tag::*;
    matches!(tag, Table | Tbody | Thead | Tfoot | Tr | Colgroup)
}

/// Stands in a table only.
fn is_in_table(tag: Tag) -> bool {
    use Tag::*;
    matches!(tag, Tbody | Thead | Tfoot | Tr | Td | Th | Caption | Colgroup | Col)
}

/// "Has a particular element in scope", 13.2.4.2.
fn bounds(tag: Tag) -> bool {
    use Tag::*;
    matches!(tag, Table | Td | Th | Caption | Object | Template)
}

/// "Formatting", 13.2.4.2: if such an element is not closed, it goes on behind the one around it.
fn is_formatting(tag: Tag) -> bool {
    use Tag::*;
    matches!(tag, A | B | Big | Code | Em | Font | I | Nobr | S | Small | Strike | Strong | Tt | U)
}

/// A paragraph ends where these begin.
fn ends_paragraph(tag: Tag) -> bool {
    use Tag::*;
    matches!(
        tag,
        Address
            | Article
            | Aside
            | Blockquote
            | Center
            | Details
            | Dialog
            | Div
            | Dl
            | Fieldset
            | Figcaption
            | Figure
            | Footer
            | Form
            | Header
            | Hgroup
            | Hr
            | Main
            | Menu
            | Nav
            | Ol
            | P
            | Pre
            | Search
            | Section
            | Summary
            | Ul
    )
}

/// "Special", 13.2.4.2, of those that can be open. To our parser `<search>` is none.
fn is_special(tag: Tag) -> bool {
    use Tag::*;
    ends_paragraph(tag) && !matches!(tag, Dialog | Search)
        || tag.heading_level().is_some()
        || matches!(
            tag,
            Body | Button
                | Caption
                | Colgroup
                | Dd
                | Dt
                | Li
                | Object
                | Select
                | Table
                | Tbody
                | Td
                | Tfoot
                | Th
                | Template
                | Thead
                | Tr
        )
}
