// Whose report: the sources side by side.

/** Sources with what they sent of the subject, the highest share first. */
function sourceRows() {
  const subject = mainSubject();
  return listOf(data, 'sourceTable').map((row) => Object.assign({of: listOfShare(row, subject)}, row))
    .sort((a, b) => (b.of.share || 0) - (a.of.share || 0));
}

function listOfShare(row, subject) {
  return (row.subjects && row.subjects[subject.id]) || {count: 0, total: 0, share: null, low: null, high: null};
}

function sourcesChart({x, y, width, theme}) {
  const rows = sourceRows().filter((row) => row.of.share !== null);
  const left = x + Math.min(150, 16 + Math.max(40, ...rows.map((row) => widthOf(sourceLabel(row.source), theme.font))));
  const room = x + width - left - 66;
  const isNamed = rows.some((row) => row.of.share > 0);
  const scale = scaleTo(Math.max(...rows.map((row) => isNamed ? Math.min(row.of.high, Math.max(row.of.share * 2.5, 0.0001)) : row.of.high)));
  const px = (v) => left + Math.min(1, v / scale.max) * room;
  const step = 34;
  const colour = theme.lines[subjectColour(mainSubject().id) % 6];
  const bottom = y + rows.length * step;
  const shapes = [];
  const text = (at, line, align, fill, font) => shapes.push({type: 'text', silent: true, style: {x: at[0], y: at[1],
    text: line, align, verticalAlign: 'middle', fill, font: font || theme.font}});
  for (let v = 0; v <= scale.max * 1.001; v += scale.step) {
    shapes.push({type: 'line', silent: true, shape: {x1: px(v), x2: px(v), y1: y, y2: bottom}, style: {stroke: theme.rule, lineWidth: 1}});
    text([px(v), bottom + 12], percentTick(v, scale.step), 'center', theme.quiet);
  }
  rows.forEach((row, i) => {
    const cy = y + (i + 0.5) * step;
    text([left - 10, cy], fitted(sourceLabel(row.source), theme.font, left - x - 10), 'right', theme.ink);
    shapes.push({type: 'line', silent: true, shape: {x1: px(row.of.low), x2: px(row.of.high), y1: cy, y2: cy},
      style: {stroke: colour, lineWidth: 6, opacity: 0.3, lineCap: 'round'}});
    shapes.push({type: 'circle', silent: true, shape: {cx: px(row.of.share), cy, r: 5.5}, style: {fill: colour}});
    text([px(row.of.high) + 8, cy], share(row.of.share, row.of.low, row.of.high), 'left', theme.ink, theme.boldFont);
  });
  return {
    option: {animation: false, series: [pixels(shapes, 1)]},
    height: rows.length * step + 26,
    stops: rows.map((row, i) => [px(row.of.share), y + (i + 0.5) * step]),
    near: (mx, my) => {
      const row = rows[Math.floor((my - y) / step)];
      return row ? {tip: [sourceLabel(row.source), share(row.of.share, row.of.low, row.of.high) + ' ('
        + interval(row.of.low, row.of.high) + ')', count(row.of.count) + ' of ' + plural(row.of.total, 'story', 'stories')],
      open: row.of.count ? () => openSource(row) : null} : null;
    },
  };
}

function openSource(row) {
  openEvidence({title: plural(row.of.count, 'story', 'stories') + ' about ' + mainSubject().label + ', ' + sourceLabel(row.source),
    why: whyCounted(mainSubject()), evidence: row.evidence, of: row.of.count});
}

function sourceTable() {
  const percent = (v) => (v * 100).toFixed(2) + NARROW + '%';
  return {
    caption: 'Sources, with their share of ' + mainSubject().label,
    columns: [{label: 'Source'}, {label: 'Dispatches', numeric: true}, {label: 'Stories', numeric: true},
      {label: 'Of the subject', numeric: true, opens: true}, {label: 'Share', numeric: true, text: percent},
      {label: '95 % from', numeric: true, text: percent}, {label: '95 % to', numeric: true, text: percent},
      {label: 'Shared stories', numeric: true}, {label: 'First on', numeric: true},
      {label: 'Hours behind (median)', numeric: true, text: (v) => decimal(v, 1)},
      {label: 'Revisions', numeric: true}, {label: 'Copies', numeric: true}],
    rows: sourceRows().map((row) => ({
      cells: [sourceLabel(row.source), row.dispatches, row.stories, row.of.count, row.of.share, row.of.low, row.of.high,
        row.agendaStories, row.first, row.medianHoursBehind, row.revisions, row.copies],
      opens: {title: sourceLabel(row.source) + ': ' + plural(row.of.count, 'story', 'stories'),
        why: whyCounted(mainSubject()), evidence: row.evidence, of: row.of.count}})),
  };
}

