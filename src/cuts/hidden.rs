//! What the browser does not show, or shows to screen readers alone.

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::outline::Part;
use crate::words::Meaning;

/// Cuts what is hidden. A minor part only: on saved pages the story itself may wait for a script to
/// uncover it.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    scene.minor(|part| part.names.has(Meaning::Hidden) || is_hidden(scene, part))
}

fn is_hidden(scene: &Scene, part: &Part) -> bool {
    let page = scene.outline.page;
    if page.nodes()[part.node].hidden {
        return true;
    }
    page.attributes(part.node).any(|(name, value)| match name {
        "hidden" => value != "until-found",
        "aria-hidden" => value == "true",
        "style" => is_hiding(value),
        _ => false,
    })
}

fn is_hiding(style: &str) -> bool {
    style.split(';').filter_map(|rule| rule.split_once(':')).any(|(name, value)| {
        let value = value.trim();
        match name.trim() {
            "display" => value.starts_with("none"),
            "visibility" => value.starts_with("hidden"),
            _ => false,
        }
    })
}
