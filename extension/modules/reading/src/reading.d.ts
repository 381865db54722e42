/** What the extension hands in: the live page as the browser wrote it down, and what that loses. */
export interface Snapshot {
    /** `document.documentElement`, open shadow roots in it as `<template shadowrootmode="open">`. */
    html: string;
    /** `location.href` */
    url: string;
    /** `document.baseURI` */
    base: string;
    /** Elements that the browser does not show, by their number in `getElementsByTagName("*")`. */
    hidden: number[];
    /** Elements that stand where the reader looks, numbered likewise. */
    inView: number[];
    /** Images whose chosen source (`currentSrc`) is worth more than their attributes. */
    images: [number, string][];
    /** Frames of the same origin: the frame's number, and the serialization of its `documentElement`. */
    frames: [number, string][];
    /** Elements that the reader wants in the article whatever they are, numbered likewise. */
    wanted: number[];
    /** `html` is a part of the page that somebody has selected: nothing is left out, and there is no header. */
    isPart?: boolean;
}

/** What comes out. Always an article; `noArticle` says why it is only a guess. */
export interface Reading {
    noArticle?: "empty" | "too-short" | "listing" | "teasers" | "search" | "video" | "log-in";
    direction: "ltr" | "rtl";
    /** The whole article, header included, as safe HTML: see `render/html.rs` for its classes. */
    html: string;
    /** The whole article, packed for the writing module; for all others just a text to hand on. */
    article: string;
    /** What became of each passage of the page: see `fates.js`. */
    fates: string;
}
