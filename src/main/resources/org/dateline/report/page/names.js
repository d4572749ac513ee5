// With whom: the partners of the subject, and the network of the strongest.

const NAMES_AT_FIRST = 12;

/** Narrows the page to stories with a name too, or lets it go. */
function narrow(id) {
  show({with: view.with === id ? '' : id, source: '*', layout: 'together'});
  byId('filter').scrollIntoView({block: 'nearest'});
}

/** New and rising ones first, then the strongest. */
function partnersShown() {
  const fresh = (partner) => partner.isNew || partner.isRising ? 0 : 1;
  return listOf(data.partners, mainSubject().id).map((partner, i) => ({partner, i}))
    .sort((a, b) => fresh(a.partner) - fresh(b.partner) || a.i - b.i).map((it) => it.partner);
}

function badge(it) {
  return it.isNew ? el('span', {class: 'badge', text: 'new'})
    : it.isRising ? el('span', {class: 'badge rising', text: 'rising'}) : null;
}

/** Stories by month, over the whole time that was read. */
function monthsOf(partner) {
  const periods = periodsOf('*', 'month', 'story') || periodsOf('*', 'month', view.policy);
  if (!periods) {
    return partner.counts || [];
  }
  const of = new Map(listOf(partner, 'months').map((month, i) => [month, partner.counts[i]]));
  const months = periods.start.map((start) => of.get(start) || 0);
  // More months than a spark-line has pixels are taken together.
  const step = Math.ceil(months.length / 60);
  return step === 1 ? months : Array.from({length: Math.ceil(months.length / step)}, (_, i) =>
    months.slice(i * step, (i + 1) * step).reduce((a, b) => a + b, 0));
}

function partnerRow(partner) {
  const subject = mainSubject();
  const months = monthsOf(partner);
  return el('tr', {class: view.with === partner.id ? 'chosen' : null},
    el('th', {scope: 'row'}, button(partner.label, () => narrow(partner.id), {class: 'link', dir: 'auto',
      'aria-pressed': String(view.with === partner.id)}), badge(partner)),
    el('td', {class: 'numeric'}, numberButton(count(partner.stories), {
      title: subject.label + ' with ' + partner.label + ': ' + plural(partner.stories, 'story', 'stories'),
      why: 'Counted: stories about ' + subject.label + ' that name ' + partner.label + '.',
      evidence: partner.evidence, of: partner.stories})),
    el('td', {class: 'numeric', text: decimal(partner.expected, partner.expected < 10 ? 1 : 0)}),
    el('td', {class: 'numeric', text: decimal(partner.npmi, 2)}),
    el('td', {class: 'numeric extra', text: probability(partner.q)}),
    el('td', {class: 'numeric extra', text: partner.first ? period(partner.first, 'month') : ''}),
    el('td', {class: 'sparks'}, spark(months, Math.max(1, ...months), {width: 120, height: 22,
      colour: subjectColour(subject.id), label: partner.label + ' by month, from '
        + day(partner.first) + ' to ' + day(partner.last)})));
}

function partnerTable() {
  const subject = mainSubject();
  return {
    caption: 'Named with ' + subject.label,
    columns: [{label: 'Name'}, {label: 'Kind'}, {label: 'Stories together', numeric: true, opens: true},
      {label: 'Stories of the name', numeric: true},
      {label: 'Expected', numeric: true, text: (x) => decimal(x, 1)},
      {label: 'NPMI', numeric: true, text: (x) => decimal(x, 2)}, {label: 'q', numeric: true, text: probability},
      {label: 'First', text: day}, {label: 'Last', text: day}, {label: 'New or rising'}],
    rows: partnersShown().map((it) => ({
      cells: [it.label, it.type, it.stories, it.entityStories, it.expected, it.npmi, it.q, it.first, it.last,
        it.isNew ? 'new' : it.isRising ? 'rising' : ''],
      opens: {title: subject.label + ' with ' + it.label, why: whyCounted(subject), evidence: it.evidence,
        of: it.stories}})),
  };
}

