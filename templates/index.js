// Opens packed pages as views, filters the commits, sorts tables. Without it: all chapters, all rows, no controls.

/**
 * The packed page that a place is on: of that name, or with that heading.
 * @param {string} place
 * @param {{ has(name: string): boolean }} packed
 */
export function viewOf(place, packed) {
  if (packed.has(place)) return place;
  const page = place.slice(0, Math.max(0, place.lastIndexOf("/")));
  return packed.has(page) ? page : null;
}

/**
 * HTML by the name of the page.
 * @param {string} content
 * @returns {Promise<Record<string, string>>}
 */
export async function unpack(content) {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

/**
 * What a cell is sorted by: the number it starts with, its words, or null for nothing.
 * @param {string} words
 */
export function keyOf(words) {
  const text = words.trim();
  if (text === "" || text === "–") return null;
  const number = /^[<>≤≥~]?\s?([+−-]?)(\d[\d,]*(?:\.\d+)?)(?![\w.:/-])/.exec(text);
  if (!number) return text.toLowerCase();
  return Number((number[2] ?? "").replaceAll(",", "")) * (/[−-]/.test(number[1] ?? "") ? -1 : 1);
}

/**
 * The order of two keys: numbers, words, and what is missing last whichever way.
 * @param {string | number | null} a
 * @param {string | number | null} b
 * @param {boolean} up
 */
export function inOrder(a, b, up) {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const way = up ? 1 : -1;
  if (typeof a !== typeof b) return typeof a === "number" ? -way : way;
  return (Number(a > b) - Number(a < b)) * way;
}

/**
 * Gives the heads of a table buttons that sort its rows; the last row stays if it holds totals.
 * @param {HTMLTableElement} table
 * @param {(column: number, up: boolean) => void} [told] of each use of a button
 * @returns {(column: number, up: boolean) => void} sorts; a column that is none gives the order of the file
 */
function sortable(table, told) {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const [body] = table.tBodies;
  const rows = [...(body?.rows ?? [])];
  const total = rows.filter((row) => row.matches(".total"));
  /** @param {number} column @param {boolean} up */
  const sort = (column, up) => {
    const keyed = rows
      .filter((row) => !total.includes(row))
      .map((row) => {
        const cell = row.cells[column];
        return { row, key: cell ? keyOf(cell.dataset["v"] ?? cell.textContent) : 0 };
      });
    body?.append(...keyed.sort((a, b) => inOrder(a.key, b.key, up)).map(({ row }) => row), ...total);
    for (const head of heads) head.removeAttribute("aria-sort");
    heads[column]?.setAttribute("aria-sort", up ? "ascending" : "descending");
  };
  if (rows.length - total.length < 2) return sort;
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      sort(column, up);
      told?.(column, up);
    };
  });
  return sort;
}

/** @param {string} id */
const at = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** The filter of the commits. An address keeps it and the order: what is returned brings both back. */
function filtered() {
  const table = /** @type {HTMLTableElement} */ (at("verdicts"));
  const find = /** @type {HTMLInputElement} */ (at("find"));
  const category = /** @type {HTMLSelectElement} */ (at("category"));
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[name=verdict]"));
  const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => ({
    row,
    text: row.textContent.toLowerCase(),
  }));
  const chosen = () => [...boxes].filter((box) => box.checked).map((box) => box.value);
  let sorted = "";

  function filter() {
    const words = find.value.toLowerCase().split(/\s+/);
    const verdicts = chosen();
    let shown = 0;
    for (const { row, text } of rows) {
      const fits =
        words.every((word) => text.includes(word)) &&
        (!verdicts.length || verdicts.includes(row.dataset["s"] ?? "")) &&
        (!category.value || category.value === row.dataset["c"]);
      row.hidden = !fits;
      shown += Number(fits);
    }
    at("count").textContent = `${shown} of ${rows.length} commits${shown ? "" : ": nothing fits"}`;
  }

  function remember() {
    const state = new URLSearchParams();
    if (find.value) state.set("q", find.value);
    if (chosen().length) state.set("v", chosen().join());
    if (category.value) state.set("c", category.value);
    if (sorted) state.set("s", sorted);
    history.replaceState(null, "", `#${String(state) ? `?${state}` : "commits"}`);
  }

  const sort = sortable(table, (column, up) => {
    sorted = `${up ? "" : "-"}${column}`;
    remember();
  });

  /** @param {string} query */
  function recall(query) {
    const state = new URLSearchParams(query);
    find.value = state.get("q") ?? "";
    for (const box of boxes) box.checked = (state.get("v") ?? "").split(",").includes(box.value);
    category.value = state.get("c") ?? "";
    if (category.selectedIndex < 0) category.value = "";
    sorted = /^-?\d+$/.exec(state.get("s") ?? "")?.[0] ?? "";
    sort(sorted ? Math.abs(Number(sorted)) : -1, !sorted.startsWith("-"));
    filter();
  }

  for (const control of [find, category, ...boxes])
    control.oninput = () => {
      filter();
      remember();
    };
  at("clear").onclick = () => {
    recall("");
    remember();
    find.focus();
  };
  /** @type {HTMLElement} */ (document.querySelector(".filter")).hidden = false;
  return recall;
}

