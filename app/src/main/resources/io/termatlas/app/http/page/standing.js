// The foot of the page, and the choice of a glossary where there are several.

import { byId, element } from "./dom.js";

/// The glossary that is meant when the address names none: as the server has it, the only one or `default`; where it
/// would ask back, the first.
export function usual(glossaries) {
  return glossaries.find(({ id }) => id === "default") ?? glossaries[0];
}

export function show({ glossaries, version }, chosen) {
  const current = glossaries.find(({ id }) => id === chosen) ?? usual(glossaries);
  byId("standing").textContent = [...(current ? said(current) : ["No glossary yet"]), `Termatlas ${version}`].join(" · ");
  byId("glossary-choice").hidden = glossaries.length < 2;
  byId("glossary").replaceChildren(
    ...glossaries.map(({ id }) => element("option", { value: id, selected: id === current.id }, id)));
}

function said({ terms, generation, committedAt }) {
  const when = new Date(committedAt).toLocaleString("en", { dateStyle: "medium", timeStyle: "short" });
  return [`${terms.toLocaleString("en")} terms`, `generation ${generation}`, when];
}