/** Partners as bars, for PNG and SVG. */
function partnersChart({x, y, width, theme}) {
  const shown = partnersShown().slice(0, 20);
  const height = shown.length * 24 + 10;
  const left = x + Math.min(220, width * 0.4);
  const max = Math.max(1, ...shown.map((it) => it.stories));
  const room = x + width - left - 60;
  const shapes = shown.flatMap((it, i) => {
    const top = y + i * 24;
    const long = it.stories / max * room;
    const line = (px, text, align, fill) => ({type: 'text', style: {x: px, y: top + 9, text, align,
      verticalAlign: 'middle', font: theme.font, fill}});
    return [
      {type: 'rect', shape: {x: left, y: top + 1, width: long, height: 16},
        style: {fill: theme.lines[subjectColour(mainSubject().id) % 6]}},
      line(left - 8, fitted(it.label, theme.font, left - x - 12), 'right', theme.ink),
      line(left + long + 6, count(it.stories), 'left', theme.quiet)];
  });
  return {option: {animation: false, series: [pixels(shapes, 1)]}, height};
}

// ---- the network ------------------------------------------------------------------------------

function networkOf() {
  const network = data.network && data.network[mainSubject().id];
  return network && network.nodes.length ? network : null;
}

/** Places of communities in the order of colours and shapes: the largest first. */
function communityRanks(network) {
  const sizes = new Map();
  network.nodes.forEach((node) => sizes.set(node.community, (sizes.get(node.community) || 0) + 1));
  const order = [...sizes.keys()].sort((a, b) => sizes.get(b) - sizes.get(a));
  return new Map(order.map((community, rank) => [community, rank]));
}

function networkChart({x, y, width, theme}) {
  const network = networkOf();
  const height = width < 460 ? 320 : 460;
  const margin = {left: 30, right: 70, top: 20, bottom: 24};
  const most = Math.max(1, ...network.nodes.map((node) => node.stories));
  const spreadX = spread(network.nodes.map((node) => node.x));
  const spreadY = spread(network.nodes.map((node) => node.y));
  const place = (node) => [x + margin.left + spreadX(node.x) * (width - margin.left - margin.right),
    y + margin.top + spreadY(node.y) * (height - margin.top - margin.bottom)];
  const size = (node) => 3.5 + 9 * Math.sqrt(node.stories / most);
  const places = movedApart(network.nodes.map((node) => place(node).concat(size(node))),
    [x + 12, y + 12, x + width - 12, y + height - 12]);
  const shapes = network.edges.map((edge) => {
    const [x1, y1] = places[edge.a];
    const [x2, y2] = places[edge.b];
    return {type: 'line', silent: true, shape: {x1, y1, x2, y2}, style: {stroke: theme.quiet,
      opacity: 0.15 + 0.45 * Math.max(0, edge.npmi || 0), lineWidth: 0.6 + 3 * Math.max(0, edge.npmi || 0)}};
  });
  const ranks = communityRanks(network);
  const nodes = network.nodes.map((node, i) => {
    const [px, py, r] = places[i];
    const chosen = view.with === node.id;
    const rank = ranks.get(node.community);
    return {node, px, py, r, shape: Object.assign(communityShape(rank, px, py, r), {silent: true,
      style: {fill: theme.lines[rank % 6], stroke: chosen ? theme.ink : theme.paper,
        lineWidth: chosen ? 3 : 1.2}})};
  });
  nodes.forEach((it) => shapes.push(it.shape));
  shapes.push(...networkLabels(nodes, x, y, width, height, theme));
  return {
    option: {animation: false, series: [pixels(shapes, 1)]},
    height,
    stops: nodes.map((it) => [it.px, it.py]),
    near: (px, py) => {
      let best = null;
      for (const it of nodes) {
        const far = Math.hypot(px - it.px, py - it.py) - it.r;
        if (far < 12 && (best === null || far < best.far)) {
          best = {it, far};
        }
      }
      return best ? nodeNear(best.it.node, network) : null;
    },
  };
}

/** Positions as given, drawn towards even distances, so that a few far ones do not crowd the others. */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[0];
  const high = sorted[sorted.length - 1];
  return (value) => high === low ? 0.5 : 0.7 * (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2
    / (sorted.length - 1) + 0.3 * (value - low) / (high - low);
}

/** Circles [x, y, r] pushed apart until none lies on another; the same each time. */
function movedApart(circles, [left, top, right, bottom]) {
  const placed = circles.map((circle) => [...circle]);
  for (let round = 0; round < 80; round++) {
    let moved = false;
    for (let a = 0; a < placed.length; a++) {
      for (let b = 0; b < a; b++) {
        const dx = placed[a][0] - placed[b][0] || 0.1 * (a - b);
        const dy = placed[a][1] - placed[b][1] || 0.1;
        const far = Math.hypot(dx, dy);
        const missing = placed[a][2] + placed[b][2] + 9 - far;
        if (missing > 0) {
          moved = true;
          [[a, 1], [b, -1]].forEach(([i, way]) => {
            placed[i][0] = Math.min(right, Math.max(left, placed[i][0] + way * dx / far * missing / 2));
            placed[i][1] = Math.min(bottom, Math.max(top, placed[i][1] + way * dy / far * missing / 2));
          });
        }
      }
    }
    if (!moved) {
      break;
    }
  }
  return placed;
}

