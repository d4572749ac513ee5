// Can I trust it: what was lost, sent again, dated how, cleaned, set aside; settings and citation.

function inflationChart({x, y, width, theme}) {
  const of = data.inflation;
  const points = of.start.map((start, i) => ({start, grain: of.grain, from: at(start), to: nextPeriod(start, of.grain),
    n: 1, k: of.value[i] === null ? 0 : of.value[i], share: null, low: null, high: null, expected: null,
    gap: of.value[i] === null, whole: true, burst: 0, evidence: []}));
  const height = width < 560 ? 180 : 220;
  const panel = Object.assign({}, NO_MARKS, {theme, x, y, width, height, measure: 'count', grain: of.grain,
    from: points[0].from, to: points[points.length - 1].to, compact: true, hideBars: true, heading: '',
    unit: 'dispatches per story', lines: [{label: 'Dispatches per story', colour: 0, smooth: null, points}]});
  const drawn = timeOption([panel]);
  const near = drawn.near;
  drawn.option.yAxis[0].axisLabel.formatter = (v) => decimal(v, v % 1 ? 1 : 0);
  return Object.assign(drawn, {height, near: (px, py) => {
    const found = near(px, py);
    const point = found && points.find((p) => found.tip[0].startsWith(period(p.start, p.grain)));
    return point && !point.gap ? {tip: [period(point.start, of.grain), decimal(point.k, 2) + ' dispatches per story'], mark: found.mark} : null;
  }});
}

function describeInflation() {
  const of = data.inflation || {start: [], value: []};
  const known = of.value.filter((v) => v !== null);
  const most = known.length ? Math.max(...known) : 0;
  const when = of.value.indexOf(most);
  return {
    title: most > 1 ? 'A story was sent ' + decimal(most, most < 1.05 ? 2 : 1) + ' times on average ' + inPeriod(of.start[when], of.grain)
        + (known.length > 1 ? ', more than at any other time' : '')
      : known.length ? 'Every story was sent once'
      : 'Nothing can be said of what was sent again',
    method: 'Dispatches per story by ' + (of.grain || 'month') + '; 1 is every story sent once.',
    sentence: known.length ? 'Dispatches per story between ' + decimal(Math.min(...known), 2) + ' and ' + decimal(most, 2) + '.'
      : 'No data.',
    empty: known.length > 1 ? '' : known.length ? 'All of it is of one ' + of.grain + '.'
      : 'Without dates there is no time to show it over.',
    table: {caption: 'Dispatches per story', columns: [{label: unitName(of.grain || 'month'), text: (v) => period(v, of.grain)},
      {label: 'Dispatches per story', numeric: true, text: (v) => decimal(v, 2)}],
    rows: of.start.map((start, i) => ({cells: [start, of.value[i]]}))},
  };
}

/** Proportions as bars with words: [{label, count, cls, evidence}]. */
function proportions(rows, what) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return el('dl', {class: 'bars'}, rows.map((row) => [
    el('dt', {text: row.label, dir: 'auto'}),
    el('dd', {}, meter([[row.count, row.cls || 'new']], most), numberButton(count(row.count), {
      title: plural(row.count, 'dispatch', 'dispatches') + ': ' + row.label, why: what,
      evidence: row.evidence, rows: row.rows, of: row.count}))]));
}

function dateTable() {
  return {caption: 'How the day of a dispatch is known', columns: [{label: 'From'}, {label: 'Dispatches', numeric: true, opens: true}, {label: 'Dated'}],
    rows: listOf(data, 'dateSources').map((it) => ({cells: [it.label, it.count, it.isDated ? 'yes' : 'no'],
      opens: {title: it.label, why: '', evidence: it.evidence || [], of: it.count}}))};
}

function rejectTable() {
  return {caption: 'What was set aside', columns: [{label: 'Why', wide: true}, {label: 'Records', numeric: true}, {label: 'For example', wide: true}],
    rows: listOf(data, 'rejects').map((it) => ({cells: [it.label, it.count,
      listOf(it, 'samples').map((sample) => [sample.file, sample.detail].filter(Boolean).join(': ')).join('; ')]}))};
}

