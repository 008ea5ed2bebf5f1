// A list that others change is fetched anew every so often and put in place of the old one, without a reload: what the person
// is reading stays where it is, and what he is pressing, typing or marking is not taken from under his hands.
const seconds = Number(document.currentScript.dataset.seconds);

const isInUse = main =>
  document.hidden || main.contains(document.activeElement) || document.getSelection()?.isCollapsed === false;

async function fresh() {
  const main = document.getElementById("main");
  if (isInUse(main)) return;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "manual" });
    if (!answer.ok) return location.reload(); // signed out: the server says where to go
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const news = page.getElementById("main");
    if (news && !isInUse(main)) main.replaceChildren(...news.childNodes);
    document.documentElement.dataset.line = "up";
  } catch {
    document.documentElement.dataset.line = "down"; // the stylesheet says so, and the next round may succeed
  }
}

setInterval(fresh, seconds * 1000);
