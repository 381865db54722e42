/** What test pages leave in their global scope, for the tests to look at. */

declare var remembered: Element[];
declare var ticks: number;
declare var escapes: number;
declare var seen: string[];
declare var firstFrame: Promise<number>;
declare var readThisPage: () => import("../../extension/pkg/reading.js").Reading & { markdown: string };
declare var taken: { text: string, html: string };
declare var calls: unknown[];
declare var armed: boolean;
declare var roundTrip: () => import("./markdown/entry.js").Trip;

declare module "turndown-plugin-gfm" {
    export const gfm: import("turndown").Plugin;
}
declare function startFilm(): Promise<void>;
declare var asked: unknown[];
declare var pressed: boolean | undefined;
declare var axe: typeof import("axe-core");
