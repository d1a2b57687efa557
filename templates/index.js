// Filters and sorts the commits; without it, all rows and no controls.
(() => {
  const at = (id) => document.getElementById(id);
  const table = at("verdicts");
  const heads = [...table.tHead.rows[0].cells];
  const [find, category, count, clear] = ["find", "category", "count", "clear"].map(at);
  const boxes = [...document.querySelectorAll("[name=verdict]")];
  const rows = [...table.tBodies[0].rows].map((row, order) => ({ row, order, text: row.textContent.toLowerCase() }));
  const noColumn = { column: -1, up: true };
  let sorted = noColumn;

  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);

  function filter() {
    const words = find.value.toLowerCase().split(/\s+/);
    const verdicts = chosen();
    let shown = 0;
    for (const { row, text } of rows) {
      const fits =
        words.every((word) => text.includes(word)) &&
        (!verdicts.length || verdicts.includes(row.dataset.s)) &&
        (!category.value || category.value === row.dataset.c);
      row.hidden = !fits;
      shown += fits;
    }
    count.textContent = `${shown} of ${rows.length} commits${shown ? "" : ": nothing fits"}`;
  }

  // What is missing is last.
  function sort({ column, up }) {
    sorted = { column, up };
    const value = ({ row, order }) => {
      const cell = row.cells[column];
      if (!cell) return order;
      const rank = cell.dataset.v;
      if (rank !== undefined) return rank === "" ? null : Number(rank);
      return cell.textContent === "–" ? null : cell.textContent.toLowerCase();
    };
    const ordered = rows
      .map((each) => ({ ...each, x: value(each) }))
      .sort((a, b) => {
        if (a.x === null || b.x === null) return (a.x === null) - (b.x === null) || a.order - b.order;
        return ((a.x > b.x) - (a.x < b.x)) * (up ? 1 : -1) || a.order - b.order;
      });
    table.tBodies[0].append(...ordered.map(({ row }) => row));
    heads.forEach((head, index) => {
      if (index === column) head.setAttribute("aria-sort", up ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    });
  }

  // A link gives the same view.
  function remember() {
    const state = new URLSearchParams();
    if (find.value) state.set("q", find.value);
    if (chosen().length) state.set("v", chosen().join());
    if (category.value) state.set("c", category.value);
    if (heads[sorted.column]) state.set("s", `${sorted.up ? "" : "-"}${sorted.column}`);
    history.replaceState(null, "", `#${String(state) ? `?${state}` : "commits"}`);
  }

  function recall(query) {
    const state = new URLSearchParams(query);
    const get = (name) => state.get(name) ?? "";
    find.value = get("q");
    for (const box of boxes) box.checked = get("v").split(",").includes(box.value);
    category.value = get("c");
    if (category.selectedIndex < 0) category.value = "";
    sort(/^-?\d+$/.test(get("s")) ? { column: Math.abs(get("s")), up: get("s")[0] !== "-" } : noColumn);
    filter();
  }

  // A link's target is shown: its row, the folds around it.
  function follow() {
    const { hash } = location;
    if (hash.startsWith("#?")) recall(hash.slice(2));
    const target = document.querySelector(hash.startsWith("#?") ? "#commits" : ":target");
    if (!target) return;
    if (target.hidden) recall("");
    for (let fold = target; (fold = fold.parentElement.closest("details")); ) fold.open = true;
    (target.matches(".chapter > *") ? target.parentElement : target).scrollIntoView();
  }

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => {
      sort({ column, up: sorted.column !== column || !sorted.up });
      remember();
    };
  });
  for (const control of [find, category, ...boxes])
    control.oninput = () => {
      filter();
      remember();
    };
  clear.onclick = () => {
    recall("");
    remember();
    find.focus();
  };
  document.querySelector(".filter").hidden = false;
  addEventListener("hashchange", follow);
  follow();
})();