/** Communities differ in shape as well as in colour. */
function communityShape(rank, cx, cy, r) {
  switch (rank % 6) {
    case 1: return {type: 'rect', shape: {x: cx - r * 0.88, y: cy - r * 0.88, width: r * 1.76, height: r * 1.76}};
    case 2: return {type: 'polygon', shape: {points: [[cx, cy - r * 1.2], [cx + r * 1.1, cy + r * 0.8], [cx - r * 1.1, cy + r * 0.8]]}};
    case 3: return {type: 'polygon', shape: {points: [[cx, cy - r * 1.25], [cx + r * 1.25, cy], [cx, cy + r * 1.25], [cx - r * 1.25, cy]]}};
    case 4: return {type: 'polygon', shape: {points: [[cx, cy + r * 1.2], [cx + r * 1.1, cy - r * 0.8], [cx - r * 1.1, cy - r * 0.8]]}};
    case 5: return {type: 'polygon', shape: {points: [0, 1, 2, 3, 4, 5].map((i) =>
      [cx + r * 1.1 * Math.cos(i * Math.PI / 3), cy + r * 1.1 * Math.sin(i * Math.PI / 3)])}};
    default: return {type: 'circle', shape: {cx, cy, r}};
  }
}

/** Labels of the largest first, right, left, above or below; one that finds no room is left out. */
function networkLabels(nodes, x, y, width, height, theme) {
  const taken = nodes.map((it) => [it.px - it.r, it.py - it.r, it.px + it.r, it.py + it.r]);
  const shapes = [];
  for (const it of [...nodes].sort((a, b) => b.node.stories - a.node.stories)) {
    const text = shortened(it.node.label, 26);
    const wide = widthOf(text, theme.font);
    const places = [[it.px + it.r + 3, it.py - 7], [it.px - it.r - 3 - wide, it.py - 7],
      [it.px - wide / 2, it.py - it.r - 16], [it.px - wide / 2, it.py + it.r + 2]];
    for (const [left, top] of places) {
      const box = [left - 1, top, left + wide + 1, top + 14];
      if (box[0] >= x && box[2] <= x + width && box[1] >= y && box[3] <= y + height
        && taken.every((other) => box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3])) {
        taken.push(box);
        shapes.push({type: 'text', silent: true, style: {x: left, y: top, text, font: theme.font, fill: theme.ink, verticalAlign: 'top',
          stroke: theme.paper, lineWidth: 2}});
        break;
      }
    }
  }
  return shapes;
}

function nodeNear(node, network) {
  const index = network.nodes.indexOf(node);
  const edges = network.edges.filter((edge) => edge.a === index || edge.b === index)
    .sort((a, b) => b.npmi - a.npmi);
  const partner = listOf(data.partners, mainSubject().id).find((it) => it.id === node.id);
  const other = (edge) => network.nodes[edge.a === index ? edge.b : edge.a].label;
  return {
    tip: [node.label, plural(node.stories, 'story', 'stories')]
      .concat(edges.length ? 'closest to ' + sentenceList(edges.slice(0, 3).map(other)) : [])
      .concat(partner ? 'click: only stories with both' : []),
    open: partner ? () => narrow(node.id) : edges.length ? () => openEvidence({
      title: node.label + ' with ' + other(edges[0]),
      why: 'Stories that name both.', evidence: edges[0].evidence, of: edges[0].stories}) : null,
  };
}

