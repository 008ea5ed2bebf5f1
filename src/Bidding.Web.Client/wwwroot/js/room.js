// The things a browser does only when a script asks it: see Live/Hands.cs.
// The arrow key that brought us here still moves the caret after this: select once it has.
export const take = field => { field.focus(); setTimeout(() => field.select()); };
export const submit = form => form.submit();
// A field of what went is no longer there, and does not count.
const isWriting = () => document.activeElement?.matches("input, textarea, select");
// Among the choices of a score an arrow key of the browser would choose as it moves, and so change a score that nobody meant to change:
// up and down go from criterion to criterion (the room moves there), left and right look at the choices, the space bar chooses.
const steps = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
document.addEventListener("keydown", event => {
  const step = steps[event.key], at = event.target;
  if (!step || event.ctrlKey || event.altKey || event.metaKey || !at.closest?.(".ways")) return;
  const isChoice = at.matches("input[type=radio]"), moves = event.key === "ArrowUp" || event.key === "ArrowDown";
  if (!isChoice && !(moves && at.closest("[data-ways]"))) return;
  event.preventDefault();
  if (!isChoice || moves && at.closest("[data-ways]")) return;
  const choices = [...at.closest(".ways").querySelectorAll("input[type=radio]:enabled")];
  choices[choices.indexOf(at) + step]?.focus();
});
// A phase that opens puts another page under the same scroll position: its head is shown and read out, unless somebody is writing.
export const begin = () => {
  for (const part of document.querySelectorAll(".rail, .rail-people")) part.scrollTo({ top: 0 });
  if (isWriting()) return;
  scrollTo({ top: 0 });
  document.getElementById("stage")?.focus({ preventScroll: true });
};
// So does another bid's sheet, which somebody asked for.
export const arrive = id => {
  const head = document.getElementById(id);
  head?.scrollIntoView();
  head?.focus({ preventScroll: true });
};
// A field that needs attention is seen with the words that belong to it.
export const attend = id => {
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
};
// A refusal under the button that was pressed may lie below the window's edge.
export const reveal = note => note.scrollIntoView({ block: "nearest" });
// What was pressed is gone: whoever pressed it goes on from what has come in its place.
export const goOn = id => {
  const part = document.getElementById(id);
  if (!part || isWriting()) return;
  part.scrollIntoView({ block: "nearest" });
  (part.querySelector("button.primary") ?? part).focus({ preventScroll: true });
};
// Loads the framed page again and keeps the reader's place in it; replaced, it leaves no step to go back to.
const places = new WeakMap();
export const renew = frame => {
  const page = frame.contentWindow;
  if (!places.has(frame)) {
    places.set(frame, 0);
    frame.addEventListener("load", () => { frame.contentWindow.scrollTo(0, places.get(frame)); places.set(frame, 0); });
  }
  try { places.set(frame, page.scrollY || places.get(frame)); } catch { } // a page that failed to load cannot be asked
  page.location.replace(frame.src);
};

// The mark of this tab outlives a reload, and a duplicated tab must not bring it along, or it would take the seat over unasked:
// a duplicate copies sessionStorage as it stands, so the mark lies there only between this page's going and the next one's coming.
let mark;
const key = "bidding/tab";
export function tab() {
  if (!mark) {
    mark = sessionStorage.getItem(key) ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
    sessionStorage.removeItem(key);
    addEventListener("pagehide", () => sessionStorage.setItem(key, mark));
    addEventListener("pageshow", () => sessionStorage.removeItem(key));
  }
  return mark;
}

// A handwriting: strokes in the canvas's own units, so that it survives a change of size; ink on transparent ground.
const pads = new WeakMap();
const ink = "#10205f";
function draw(pad, context, scale, left = 0, top = 0) {
  context.lineCap = context.lineJoin = "round";
  context.strokeStyle = context.fillStyle = ink;
  for (const stroke of pad.strokes) {
    for (let i = 0; i < stroke.length; i++) {
      const [from, to] = [stroke[Math.max(0, i - 1)], stroke[i]];
      context.lineWidth = to.width * scale;
      context.beginPath();
      context.moveTo((from.x - left) * scale, (from.y - top) * scale);
      context.lineTo((to.x - left) * scale + (i ? 0 : 0.01), (to.y - top) * scale);
      context.stroke();
    }
  }
}
function repaint(canvas) {
  const scale = devicePixelRatio || 1;
  canvas.width = canvas.clientWidth * scale;
  canvas.height = canvas.clientHeight * scale;
  draw(pads.get(canvas), canvas.getContext("2d"), scale);
}
export function openPad(canvas) {
  const pad = { strokes: [], stroke: null };
  pads.set(canvas, pad);
  const point = event => {
    const box = canvas.getBoundingClientRect();
    // A pen knows how hard it is pressed; mouse and finger say one half or nothing.
    const pressure = event.pointerType === "pen" && event.pressure ? event.pressure : 0.5;
    return { x: event.clientX - box.left, y: event.clientY - box.top, width: 1.5 + 3 * pressure };
  };
  canvas.addEventListener("pointerdown", event => {
    if (event.button || pad.stroke) return;
    canvas.setPointerCapture(event.pointerId);
    pad.pointer = event.pointerId;
    pad.strokes.push(pad.stroke = [point(event)]);
    repaint(canvas);
    event.preventDefault();
  });
  canvas.addEventListener("pointermove", event => {
    if (!pad.stroke || event.pointerId !== pad.pointer) return;
    for (const one of event.getCoalescedEvents?.() ?? [event]) pad.stroke.push(point(one));
    repaint(canvas);
  });
  const end = event => { if (event.pointerId === pad.pointer) pad.stroke = null; };
  canvas.addEventListener("pointerup", end);
  canvas.addEventListener("pointercancel", end);
  new ResizeObserver(() => repaint(canvas)).observe(canvas);
}
export function undoPad(canvas) { pads.get(canvas)?.strokes.pop(); repaint(canvas); }
export function clearPad(canvas) { pads.get(canvas).strokes.length = 0; repaint(canvas); }
// The ink alone, cut to its bounds and not wider than print needs; "" where nothing is written.
export function readPad(canvas) {
  const pad = pads.get(canvas), points = pad?.strokes.flat() ?? [];
  if (!points.length) return "";
  const edge = 4, [xs, ys] = [points.map(one => one.x), points.map(one => one.y)];
  const [left, top] = [Math.min(...xs) - edge, Math.min(...ys) - edge];
  const [width, height] = [Math.max(...xs) + edge - left, Math.max(...ys) + edge - top];
  const sheet = document.createElement("canvas");
  const scale = Math.min(2, 800 / width, 300 / height);
  sheet.width = Math.max(1, Math.round(width * scale));
  sheet.height = Math.max(1, Math.round(height * scale));
  draw(pad, sheet.getContext("2d"), scale, left, top);
  return sheet.toDataURL("image/png").split(",")[1];
}