function ruleTable() {
  return {caption: 'Rules of cleaning and how often they fired', columns: [{label: 'Rule'}, {label: 'Dispatches', numeric: true},
    {label: 'Share', numeric: true, text: (v) => share(v)}, {label: 'To be looked at', wide: true}],
  rows: listOf(data, 'rules').map((it) => ({cells: [it.label, it.dispatches, it.share, it.isUnusual ? it.text || 'unusual' : '']}))};
}

function storyTable() {
  return {caption: 'The largest stories', columns: [{label: 'Headline', wide: true}, {label: 'Dispatches', numeric: true, opens: true},
    {label: 'First day', text: day}, {label: 'Last day', text: day}, {label: 'Story'}],
  rows: listOf(data, 'largestStories').map((it) => ({cells: [it.headline || 'Without a headline', it.dispatches, it.start, it.end, it.id],
    opens: {title: it.headline || 'Story ' + it.id, why: 'All dispatches of the story are counted as one.', evidence: it.evidence, of: it.dispatches}}))};
}

function gapTable() {
  return {caption: 'Times without dispatches', columns: [{label: 'Source'}, {label: 'First day', text: day}, {label: 'Last day', text: day},
    {label: 'Days', numeric: true}, {label: 'Dispatches one would expect', numeric: true}],
  rows: listOf(data, 'gaps').map((gap) => ({cells: [sourceLabel(gap.source), gap.start, gap.end, gap.days, gap.expected]}))};
}

function settingTable() {
  return {caption: 'Settings of the run', columns: [{label: 'Setting'}, {label: 'Value', wide: true}],
    rows: Object.entries((data.run && data.run.settings) || {}).map((pair) => ({cells: pair}))};
}

/** A table with a title, open on the page, with its CSV. */
function listing(id, title, method, table, body) {
  if (!table.rows.length) {
    return null;
  }
  const it = tableFigure(id, () => ({title, method, table}));
  if (body) {
    it.body.append(body);
  }
  it.update();
  return it.element;
}

/** What the run changed; a first run has nothing before it. */
function changesElement() {
  const changes = data.changes || {};
  const lines = listOf(changes, 'lines');
  return el('div', {class: 'figure'},
    el('h3', {class: 'figure-title', text: !changes.previousId ? 'This is the first run'
      : changes.newDispatches ? plural(changes.newDispatches, 'dispatch', 'dispatches') + ' more than in the last run'
      : 'Nothing new since the last run'}),
    changes.previousId ? el('p', {class: 'method', text: 'Compared with run ' + changes.previousId + '.'}) : null,
    lines.length ? el('ul', {class: 'lines'}, lines.map((line) => el('li', {text: line}))) : null,
    changes.stories ? el('p', {class: 'said', text: 'Stories: ' + ['new', 'grown', 'merged', 'withdrawn'].map((word) =>
      count(changes.stories[word] || 0) + ' ' + word).join(', ') + '.'}) : null);
}

function runElement() {
  const run = data.run || {};
  const facts = [['Run', run.id], ['Started', run.startedAt && run.startedAt.replace('T', ' ').replace('Z', ' UTC')],
    ['Ended', run.endedAt && run.endedAt.replace('T', ' ').replace('Z', ' UTC')], ['Dateline', run.codeVersion], ['Spark', run.sparkVersion],
    ['Java', run.javaVersion], ['Files read', run.inputFiles === undefined ? null : count(run.inputFiles)],
    ['Command', listOf(run, 'commandLine').join(' ')]];
  return el('dl', {class: 'facts'}, facts.filter((fact) => fact[1]).map(([name, value]) =>
    [el('dt', {text: name}), el('dd', {text: String(value)})]));
}

