// The funnel as a picture that adds up: what came in, what went on, what was lost and why.

/** Stages of the funnel as rows with all that was lost at each. */
function funnelRows() {
  return listOf(data, 'funnel').map((stage) => Object.assign({}, stage,
    {lost: listOf(stage, 'lost').filter((it) => it.count > 0)}));
}

function funnelChart({x, y, width, theme}) {
  const rows = funnelRows();
  const most = Math.max(1, ...rows.map((row) => Math.max(row.in || 0, row.out || 0)));
  const compact = width < 560;
  const step = compact ? 58 : 52;
  const room = width - (compact ? 0 : 8);
  const shapes = [];
  const text = (px, py, line, align, fill, font) => shapes.push({type: 'text', silent: true,
    style: {x: px, y: py, text: line, align, verticalAlign: 'top', fill, font: font || theme.font}});
  rows.forEach((row, i) => {
    const top = y + 4 + i * step;
    const long = Math.max(row.out > 0 ? 1.5 : 0, row.out / most * room);
    const lost = Math.max(0, (row.in || 0) - row.out);
    const lostLong = lost > 0 ? Math.max(2, lost / most * room) : 0;
    text(x, top, fitted(unitName(row.label) + '  ' + count(row.in), theme.boldFont, room), 'left', theme.ink, theme.boldFont);
    shapes.push({type: 'rect', silent: true, shape: {x, y: top + 18, width: long, height: 12}, style: {fill: theme.lines[0]}});
    if (lostLong) {
      shapes.push(...hatchedBox(x + long + 1, top + 18, lostLong, 12, theme, 5));
      const said = '\u2212' + count(lost) + '  ' + lostWords(row);
      const wide = Math.min(widthOf(said, theme.smallFont), room);
      const px = Math.min(x + long + 1, x + room - wide);
      text(Math.max(x, px), top + 33, fitted(said, theme.smallFont, room), 'left', theme.quiet, theme.smallFont);
    }
  });
  return {
    option: {animation: false, series: [pixels(shapes, 1)]},
    height: rows.length * step + 8,
    stops: rows.map((_, i) => [x + 20, y + i * step + 24]),
    near: (px, py) => {
      const row = rows[Math.floor((py - y) / step)];
      return row ? {tip: [unitName(row.label) + ': ' + count(row.in) + ' in, ' + count(row.out) + ' out']
        .concat(row.lost.map((it) => '\u2212' + count(it.count) + ' ' + it.label)),
      open: row.lost.length ? () => openLost(row) : null} : null;
    },
  };
}

function lostWords(row) {
  return row.lost.map((it) => (row.lost.length > 1 ? count(it.count) + ' ' : '') + it.label).join(', ');
}

function openLost(row) {
  openEvidence({
    title: 'Of ' + count(row.in) + ' ' + row.label + ', ' + count(row.in - row.out) + ' did not go on',
    why: 'What came in is what went on and what is listed here.',
    rows: row.lost.map((it) => count(it.count) + ' ' + it.label),
    evidence: row.lost.flatMap((it) => listOf(it, 'evidence')),
    of: row.in - row.out,
  });
}

/** What came into a stage: 345 records read, 1 story of Oil. */
function counted(row) {
  const one = {records: 'record', dispatches: 'dispatch', stories: 'story'};
  return count(row.in) + ' ' + (row.in === 1 ? row.label.replace(/^\w+/, (word) => one[word] || word) : row.label);
}

function describeFunnel() {
  const rows = funnelRows();
  const first = rows[0];
  const last = rows[rows.length - 1];
  return {
    title: rows.length ? 'From ' + counted(first) + ' to ' + counted(last)
      : 'Nothing was counted',
    method: 'What is full went on to the next line; what is hatched did not, and why is said under it. Each line adds up.',
    sentence: rows.map((row) => row.label + ': ' + count(row.in) + ' in, ' + count(row.out) + ' out'
      + (row.lost.length ? ', lost ' + lostWords(row) : '')).join('; ') + '.',
    empty: rows.length ? '' : 'Nothing was counted.',
    table: {
      caption: 'What became of what was read',
      columns: [{label: 'Stage'}, {label: 'In', numeric: true}, {label: 'Out', numeric: true}, {label: 'Lost', numeric: true, opens: true},
        {label: 'Why', wide: true}],
      rows: rows.flatMap((row) => row.lost.length ? row.lost.map((it) => ({
        cells: [row.label, row.in, row.out, it.count, it.label],
        opens: {title: plural(it.count, 'dispatch', 'dispatches') + ': ' + it.label, why: '', evidence: it.evidence || [], of: it.count}}))
        : [{cells: [row.label, row.in, row.out, Math.max(0, row.in - row.out), '']}]),
    },
  };
}
