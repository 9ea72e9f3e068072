// Making elements. Every text becomes a text node, so that no text of a glossary can become an element.

export const byId = (id) => document.getElementById(id);

/// Children are elements or texts; an attribute that is null or false is left out.
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) {
      made.setAttribute(attribute, value === true ? "" : value);
    }
  }
  made.append(...children);
  return made;
}

/// Highlighted text of the server is HTML with no other element than <mark>. It is split here, never parsed as HTML.
export function highlighted(html) {
  const pieces = html.split(/(<mark>.*?<\/mark>)/s);
  return pieces.filter(Boolean).map((piece) => {
    const mark = /^<mark>(.*)<\/mark>$/s.exec(piece);
    return mark ? element("mark", {}, unescaped(mark[1])) : unescaped(piece);
  });
}

const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text) {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) {
      return NAMED[name] ?? whole;
    }
    const codePoint = hex ? parseInt(hex, 16) : Number(decimal);
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
  });
}
