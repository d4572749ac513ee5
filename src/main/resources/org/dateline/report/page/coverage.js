// Coverage over time.

/** The lines shown: several subjects, or one subject by source. */
function linesShown() {
  const partner = filterPartner();
  const subject = mainSubject();
  const cut = (points) => within(points, view.from, view.to);
  const line = (of, source, label, colour) => {
    const points = cut(pointsOf(of, source, view.grain, view.policy, view.counts));
    return {label, colour, points, subject: of, source, smooth: smoothOf(points),
      open: (p) => openPoint(p, of, source)};
  };
  if (partner) {
    const points = cut(pointsWith(subject, partner, view.grain, 'story'));
    return [{label: subject.label + ' with ' + partner.label, colour: subjectColour(subject.id), points,
      subject, source: '*', smooth: null, open: (p) => openPoint(p, subject, '*', partner)}];
  }
  if (view.source === 'each') {
    const lines = data.sources.filter((source) => source.id !== '*').slice(0, 6).map((source) =>
      line(subject, source.id, source.label, sourceColour(source.id)));
    return lines.some((it) => it.points.length) ? lines.filter((it) => it.points.length) : lines.slice(0, 1);
  }
  return view.subjects.map((id) =>
    line(subjectOf(id), view.source, subjectOf(id).label, subjectColour(id)));
}

/** By day, years are read as four weeks around each day. */
function smoothOf(points) {
  return view.measure === 'share' && view.grain === 'day' && points.length > 200
    && points.length * DAY > 0.5 * (points[points.length - 1].to - points[0].from)
    ? smoothed(points, 14) : null;
}

function openPoint(p, subject, source, partner) {
  openEvidence({
    title: plural(p.k, unitOf(1), unitOf(2)) + ' about ' + subject.label
      + (partner ? ' with ' + partner.label : '') + ' ' + inPeriod(p.start, p.grain)
      + (source === '*' ? '' : ', ' + sourceLabel(source)),
    why: whyCounted(subject),
    evidence: p.evidence,
    of: p.k,
  });
}

/** Why a dispatch counts for a subject, in a sentence. */
function whyCounted(subject) {
  return subject.definition ? 'Counted: what ' + subject.definition + '.' : '';
}

/** stories or dispatches, as the policy counts. */
function unitOf(n) {
  const every = view.policy === 'every_dispatch';
  return n === 1 ? (every ? 'dispatch' : 'story') : every ? 'dispatches' : 'stories';
}

/** The span of time drawn, in ms. */
function spanOf(lines) {
  const all = lines.flatMap((line) => line.points.length
    ? [line.points[0].from, line.points[line.points.length - 1].to] : []);
  const low = view.from ? at(view.from) : Math.min(...all);
  const high = view.to ? at(view.to) + DAY : Math.max(...all);
  // A few periods stand in the middle of a time as long as six, rather than as wide as the page.
  const most = Math.max(...lines.map((line) => line.points.length));
  const first = lines.find((line) => line.points.length);
  const pad = first && most < 6 ? (6 - most) / 2 * (first.points[0].to - first.points[0].from) : 0;
  return [Math.max(low, Math.min(...all)) - pad, Math.min(high, Math.max(...all)) + pad];
}

/** Peaks, gaps, events and changes of level, for a line. */
function marksOf(line, from, to) {
  const burstSource = listOf(data, 'bursts').some((b) => b.subject === line.subject.id
    && b.source === line.source) ? line.source : '*';
  const inside = (a, b) => b > from && a < to;
  return {
    bursts: filterPartner() ? [] : listOf(data, 'bursts').filter((b) => b.subject === line.subject.id
      && b.source === burstSource).map((b) => ({
      number: b.number, from: at(b.start), to: at(b.end) + DAY, reason: b.reason,
      weight: b.stories - (b.expected || 0),
      tip: [circled(b.number) + ' ' + days(b.start, b.end), b.text || b.reason].filter(Boolean),
      open: () => openBurst(b)})).filter((b) => inside(b.from, b.to)),
    gaps: gapsOf(line.source).map((gap) => ({
      from: at(gap.start), to: at(gap.end) + DAY, text: gap.text})).filter((g) => inside(g.from, g.to)),
    events: listOf(data, 'events').map((event) => ({at: at(event.date), text: event.text}))
      .filter((e) => inside(e.at, e.at + 1)),
    changes: filterPartner() ? [] : listOf(data, 'changePoints').filter((change) => change.subject === line.subject.id
      && change.source === line.source).map((change) => ({at: at(change.date), text: change.text}))
      .filter((c) => inside(c.at, c.at + 1)),
  };
}

