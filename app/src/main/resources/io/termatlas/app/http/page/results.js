// The list of hits and the categories beside it.

import * as address from "./address.js";
import { byId, element, highlighted } from "./dom.js";

const hits = byId("hits");
const summary = byId("summary");
const more = byId("more");

/// Page 0 replaces what is shown, later pages are added to it. The focus stays on the hit in the same place.
export function show(answer, state) {
  const items = answer.hits.map((hit) => item(hit, state));
  if (answer.page === 0) {
    const place = links().indexOf(document.activeElement);
    hits.replaceChildren(...items);
    links()[place]?.focus();
  } else {
    hits.append(...items);
  }
  more.hidden = (answer.page + 1) * answer.size >= answer.total;
  summary.replaceChildren(...summaryOf(answer, state));
  showCategories(answer, state);
}

export function showProblem(problem) {
  hits.replaceChildren();
  more.hidden = true;
  summary.textContent = problem.message;
}

function links() {
  return [...hits.querySelectorAll("a.hit")];
}

function summaryOf({ total, didYouMean, guess }, state) {
  const count = total.toLocaleString("en") + (total === 1 ? " term" : " terms");
  const where = state.category ? ` in ${state.category}` : "";
  const found = state.text ? `${count} found${where}` : `${count}${where}`;
  const nothing = `Nothing found for “${state.text}”${where}.`;
  const said = total === 0 || guess ? nothing : found;
  if (!didYouMean) {
    return guess ? [said, " Perhaps one of these:"] : [said];
  }
  const link = element("a", { href: address.of({ ...state, text: didYouMean, term: "" }), "data-go": true }, didYouMean);
  return guess ? [said, " Perhaps you meant ", link, ":"] : [said, " Did you mean ", link, "?"];
}

function item(hit, state) {
  const title = hit.highlight.question ?? hit.highlight.term;
  const name = title ? highlighted(title) : [hit.term];
  const link = element("a", { class: "hit", href: address.of({ ...state, term: hit.slug }), "data-go": true }, ...name);
  const heading = element("div", { class: "heading" }, element("h2", {}, link));
  if (hit.category) {
    heading.append(element("span", { class: "tag" }, hit.category));
  }
  const made = element("li", {}, heading, element("p", {}, ...snippet(hit)));
  if (hit.related.length > 0) {
    made.append(relatedOf(hit, state));
  }
  return made;
}

/// The definition; where the words stand in the explanation only, the passage that holds them.
function snippet({ highlight, shortDefinition }) {
  const passages = [highlight.answer, highlight.shortDefinition, highlight.explanation].filter(Boolean);
  const passage = passages.find((html) => html.includes("<mark>")) ?? passages[0];
  return passage ? highlighted(passage) : [shortDefinition];
}

function relatedOf(hit, state) {
  const links = hit.related.map(({ slug, term }) =>
    element("a", { href: address.of({ ...state, term: slug }), "data-go": true }, term));
  return element("p", { class: "related" }, ...links);
}

function showCategories({ facets }, state) {
  const counts = Object.entries(facets.category ?? {}).sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
  if (state.category && !counts.some(([name]) => name === state.category)) {
    counts.unshift([state.category, 0]);
  }
  const chosen = (name) => (name === state.category ? "true" : null);
  const entry = (name, label, count) =>
    element("li", {}, element(
      "a",
      { href: address.of({ ...state, category: name, term: "" }), "data-go": true, "aria-current": chosen(name) },
      element("span", {}, label),
      ...(count === null ? [] : [element("span", { class: "count" }, count.toLocaleString("en"))])));
  const list = element("ul", {}, entry("", "All categories", null), ...counts.map(([name, count]) => entry(name, name, count)));
  byId("categories").replaceChildren(...(counts.length > 0 ? [list] : []));
}
