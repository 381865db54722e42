//! What an element's tag or role says is part of the site and not of the story.

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::outline::Part;
use crate::page::Tag;

/// Cuts navigation, footers, asides, dialogs and forms, if they are minor.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    scene.minor(|part| is_furniture(part.tag) || has_role(scene, part))
}

fn is_furniture(tag: Tag) -> bool {
    matches!(tag, Tag::Nav | Tag::Footer | Tag::Aside | Tag::Dialog | Tag::Form | Tag::Search)
}

fn has_role(scene: &Scene, part: &Part) -> bool {
    let Some(role) = scene.outline.page.attribute(part.node, "role") else { return false };
    matches!(
        &*role,
        "alert"
            | "alertdialog"
            | "banner"
            | "complementary"
            | "contentinfo"
            | "dialog"
            | "form"
            | "menu"
            | "menubar"
            | "navigation"
            | "search"
            | "toolbar"
            | "tooltip"
    )
}