function describeNetwork() {
  const network = networkOf();
  const subject = mainSubject();
  if (!network) {
    return {title: 'Who is named with whom', method: '', sentence: 'No network.', notes: [],
      table: {caption: '', columns: [], rows: []}, empty: 'No two names are together often enough to draw a network.'};
  }
  const name = (i) => network.nodes[i].label;
  const title = 'Who is named with whom around ' + subject.label;
  return {
    title,
    method: 'The strongest names around ' + subject.label + '; size by stories, lines by NPMI, '
      + 'colour and shape by community.',
    sentence: 'Network of ' + plural(network.nodes.length, 'name') + ' and ' + plural(network.edges.length, 'tie')
      + '. The largest: ' + sentenceList([...network.nodes].sort((a, b) => b.stories - a.stories).slice(0, 3)
      .map((node) => node.label)) + '.',
    table: {
      caption: 'Ties of the network',
      columns: [{label: 'Name'}, {label: 'With'}, {label: 'Stories together', numeric: true, opens: true},
        {label: 'NPMI', numeric: true, text: (v) => decimal(v, 2)}],
      rows: network.edges.map((edge) => ({cells: [name(edge.a), name(edge.b), edge.stories, edge.npmi],
        opens: {title: name(edge.a) + ' with ' + name(edge.b), why: 'Stories that name both.',
          evidence: edge.evidence, of: edge.stories}})),
    },
  };
}

// ---- new and rising pairs ---------------------------------------------------------------------

function risingList() {
  return listOf(data, 'risingPairs').slice(0, 10).map((pair) => el('li', {},
    el('span', {dir: 'auto', text: pair.a.label + ' and ' + pair.b.label}), badge(pair), ' ',
    numberButton(plural(pair.stories, 'story', 'stories'), {
      title: pair.a.label + ' with ' + pair.b.label, why: 'Stories that name both.',
      evidence: pair.evidence, of: pair.stories}),
    el('span', {class: 'byline', text: ' since ' + (pair.since ? period(pair.since, 'month') : '')})));
}

function risingTable() {
  return {
    caption: 'Pairs of names that are new or rising',
    columns: [{label: 'Name'}, {label: 'With'}, {label: 'Stories', numeric: true, opens: true},
      {label: 'NPMI', numeric: true, text: (v) => decimal(v, 2)}, {label: 'q', numeric: true, text: probability},
      {label: 'Since', text: day}, {label: 'New or rising'}],
    rows: listOf(data, 'risingPairs').map((pair) => ({
      cells: [pair.a.label, pair.b.label, pair.stories, pair.npmi, pair.q, pair.since,
        pair.isNew ? 'new' : pair.isRising ? 'rising' : ''],
      opens: {title: pair.a.label + ' with ' + pair.b.label, why: 'Stories that name both.',
        evidence: pair.evidence, of: pair.stories}})),
  };
}

function buildNames() {
  const rows = el('tbody', {});
  const more = el('p', {class: 'more'});
  const list = el('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Names with the subject'},
    el('table', {class: 'partners'}, el('thead', {}, el('tr', {},
      ['Name', 'Stories', 'Expected', 'NPMI', 'q', 'First', 'By month'].map((label, i) => el('th', {scope: 'col',
        class: i > 0 && i < 6 ? (i > 3 ? 'numeric extra' : 'numeric') : null, text: label})))), rows));
  let all = false;
  const partners = tableFigure('names', () => {
    const shown = partnersShown();
    const name = mainSubject().label;
    return {
      title: shown.length ? name + ' is most often named with '
        + sentenceList([...shown].sort((a, b) => b.stories - a.stories).slice(0, 2).map((it) => it.label))
        : 'Nobody is named with ' + name + ' more often than chance would have it',
      method: 'Stories together, and how many chance would have made; NPMI is 0 for chance and 1 for always together. '
        + 'A name narrows the page to stories with both.',
      table: partnerTable(),
    };
  }, partnersChart);
  partners.body.append(list, more);
  const network = figure('network', {describe: describeNetwork, chart: networkChart});
  const rising = tableFigure('rising', () => ({
    title: listOf(data, 'risingPairs').length ? 'New and rising together' : 'No pair of names is new or rising',
    method: listOf(data, 'risingPairs').length ? 'Pairs of names, whatever the subject, with more stories lately than their past would let one expect.' : '',
    table: risingTable()}));
  rising.body.append(el('ul', {class: 'lines'}, risingList()));
  fill(byId('names'), heading('names', 'With whom'),
    el('div', {class: 'columns'}, partners.element, el('div', {}, network.element, rising.element)));
  onView(() => {
    [partners, network, rising].forEach((it) => it.update());
    const shown = partnersShown();
    const few = all || printing ? shown : shown.slice(0, NAMES_AT_FIRST);
    fill(rows, few.map(partnerRow));
    list.hidden = !shown.length;
    fill(more, few.length < shown.length ? button('Show all ' + shown.length + ' names', () => {
      all = true;
      show({});
    }, {class: 'quiet'}) : null);
  });
}
