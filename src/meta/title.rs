//! The title, without the site's name.

use super::found::Found;
use super::line::{BAR, line};
use super::visible::KICKER;
use crate::letters::{is_upper, is_word};
use crate::outline::{Outline, Passage, folded};
use crate::page::Tag;
use crate::text::{first_of, last_of, lower, words};

/// What parts a title from the site's name in `<title>`.
const SEPARATORS: &[&str] =
    &[" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ∣ ", "｜", " : "];

/// The same without spaces around, as in Chinese; a word may hold them as well.
const TIGHT: &[&str] = &["|", "_", "-", "–", "—"];

/// A heading that repeats this share of the words of the head's title is the title itself.
const SAME: f32 = 0.6;

/// The only heading of its level needs less: papers head a piece in one way and offer it to search engines in
/// another. With nothing in common it is the name of the site.
const LONE: f32 = 0.15;

/// Words in the longest heading.
const HEADING: usize = 80;

/// Headings that are weighed; all are compared with one another.
const MOST: usize = 40;

/// Titles of at most this many words, as "Home" and "About us", speak against no heading.
const SAYS_LITTLE: usize = 2;

/// The best title: the heading on the page if the head agrees with it, else what the head says.
///
/// The head's titles carry the site's name or are shortened for social networks; the heading is what the paper
/// printed.
pub(super) fn title(json_ld: &Found, tags: &Found, document: Option<&str>, outline: &Outline) -> String {
    let site = json_ld.publisher.as_deref().or(tags.publisher.as_deref());
    let mut claims = Vec::new();
    for claim in [tags.title.as_deref(), json_ld.title.as_deref(), document].into_iter().flatten() {
        claims.push(without_site(claim, site));
    }
    let headings = headings(outline, &claims);
    let is_named = |heading: &String| site.is_some_and(|site| is_site(heading, &bare(site)));
    let least = match headings.as_slice() {
        [only] if !is_named(only) => match claims.iter().all(|claim| words(claim).len() <= SAYS_LITTLE) {
            true => 0.0,
            false => LONE,
        },
        _ => SAME,
    };
    if let Some(heading) = agreeing(&headings, &claims, least) {
        return heading.clone();
    }
    let claimed = claims.first().or(headings.first()).map_or("", String::as_str);
    let stands = |part: &str| {
        let part = folded(part);
        outline.passages.iter().any(|passage| outline.line(passage) == part)
    };
    printed(claimed, &stands).to_owned()
}

/// The page's level 1 headings, each once. A line that is what the head claims is the whole heading: others in it are
/// a kicker or a dek.
fn headings(outline: &Outline, claims: &[String]) -> Vec<String> {
    let claims: Vec<String> = claims.iter().map(|claim| folded(claim)).collect();
    let mut headings: Vec<String> = Vec::new();
    for part in &outline.parts {
        if part.tag != Tag::H1 || !(1..=HEADING).contains(&part.count.words()) {
            continue;
        }
        let mut heading = String::new();
        for passage in outline.passages_of(part) {
            if claims.iter().any(|claim| claim == outline.line(passage)) {
                heading = outline.written(passage);
                break;
            }
            heading.push_str(&written(outline, passage));
            heading.push(' ');
        }
        let heading = without_permalink(&heading);
        if headings.len() < MOST && headings.iter().all(|other| other != heading) {
            headings.push(heading.to_owned());
        }
    }
    headings
}

/// The text of a heading without the sign behind it that links to it.
pub(super) fn without_permalink(heading: &str) -> &str {
    heading.trim_end().trim_end_matches(['¶', '🔗']).trim_end()
}

/// The text of a heading without the kicker that stands in it: a style sheet alone puts the two on lines of their own.
fn written(outline: &Outline, passage: &Passage) -> String {
    let line = line(outline, passage);
    let kicker = line.find(BAR).unwrap_or(0);
    let count = words(&line[..kicker]).len();
    match count > 0 && count <= KICKER && words(&line[kicker..]).len() > count {
        true => line[kicker + 1..].trim().to_owned(),
        false => outline.written(passage),
    }
}

/// The part of a title that stands on the page as a line of its own, where the whole does not: the rest is the
/// name of a site that does not give its name elsewhere.
fn printed<'a>(title: &'a str, stands: &dyn Fn(&str) -> bool) -> &'a str {
    let mut part = title;
    while !stands(part) {
        match last_of(part, SEPARATORS).or_else(|| last_of(part, TIGHT)) {
            Some(separator) => part = part[..separator.start].trim(),
            None => return printed_end(title, stands),
        }
    }
    part
}

/// The same, where the rest stands before it.
fn printed_end<'a>(title: &'a str, stands: &dyn Fn(&str) -> bool) -> &'a str {
    let mut part = title;
    while let Some(separator) = first_of(part, SEPARATORS) {
        part = part[separator.end..].trim();
        if words(part).len() > SAYS_LITTLE && stands(part) {
            return part;
        }
    }
    title
}

/// The heading that the head bears out best, if it does so to this degree.
fn agreeing<'a>(headings: &'a [String], claims: &[String], least: f32) -> Option<&'a String> {
    let mut best = None;
    let mut most = least;
    for heading in headings {
        for claim in claims {
            let likeness = likeness(heading, claim);
            if likeness >= most {
                most = likeness;
                best = Some(heading);
            }
        }
    }
    best
}

