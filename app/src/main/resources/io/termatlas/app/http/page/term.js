// One term, whole.

import * as address from "./address.js";
import { byId, element } from "./dom.js";

const article = byId("term");

export function show(term, state) {
  article.replaceChildren(
    backTo(state),
    element("h1", { tabindex: "-1" }, term.term),
    ...facts(term, state),
    ...(term.shortDefinition ? [element("p", { class: "lead" }, term.shortDefinition)] : []),
    ...paragraphs(term.explanation),
    ...questions(term.faq),
    ...links("Related terms", term.relatedTerms, state),
    ...links("Named by", term.relatedFrom, state),
    ...source(term.url));
}

export function showProblem(problem, state) {
  article.replaceChildren(
    backTo(state),
    element("h1", { tabindex: "-1" }, problem.status === 404 ? "Not in this glossary" : "No answer"),
    element("p", { class: "lead" }, problem.message));
}

function backTo(state) {
  const label = state.text || state.category ? "Back to the results" : "All terms";
  return element("p", { class: "back" }, element("a", { href: address.of({ ...state, term: "" }), "data-go": true }, "← " + label));
}

function facts({ category, aliases }, { glossary }) {
  const parts = [];
  if (category) {
    parts.push(element("a", { class: "tag", href: address.of({ glossary, category }), "data-go": true }, category));
  }
  if (aliases.length > 0) {
    parts.push(element("span", { class: "aliases" }, "also: " + aliases.join(", ")));
  }
  return parts.length > 0 ? [element("p", { class: "facts" }, ...parts)] : [];
}

function paragraphs(text) {
  return text.split(/\n\s*\n/).filter((part) => part.trim()).map((part) => element("p", {}, part.trim()));
}

function questions(faq) {
  if (faq.length === 0) {
    return [];
  }
  const entries = faq.map(({ question, answer }) =>
    element("details", {}, element("summary", {}, question), ...paragraphs(answer)));
  return [element("h2", {}, "Questions"), ...entries];
}

function links(title, terms, state) {
  if (terms.length === 0) {
    return [];
  }
  const entries = terms.map(({ slug, name, relation, missing }) =>
    element("li", {}, missing
      ? element("span", { class: "missing", title: "Named here, but nobody has defined it" }, name, element("span", { class: "unseen" }, " (not defined)"))
      : element("a", { href: address.of({ ...state, term: slug }), "data-go": true }, name),
    ...(relation === "related" ? [] : [element("span", { class: "relation" }, relation)])));
  return [element("h2", {}, title), element("ul", { class: "links" }, ...entries)];
}

/// Only an http(s) address becomes a link; a route within the site leads nowhere from here.
function source(url) {
  return /^https?:\/\//i.test(url)
    ? [element("p", { class: "source" }, element("a", { href: url, rel: "noopener external" }, "Read it on its own page"))]
    : [];
}