function citeElement() {
  const said = el('span', {class: 'byline', role: 'status'});
  return el('div', {class: 'figure'},
    el('h3', {class: 'figure-title', text: 'How to cite'}),
    el('blockquote', {class: 'cite', text: data.cite || ''}),
    el('p', {}, button('Copy', () => {
      const done = () => fill(said, ' copied');
      if (navigator.clipboard) {
        navigator.clipboard.writeText(data.cite || '').then(done, () => fill(said, ' select the line and copy it'));
      } else {
        fill(said, ' select the line and copy it');
      }
    }, {class: 'quiet'}), said));
}

function buildTrust() {
  const funnel = figure('funnel', {describe: describeFunnel, chart: funnelChart});
  const inflation = figure('inflation', {describe: describeInflation, chart: inflationChart});
  const dates = listOf(data, 'dateSources');
  const undated = dates.filter((it) => !it.isDated).reduce((sum, it) => sum + it.count, 0);
  const unusual = listOf(data, 'rules').filter((rule) => rule.isUnusual);
  const rejected = listOf(data, 'rejects').reduce((sum, it) => sum + it.count, 0);
  fill(byId('trust'), heading('trust', 'Can I trust it?'), funnel.element,
    el('div', {class: 'columns'},
      el('div', {}, inflation.element,
        listing('dates', undated ? plural(undated, 'dispatch', 'dispatches') + ' without a day that is known' : 'Every dispatch has its day',
          'Where the day of each dispatch was taken from.', dateTable(),
          proportions(dates.map((it) => ({label: it.label, count: it.count, evidence: it.evidence || [],
            cls: it.isDated ? 'new' : 'lost'})), 'How the day is known.')),
        changesElement()),
      el('div', {},
        listing('stories', 'The largest stories', 'Stories of the most dispatches, all of which count once.', storyTable(),
          el('ol', {class: 'headlines'}, listOf(data, 'largestStories').slice(0, 6).map((it) => el('li', {},
            el('span', {class: 'headline-text', dir: 'auto', text: it.headline || 'Without a headline'}),
            el('span', {class: 'byline'}, numberButton(plural(it.dispatches, 'dispatch', 'dispatches'), {
              title: it.headline || 'Story ' + it.id, why: 'All dispatches of the story are counted as one.',
              evidence: it.evidence, of: it.dispatches}), ' \u00b7 ' + days(it.start, it.end)))))),
        listing('rules', unusual.length ? plural(unusual.length, 'rule') + ' of cleaning to be looked at'
          : data.changes && data.changes.previousId ? 'Cleaning was as usual' : 'What cleaning has removed',
          'How often each rule that cuts repeated or foreign lines has fired.', ruleTable(),
          el('ul', {class: 'lines'}, unusual.map((rule) => el('li', {text: rule.label + ': ' + (rule.text || 'unusual')})))),
        listing('rejects', plural(rejected, 'record') + ' set aside', 'What could not be read as a dispatch, and why.', rejectTable(),
          proportions(listOf(data, 'rejects').map((it) => ({label: it.label, count: it.count, cls: 'lost', evidence: [],
            rows: listOf(it, 'samples').map((sample) => [sample.file, sample.detail].filter(Boolean))})), 'Examples, with the file each was read from.')),
        listing('gaps', plural(listOf(data, 'gaps').length, 'time') + ' without dispatches', 'Longer than the rhythm of a source explains.', gapTable()))),
    el('div', {class: 'columns'},
      el('div', {class: 'figure'}, el('h3', {class: 'figure-title', text: 'The run'}), runElement(),
        details('Settings', () => tableElement(settingTable()))),
      el('div', {}, citeElement(), notesElement())));
  onView(() => {
    funnel.update();
    inflation.update();
  });
}

/** What a reader of the numbers should know, and what was left out of the page. */
function notesElement() {
  const notes = listOf(data, 'notes').concat(listOf(data, 'cut').map((line) => unitName(line) + (/[.!]$/.test(line) ? '' : '.')));
  return notes.length ? el('div', {class: 'figure'}, el('h3', {class: 'figure-title', text: 'Notes'}),
    el('ul', {class: 'lines'}, notes.map((note) => el('li', {text: note})))) : null;
}