/** Who was first, as sentences; one source has nobody to be first before. */
function agendaLines() {
  return sourceRows().filter((row) => row.agendaStories > 0).map((row) => el('li', {},
    sourceLabel(row.source) + ' was first on ' + count(row.first) + ' of ' + plural(row.agendaStories, 'story', 'stories')
    + ' it shared with others'
    + (row.medianHoursBehind ? '; where it was not, ' + decimal(row.medianHoursBehind, 1) + ' hours behind (median)' : '') + '.'));
}

/** Whose texts a paper has printed, as sentences: of the subject, where it has any, else of all. */
function creditLines() {
  return sourceRows().flatMap((row) => {
    const credits = row.credits || {};
    const ofSubject = credits[mainSubject().id];
    const known = ofSubject || credits['*'];
    if (!known) {
      return [];
    }
    const all = known.reduce((sum, one) => sum + one.count, 0);
    const agencies = known.filter((one) => one.agency !== 'own');
    const credited = agencies.reduce((sum, one) => sum + one.count, 0);
    return [el('li', {}, sourceLabel(row.source) + ' credits agencies for ' + percentOf(credited, all) + ' of '
      + plural(all, 'dispatch', 'dispatches') + (ofSubject ? ' on ' + mainSubject().label : '')
      + (agencies.length ? ': ' + agencies.slice(0, 5).map((one) => one.label + ' ' + count(one.count)).join(', ') : '') + '.')];
  });
}

function percentOf(part, whole) {
  return Math.round(100 * part / Math.max(1, whole)) + NARROW + '%';
}

function buildSources() {
  const credited = el('ul', {class: 'lines'});
  const agenda = el('ul', {class: 'lines'});
  const volumes = tableFigure('volume', () => {
    const rows = [...listOf(data, 'sourceTable')].sort((a, b) => b.dispatches - a.dispatches);
    return {
      title: rows.length > 1 ? sourceLabel(rows[0].source) + ' sent the most' : 'One source',
      method: 'Dispatches of each source, and what of them was a revision or a copy of an earlier one.',
      table: {caption: 'Dispatches by source', columns: [{label: 'Source'}, {label: 'Dispatches', numeric: true, opens: true},
        {label: 'Revisions', numeric: true}, {label: 'Copies', numeric: true}],
      rows: rows.map((row) => ({cells: [sourceLabel(row.source), row.dispatches, row.revisions, row.copies],
        opens: {title: sourceLabel(row.source), why: '', evidence: row.evidence, of: row.dispatches}}))},
    };
  });
  const rows = [...listOf(data, 'sourceTable')].sort((a, b) => b.dispatches - a.dispatches);
  const most = Math.max(1, ...rows.map((row) => row.dispatches));
  volumes.body.append(el('dl', {class: 'bars'}, rows.map((row) => [el('dt', {text: sourceLabel(row.source)}),
    el('dd', {}, meter([[row.dispatches - row.revisions - row.copies, 'new'], [row.revisions, 'revised'], [row.copies, 'copied']], most),
      el('span', {class: 'said', text: count(row.dispatches) + (row.revisions + row.copies
        ? ', of them ' + plural(row.revisions, 'revision') + ' and ' + plural(row.copies, 'copy', 'copies') : '')}))])));
  const it = figure('sources', {
    describe: () => {
      const known = sourceRows().filter((row) => row.of.share !== null);
      const name = mainSubject().label;
      const title = known.length && !known[0].of.count ? 'No source wrote of ' + name
        : known.length > 1 ? sourceLabel(known[0].source) + ' gives ' + name + ' the largest share'
        : known.length ? name + ' in ' + sourceLabel(known[0].source) : 'No source has a share of ' + name;
      return {
        title,
        method: 'Share of each source\u2019s stories, with the interval of 95\u00a0%.',
        sentence: known.length ? 'Shares of ' + name + ': ' + known.map((row) => sourceLabel(row.source) + ' '
          + share(row.of.share, row.of.low, row.of.high)).join(', ') + '.' : title,
        table: sourceTable(),
        notes: sourceRows().filter((row) => row.of.share === null).map((row) =>
          sourceLabel(row.source) + ' has no story with a date.'),
        empty: known.length ? '' : 'Without dates no story can be given to the source that was first.',
      };
    },
    chart: sourcesChart,
  });
  fill(byId('sources'), heading('sources', 'Whose report'),
    el('div', {class: 'columns'}, el('div', {}, it.element, agenda, credited), volumes.element));
  onView(() => {
    it.update();
    volumes.update();
    fill(agenda, agendaLines());
    fill(credited, creditLines());
  });
}

/** Parts of a bar, one after the other; each [value, class]. */
function meter(parts, most) {
  let x = 0;
  return svg('svg', {class: 'meter', viewBox: '0 0 1000 12', preserveAspectRatio: 'none', 'aria-hidden': true},
    parts.map(([value, cls]) => {
      const wide = Math.max(0, value) / most * 1000;
      const rect = svg('rect', {class: 'part-' + cls, x: x.toFixed(1), y: 0, width: wide.toFixed(1), height: 12});
      x += wide;
      return rect;
    }));
}
