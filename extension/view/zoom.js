/** Looking closer at a picture: by the wheel, by keys, by a double click, by two fingers, and moving it about. */

/** How much one turn or press is. */
const STEP = 1.25;

/** Of the size that fits the window. */
const MOST = 8;

/** What a double click gives. */
const CLOSER = 2.5;

/** Pixels that an arrow moves. */
const SHIFT = 80;

/** @type {Record<string, [number, number]>} where a key moves the picture */
const MOVES = { ArrowLeft: [SHIFT, 0], ArrowRight: [-SHIFT, 0], ArrowUp: [0, SHIFT], ArrowDown: [0, -SHIFT] };

/** @typedef {{ clientX: number, clientY: number }} Point */

/**
 * @param {HTMLElement} frame around the picture, which stands in its middle
 */
export function zoomed(frame) {
  /** @type {HTMLElement | undefined} */
  let picture;
  let [scale, x, y] = [1, 0, 0];
  /** @type {Map<number, Point>} where the mouse is, or the fingers; `movementX` counts other pixels on some screens */
  const held = new Map();

  frame.addEventListener("wheel", (event) => {
    event.preventDefault(); // Neither the window nor the page behind shall move.
    by(STEP ** -turns(event), event);
  });
  frame.addEventListener("dblclick", (event) => (scale > 1 ? show() : by(CLOSER, event)));
  frame.addEventListener("dragstart", (event) => event.preventDefault());
  frame.addEventListener("pointerdown", ({ target, pointerId, pointerType, clientX, clientY }) => {
    if (pointerType !== "touch" && (target !== picture || scale === 1)) return;
    // A finger is caught by what it touches.
    if (pointerType !== "touch") picture?.setPointerCapture(pointerId);
    held.set(pointerId, { clientX, clientY });
  });
  frame.addEventListener("pointermove", ({ pointerId, clientX, clientY }) => {
    if (!held.has(pointerId)) return;
    const before = spread([...held.values()]);
    held.set(pointerId, { clientX, clientY });
    const now = spread([...held.values()]);
    if (before.apart && now.apart) by(now.apart / before.apart, before);
    move(now.clientX - before.clientX, now.clientY - before.clientY);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    frame.addEventListener(end, (event) => held.delete(/** @type {PointerEvent} */ (event).pointerId));
  }
  return { show, key, closer: () => by(STEP), back: () => by(1 / STEP) };

  /** @param {HTMLElement} [shown] another picture; or the same one, as a whole again */
  function show(shown = picture) {
    picture = shown;
    [scale, x, y] = [1, 0, 0];
    draw();
  }

  /**
   * @param {string} key
   * @returns {boolean} whether the picture took it
   */
  function key(key) {
    const to = scale > 1 && MOVES[key];
    if (to) move(...to);
    else if (key === "+" || key === "=") by(STEP);
    else if (key === "-") by(1 / STEP);
    else if (key === "0") show();
    else return false;
    return true;
  }

  /**
   * @param {number} factor
   * @param {Point} [point] stays where it is
   */
  function by(factor, point) {
    const { left, top, width, height } = frame.getBoundingClientRect();
    const [px, py] = point ? [point.clientX - left - width / 2, point.clientY - top - height / 2] : [0, 0];
    const next = Math.min(MOST, Math.max(1, scale * factor));
    x = px - ((px - x) * next) / scale;
    y = py - ((py - y) * next) / scale;
    scale = next;
    move(0, 0);
  }

  /**
   * No further than its edge.
   *
   * @param {number} right
   * @param {number} down
   */
  function move(right, down) {
    const { offsetWidth = 0, offsetHeight = 0 } = picture ?? {};
    x = within(x + right, (offsetWidth * scale - frame.clientWidth) / 2);
    y = within(y + down, (offsetHeight * scale - frame.clientHeight) / 2);
    draw();
  }

  function draw() {
    if (!picture) return;
    picture.style.transform = scale === 1 ? "" : `translate(${x}px, ${y}px) scale(${scale})`;
    frame.classList.toggle("closer", scale > 1);
  }
}

/**
 * @param {Point[]} points of the first two
 * @returns {Point & { apart: number }} where their middle is, and how far it is from one to the other
 */
function spread([one, other = one]) {
  const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  return { clientX: (one.clientX + other.clientX) / 2, clientY: (one.clientY + other.clientY) / 2, apart };
}

/**
 * Of a wheel. A touchpad sends small parts of one, and two fingers on it, as if Ctrl were pressed, even smaller ones.
 *
 * @param {WheelEvent} event
 */
function turns({ deltaY, deltaMode, ctrlKey }) {
  const whole = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 100 : 3;
  return (ctrlKey ? 10 * deltaY : deltaY) / whole;
}

/**
 * @param {number} value
 * @param {number} most to either side
 */
function within(value, most) {
  return Math.max(-Math.max(0, most), Math.min(Math.max(0, most), value));
}
