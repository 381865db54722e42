//! The page: elements and text, flat, in reading order.

use serde::Deserialize;

/// What the extension hands in: the live page as the browser wrote it down, and as lists of numbers
/// what that loses. Element numbers count as `document.getElementsByTagName("*")` does.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Snapshot {
    /// `document.documentElement` in the browser's own serialization, open shadow roots in it as
    /// `<template shadowrootmode="open">`.
    pub html: String,
    /// `location.href`.
    pub url: String,
    /// `document.baseURI`.
    pub base: String,
    /// Elements that the browser does not show; their descendants need not be listed.
    pub hidden: Vec<u32>,
    /// Images whose chosen source (`currentSrc`) is worth more than their attributes.
    pub images: Vec<(u32, String)>,
    /// Frames of the same origin, each with the serialization of its `documentElement`.
    pub frames: Vec<(u32, String)>,
}

pub struct Page {
    pub url: String,
}

impl Page {
    /// The door for the live page.
    pub fn from_snapshot(snapshot: Snapshot) -> Page {
        Page { url: snapshot.url }
    }

    /// The door for saved HTML of any make. `url` is where it came from, or empty.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn from_html(html: &str, url: &str) -> Page {
        let _ = html;
        Page { url: url.into() }
    }
}
