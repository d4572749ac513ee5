// Real tables of what the charts show. A table is {caption, columns, rows}; a column is {label,
// numeric, text (how a value is written), wide}; a row is {cells, evidence (what a click opens)}.

const ROWS_AT_FIRST = 200;

/** A sortable table; it holds at first no more rows than a reader scrolls through. */
function tableElement(table) {
  const head = el('tr', {});
  const body = el('tbody', {});
  const more = el('p', {class: 'more'});
  const order = {column: -1, down: false};
  let most = ROWS_AT_FIRST;
  const sorted = () => order.column < 0 ? table.rows : [...table.rows].sort((a, b) =>
    (order.down ? -1 : 1) * compared(a.cells[order.column], b.cells[order.column]));
  const draw = () => {
    fill(body, sorted().slice(0, most).map((row) => rowElement(table, row)));
    fill(more, table.rows.length > most
      ? button('Show all ' + plural(table.rows.length, 'row'), () => {
        most = Infinity;
        draw();
      }, {class: 'quiet'}) : null);
    [...head.children].forEach((cell, i) => {
      cell.setAttribute('aria-sort', i !== order.column ? 'none'
        : order.down ? 'descending' : 'ascending');
    });
  };
  table.columns.forEach((column, i) => head.append(
    el('th', {scope: 'col', class: column.numeric ? 'numeric' : null},
      button(column.label, () => {
        order.down = order.column === i ? !order.down : Boolean(column.numeric);
        order.column = i;
        draw();
      }))));
  draw();
  return el('div', {class: 'table'},
    el('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': table.caption},
      el('table', {}, el('caption', {text: table.caption}), el('thead', {}, head), body)),
    more);
}

function rowElement(table, row) {
  return el('tr', {}, table.columns.map((column, i) => {
    const value = row.cells[i];
    const text = written(column, value);
    const opens = row.opens && column.opens ? numberButton(text, row.opens) : null;
    return el(i === 0 ? 'th' : 'td', {
      scope: i === 0 ? 'row' : null,
      class: [column.numeric ? 'numeric' : '', column.wide ? 'wide' : ''].join(' ').trim() || null,
      dir: column.numeric ? null : 'auto',
    }, opens || text);
  }));
}

function written(column, value) {
  return value === null || value === undefined ? '' : column.text ? column.text(value)
    : column.numeric ? count(value) : String(value);
}

/** Numbers by size, texts by letters; what is missing comes last of the rising order. */
function compared(a, b) {
  const none = (x) => x === null || x === undefined || x === '';
  if (none(a) || none(b)) {
    return none(a) - none(b);
  }
  return typeof a === 'number' && typeof b === 'number' ? a - b
    : String(a).localeCompare(String(b), 'en');
}
