// Keys: / to the field, arrows along the hits, Enter follows (as links do by themselves), Esc one step back. Keys
// that the suggestions have handled are ignored.

import { byId } from "./dom.js";

const query = byId("query");

/// @param escape what Esc does
export function listen(escape) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    switch (event.key) {
      case "/":
        return enterField(event);
      case "Escape":
        return escape();
      case "ArrowDown":
        return move(event, 1);
      case "ArrowUp":
        return move(event, -1);
    }
  });
}

function enterField(event) {
  if (!event.target.matches("input, select, textarea")) {
    event.preventDefault();
    query.focus();
    query.select();
  }
}

function move(event, step) {
  const stops = [query, ...byId("hits").querySelectorAll("a.hit")];
  const here = stops.indexOf(document.activeElement);
  if (here >= 0 && !byId("results").hidden) {
    event.preventDefault();
    stops[Math.min(Math.max(here + step, 0), stops.length - 1)].focus();
  }
}
