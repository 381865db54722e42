/** What Lede makes of a page. `docs/article.schema.json` says the same for other languages. */

import type { MarkdownOptions } from "./pkg/library.js";

export type { MarkdownOptions };

/**
 * Finds the article on a page. There always is one, be it a guess: see `no_article`.
 *
 * @param html the page, of any make
 * @param url where it came from, which makes its links whole
 * @param options how the Markdown is written
 */
export declare function read(html: string, url?: string, options?: MarkdownOptions): Reading;

export interface Reading extends Article {
  /** Why the article is only a guess. */
  no_article: "empty" | "too-short" | "listing" | "teasers" | "search" | "video" | "log-in" | null;
  /** The whole article with its header, as HTML that holds no script, style, handler, form or frame. */
  html: string;
  /** The same as Markdown. */
  markdown: string;
  /** The prose alone. */
  text: string;
}

export interface Article {
  meta: Meta;
  /** The picture above the text; it is not in the blocks as well. */
  lead: Figure | null;
  blocks: Block[];
  /** Footnotes and side notes, in the order in which the text first refers to them. */
  notes: { label: string; content: Block[] }[];
  words: number;
  /** How long it takes to read. */
  minutes: number;
  /** Why the page has only the beginning of the text. */
  truncated: "paywall" | "continued" | "shortened" | null;
}

export interface Meta {
  /** Without the site's name; empty if the page has none. */
  title: string;
  /** The line above the title. */
  kicker: string | null;
  section: string | null;
  /** The sentence or two between title and text. */
  dek: string | null;
  authors: { name: string; link: string | null }[];
  publisher: string | null;
  publisher_link: string | null;
  /** The site that shows the piece, where that is not the publisher. */
  via: string | null;
  /** ISO 8601, as precise as the page states it. */
  published: string | null;
  modified: string | null;
  address: string | null;
  /** A BCP 47 tag. */
  language: string | null;
  direction: "ltr" | "rtl";
  rights: string | null;
  tags: string[];
}

export type Block =
  | "break"
  | { heading: { level: number; content: Inline[] } }
  | { paragraph: Inline[] }
  | { list: { first: number | null; numbering: Numbering; items: Block[][]; loose: boolean } }
  | { definitions: { terms: Inline[][]; meanings: Block[][] }[] }
  | { quote: { content: Block[]; source: Inline[] } }
  | { callout: { kind: "note" | "tip" | "important" | "warning" | "caution"; title: Inline[]; content: Block[] } }
  | { details: { summary: Inline[]; content: Block[] } }
  | { entry: { moment: string | null; time: string; author: string | null; content: Block[] } }
  | { code: { language: string | null; text: string } }
  | { table: { caption: Inline[]; rows: { header: boolean; columns: number; rows: number; content: Block[] }[][] } }
  | { figure: Figure }
  | { embed: { medium: "video" | "audio" | "frame"; title: string; source: string } };

export type Numbering = "decimal" | "lower_alpha" | "upper_alpha" | "lower_roman" | "upper_roman";

export interface Figure {
  images: Image[];
  caption: Inline[];
  credit: string | null;
}

export interface Image {
  source: string;
  alt: string;
  /** Width and height in CSS pixels. */
  size: [number, number] | null;
}

export type Inline =
  | "line_break"
  | { text: string }
  | { code: string }
  | { styled: [Style, Inline[]] }
  | { link: { to: string; content: Inline[] } }
  | { image: Image }
  | { abbreviation: { title: string; content: Inline[] } }
  | { ruby: { base: string; reading: string } }
  | { time: { moment: string; content: Inline[] } }
  | { math: { display: boolean; latex: string | null; tree: MathNode[] } }
  | { task: boolean }
  /** A note's place among the notes. */
  | { note: number }
  /** A place that the text refers to, and what leads there. */
  | { anchor: number }
  | { jump: { to: number; content: Inline[] } };

export type Style = "emphasis" | "strong" | "strike" | "subscript" | "superscript" | "mark" | "keyboard";

/** The name of a MathML element, its attributes, and what is in it. */
export type MathNode = { text: string } | { element: [string, [string, string][], MathNode[]] };
