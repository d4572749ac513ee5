// The data of the page, and short ways to make elements. Texts are set as text, never as HTML.

const data = JSON.parse(document.getElementById('data').textContent);

/** An element by its id. */
function byId(id) {
  return document.getElementById(id);
}

/**
 * Makes an element. Properties: class, text, on (handlers by event), dataset; everything else is
 * an attribute, left out where it is null or false.
 */
function el(name, properties, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties || {})) {
    if (key === 'class') {
      element.className = value;
    } else if (key === 'text') {
      element.textContent = value;
    } else if (key === 'on') {
      for (const [event, handler] of Object.entries(value)) {
        element.addEventListener(event, handler);
      }
    } else if (key === 'dataset') {
      Object.assign(element.dataset, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : String(value));
    }
  }
  append(element, children);
  return element;
}

/** Adds children: elements, texts, lists of them; null and false are left out. */
function append(parent, children) {
  for (const child of children) {
    if (Array.isArray(child)) {
      append(parent, child);
    } else if (child !== null && child !== undefined && child !== false) {
      parent.append(child);
    }
  }
}

/** Replaces all an element holds. */
function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

/** Makes an element of SVG; attributes only, as a style attribute would be refused. */
function svg(name, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes || {})) {
    element.setAttribute(key, String(value));
  }
  append(element, children);
  return element;
}

/** A list by its key in an object that may lack it. */
function listOf(object, key) {
  return (object && object[key]) || [];
}

/** A button. */
function button(text, handler, properties) {
  return el('button', Object.assign({type: 'button', text, on: {click: handler}}, properties));
}

/** Several buttons of which the pressed ones show what is chosen. */
function choice(label, options, isPressed, choose) {
  return el('div', {class: 'choice', role: 'group', 'aria-label': label},
    el('span', {class: 'choice-label', text: label, 'aria-hidden': true}),
    options.map((option) => {
      const it = button(option.label, () => choose(option.id), {
        'aria-pressed': String(isPressed(option.id)),
        title: option.explains || null,
        disabled: Boolean(option.disabled),
        dataset: {option: option.id},
      });
      if (option.swatch !== undefined) {
        it.prepend(swatch(option.swatch));
      }
      return it;
    }));
}