/** Gaps of a source; all together are silent where the only source is. */
function gapsOf(source) {
  const only = data.sources.length === 2 && source === '*' ? data.sources[1].id : source;
  return listOf(data, 'gaps').filter((gap) => gap.source === source || gap.source === only);
}

const NO_MARKS = {bursts: [], gaps: [], events: [], changes: []};

function coverageChart({x, y, width, theme}) {
  const lines = linesShown();
  const [from, to] = spanOf(lines);
  const compact = width < 560;
  const common = {theme, measure: view.measure, grain: view.grain, from, to, compact, unit: unitOf(2)};
  if (view.layout === 'apart' && lines.length > 1) {
    const columns = width < 560 ? 1 : 2;
    const gutter = 28;
    const wide = (width - gutter * (columns - 1)) / columns;
    const high = compact ? 200 : 240;
    // Sources are compared, so they have one scale; subjects may differ a hundredfold, so each has its own.
    const value = (p) => p.gap || p.n === 0 ? null : view.measure === 'share' ? p.share : p.k;
    const max = view.source === 'each' ? largestValue(lines, value, view.measure) : 0;
    const panels = lines.map((line, i) => Object.assign({}, common, marksOf(line, from, to), {
      events: [], compact: true, heading: line.label, max, lines: [line],
      x: x + (i % columns) * (wide + gutter), y: y + Math.floor(i / columns) * (high + 16),
      width: wide, height: high}));
    return Object.assign(timeOption(panels),
      {height: Math.ceil(lines.length / columns) * (high + 16)});
  }
  const height = compact ? 220 : 400;
  const marks = lines.length === 1 ? marksOf(lines[0], from, to)
    : Object.assign({}, NO_MARKS, {events: marksOf(lines[0], from, to).events});
  return Object.assign(timeOption([Object.assign({}, common, marks,
    {x, y, width, height, heading: '', lines})]), {height});
}

function describeCoverage() {
  const lines = linesShown();
  const first = lines[0];
  const shown = first.points.filter((p) => !p.gap && p.n > 0);
  const table = coverageTable(lines);
  const title = coverageTitle(lines, shown);
  if (!lines.some((line) => line.points.some((p) => p.n > 0))) {
    return {title, method: '', sentence: title, table, notes: [],
      empty: !data.range || !data.range.first ? 'No dispatch has a date that is known, so none can be placed in time.'
        : !isKept(view.grain, view.policy) ? notKeptText() : 'Nothing was sent in this time.'};
  }
  return {title, method: coverageMethod(lines), table, notes: coverageNotes(lines),
    sentence: coverageSentence(lines, shown)};
}

/** What the page leaves out to stay small, and where it is to be had. */
function notKeptText() {
  return 'To stay small the page keeps no ' + grainNames[view.grain] + ' of '
    + (view.source === 'each' ? 'single sources' : sourceLabel(view.source))
    + ' counted in this way; the table coverage of the run has them.';
}

/** A title that states what is found. */
function coverageTitle(lines, shown) {
  const grain = shown.length ? shown[0].grain : view.grain;
  const name = lines[0].label;
  const best = highest(shown);
  if (lines.length > 1) {
    return comparisonTitle(lines);
  }
  if (!best && !isKept(view.grain, view.policy)) {
    return name + ' by ' + view.grain;
  }
  if (!data.range || !data.range.first) {
    return name + ' cannot be placed in time';
  }
  if (lines[0].smooth) {
    return smoothTitle(lines[0]);
  }
  if (!best || best.k === 0) {
    return name + ' was in no ' + unitOf(1)
      + (view.source === '*' ? '' : ' of ' + sourceLabel(view.source));
  }
  if (shown.length < 3) {
    return name + ' ' + inPeriod(best.start, grain) + ': ' + count(best.k) + ' of '
      + plural(best.n, unitOf(1), unitOf(2));
  }
  return name + ' was most in the news ' + inPeriod(best.start, grain) + ': '
    + (view.measure === 'share' ? share(best.share, best.low, best.high) + ' of '
      + (view.source === '*' ? '' : sourceLabel(view.source) + '\u2019s ') + unitOf(2)
      + (best.high - best.low > 0.25 ? ' (' + interval(best.low, best.high) + ')' : '')
      : plural(best.k, unitOf(1), unitOf(2)));
}

