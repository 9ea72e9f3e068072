// Names that the visitor may be typing, below the field: a combobox with a list, as the WAI-ARIA practices have it
// (editable, list autocomplete, manual selection). The focus stays in the field; aria-activedescendant names the chosen
// one, so that no typed letter gets lost.

import * as api from "./api.js";
import { byId, element, highlighted } from "./dom.js";

const query = byId("query");
const list = byId("suggestions");
let asking = new AbortController();
let dismissed = false;
let active = -1; // the place of the chosen one in the list; -1 for none, while the field itself is meant

/// @param choose gets the slug of the term that was chosen
export function listen(choose) {
  query.addEventListener("keydown", (event) => {
    if (!event.isComposing && !event.ctrlKey && !event.metaKey && !event.shiftKey && taken(event, choose)) {
      event.preventDefault();
    }
  });
  query.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the field
  list.addEventListener("click", ({ target }) => {
    const option = target.closest("[role=option]");
    if (option) {
      follow(option, choose);
    }
  });
}

/// The list shows the newest answer: a new request cancels the one under way.
export async function offer(state) {
  asking.abort();
  asking = new AbortController();
  dismissed = false;
  const { signal } = asking;
  if (!state.text) {
    show([]);
    return;
  }
  try {
    const { suggestions } = await api.suggest(state, signal);
    if (!signal.aborted && !(state.composing && suggestions.length === 0)) {
      show(document.activeElement === query ? suggestions : []);
    }
  } catch (error) {
    if (signal.aborted) {
      return;
    }
    show([]); // the results say what is the matter
    if (!(error instanceof api.Problem)) {
      throw error;
    }
  }
}

export function close() {
  asking.abort();
  open(false);
}

/// Whether the list handled the key.
function taken(event, choose) {
  switch (event.altKey ? "Alt+" + event.key : event.key) {
    case "ArrowDown":
      return isOpen() && activate(active + 1);
    case "ArrowUp":
      return isOpen() && activate(active - 1);
    case "Alt+ArrowDown":
      return list.childElementCount > 0 && open(true);
    case "Alt+ArrowUp":
    case "Escape":
      return isOpen() && dismiss();
    case "Enter":
      return active >= 0 && follow(list.children[active], choose);
    default:
      return false;
  }
}

/// Until something else is typed: an answer under way does not open the list again.
function dismiss() {
  dismissed = true;
  return open(false);
}

function follow(option, choose) {
  choose(option.dataset.slug);
  return true;
}

/// A choice stays when the newer list has it, too, because the visitor may choose before a late answer comes.
function show(suggestions) {
  const chosen = list.children[active]?.dataset.slug;
  list.replaceChildren(...suggestions.map(({ slug, highlight }, place) => element(
    "li",
    { id: `suggestion-${place}`, role: "option", "aria-selected": "false", "data-slug": slug },
    ...highlighted(highlight))));
  open(suggestions.length > 0 && !dismissed);
  activate(suggestions.findIndex(({ slug }) => slug === chosen));
}

function isOpen() {
  return !list.hidden;
}

function open(wanted) {
  list.hidden = !wanted;
  query.setAttribute("aria-expanded", wanted);
  return activate(-1);
}

/// Behind the last one comes the field, and before the first.
function activate(place) {
  list.children[active]?.setAttribute("aria-selected", "false");
  const count = list.childElementCount;
  active = place < -1 ? count - 1 : place < count ? place : -1;
  const option = list.children[active];
  if (option) {
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    query.setAttribute("aria-activedescendant", option.id);
  } else {
    query.removeAttribute("aria-activedescendant");
  }
  return true;
}
