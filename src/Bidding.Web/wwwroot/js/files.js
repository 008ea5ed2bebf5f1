// The browser's own file chooser speaks the browser's language. Where this runs, the stylesheet shows ours in its place and the name
// of the chosen file is written beside it; the input itself stays, with its keyboard and its form.
const show = input => {
  const chosen = input.closest(".file")?.querySelector(".chosen");
  if (chosen) chosen.textContent = input.files[0]?.name ?? chosen.dataset.none;
};

document.documentElement.dataset.files = "own";
document.addEventListener("change", event => event.target.type === "file" && show(event.target));
document.querySelectorAll(".file input").forEach(show); // gone back to: the browser has kept what was chosen
