//! The title, without the site's name.

use super::found::Found;

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
    let claims: Vec<String> = claims.into_iter().flatten().map(|claim| without_site(claim, site)).collect();
    let agreeing = headings.iter().max_by(|a, b| agreement(a, &claims).total_cmp(&agreement(b, &claims)));
    if let Some(heading) = agreeing.filter(|heading| agreement(heading, &claims) >= SAME) {
        return heading.clone();
    }
    let social = tags.title.as_deref().map(|title| without_site(title, site));
    let claimed = social.or_else(|| claims.first().cloned()).filter(|title| !title.is_empty());
    match (claimed, headings) {
        (Some(title), _) => title,
        (None, [only]) => only.clone(),
        (None, _) => String::new(),
    }
}

/// How well the head bears a heading out, 0 to 1.
fn agreement(heading: &str, claims: &[String]) -> f32 {
    claims.iter().map(|claim| likeness(heading, claim)).fold(0.0, f32::max)
}

/// The share of words that two titles have in common, of the longer one.
pub(super) fn likeness(a: &str, b: &str) -> f32 {
    let (a, b) = (words(a), words(b));
    let common = a.iter().filter(|word| b.contains(word)).count();
    common as f32 / a.len().max(b.len()).max(1) as f32
}

fn words(title: &str) -> Vec<String> {
    let words = title.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// A title without the site's name at its end or beginning.
fn without_site(title: &str, site: Option<&str>) -> String {
    let mut title = title.trim();
    if let Some(site) = site.map(str::to_lowercase) {
        // As often as the name, or a part of it, stands there.
        while let Some(shorter) = without_segment(title, &|segment| is_site(segment, &site)) {
            title = shorter;
        }
    }
    let is_short =
        |segment: &str| words(segment).len() <= 3 && segment.chars().next().is_some_and(char::is_uppercase);
    let shorter = without_last(title, &|segment| site.is_none() && is_short(segment));
    shorter.filter(|shorter| words(shorter).len() >= 4).unwrap_or(title).to_owned()
}

fn is_site(segment: &str, site: &str) -> bool {
    let bare =
        |text: &str| text.to_lowercase().chars().filter(|sign| sign.is_alphanumeric()).collect::<String>();
    let (segment, site) = (bare(segment), bare(site));
    !segment.is_empty()
        && (site.contains(&segment) || segment.contains(&site) && segment.len() <= site.len() * 2 + 8)
}

fn without_segment<'a>(title: &'a str, is_site: &dyn Fn(&str) -> bool) -> Option<&'a str> {
    without_last(title, is_site).or_else(|| {
        let (end, next) = SEPARATORS.iter().filter_map(|s| Some((title.find(s)?, s.len()))).min()?;
        is_site(&title[..end]).then(|| title[end + next..].trim())
    })
}

fn without_last<'a>(title: &'a str, is_site: &dyn Fn(&str) -> bool) -> Option<&'a str> {
    let (start, length) = SEPARATORS.iter().filter_map(|s| Some((title.rfind(s)?, s.len()))).max()?;
    is_site(title[start + length..].trim()).then(|| title[..start].trim())
}

#[cfg(test)]
mod tests {
    use super::{Found, title, without_site};

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
    fn heading_wins_if_the_head_agrees() {
        let tags = Found { title: Some("Tide turns: what it means".into()), ..Found::default() };
        let headings = ["Harbour News".to_owned(), "Tide turns: what it means for us".to_owned()];
        assert_eq!(title(&Found::default(), &tags, None, &headings), headings[1]);
        assert_eq!(title(&Found::default(), &tags, None, &headings[..1]), "Tide turns: what it means");
    }
}
