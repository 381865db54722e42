//! What an element's tag or role says is part of the site and not of the story.

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::outline::Part;
use crate::page::Tag;

/// Cuts navigation, footers, asides, dialogs and forms, if they are minor.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    scene.minor(&|part| (is_furniture(part.tag) || has_role(scene, part)) && !is_callout(scene, part))
}

/// A hint or a warning in the text, in the element or with the role that most use for what is beside it.
fn is_callout(scene: &Scene, part: &Part) -> bool {
    let class = scene.outline.page.attribute(part.node, "class").unwrap_or_default();
    let mut is_alert = false;
    for name in class.split_ascii_whitespace() {
        if matches!(name, "admonition" | "callout") || is_alert && name.starts_with("alert-") {
            return true;
        }
        is_alert |= name == "alert";
    }
    false
}

fn is_furniture(tag: Tag) -> bool {
    matches!(tag, Tag::Nav | Tag::Footer | Tag::Aside | Tag::Dialog | Tag::Form | Tag::Search)
}

fn has_role(scene: &Scene, part: &Part) -> bool {
    let role = || scene.outline.page.attribute(part.node, "role");
    part.has_role && role().is_some_and(|role| ROLES.contains(&&*role))
}

/// Roles of what frames a story.
const ROLES: &[&str] = &[
    "alert",
    "alertdialog",
    "banner",
    "complementary",
    "contentinfo",
    "dialog",
    "form",
    "menu",
    "menubar",
    "navigation",
    "search",
    "toolbar",
];

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn elements_of_the_site_go() {
        check(
            cut,
            r#"
<nav drop><a href="/">Home page</a></nav>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<aside drop><p>Boats for sale</p></aside>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<form drop><label>Search the archive</label></form>
<footer drop><p>Harbour News, 4 Quay Street</p></footer>
"#,
        );
    }

    #[test]
    fn callouts_stay() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<aside class="admonition tip"><p>Take the ferry</p></aside>
<div class="alert alert-info" role="alert">Take the ferry</div>
<div class="alert" role="alert" drop>Your letter was sent</div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn roles_of_the_site_go() {
        check(
            cut,
            r#"
<div role="banner" drop><p>Harbour News</p></div>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<div role="contentinfo" drop><p>4 Quay Street</p></div>
"#,
        );
    }

    #[test]
    fn parts_of_the_story_stay() {
        check(
            cut,
            r#"
<header><h1>The bridge closes</h1></header>
<div role="main">
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<section role="region"><h2>What it costs</h2></section>
<blockquote><p>We were never asked.</p></blockquote>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<details><summary>How we know</summary><p>From the minutes.</p></details>
</div>
"#,
        );
    }

    #[test]
    fn story_inside_a_form_stays() {
        check(
            cut,
            r#"
<form action="/page.aspx">
<h1>The bridge closes</h1>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
</form>
"#,
        );
    }

    #[test]
    fn story_inside_an_aside_stays() {
        check(
            cut,
            r#"
<aside>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
</aside>
<p>Fishermen fear for the market, which lives from those who stop on their way to the northern villages.</p>
"#,
        );
    }
}
