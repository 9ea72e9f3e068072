// The page: the state comes from the address, is shown, and goes back into the address.

import * as address from "./address.js";
import * as api from "./api.js";
import { byId } from "./dom.js";
import * as keyboard from "./keyboard.js";
import * as results from "./results.js";
import * as standing from "./standing.js";
import * as termView from "./term.js";

const PAUSE = 80; // milliseconds without a key before a search is asked

const query = byId("query");
let asking = new AbortController();
let listed = { address: "", page: 0 }; // the search whose hits are in the list
let pause = 0;

async function showAddress() {
  const state = address.read();
  if (document.activeElement !== query) {
    query.value = state.text;
  }
  byId("results").hidden = state.term !== "";
  byId("term").hidden = state.term === "";
  standing.show(state.glossary);
  document.title = [state.term || state.text, "Termatlas"].filter(Boolean).join(" · ");
  await (state.term ? showTerm(state) : showResults(state));
}

async function showResults(state) {
  const wanted = address.of({ ...state, term: "" });
  if (wanted === listed.address) {
    asking.abort();
    return;
  }
  await ask(
    (signal) => api.search(state, 0, signal),
    (answer) => {
      listed = { address: wanted, page: 0 };
      results.show(answer, state);
    },
    (problem) => {
      listed.address = "";
      results.showProblem(problem);
    });
}

async function showMore() {
  const state = address.read();
  const first = byId("hits").childElementCount;
  await ask(
    (signal) => api.search(state, listed.page + 1, signal),
    (answer) => {
      listed.page = answer.page;
      results.show(answer, state);
      byId("hits").children[first]?.querySelector("a").focus();
    },
    results.showProblem);
}

async function showTerm(state) {
  await ask(
    (signal) => api.term(state, signal),
    (term) => {
      document.title = `${term.term} · Termatlas`;
      termView.show(term, state);
    },
    (problem) => termView.showProblem(problem, state));
}

/// A new question makes the one under way void, so that an old answer never overwrites a newer one.
async function ask(question, show, showProblem) {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  try {
    const answer = await question(signal);
    if (!signal.aborted) {
      show(answer);
    }
  } catch (error) {
    if (signal.aborted) {
      return;
    }
    if (!(error instanceof api.Problem)) {
      throw error;
    }
    showProblem(error);
  }
}

function go(wanted) {
  address.go(wanted);
  return showAddress();
}

/// One step to go back to for a term that is left, none for every letter.
function typed() {
  clearTimeout(pause);
  pause = setTimeout(() => {
    const state = address.read();
    const wanted = address.of({ ...state, text: query.value.trim(), term: "" });
    (state.term ? address.go : address.amend)(wanted);
    showAddress();
  }, PAUSE);
}

/// Enter in the field opens the first hit of what stands there now, also for one who was quicker than the page.
async function submitted(event) {
  event.preventDefault();
  clearTimeout(pause);
  await begun;
  address.amend(address.of({ ...address.read(), text: query.value.trim(), term: "" }));
  await showAddress();
  byId("hits").querySelector("a.hit")?.click();
}

/// Our own links change the address without loading the page again; with a modifier key the browser does its own.
async function clicked(event) {
  const link = event.target.closest("a[data-go]");
  if (link && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
    event.preventDefault();
    query.blur();
    await go(link.href);
    scrollTo(0, 0);
    byId("term").querySelector("h1")?.focus();
  }
}

/// From a term to its results, from a full field to an empty one.
function escape() {
  const state = address.read();
  if (state.term) {
    go(address.of({ ...state, term: "" }));
  } else if (document.activeElement === query) {
    query.value = "";
    typed();
  }
  query.focus();
}

async function begin() {
  standing.learn(await api.status());
  const state = address.read();
  if (!state.glossary && standing.mustChoose()) {
    address.amend(address.of({ ...state, glossary: standing.usual().id }));
  }
}

query.addEventListener("input", typed);
byId("search").addEventListener("submit", submitted);
byId("more").addEventListener("click", showMore);
byId("glossary").addEventListener("change", ({ target }) => go(address.of({ text: query.value.trim(), glossary: target.value })));
document.addEventListener("click", clicked);
addEventListener("popstate", showAddress);
keyboard.listen(escape);

const begun = begin().catch(results.showProblem).then(showAddress);
await begun;
