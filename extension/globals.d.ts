/** What the background finds in the page after injecting `content.js`. */
declare var lede: {
    toggle(): Promise<import("./content.js").Outcome>;
    copy(): Promise<import("./content.js").Outcome>;
    always(): void;
};

declare module "*.css" {
    const text: string;
    export default text;
}

interface Uint8ArrayConstructor {
    /** Newer than the oldest browsers we run in. */
    fromBase64?(base64: string): Uint8Array<ArrayBuffer>;
}
