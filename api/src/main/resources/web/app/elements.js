/** Makes an element. Whatever comes as a string becomes text, never markup: programs and reports may say anything. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute.startsWith('on')) {
      made.addEventListener(attribute.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(attribute, value === true ? '' : value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return made;
}

/** Text in which `back-quoted` parts are code, as messages have it. */
export function prose(name, text, attributes = {}) {
  const parts = text.split('`');
  return element(name, attributes, ...parts.map((part, i) => (i % 2 === 1 ? element('code', {}, part) : part)));
}

/** A sentence with {names} in it. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
