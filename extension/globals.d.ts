/** What the background finds in the page after injecting `content.js`. */
declare var lede: { toggle(): Promise<import("./content.js").Outcome>; copy(): Promise<import("./content.js").Outcome> };

declare module "*.css" {
    const text: string;
    export default text;
}
