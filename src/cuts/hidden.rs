//! What the browser does not show, or shows to screen readers alone.

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::outline::Part;
use crate::words::Meaning;

/// Cuts what the browser says is hidden, be it most of the page: a wall may hide the text that it stands
/// before. Where only the markup says so, running text stays: on saved pages a paragraph may wait for a script
/// or a click to uncover it.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let hidden = outline.outermost(|part| outline.page.nodes()[part.node].hidden);
    let mut cuts: Vec<_> = hidden.into_iter().map(|part| outline.nodes(part)).collect();
    cuts.extend(scene.minor(&|part| {
        (part.names.has(Meaning::Hidden) || is_hidden(scene, part)) && !scene.tells(part)
    }));
    cuts
}

fn is_hidden(scene: &Scene, part: &Part) -> bool {
    let page = scene.outline.page;
    part.may_hide && page.attributes(part.node).any(|(name, value)| match name {
        "hidden" => value != "until-found",
        "aria-hidden" => value == "true",
        "style" => is_hiding(value),
        _ => false,
    })
}

fn is_hiding(style: &str) -> bool {
    for rule in style.split(';') {
        let (name, value) = rule.split_once(':').unwrap_or_default();
        let hiding = match name.trim() {
            "display" => "none",
            "visibility" => "hidden",
            _ => continue,
        };
        if value.trim().starts_with(hiding) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;
    use crate::page::{Page, Snapshot};
    use crate::render;

    #[test]
    fn what_the_page_hides_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p hidden drop>Link copied</p>
<div style="color: red; display: none" drop><p>Sorry, that did not work.</p></div>
<div style="visibility:hidden" drop><p>Sent.</p></div>
<span aria-hidden="true" drop>Decoration</span>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn text_for_screen_readers_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p><span class="sr-only" drop>Opens in a new window</span><a href="/map">The map shows the way round the harbour.</a></p>
<h2 class="visually-hidden" drop>Teil zwei</h2>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn what_can_be_found_or_is_shown_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p hidden="until-found">How we know: from the minutes of the council.</p>
<p aria-hidden="false">It was never asked.</p>
<p style="display: block">Nor were the fishermen.</p>
<p style="overflow: hidden">Nor was the pilot.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn hidden_gems_stay() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div class="hidden-gems screening"><p>Behind the market stands a chapel.</p></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn story_that_waits_for_a_script_stays() {
        check(
            cut,
            r#"
<div style="display:none">
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
</div>
<p>Fishermen fear for the market, which lives from those who stop on their way to the northern villages.</p>
"#,
        );
    }

    #[test]
    fn answer_that_waits_for_a_click_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<h3>How long is the way round?</h3>
<div aria-hidden="true" style="display:none">
<p>From the market to the northern quay it is eleven miles by the coast road, and in summer the coast road is full.</p>
<p>The council has asked the railway for more trains, and the railway has said that it will think about it by March.</p>
</div>
<p>Fishermen fear for the market, which lives from those who stop on their way to the northern villages.</p>
"#,
        );
    }

    /// Of such a page the browser shows the first paragraph and the wall.
    const WALLED: &str = "<html><body><h1>The bridge closes</h1><p>The bridge over the harbour will close in May, and drivers
will have to take the long way round. Work is to last a year.</p><div><p>Subscribe to continue reading</p></div><div>\
<p>It will cost nine million, the council said after a meeting on Tuesday evening. Nobody was asked.</p>\
<p>Fishermen fear for the market, which lives from those who stop on their way to the northern villages.</p>\
<p>They have written to the council, and the council has not answered. They will write again in the spring.</p>\
</div></body></html>";

    #[test]
    fn text_that_a_wall_hides_stays_hidden() {
        let text = |hidden| {
            let html = WALLED.to_owned();
            let page = Page::from_snapshot(Snapshot { html, hidden, ..Snapshot::default() });
            render::text(&crate::read(&page).article)
        };
        assert!(text(vec![]).contains("Fishermen"));
        let walled = text(vec![6]);
        assert!(walled.contains("drivers") && !walled.contains("Fishermen"), "{walled}");
    }
}
