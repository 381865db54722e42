/**
 * A node of the page, to be asked what it is.
 *
 * The fields of a form stand in for what the form itself has, by their names: one that is called `parentNode` for its parent, one
 * that is called `contains` for the method. What a form is by its kind, no field can stand in for.
 *
 * @template {Node | null | undefined} T
 * @param {T} node
 * @returns {T} to be asked and no more: it is not the same as the node
 */
export function own(node) {
  return node && Reflect.get(node, Symbol.toStringTag) === FORM ? /** @type {T} */ (new Proxy(node, asked)) : node;
}

/** Also one of a frame's document, whose kinds are others. */
const FORM = "HTMLFormElement";

/** @type {ProxyHandler<Node>} */
const asked = {
  get(form, name) {
    const value = Reflect.get(HTMLFormElement.prototype, name, form);
    return typeof value === "function" ? value.bind(form) : value;
  },
  has: (_, name) => name in HTMLFormElement.prototype,
};
