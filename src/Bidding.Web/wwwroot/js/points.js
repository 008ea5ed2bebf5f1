// The sum of the full marks while they are typed; the server has written the first one.
const shown = document.querySelector("[data-points]");
const form = shown.closest("form");
const figure = field => { const value = Number(field.value.trim()); return value > 0 ? value : 0; };

form.addEventListener("input", () => {
  const fields = [...form.querySelectorAll("input[name^='Input.Rows'][name$='.Max']")];
  if (form.elements["Input.Formula"].value) fields.push(form.elements["Input.PriceMax"]);
  const total = Math.round(fields.reduce((sum, field) => sum + figure(field), 0) * 100) / 100;
  const left = Math.round((100 - total) * 100) / 100;
  const { isHundred, due, over, short } = shown.dataset;
  shown.querySelector("[data-total]").textContent = total;
  if (due === undefined) return;
  shown.className = `mark ${left === 0 ? "good" : "wait"}`;
  shown.querySelector("[data-left]").textContent = left === 0 ? isHundred : (left > 0 ? short : over).replace("{0}", Math.abs(left));
});
