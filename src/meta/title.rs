//! The title, without the site's name.

use super::found::Found;
use crate::letters::{is_upper, is_word};
use crate::text::{first_of, last_of, lower, words};

/// What parts a title from the site's name in `<title>`.
const SEPARATORS: &[&str] =
    &[" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ∣ ", "｜", " : "];

/// A heading that repeats this share of the words of the head's title is the title itself.
const SAME: f32 = 0.6;

/// The best title: the heading on the page if the head agrees with it, else what the head says.
///
/// `headings` are the page's level 1 headings. The head's titles carry the site's name or are shortened for
/// social networks; the heading is what the paper printed.
pub(super) fn title(json_ld: &Found, tags: &Found, document: Option<&str>, headings: &[String]) -> String {
    let site = json_ld.publisher.as_deref().or(tags.publisher.as_deref());
    let claims = [json_ld.title.as_deref(), tags.title.as_deref(), document];
    let mut bare = Vec::new();
    for claim in claims.into_iter().flatten() {
        bare.push(without_site(claim, site));
    }
    if let Some(heading) = agreeing(headings, &bare) {
        return heading.clone();
    }
    let social = tags.title.as_deref().map(|title| without_site(title, site));
    let claimed = social.or_else(|| bare.into_iter().next()).filter(|title| !title.is_empty());
    match (claimed, headings) {
        (Some(title), _) => title,
        (None, [only]) => only.clone(),
        (None, _) => String::new(),
    }
}

/// The part of a title that stands on the page as a line of its own, where the whole does not: the rest is the
/// name of a site that does not give its name elsewhere.
pub(super) fn printed<'a>(title: &'a str, stands: &dyn Fn(&str) -> bool) -> &'a str {
    let mut part = title;
    while !stands(part) {
        match last_of(part, SEPARATORS) {
            Some(separator) => part = part[..separator.start].trim(),
            None => return title,
        }
    }
    part
}

/// The heading that the head bears out best, if it does so well enough.
fn agreeing<'a>(headings: &'a [String], claims: &[String]) -> Option<&'a String> {
    let mut best = None;
    let mut most = SAME;
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
fn bare(text: &str) -> String {
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

    #[test]
    fn heading_wins_if_the_head_agrees() {
        let tags = Found { title: Some("Tide turns: what it means".into()), ..Found::default() };
        let headings = ["Harbour News".to_owned(), "Tide turns: what it means for us".to_owned()];
        assert_eq!(title(&Found::default(), &tags, None, &headings), headings[1]);
        assert_eq!(title(&Found::default(), &tags, None, &headings[..1]), "Tide turns: what it means");
    }
}
