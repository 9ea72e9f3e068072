// The page: the state comes from the address, is shown, and goes back into the address.

import * as address from "./address.js";
import * as api from "./api.js";
import { byId } from "./dom.js";
import * as keyboard from "./keyboard.js";
import * as results from "./results.js";
import * as standing from "./standing.js";
import * as suggestions from "./suggestions.js";
import * as termView from "./term.js";

const query = byId("query");
let asking = new AbortController();
let listed = { address: "", page: 0 }; // the search whose hits are in the list

async function showAddress() {
  const state = address.read();
  if (document.activeElement !== query) {
    query.value = state.text;
  }
  turnTo(state);
  suggestions.close();
  standing.show(state.glossary);
  await (state.term ? showTerm(state) : showResults(state));
}

/// A term or the results.
function turnTo({ term }) {
  byId("results").hidden = term !== "";
  byId("term").hidden = term === "";
}

/// While an input method composes a word, its letters are none of the word yet: the hits of before stay where they find
/// nothing.
///
/// The address changes with the results, so that it changes no more often than answers come, even at fast typing.
async function showResults(state) {
  const wanted = address.of({ ...state, term: "" });
  if (wanted === listed.address) {
    asking.abort();
    showTitle(state.text);
    address.amend(wanted);
    return true;
  }
  return ask(
    (signal) => api.search(state, 0, signal),
    (answer) => {
      if (state.composing && (answer.total === 0 || answer.guess)) {
        return;
      }
      listed = { address: wanted, page: 0 };
      results.show(answer, state);
      showTitle(state.text);
      address.amend(wanted);
    },
    (problem) => {
      listed.address = "";
      results.showProblem(problem);
      address.amend(wanted);
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
      showTitle(term.term);
      termView.show(term, state);
    },
    (problem) => {
      showTitle(state.term);
      termView.showProblem(problem, state);
    });
}

function showTitle(text) {
  document.title = text ? `${text} · Termatlas` : "Termatlas";
}

/// A new request cancels the one under way, so that an old answer never overwrites a newer one.
///
/// @return whether this one was answered
async function ask(question, show, showProblem) {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  try {
    const answer = await question(signal);
    if (signal.aborted) {
      return false;
    }
    show(answer);
    return true;
  } catch (error) {
    if (signal.aborted) {
      return false;
    }
    if (!(error instanceof api.Problem)) {
      throw error;
    }
    showProblem(error);
    return true;
  }
}

function go(wanted) {
  address.go(wanted);
  return showAddress();
}

function stateTyped() {
  return { ...address.read(), text: query.value.trim(), term: "" };
}

/// An input method says when a word is composed; not every browser has an input event then.
///
/// One step to go back to for a term that is left, none for every letter. Every letter sends a request at once, which
/// cancels the one before.
async function typed({ isComposing = false } = {}) {
  const state = { ...stateTyped(), composing: isComposing ? "true" : "" };
  if (address.read().term) {
    address.go(address.of(state));
    turnTo(state);
  }
  await Promise.all([showResults(state), suggestions.offer(state)]);
}

/// Enter in the field opens the first hit of what stands there now, also when the visitor typed before the page had loaded.
async function submitted(event) {
  event.preventDefault();
  await begun;
  suggestions.close();
  if (await showResults(stateTyped())) {
    byId("hits").querySelector("a.hit")?.click();
  }
}

/// The term that a suggestion names; what was typed stays, to go back to, also when its hits have not come yet.
async function chosen(slug) {
  const state = stateTyped();
  suggestions.close();
  query.blur();
  address.amend(address.of(state));
  await follow(address.of({ ...state, term: slug }));
}

/// Our own links change the address without loading the page again; with a modifier key the browser does its own.
async function clicked(event) {
  const link = event.target.closest("a[data-go]");
  if (link && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
    event.preventDefault();
    query.blur();
    await follow(link.href);
  }
}

async function follow(wanted) {
  await go(wanted);
  scrollTo(0, 0);
  byId("term").querySelector("h1")?.focus();
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
  standing.show(address.read().glossary);
}

/// Whether the visitor typed before the page had loaded.
function hasTyped() {
  return document.activeElement === query && query.value.trim() !== "";
}

query.addEventListener("input", typed);
query.addEventListener("compositionend", () => typed());
byId("search").addEventListener("submit", submitted);
byId("more").addEventListener("click", showMore);
byId("glossary").addEventListener("change", ({ target }) => go(address.of({ text: query.value.trim(), glossary: target.value })));
document.addEventListener("click", clicked);
addEventListener("popstate", showAddress);
suggestions.listen(chosen);
keyboard.listen(escape);

const begun = begin().catch(results.showProblem).then(() => (hasTyped() ? typed() : showAddress()));
await begun;
