/** The rivals have types of their own, but they are installed for the benchmark only, and `tsc` runs without them. */

declare module "@mozilla/readability" {
  export class Readability {
    constructor(document: Document);
    parse(): { content: string | null; title: string | null; dir: string | null } | null;
  }
}

declare module "defuddle";
