// The things a browser does only when a script asks it: see Live/Hands.cs.
// The arrow key that brought us here still moves the caret after this: select once it has.
export const take = field => { field.focus(); setTimeout(() => field.select()); };
export const submit = form => form.submit();

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
