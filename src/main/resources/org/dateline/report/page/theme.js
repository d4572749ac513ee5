// Light and dark. The colours stand in the style sheet; charts read them from there.

// Okabe and Ito's colours in a fixed order, here by the names of the style sheet.
const COLOURS = ['blue', 'vermilion', 'green', 'purple', 'orange', 'sky'];
const DASHES = ['solid', [7, 3], [2, 3], [9, 3, 2, 3], [5, 2], [1, 2]];
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'arrow'];

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
let chosenTheme = null;
let printing = false;

/** Whether the page is dark now. */
function isDark() {
  return !printing && (chosenTheme === null ? prefersDark.matches : chosenTheme === 'dark');
}

/** Colours and fonts of the charts. */
function chartTheme() {
  return themeOf(document.documentElement);
}

/** What leaves the page is light, whatever the reader looks at. */
function lightTheme() {
  const root = document.documentElement;
  const now = root.dataset.theme;
  root.dataset.theme = 'light';
  const theme = themeOf(root);
  if (now === undefined) {
    delete root.dataset.theme;
  } else {
    root.dataset.theme = now;
  }
  return theme;
}

function themeOf(root) {
  const style = getComputedStyle(root);
  const value = (name) => style.getPropertyValue('--' + name).trim();
  // Single quotes: the names stand in attributes of SVG.
  const family = getComputedStyle(document.body).fontFamily.replace(/"/g, '\'');
  return {
    paper: value('paper'), ink: value('ink'), quiet: value('quiet'), rule: value('rule'),
    shade: value('shade'), hatch: value('hatch'),
    lines: COLOURS.map((name) => value(name)),
    texts: COLOURS.map((name) => value(name + '-text')),
    family,
    font: '12px ' + family,
    smallFont: '12px ' + family,
    boldFont: '600 12px ' + family,
    titleFont: '600 19px ' + family,
  };
}

/** Sets the attribute the style sheet looks at, and the text of the button. */
function applyTheme() {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  fill(byId('theme'), isDark() ? 'Light' : 'Dark');
  byId('theme').setAttribute('aria-label', isDark() ? 'Use light colours' : 'Use dark colours');
}

/** The line a series is drawn with, for a button that does what a legend would do. */
function swatch(index) {
  const dash = DASHES[index % DASHES.length];
  const cls = 'line-' + COLOURS[index % COLOURS.length];
  return svg('svg', {class: 'swatch', width: 22, height: 10, viewBox: '0 0 22 10', 'aria-hidden': true},
    svg('line', {class: cls, x1: 0, x2: 22, y1: 5, y2: 5, 'stroke-width': 2.5,
      'stroke-dasharray': dash === 'solid' ? 'none' : dash.join(' ')}));
}
