// About what: the topics that carried the subject, small and on one scale.

const TOPICS_AT_FIRST = 9;

function trendOf(subject) {
  return data.topicTrends && (data.topicTrends[subject.id] || null);
}

function topicOf(id) {
  return listOf(data, 'topics').find((topic) => topic.id === id) || {id, label: id, terms: []};
}

/** Topics of a subject by share, the largest first; heaps of leftovers come last. */
function topicsShown() {
  const trend = trendOf(mainSubject());
  return [...listOf(trend, 'topics')].map((it) => Object.assign({topic: topicOf(it.id)}, it))
    .sort((a, b) => (a.topic.isJunk === true) - (b.topic.isJunk === true) || b.stories - a.stories);
}

/** A small area over time, drawn as SVG; the scale is given, so that several compare. */
function spark(counts, max, {width, height, label, colour, gap}) {
  const step = width / Math.max(12, counts.length);
  let area = '';
  let holes = '';
  counts.forEach((n, i) => {
    const x0 = (i * step).toFixed(2);
    const x1 = ((i + 1) * step - (step > 4 ? 0.8 : 0)).toFixed(2);
    if (gap && gap[i] === '1') {
      holes += 'M' + x0 + ' ' + height + 'H' + x1;
    } else if (n > 0) {
      area += 'M' + x0 + ' ' + height + 'V' + (height - Math.max(1, n / max * height)).toFixed(2) + 'H' + x1 + 'V'
        + height + 'Z';
    }
  });
  return svg('svg', {class: 'spark', viewBox: '0 0 ' + width + ' ' + height, preserveAspectRatio: 'none',
    role: 'img', 'aria-label': label},
  svg('line', {class: 'base', x1: 0, x2: width, y1: height - 0.25, y2: height - 0.25}),
  area ? svg('path', {class: 'fill-' + COLOURS[colour % COLOURS.length], d: area}) : null,
  holes ? svg('path', {class: 'hole', d: holes}) : null);
}

function topicCard(it, trend, max) {
  const {topic} = it;
  const subject = mainSubject();
  const peak = it.count.indexOf(Math.max(...it.count));
  return el('article', {class: 'small'},
    el('h3', {dir: 'auto'}, topic.label, topic.isNew ? el('span', {class: 'badge', text: 'new'}) : null),
    el('p', {class: 'said'}, numberButton(share(it.share) + ' \u00b7 ' + plural(it.stories, 'story', 'stories'), {
      title: plural(it.stories, 'story', 'stories') + ' about ' + subject.label + ': ' + topic.label,
      why: whyCounted(subject), evidence: it.evidence, of: it.stories})),
    spark(it.count, max, {width: 300, height: 60, gap: trend.gap, colour: subjectColour(subject.id),
      label: topic.label + ': most ' + inPeriod(trend.start[peak], trend.grain) + ', ' + plural(it.count[peak], 'story', 'stories')}),
    el('p', {class: 'ends', 'aria-hidden': true},
      el('span', {text: period(trend.start[0], trend.grain)}),
      el('span', {text: 'up to ' + count(Math.max(...it.count))}),
      el('span', {text: period(trend.start[trend.start.length - 1], trend.grain)})),
    el('p', {class: 'said', dir: 'auto', text: listOf(topic, 'terms').slice(0, 6).join(', ')}),
    topic.typical === null || topic.typical === undefined ? null : el('p', {class: 'typical'},
      button(shortened(data.dispatches.headline[topic.typical] || 'Without a headline', 90), () => openEvidence({
        title: 'Most typical of ' + topic.label, why: 'Of all dispatches it is the nearest to the topic.',
        evidence: [topic.typical]}), {class: 'headline', dir: 'auto', 'aria-haspopup': 'dialog'})));
}

function topicTable(shown, trend) {
  return {
    caption: 'Topics of ' + mainSubject().label,
    columns: [{label: 'Topic'}, {label: 'Stories', numeric: true, opens: true},
      {label: 'Share', numeric: true, text: (x) => share(x)}, {label: 'Words', wide: true}, {label: 'New'}]
      .concat(trend ? trend.start.map((start) => ({label: period(start, trend.grain), numeric: true})) : []),
    rows: shown.map((it) => ({
      cells: [it.topic.label, it.stories, it.share, listOf(it.topic, 'terms').join(', '), it.topic.isNew ? 'yes' : '']
        .concat(it.count),
      opens: {title: it.topic.label, why: whyCounted(mainSubject()), evidence: it.evidence, of: it.stories}})),
  };
}

