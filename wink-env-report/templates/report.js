"use strict";
// Filters the causes; without it, all are shown.
const filter = document.querySelector(".filter");
if (filter) {
  const causes = [...document.querySelectorAll("article")];
  const names = ["locale", "service", "severity"];
  const isWanted = (cause) => names.every((name) => {
    const wanted = filter.elements[name].value;
    return wanted === "" || cause.dataset[name].split(" ").includes(wanted);
  });
  const apply = () => {
    let shown = 0;
    for (const cause of causes) {
      cause.hidden = !isWanted(cause);
      shown += cause.hidden ? 0 : 1;
    }
    filter.querySelector("output").textContent = `${shown} of ${causes.length} shown`;
  };
  // A link to a cause that is filtered out shows all again.
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.matches("article[hidden]")) {
      filter.reset();
      apply();
      target.scrollIntoView();
    }
  };
  filter.hidden = false;
  filter.addEventListener("change", apply);
  filter.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", reveal);
  apply();
}
// What is folded would be missing on paper.
window.addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
});
