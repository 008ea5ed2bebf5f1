// What was typed and not saved is not lost by a press on a link: see Tenders/Pages/Unsaved.razor. What the server wrote into a field is
// the measure, not what stood there when the script came: a browser that goes back puts the typed text in again.
const dialog = document.querySelector("dialog.unsaved");
const forms = [...document.querySelectorAll("form.guarded")];
let going = false; // this page's going was asked for
let wanted; // where to, or which form, once it is decided

const usual = select => Math.max(0, [...select.options].findIndex(option => option.defaultSelected));
const isChanged = field =>
  field.type === "hidden" ? false
  : field.tagName === "SELECT" ? field.selectedIndex !== usual(field)
  : field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked
  : "defaultValue" in field && field.value !== field.defaultValue.replace(/\r\n?/g, "\n");
const changed = form => [...form.elements].filter(isChanged);
// A form that came back from the server unsaved is unsaved as it stands.
const unsaved = () => forms.find(form => form.dataset.unsaved !== undefined || changed(form).length > 0);
const nameOf = field => (field.labels?.[0]?.textContent ?? field.ariaLabel ?? "").trim();

function ask(form, then) {
  wanted = then;
  const said = dialog.querySelector("[data-changed]");
  const names = [...new Set(changed(form).map(nameOf).filter(Boolean))];
  const { more, between } = said.dataset;
  said.textContent = names.slice(0, 5).join(between) + (names.length > 5 ? " " + more.replace("{0}", names.length) : "");
  said.parentElement.hidden = names.length === 0;
  dialog.showModal();
}

document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href]");
  if (!link || link.target || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const to = new URL(link.href);
  if (to.origin !== location.origin || (to.pathname === location.pathname && to.hash)) return;
  const form = unsaved();
  if (!form) return;
  event.preventDefault();
  ask(form, { to: to.pathname + to.search });
});

document.addEventListener("submit", event => {
  const form = unsaved();
  if (going || !form || form === event.target) {
    going = true;
    return;
  }
  event.preventDefault();
  ask(form, { form: event.target, by: event.submitter });
});

dialog.addEventListener("click", event => {
  const act = event.target.closest("[data-do]")?.dataset.do;
  if (!act) return;
  const form = unsaved();
  dialog.close();
  if (act === "save") {
    const next = document.createElement("input");
    Object.assign(next, { type: "hidden", name: "next", value: wanted.to ?? location.pathname });
    form.append(next);
    form.requestSubmit();
    next.remove(); // a browser that stopped at an empty field, or a second press, must not go where nobody wants to go any more
  } else if (act === "leave") {
    going = true;
    wanted.form ? wanted.form.requestSubmit(wanted.by) : location.assign(wanted.to);
  }
});

// Closing the window, going back, another address: the browser asks in its own words, and only then.
addEventListener("beforeunload", event => { if (!going && unsaved()) event.preventDefault(); });
addEventListener("pageshow", () => { going = false; });
