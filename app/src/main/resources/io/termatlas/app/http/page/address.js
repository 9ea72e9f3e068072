// The address holds the whole state: /?q=words&category=name&glossary=id#/terms/slug. A copied address shows the
// same page; back and forward work.

export function read() {
  const query = new URLSearchParams(location.search);
  return {
    text: query.get("q") ?? "",
    category: query.get("category") ?? "",
    glossary: query.get("glossary") ?? "",
    term: termOf(location.hash),
  };
}

export function of({ text = "", category = "", glossary = "", term = "" }) {
  const query = new URLSearchParams();
  for (const [name, value] of [["q", text], ["category", category], ["glossary", glossary]]) {
    if (value) {
      query.set(name, value);
    }
  }
  const search = query.toString();
  return "/" + (search ? "?" + search : "") + (term ? "#/terms/" + encodeURIComponent(term) : "");
}

/// Replaces the address without a step to go back to: for every letter that is typed.
export function amend(address) {
  history.replaceState(null, "", address);
}

export function go(address) {
  history.pushState(null, "", address);
}

function termOf(hash) {
  const slug = /^#\/terms\/(.+)$/.exec(hash);
  try {
    return slug ? decodeURIComponent(slug[1]) : "";
  } catch {
    return "";
  }
}
