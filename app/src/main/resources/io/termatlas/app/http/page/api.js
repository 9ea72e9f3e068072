// The questions that the page asks its server.

export const PAGE_SIZE = 20;
export const SUGGESTIONS = 6;

/// While an input method composes a text, what is not found is no query in vain.
export function search({ text, category, glossary, composing = "" }, page, signal) {
  return ask("/api/search", { q: text, category, glossary, page, size: PAGE_SIZE, composing }, signal);
}

export function suggest({ text, glossary }, signal) {
  return ask("/api/suggest", { q: text, glossary, size: SUGGESTIONS }, signal);
}

export function term({ term, glossary }, signal) {
  return ask("/api/terms/" + encodeURIComponent(term), { glossary }, signal);
}

export function status() {
  return ask("/api/status", {});
}

/// The server's error; its message is a sentence for the visitor.
export class Problem extends Error {
  constructor({ status, detail }) {
    super(detail);
    this.status = status;
  }
}

async function ask(path, parameters, signal) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== "") {
      query.set(name, value);
    }
  }
  const response = await reach(path + "?" + query, signal);
  const body = await response.json();
  if (!response.ok) {
    throw new Problem(body);
  }
  return body;
}

async function reach(address, signal) {
  try {
    return await fetch(address, { signal });
  } catch (error) {
    if (error.name === "AbortError") {
      throw error;
    }
    throw new Problem({ status: 0, detail: "The server does not answer. Is it still running?" });
  }
}