/// The share of words that two titles have in common, of the longer one.
pub(super) fn likeness(a: &str, b: &str) -> f32 {
    let (a, b) = (lower(a), lower(b));
    let (a, b) = (words(&a), words(&b));
    let common = a.iter().filter(|word| b.contains(word)).count();
    common as f32 / a.len().max(b.len()).max(1) as f32
}

/// A title without the site's name at its end or beginning.
fn without_site(title: &str, site: Option<&str>) -> String {
    let mut title = title.trim();
    if let Some(site) = site.map(bare) {
        // As often as the name, or a part of it, stands there.
        while let Some(shorter) = without_segment(title, &|segment| is_site(segment, &site)) {
            title = shorter;
        }
    }
    let is_short = |segment: &str| words(segment).len() <= 3 && segment.chars().next().is_some_and(is_upper);
    let shorter = without_last(title, &|segment| site.is_none() && is_short(segment));
    shorter.filter(|shorter| words(shorter).len() >= 4).unwrap_or(title).to_owned()
}

/// Letters and digits in lower case, and nothing else.
pub(super) fn bare(text: &str) -> String {
    let mut bare = lower(text);
    bare.retain(is_word);
    bare
}

/// `site` is bare.
fn is_site(segment: &str, site: &str) -> bool {
    let segment = bare(segment);
    !segment.is_empty()
        && (first_of(site, &[&segment]).is_some()
            || first_of(&segment, &[site]).is_some() && segment.len() <= site.len() * 2 + 8)
}

fn without_segment<'a>(title: &'a str, is_site: &dyn Fn(&str) -> bool) -> Option<&'a str> {
    without_last(title, is_site).or_else(|| {
        let first = first_of(title, SEPARATORS)?;
        is_site(&title[..first.start]).then(|| title[first.end..].trim())
    })
}

fn without_last<'a>(title: &'a str, is_site: &dyn Fn(&str) -> bool) -> Option<&'a str> {
    let last = last_of(title, SEPARATORS)?;
    is_site(title[last.end..].trim()).then(|| title[..last.start].trim())
}

#[cfg(test)]
mod tests {
    use super::{Found, printed, title, without_site};
    use crate::outline::Outline;
    use crate::page::Page;

    #[test]
    fn site_names_go() {
        assert_eq!(
            without_site("Tide turns - World | Harbour News", Some("Harbour News")),
            "Tide turns - World"
        );
        assert_eq!(
            without_site("Harbour News: Tide turns | harbournews.example", Some("Harbour News")),
            "Harbour News: Tide turns"
        );
        assert_eq!(without_site("The tide turns at last | Harbour", None), "The tide turns at last");
        assert_eq!(without_site("Tide | Harbour", None), "Tide | Harbour");
    }

    #[test]
    fn what_is_printed_is_the_title() {
        let stands = |part: &str| part == "Tide turns - again";
        assert_eq!(printed("Tide turns - again | inkwell | x", &stands), "Tide turns - again");
        assert_eq!(printed("Tide | inkwell", &stands), "Tide | inkwell");
        assert_eq!(printed("Inkwell | News | Tide turns - again", &stands), "Tide turns - again");
        assert_eq!(printed("Tide turns | inkwell", &|part| part == "inkwell"), "Tide turns | inkwell");
    }

    /// The title of a page with this `<title>`, `og:title` and body.
    fn of(document: &str, social: &str, body: &str) -> String {
        let page = Page::from_html(body, "");
        let outline = Outline::of(&page);
        let social = Some(social.to_owned()).filter(|title| !title.is_empty());
        let tags = Found { title: social, ..Found::default() };
        title(&Found::default(), &tags, Some(document), &outline)
    }

    #[test]
    fn heading_wins_if_the_head_agrees() {
        let claim = "Tide turns: what it means";
        let both = "<h1>Harbour News</h1><h1>Tide turns: what it means for us</h1>";
        assert_eq!(of(claim, claim, both), "Tide turns: what it means for us");
        assert_eq!(of(claim, claim, "<h1>Harbour News</h1>"), claim);
    }

    #[test]
    fn lone_heading_needs_little_agreement() {
        let claim = "When to cross the harbour: 7 tides explained";
        assert_eq!(of(claim, claim, "<h1>Seven tides to know</h1>"), "Seven tides to know");
        assert_eq!(of(claim, claim, "<h1>Seven tides</h1><h1>Most read</h1>"), claim);
        assert_eq!(of("Home", "", "<h1>How we measure the sea</h1>"), "How we measure the sea");
    }

    #[test]
    fn kicker_in_the_heading_is_left_out() {
        let body = "<h1><span>Harbour</span><span>Tide turns at last</span></h1>";
        assert_eq!(of("Harbour: Tide turns at last", "", body), "Tide turns at last");
        let lines = "<h1><div>Harbour |</div><div>Tide turns at last</div><small>A report</small></h1>";
        assert_eq!(of("Tide turns at last", "", lines), "Tide turns at last");
        let one = "<h1>Harbour <span>tide</span> turns at last</h1>";
        assert_eq!(of("Harbour tide turns at last", "", one), "Harbour tide turns at last");
    }

    #[test]
    fn link_of_the_heading_to_itself_is_left_out() {
        assert_eq!(of("Tide turns", "", "<h1>Tide turns<a href=#t>¶</a></h1>"), "Tide turns");
    }

    #[test]
    fn part_that_stands_on_the_page_is_the_title() {
        let body = "<h4>Tide turns</h4>";
        assert_eq!(of("Tide turns - Town - News", "", body), "Tide turns");
        assert_eq!(of("潮が変わる-港新聞", "", "<div>潮が変わる</div>"), "潮が変わる");
    }
}
