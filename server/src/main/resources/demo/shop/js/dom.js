// Builds elements without markup strings, so that no text can ever become code.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value' || name === 'checked' || name === 'disabled') element[name] = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(4).filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

export const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);

export const s = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

export const link = (href, attributes, ...children) => h('a', { href, ...attributes }, ...children);

/** A field with its label above and room for one line of complaint below. */
export function field(label, name, attributes = {}, hint = undefined) {
  const id = `field-${name}`;
  const complaint = h('p', { class: 'field-error', id: `${id}-error`, hidden: true });
  const input = h(attributes.rows ? 'textarea' : 'input', { id, name, 'aria-describedby': `${id}-error`, ...attributes });
  return h('div', { class: 'field' }, h('label', { for: id }, label), input, hint && h('p', { class: 'hint' }, hint), complaint);
}

/** Shows a complaint under the named field; says whether there was such a field. */
export function complain(form, name, message) {
  const input = form.elements.namedItem(name);
  const element = input instanceof Element ? input : input?.[0];
  const place = form.querySelector(`#field-${CSS.escape(name)}-error`);
  if (!element || !place) return false;
  place.textContent = message;
  place.hidden = false;
  element.setAttribute('aria-invalid', 'true');
  element.focus();
  return true;
}

export function clearComplaints(form) {
  for (const place of form.querySelectorAll('.field-error')) place.hidden = true;
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
}
