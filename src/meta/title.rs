//! The title, without the site's name.

use super::found::Found;
use super::line::{self, BAR, line};
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

/// Titles of at most this many words, as "Home" and "About us", speak against no heading.
const SAYS_LITTLE: usize = 2;

/// The title of the page, by its head and by what stands on it.
pub(super) fn title(json_ld: &Found, tags: &Found, document: Option<&str>, outline: &Outline) -> String {
    let headings = without_site_name(headings(outline, &[Tag::H1]), document, outline);
    if let Some(heading) = heading(json_ld, tags, document, &headings) {
        return heading;
    }
    let claimed = claimed(json_ld, tags, document);
    let printed = printed(&claimed, &|part| {
        let part = folded(part);
        outline.passages.iter().any(|passage| outline.line(passage) == part)
    });
    match headings.as_slice() {
        [only] if claimed.is_empty() => only.clone(),
        _ => printed.to_owned(),
    }
}

/// The heading on the page that is the title, if the head agrees with it.
///
/// `headings` are the page's level 1 headings. The head's titles carry the site's name or are shortened for
/// social networks; the heading is what the paper printed.
fn heading(json_ld: &Found, tags: &Found, document: Option<&str>, headings: &[String]) -> Option<String> {
    let site = site(json_ld, tags);
    let is_named = |heading: &String| site.is_some_and(|site| is_site(heading, &self::bare(site)));
    let claims = claims(json_ld, tags, document);
    let least = match are_one(headings) && !headings.iter().any(is_named) {
        true if claims.iter().all(|claim| words(claim).len() <= SAYS_LITTLE) => 0.0,
        true => LONE,
        false => SAME,
    };
    agreeing(headings, &claims, least).cloned()
}

/// What the head says that the title is.
fn claimed(json_ld: &Found, tags: &Found, document: Option<&str>) -> String {
    let social = tags.title.as_deref().map(|title| without_site(title, site(json_ld, tags)));
    social.or_else(|| claims(json_ld, tags, document).into_iter().next()).unwrap_or_default()
}

fn site<'a>(json_ld: &'a Found, tags: &'a Found) -> Option<&'a str> {
    json_ld.publisher.as_deref().or(tags.publisher.as_deref())
}

/// The titles that the head has.
fn claims(json_ld: &Found, tags: &Found, document: Option<&str>) -> Vec<String> {
    let mut bare = Vec::new();
    for claim in [json_ld.title.as_deref(), tags.title.as_deref(), document].into_iter().flatten() {
        bare.push(without_site(claim, site(json_ld, tags)));
    }
    bare
}

/// The text of the page's headings with these tags.
fn headings(outline: &Outline, tags: &[Tag]) -> Vec<String> {
    let mut headings = Vec::new();
    for part in outline.parts.iter().filter(|part| tags.contains(&part.tag) && part.count.words() > 0) {
        let mut heading = String::new();
        for passage in outline.passages_of(part) {
            heading.push_str(&written(outline, passage));
            heading.push(' ');
        }
        let heading = heading.trim_end();
        if (1..=400).contains(&heading.len()) {
            headings.push(heading.to_owned());
        }
    }
    headings
}

/// The text of a heading without the kicker that stands in it: a style sheet alone puts the two on lines of their own.
fn written(outline: &Outline, passage: &Passage) -> String {
    let line = line(outline, passage);
    match line.split_once(BAR) {
        Some((kicker, title))
            if words(kicker).len() <= KICKER && words(title).len() > words(kicker).len() =>
        {
            title.trim().to_owned()
        }
        _ => line::written(outline, passage),
    }
}

/// The headings but the site's name, where the head puts that behind or before a title that stands in another
/// heading. Where the two can't be told apart, neither is kept, and the head decides.
fn without_site_name(headings: Vec<String>, document: Option<&str>, outline: &Outline) -> Vec<String> {
    let Some(document) = document else { return headings };
    let is_between = |sign: char| !is_word(sign);
    let all = self::headings(outline, &[Tag::H1, Tag::H2, Tag::H3]);
    let mut kept = headings;
    kept.retain(|heading| {
        let before = document.strip_suffix(heading.as_str()).filter(|rest| rest.ends_with(is_between));
        let after = document.strip_prefix(heading.as_str()).filter(|rest| rest.starts_with(is_between));
        let rest = before.or(after).map(bare).unwrap_or_default();
        rest.is_empty() || !all.iter().any(|heading| bare(heading) == rest)
    });
    kept
}

/// The part of a title that stands on the page as a line of its own, where the whole does not: the rest is the
/// name of a site that does not give its name elsewhere.
fn printed<'a>(title: &'a str, stands: &dyn Fn(&str) -> bool) -> &'a str {
    let mut part = title;
    while !stands(part) {
        match last_of(part, SEPARATORS).or_else(|| last_of(part, TIGHT)) {
            Some(separator) => part = part[..separator.start].trim(),
            None => return segment(title, stands),
        }
    }
    part
}

/// The longest part between separators that stands on the page; the title where none does.
fn segment<'a>(title: &'a str, stands: &dyn Fn(&str) -> bool) -> &'a str {
    let mut longest = "";
    let mut rest = title;
    while !rest.is_empty() {
        let separator = first_of(rest, SEPARATORS).unwrap_or(rest.len()..rest.len());
        let part = rest[..separator.start].trim();
        if part.len() > longest.len() && stands(part) {
            longest = part;
        }
        rest = &rest[separator.end..];
    }
    if longest.is_empty() { title } else { longest }
}

/// Do all headings say the same?
fn are_one(headings: &[String]) -> bool {
    headings.windows(2).all(|two| bare(&two[0]) == bare(&two[1]))
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
    fn site_in_the_first_heading_is_no_title() {
        let body = "<h1>The old harbour</h1><h2>Tide turns</h2>";
        assert_eq!(of("Tide turns | The old harbour", "", body), "Tide turns");
        assert_eq!(of("Tide turns | The old harbour", "", "<h1>Tide turns</h1><h2>More</h2>"), "Tide turns");
    }

    #[test]
    fn kicker_in_the_heading_is_left_out() {
        let body = "<h1><span>Harbour</span><span>Tide turns at last</span></h1>";
        assert_eq!(of("Harbour: Tide turns at last", "", body), "Tide turns at last");
        let one = "<h1><span>Harbour</span> <span>tide turns at last</span></h1>";
        assert_eq!(of("Harbour tide turns at last", "", one), "Harbour tide turns at last");
    }

    #[test]
    fn part_that_stands_on_the_page_is_the_title() {
        let body = "<h4>Tide turns</h4>";
        assert_eq!(of("Harbour News - Tide turns - Town - News", "", body), "Tide turns");
        assert_eq!(of("潮が変わる-港新聞", "", "<div>潮が変わる</div>"), "潮が変わる");
    }
}
