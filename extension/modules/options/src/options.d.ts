/** How a document is written; what is not there is as by default. */
export interface MarkdownOptions {
    /** What is known of the article as YAML above it, in place of lines of text. */
    frontMatter?: boolean;
    /** Addresses stand below the text. */
    referenceLinks?: boolean;
    withoutImages?: boolean;
    bullet?: "-" | "*" | "+";
    emphasis?: "*" | "_";
    /** Each sentence begins a line. */
    sentences?: boolean;
    /** When the page was read, in ISO 8601, for the front matter. */
    retrieved?: string;
}