/** Pages by name, unpacked when one of a pack is first asked for. */
function packedPages() {
  const packs = /** @type {NodeListOf<HTMLScriptElement>} */ (document.querySelectorAll("[data-views]"));
  /** @type {Map<string, () => ReturnType<typeof unpack>>} */
  const pages = new Map();
  for (const pack of packs) {
    /** @type {ReturnType<typeof unpack> | undefined} */
    let content;
    for (const name of pack.dataset["views"]?.split(" ") ?? [])
      pages.set(name, () => (content ??= unpack(pack.text)));
  }
  return pages;
}

/** What the address names; nothing for one that cannot be read. */
function place() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

/** Where the reader was before, else the target with the folds around it open, else the top. @param {Element | null} target */
function scrollToPlace(target) {
  for (
    let fold = target?.parentElement?.closest("details");
    fold;
    fold = fold.parentElement?.closest("details")
  )
    fold.open = true;
  const y = history.state?.y;
  if (typeof y === "number") scrollTo(0, y);
  else if (target?.matches(".chapter > *")) target.parentElement?.scrollIntoView();
  else if (target) target.scrollIntoView();
  else scrollTo(0, 0);
}

function start() {
  const recall = filtered();
  for (const table of document.querySelectorAll("table")) if (table.id !== "verdicts") sortable(table);
  const pages = packedPages();
  const [report, view, title] = [at("report"), at("view"), document.title];
  /** @type {HTMLElement | null} */
  let left = null;

  function showReport() {
    const query = place().startsWith("?") ? place().slice(1) : null;
    [report.hidden, view.hidden, document.title] = [false, true, title];
    if (query !== null) recall(query);
    scrollToPlace(at(query === null ? place() : "commits"));
    if (history.state?.y !== undefined) left?.focus({ preventScroll: true });
  }

  /** @param {string} name */
  async function showView(name) {
    const html = await pages
      .get(name)?.()
      .then(
        (content) => content[name],
        () => undefined,
      );
    if (viewOf(place(), pages) !== name) return;
    if (view.dataset["name"] !== name) {
      view.dataset["name"] = name;
      view.innerHTML =
        html ??
        '<h1 tabindex="-1">This browser cannot unpack the page</h1><p>It stands in the report\'s folder.</p>';
      for (const table of view.querySelectorAll("table")) sortable(table);
    }
    const heading = view.querySelector("h1");
    [report.hidden, view.hidden, document.title] = [true, false, `${heading?.textContent} – ${title}`];
    heading?.focus({ preventScroll: true });
    scrollToPlace(place() === name ? null : at(place()));
  }

  const follow = () => {
    const name = viewOf(place(), pages);
    if (name === null) showReport();
    else void showView(name);
  };
  const leave = () => history.replaceState({ y: scrollY }, "");
  history.scrollRestoration = "manual";
  addEventListener("pagehide", leave);
  addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (!link?.hash) return;
    leave();
    if (report.contains(link)) left = link;
  });
  addEventListener("hashchange", follow);
  follow();
}

if (typeof document !== "undefined") start();
