// The foot of the page, and the choice of a glossary where there are several.

import { byId, element } from "./dom.js";

let status = { glossaries: [], version: "" };

export function learn(answer) {
  status = answer;
}

/// The glossary that is meant when the address names none: as the server has it, the only one or `default`; where it
/// would ask back, the first.
export function usual() {
  const { glossaries } = status;
  return glossaries.find(({ id }) => id === "default") ?? glossaries[0];
}

/// Whether the server would ask back unless the address names a glossary.
export function mustChoose() {
  return status.glossaries.length > 1 && usual().id !== "default";
}

export function show(chosen) {
  const { glossaries, version } = status;
  const current = glossaries.find(({ id }) => id === chosen) ?? usual();
  byId("standing").textContent = [...(current ? said(current) : ["No glossary yet"]), `Termatlas ${version}`.trim()].join(" · ");
  byId("glossary-choice").hidden = glossaries.length < 2;
  byId("glossary").replaceChildren(
    ...glossaries.map(({ id }) => element("option", { value: id, selected: id === current.id }, id)));
}

function said({ terms, generation, committedAt }) {
  const count = terms.toLocaleString("en") + (terms === 1 ? " term" : " terms");
  const when = new Date(committedAt).toLocaleString("en", { dateStyle: "medium", timeStyle: "short" });
  return [count, `generation ${generation}`, when];
}