/** The same small multiples as a picture of their own. */
function topicsChart({x, y, width, theme}) {
  const trend = trendOf(mainSubject());
  const shown = topicsShown().slice(0, 12);
  const columns = width < 560 ? 1 : 3;
  const gutter = 24;
  const wide = (width - gutter * (columns - 1)) / columns;
  const high = 150;
  const max = Math.max(1, ...shown.map((it) => Math.max(...it.count)));
  const span = [at(trend.start[0]), nextPeriod(trend.start[trend.start.length - 1], trend.grain)];
  const panels = shown.map((it, i) => Object.assign({}, NO_MARKS, {
    theme, measure: 'count', grain: trend.grain, from: span[0], to: span[1], compact: true, hideBars: true,
    unit: 'stories', max, heading: it.topic.label,
    x: x + (i % columns) * (wide + gutter), y: y + Math.floor(i / columns) * (high + 14), width: wide, height: high,
    lines: [{label: it.topic.label, colour: subjectColour(mainSubject().id), smooth: null,
      points: trend.start.map((start, p) => withWilson({start, grain: trend.grain, from: at(start),
        to: nextPeriod(start, trend.grain), n: trend.total[p], k: it.count[p], whole: true,
        gap: trend.gap[p] === '1', evidence: []}))}]}));
  return Object.assign(timeOption(panels), {height: Math.ceil(shown.length / columns) * (high + 14)});
}

function buildTopics() {
  const grid = el('div', {class: 'multiples'});
  const more = el('p', {class: 'more'});
  let all = false;
  const it = tableFigure('topics', () => {
    const shown = topicsShown();
    const trend = trendOf(mainSubject());
    const name = mainSubject().label;
    const ended = listOf(data, 'endedTopics');
    const fresh = listOf(data, 'topics').filter((topic) => topic.isNew);
    const title = !shown.length ? 'No topic carried ' + name
      : shown.length === 1 ? 'All of it is in the topic \u201c' + shown[0].topic.label + '\u201d'
      : shown[0].share >= 0.5 ? 'Most of it is in the topic \u201c' + shown[0].topic.label + '\u201d'
      : 'No topic has more of it than \u201c' + shown[0].topic.label + '\u201d';
    return {
      title,
      method: 'Stories about ' + name + ' by their strongest topic'
        + (trend && trend.start.length ? ', a bar for each ' + trend.grain + ', all on one scale.' : '.'),
      table: topicTable(shown, trend),
      notes: [
        fresh.length ? 'New since the last run: ' + sentenceList(fresh.map((topic) => topic.label)) + '.' : null,
        ended.length ? 'Ended since the last run: ' + sentenceList(ended.map((topic) => topic.label)) + '.' : null,
        filterPartner() ? 'Topics are of all stories about ' + name + ', not of those with '
          + filterPartner().label + ' alone.' : null].filter(Boolean),
    };
  }, topicsChart);
  fill(byId('topics'), heading('topics', 'About what'), it.element);
  it.body.append(grid, more);
  onView(() => {
    it.update();
    const trend = trendOf(mainSubject());
    const topics = topicsShown();
    const shown = all || printing ? topics : topics.slice(0, TOPICS_AT_FIRST);
    const max = Math.max(1, ...topics.map((topic) => Math.max(0, ...topic.count)));
    fill(grid, trend && trend.start.length ? shown.map((topic) => topicCard(topic, trend, max)) : null);
    fill(more, shown.length < topics.length ? button('Show all ' + topics.length + ' topics', () => {
      all = true;
      show({});
    }, {class: 'quiet'}) : null);
  });
}

/** A figure whose picture is made of elements; a chart is drawn of it only for PNG and SVG. */
function tableFigure(id, describe, chart) {
  const title = el('h3', {class: 'figure-title'});
  const method = el('p', {class: 'method'});
  const body = el('div', {class: 'body'});
  const notes = el('ul', {class: 'notes'});
  const drawer = el('div', {class: 'drawer', hidden: true});
  const self = {id, said: null, body, seen: true, stale: false};
  const exported = () => framed(chart, self.said.title, self.said.method, 1000, lightTheme());
  const tableButton = button('Table', () => {
    drawer.hidden = !drawer.hidden;
    tableButton.setAttribute('aria-expanded', String(!drawer.hidden));
    self.drawTable();
  }, {'aria-expanded': 'false'});
  const tools = el('div', {class: 'tools', role: 'group', 'aria-label': 'Data and pictures'}, tableButton,
    button('CSV', () => saveTable(id, self.said.table)),
    chart ? [button('PNG', () => savePng(id, exported())), button('SVG', () => saveSvg(id, exported()))] : null);
  self.element = el('figure', {class: 'figure', id: 'figure-' + id}, title, method, body, notes, tools, drawer);
  self.drawTable = () => fill(drawer, drawer.hidden && !printing ? null : tableElement(self.said.table));
  self.update = () => {
    self.said = describe();
    title.textContent = self.said.title;
    method.textContent = self.said.method;
    fill(notes, listOf(self.said, 'notes').map((note) => el('li', {}, note)));
    tools.hidden = !self.said.table.rows.length;
    self.drawTable();
  };
  self.draw = () => {};
  self.reveal = () => {};
  self.fit = () => {};
  figures.push(self);
  return self;
}