/**
 * The period to name: the highest of those that were read to their end and had no fewer stories than
 * the middle one, as three of three do not outdo ninety of a hundred; the fuller of two equals.
 */
function highest(points) {
  const sizes = points.map((p) => p.n).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] || 0;
  const full = points.filter((p) => p.whole && p.n >= usual);
  const value = (p) => view.measure === 'share' ? p.share : p.k;
  return (full.length ? full : points).reduce((most, p) => most === null || value(p) > value(most)
    || (value(p) === value(most) && p.n > most.n) ? p : most, null);
}

/** Of days, the four weeks in which it was most. */
function smoothTitle(line) {
  const most = line.smooth.reduce((best, v, i) => v !== null && (best < 0 || v > line.smooth[best]) ? i : best, -1);
  return most < 0 || line.smooth[most] === 0 ? line.label + ' was in no ' + unitOf(1)
    : line.label + ' was most in the news around ' + day(line.points[most].start) + ': '
      + share(line.smooth[most]) + ' of ' + unitOf(2) + ' in four weeks';
}

/** Several lines by what they are of the whole time shown. */
function comparisonTitle(lines) {
  const sums = lines.map((line) => {
    const k = line.points.reduce((sum, p) => sum + p.k, 0);
    const n = line.points.reduce((sum, p) => sum + (p.gap ? 0 : p.n), 0);
    return {label: line.label, k, n, share: n ? k / n : 0};
  }).filter((it) => it.n > 0).sort((a, b) => b.share - a.share);
  const said = (it) => it.label + ' ' + (view.measure === 'share' ? share(it.share, ...wilson(it.k, it.n)) : count(it.k));
  if (!sums.length) {
    return sentenceList(lines.map((line) => line.label)) + ': no data';
  }
  if (view.source === 'each') {
    return mainSubject().label + ' by source: most in ' + said(sums[0]) + ', least in ' + said(sums[sums.length - 1]);
  }
  return sentenceList(sums.map(said)) + ' of ' + unitOf(2);
}

function coverageMethod(lines) {
  const policy = data.policies.find((it) => it.id === view.policy) || {};
  const own = !view.counts || view.counts === ownCounts(mainSubject());
  const grain = lines[0].points.length ? lines[0].points[0].grain : view.grain;
  const text = [];
  text.push((view.measure === 'share' ? 'Share of ' + unitOf(2) : 'Number of ' + unitOf(2)) + ' by '
    + grain + '; ' + (policy.explains || '') + '.');
  if (lines[0].smooth) {
    text.push('The line takes four weeks around each day together.');
  } else if (view.measure === 'share') {
    text.push('The band is the interval of 95\u00a0%'
      + (own && view.source === '*' && !filterPartner() ? ' of a share that a change of volume of one source does not move' : '')
      + '.');
  }
  if (lines.length === 1 && lines[0].points.some((p) => p.expected !== null)) {
    text.push('Thin dashes: what season and trend would let one expect.');
  }
  return text.join(' ');
}

function coverageNotes(lines) {
  const notes = [];
  if (view.from || view.to) {
    const range = days(view.from || data.range.first, view.to || data.range.last);
    notes.push([range + ' of ' + days(data.range.first, data.range.last) + '. ',
      button('Show the whole time', () => show({from: '', to: ''}), {class: 'link'})]);
  }
  if (filterPartner() && (view.grain === 'day' || view.grain === 'week')) {
    notes.push('Two names together are counted by month.');
  }
  const sources = new Set(lines.map((line) => line.source));
  const gaps = [...sources].flatMap(gapsOf);
  if (gaps.length) {
    notes.push('Hatched: ' + gaps.slice(0, 4).map((gap) => gap.text).join('; ')
      + (gaps.length > 4 ? '; ' + (gaps.length - 4) + ' more in the table of gaps below' : '') + '.');
  }
  if (sources.has('*')) {
    const others = listOf(data, 'gaps').filter((gap) => !gaps.includes(gap));
    if (others.length) {
      notes.push('Single sources were silent at times: ' + others.slice(0, 3).map((g) => g.text).join('; ')
        + (others.length > 3 ? ' and ' + (others.length - 3) + ' more' : '') + '.');
    }
  }
  listOf(data, 'volumeChanges').filter((change) => sources.has(change.source) || sources.has('*'))
    .slice(0, 3).forEach((change) => notes.push(unitName(change.text) + '.'));
  (filterPartner() ? [] : listOf(data, 'changePoints')).filter((change) => change.subject === lines[0].subject.id
    && sources.has(change.source)).slice(0, 3).forEach((change) => notes.push(unitName(change.text) + '.'));
  if (lines.some((line) => line.points.some((p) => !p.whole))) {
    notes.push('Open points on dashes: periods of which only a part was read.');
  }
  return notes;
}

