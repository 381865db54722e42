//! Which of several articles, on a page that has more than one in full.
//!
//! Endless pages load the next article below the end, and put its address into the browser's bar when it is
//! reached. Each has a first-level heading, an address of its own and a text; everything between two such
//! headings goes with one of them. A list of posts looks the same, but neither its address nor its title is
//! that of one of them. Whatever is of the other articles is not surveyed at all.

use super::document_title;
use crate::page::{Flow, NodeId, Page, Tag};
use crate::text::{holds, host, lower, path, single_spaced};

/// Bytes of text in the shortest article; a teaser has less.
const SHORTEST: usize = 400;

/// The one article of several that the reader is at.
pub(crate) struct Scope {
    pub node: NodeId,
    /// Its own address.
    pub address: String,
    /// The page was opened for it, so that what the head says is said of it.
    pub is_first: bool,
    /// The other articles.
    pub others: Vec<NodeId>,
}

impl Scope {
    /// The article that has the page's address, else the one in view, else the first.
    pub(super) fn of(page: &Page) -> Option<Scope> {
        let pieces = pieces(page);
        let (mut addressed, mut in_view, mut is_named) = (None, 0, false);
        for (at, (node, address)) in pieces.iter().enumerate() {
            if pieces[..at].iter().any(|other| page_of(&other.1) == page_of(address)) {
                return None;
            }
            if page_of(address) == page_of(&page.url) {
                addressed = Some(at);
            }
            if page.nodes()[*node].in_view {
                in_view = at;
            }
            is_named |= is_named_by_head(page, *node);
        }
        let at = addressed.or(is_named.then_some(in_view)).filter(|_| pieces.len() > 1)?;
        let mut others = Vec::new();
        for piece in &pieces {
            others.push(piece.0);
        }
        let node = others.remove(at);
        Some(Scope { node, address: pieces[at].1.clone(), is_first: at == 0, others })
    }
}

/// The largest elements with one first-level heading, of those with an address and a text.
fn pieces(page: &Page) -> Vec<(NodeId, String)> {
    let headings: Vec<NodeId> = page.all(Tag::H1).collect();
    let mut pieces = Vec::new();
    if headings.len() < 2 {
        return pieces;
    }
    for (at, &heading) in headings.iter().enumerate() {
        let mut piece = heading;
        while let Some(above) = page.parent(piece) {
            let range = page.range(above);
            let holds_before = at > 0 && range.start <= headings[at - 1];
            if holds_before || headings.get(at + 1).is_some_and(|&after| after < range.end) {
                break;
            }
            piece = above;
        }
        if text(page, piece) >= SHORTEST
            && let Some(address) = own_address(page, piece)
        {
            pieces.push((piece, address));
        }
    }
    pieces
}

/// Bytes of text in the element.
fn text(page: &Page, node: NodeId) -> usize {
    let mut bytes = 0;
    for id in page.range(node) {
        let parent = page.nodes()[id].parent as usize;
        if page.tag(id) == Tag::Text && page.tag(parent).flow() != Flow::Silent {
            bytes += page.text(id).trim().len();
        }
    }
    bytes
}

/// The address that the element gives as its own: as data, or as a permanent link. Not that of the whole site,
/// to which its name leads.
fn own_address(page: &Page, node: NodeId) -> Option<String> {
    let mut title = 0..0;
    for id in page.range(node) {
        let tag = page.tag(id);
        if tag == Tag::H1 {
            title = page.range(id);
        }
        let is_link = matches!(tag, Tag::A | Tag::Link);
        let is_title = title.contains(&id) && text(page, id) == text(page, title.start);
        for (name, value) in page.attributes(id) {
            let is_own = match name {
                "href" => is_link && is_title || is_permanent(page, id),
                _ => ADDRESSES.contains(&name),
            };
            if !is_own || value.is_empty() {
                continue;
            }
            if let Some(address) = page.address(id, name)
                && host(&address) == host(&page.url)
                && !page_of(&address).1.is_empty()
            {
                return Some(address);
            }
        }
    }
    None
}

/// Does the link say of itself that it is permanent?
fn is_permanent(page: &Page, link: NodeId) -> bool {
    page.attributes(link).any(|said| PERMANENT.contains(&said))
}

const PERMANENT: &[(&str, &str)] = &[("rel", "bookmark"), ("rel", "canonical"), ("class", "permalink")];

/// Attributes that hold an element's own address.
const ADDRESSES: &[&str] = &[
    "data-article-url",
    "data-canonical",
    "data-canonical-url",
    "data-href",
    "data-page-url",
    "data-permalink",
    "data-post-url",
    "data-url",
    "itemid",
];

/// Has the page's title this piece's heading in it?
fn is_named_by_head(page: &Page, piece: NodeId) -> bool {
    let heading = page.range(piece).find(|&id| page.tag(id) == Tag::H1);
    let heading = heading.map(|id| lower(&single_spaced(&page.text_in(page.range(id))))).unwrap_or_default();
    let title = lower(&document_title(page).unwrap_or_default());
    !heading.is_empty() && holds(&title, &heading)
}

/// What tells one page from another: the host and the path, whatever the scheme and the query.
pub(crate) fn page_of(address: &str) -> (&str, &str) {
    (host(address), path(address).trim_end_matches('/'))
}

#[cfg(test)]
mod tests;