/** What one who does not see the chart hears. */
function coverageSentence(lines, shown) {
  const grain = shown.length ? shown[0].grain : view.grain;
  const parts = lines.map((line) => {
    const known = line.points.filter((p) => p.share !== null && p.n > 0);
    if (!known.length) {
      return line.label + ' has no data';
    }
    const best = highest(known);
    const last = known[known.length - 1];
    const said = (p) => view.measure === 'share' ? share(p.share, p.low, p.high)
      : plural(p.k, unitOf(1), unitOf(2));
    return line.label + ' was highest ' + inPeriod(best.start, grain) + ' with ' + said(best)
      + ' and stood at ' + said(last) + ' ' + inPeriod(last.start, grain);
  });
  const marks = lines.length === 1 ? marksOf(lines[0], -Infinity, Infinity) : NO_MARKS;
  return 'Chart over time by ' + grain + ': ' + parts.join('; ') + '.'
    + (marks.bursts.length ? ' ' + plural(marks.bursts.length, 'peak') + ' marked.' : '')
    + (marks.gaps.length ? ' ' + plural(marks.gaps.length, 'gap') + ' without dispatches.' : '');
}

/** The data of the chart, a row for each period and line. */
function coverageTable(lines) {
  const percent = (x) => (x * 100).toFixed(2) + NARROW + '%';
  const rows = lines.flatMap((line) => line.points.map((p) => ({
    cells: [p.start, line.label, sourceLabel(line.source), p.k, p.n, p.share, p.low, p.high, p.expected,
      p.surprise, p.q, p.burst, p.gap ? 'gap' : p.whole ? '' : 'incomplete'],
    opens: {title: plural(p.k, unitOf(1), unitOf(2)) + ' about ' + line.label + ' ' + inPeriod(p.start, p.grain),
      why: whyCounted(line.subject), evidence: p.evidence, of: p.k},
  })));
  const grain = lines[0].points.length ? lines[0].points[0].grain : view.grain;
  return {
    caption: 'Coverage by ' + grain + ': ' + lines.map((line) => line.label).join(', '),
    columns: [
      {label: unitName(grain), text: (start) => period(start, grain)},
      {label: 'Subject'}, {label: 'Source'},
      {label: unitName(unitOf(2)), numeric: true, opens: true},
      {label: 'Of all', numeric: true},
      {label: 'Share', numeric: true, text: percent},
      {label: '95 % from', numeric: true, text: percent},
      {label: '95 % to', numeric: true, text: percent},
      {label: 'Expected', numeric: true, text: percent},
      {label: 'Surprise', numeric: true, text: (x) => decimal(x, 1)},
      {label: 'q', numeric: true, text: probability},
      {label: 'Burst level', numeric: true},
      {label: 'Note'},
    ],
    rows,
  };
}

function buildCoverage() {
  const it = figure('coverage', {
    describe: describeCoverage,
    chart: coverageChart,
    before: switchPlace,
    onBrush: (from, to) => show({from: dayOf(from), to: dayOf(Math.max(from, to - DAY))}),
    onReset: () => {
      if (view.from || view.to) {
        show({from: '', to: ''});
      }
    },
  });
  fill(byId('coverage'), heading('coverage', 'Coverage over time'), it.element);
  onView(() => {
    drawSwitches();
    it.update();
  });
}

/** The heading of a section. */
function heading(id, text) {
  return el('h2', {id: id + '-heading', text, tabindex: '-1'});
}
