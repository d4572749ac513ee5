// A chart over time: a line of shares with the band of their interval, quiet bars of counts below,
// gaps hatched, bursts shaded and numbered. Several such panels may stand on one drawing.

const AXIS = 20;
const ROW = 17;

/**
 * Draws panels into one option.
 *
 * panel: {x, y, width, height, theme, heading, lines: [{label, colour, points, bars}], measure,
 * grain, from, to (ms), max (common scale), bursts: [{number, from, to, reason, weight}], gaps:
 * [{from, to, text}], events: [{at, text}], changes: [{at, text}], compact, hideBars}.
 */
function timeOption(panels) {
  const option = {animation: false, grid: [], xAxis: [], yAxis: [], series: []};
  const drawn = panels.map((panel) => drawPanel(option, panel));
  return {
    option,
    timeAt: (px) => drawn[0].timeAt(px),
    near: (px, py) => {
      const over = drawn.find((it) => it.holds(px, py));
      return over ? over.near(px, py) : null;
    },
    stops: drawn.flatMap((it) => it.stops),
  };
}

function drawPanel(option, panel) {
  const {theme, lines, measure} = panel;
  const value = (p) => p.gap || p.n === 0 ? null : measure === 'share' ? p.share : p.k;
  const frame = frameOf(panel, value);
  const {left, top, width, height, barTop, barHeight, bottom, max, x, y} = frame;
  const layer = [];
  const back = [];
  const text = (at, line, style) => ({type: 'text', silent: true,
    style: Object.assign({x: at[0], y: at[1], text: line, font: theme.smallFont, fill: theme.quiet,
      verticalAlign: 'top'}, style)});

  panel.gaps.forEach((gap) => back.push(...hatched(frame, gap, theme)));
  panel.bursts.forEach((burst) => {
    const from = Math.max(left, x(burst.from));
    const to = Math.min(left + width, x(burst.to));
    // A burst of days on an axis of years is still to be seen.
    const wide = Math.max(3, to - from);
    back.push({type: 'rect', silent: true, style: {fill: theme.shade},
      shape: {x: (from + to) / 2 - wide / 2, y: top, width: wide, height: bottom - top}});
  });
  frame.labels.forEach((label) => {
    if (label.row > 0) {
      layer.push({type: 'line', silent: true, style: {stroke: theme.hatch, lineWidth: 1},
        shape: {x1: label.at, x2: label.at, y1: label.y + ROW - 1, y2: top}});
    }
    layer.push(text([label.x, label.y + 1], label.text,
      {fill: theme.ink, align: label.align, font: theme.smallFont}));
  });
  panel.changes.forEach((change) => layer.push({type: 'line', silent: true,
    style: {stroke: theme.quiet, lineWidth: 1, lineDash: [1, 3]},
    shape: {x1: x(change.at), x2: x(change.at), y1: top, y2: top + height}}));
  panel.events.forEach((event) => layer.push({type: 'polygon', silent: true,
    style: {fill: theme.ink}, shape: {points: triangle(x(event.at), top + height)}}));

  lines.forEach((line, i) => {
    if (measure === 'share') {
      back.push(...bands(line, frame, theme, lines.length));
    }
    if (lines.length === 1) {
      layer.push(...expectation(line, frame, theme, measure));
    }
    if (barHeight) {
      back.push(bars(line, i, lines.length, frame, theme));
    }
  });
  directLabels(frame, panel, value).forEach((label) => layer.push(text([label.x, label.y],
    label.text, {fill: theme.texts[label.colour % 6], font: theme.boldFont,
      verticalAlign: 'middle'})));
  if (panel.heading) {
    layer.push(text([panel.x, panel.y + 2], fitted(panel.heading, theme.boldFont, panel.width - 4),
      {fill: theme.ink, font: theme.boldFont}));
  }
  layer.push(text([panel.x, frame.nameY], frame.name, {}));
  if (barHeight) {
    layer.push(text([panel.x, barTop - 24], frame.barName, {}));
  }
  addAxes(option, panel, frame);
  addLines(option, panel, frame, value);
  option.series.push(pixels(back, 1), pixels(layer, 5));

  return interaction(panel, frame, value);
}

/** Where everything lies, and the two scales. */
function frameOf(panel, value) {
  const {lines, measure, compact} = panel;
  const left = panel.x + 44;
  const several = lines.length > 1;
  const labelWidth = several && !compact
    ? Math.min(150, Math.max(...lines.map((l) => widthOf(l.label, panel.theme.boldFont)))) + 14 : 10;
  const width = panel.x + panel.width - labelWidth - left;
  const span = Math.max(DAY, panel.to - panel.from);
  const x = (ms) => left + (Math.min(panel.to, Math.max(panel.from, ms)) - panel.from) / span * width;
  const labels = burstLabels(panel, left, width, x);
  const rows = labels.length ? Math.max(...labels.map((label) => label.row)) + 1 : 0;
  const heading = panel.heading ? 18 : 0;
  const nameY = panel.y + heading + 4;
  const top = nameY + 22 + rows * ROW;
  labels.forEach((label) => {
    label.y = top - 2 - (label.row + 1) * ROW;
  });
  const bottom = panel.y + panel.height - AXIS;
  const barHeight = panel.hideBars || (several && measure === 'count') ? 0 : Math.round((bottom - top) * (compact ? 0.16 : 0.22));
  const height = bottom - top - (barHeight ? barHeight + 34 : 0);
  const largest = panel.max || largestValue(lines, value, measure);
  const scale = scaleTo(largest);
  const max = measure === 'share' ? Math.min(scale.max, Math.max(1, largest)) : scale.max;
  const bars = scaleTo(Math.max(1, ...lines.map((line) => maxOf(line.points, (p) => barValue(p, measure)))));
  const barTop = bottom - barHeight;
  return {
    left, top, width, height, bottom, barTop, barHeight, max, step: height < 120 ? max / 2 : scale.step, x, labels, nameY,
    barMax: bars.max, labelWidth, measure,
    y: (v) => top + height * (1 - Math.min(1, Math.max(0, v / max))),
    barY: (v) => bottom - barHeight * v / bars.max,
    timeAt: (px) => panel.from + (Math.min(left + width, Math.max(left, px)) - left) / width * span,
    name: measure === 'share' ? 'Share of ' + panel.unit : unitName(panel.unit),
    barName: measure === 'share' ? unitName(panel.unit) + ' counted' : 'All ' + panel.unit,
  };
}

function unitName(unit) {
  return unit.charAt(0).toUpperCase() + unit.slice(1);
}

function maxOf(points, value) {
  return points.reduce((most, point) => Math.max(most, value(point) || 0), 0);
}

function barValue(point, measure) {
  return point.gap ? 0 : measure === 'share' ? point.k : point.n;
}

/** The top of the scale: all values, and their intervals unless these are wide beyond reading. */
function largestValue(lines, value, measure) {
  let values = 0;
  let bounds = 0;
  for (const line of lines) {
    const drawn = line.smooth ? line.smooth.map((v) => ({v})) : line.points.map((p) => ({v: value(p)}));
    values = Math.max(values, maxOf(drawn, (p) => p.v));
    bounds = Math.max(bounds, measure === 'share' && !line.smooth
      ? maxOf(line.points, (p) => p.high) : 0);
  }
  return values > 0 ? Math.max(values, Math.min(bounds, values * 1.4)) : Math.min(bounds || 1, 1);
}

/**
 * Numbers and reasons above the plot, none over another. Texts run to the right of their burst, so
 * they are set from right to left, each in the lowest row that is free; reasons are for the heaviest
 * bursts, and a number that finds no room above stands within the plot.
 */
function burstLabels(panel, left, width, x) {
  const {theme, compact} = panel;
  const right = left + width;
  const taken = [[], [], [], []];
  const inside = [];
  const placed = [];
  const byWeight = [...panel.bursts].sort((a, b) => b.weight - a.weight);
  const worded = new Set(compact ? [] : byWeight.filter((b) => b.reason).slice(0, Math.floor(width / 150)));
  const middle = (burst) => (x(burst.from) + x(burst.to)) / 2;
  const free = (row, a, b) => taken[row].every(([c, d]) => b < c || a > d);
  const put = (burst, text, align, wide, rows) => {
    const at = middle(burst);
    const start = align === 'left' ? at - 6 : at + 6 - wide;
    if (start < panel.x || start + wide > right + 8) {
      return false;
    }
    for (let row = 0; row < rows; row++) {
      if (free(row, start - 8, start + wide + 8)
        && taken.slice(0, row).every((_, lower) => free(lower, at - 1, at + 1))) {
        taken[row].push([start - 8, start + wide + 8]);
        for (let lower = 0; lower < row; lower++) {
          taken[lower].push([at - 3, at + 3]);
        }
        placed.push({row, at, align, x: align === 'left' ? start : start + wide, from: start, to: start + wide,
          burst, text});
        return true;
      }
    }
    return false;
  };
  const numberOf = (burst) => circled(burst.number);
  const bare = byWeight.filter((burst) => !worded.has(burst));
  [...worded].sort((a, b) => middle(b) - middle(a)).forEach((burst) => {
    const reason = shortened(burst.reason, 44);
    const wide = widthOf(numberOf(burst) + ' ' + reason, theme.smallFont);
    if (!put(burst, numberOf(burst) + ' ' + reason, 'left', wide, 3)
      && !put(burst, reason + ' ' + numberOf(burst), 'right', wide, 3)) {
      bare.push(burst);
    }
  });
  bare.forEach((burst) => {
    const wide = widthOf(numberOf(burst), theme.smallFont);
    const at = middle(burst);
    if (!put(burst, numberOf(burst), 'left', wide, 1) && inside.every((other) => Math.abs(other - at) > wide + 2)) {
      inside.push(at);
      placed.push({row: -1, at, align: 'left', x: at - 6, from: at - 6, to: at - 6 + wide, burst, text: numberOf(burst)});
    }
  });
  return placed;
}

/** Slanted lines over a gap, and what it is, in words, where there is room. */
function hatched(frame, gap, theme) {
  const {top, height, x} = frame;
  const from = x(gap.from);
  const to = Math.max(x(gap.to), from + 2);
  const shapes = [{type: 'rect', silent: true, style: {fill: theme.paper},
    shape: {x: from, y: top, width: to - from, height}},
  ...hatchedBox(from, top, to - from, height, theme, 7)];
  if (frame.barHeight) {
    shapes.push(...hatchedBox(from, frame.barTop, to - from, frame.barHeight, theme, 7));
  }
  const lines = wrapped(gap.text, theme.smallFont, to - from - 8);
  if (lines.length && lines.length < 7 && lines.every((l) => widthOf(l, theme.smallFont) < to - from - 4)) {
    const y0 = top + height / 2 - lines.length * 8;
    shapes.push({type: 'rect', silent: true, style: {fill: theme.paper},
      shape: {x: from + 1, y: y0 - 4, width: to - from - 2, height: lines.length * 16 + 6}});
    lines.forEach((line, i) => shapes.push({type: 'text', silent: true, style: {
      x: (from + to) / 2, y: y0 + i * 16, text: line, align: 'center', verticalAlign: 'top', fill: theme.quiet,
      font: theme.smallFont}}));
  }
  return shapes;
}

/** A box of slanted lines: what is not there. */
function hatchedBox(x, y, width, height, theme, step) {
  let path = '';
  for (let c = x - height; c < x + width; c += step) {
    const start = Math.max(c, x);
    const end = Math.min(c + height, x + width);
    if (end > start) {
      path += 'M' + start.toFixed(1) + ' ' + (y + height - (start - c)).toFixed(1)
        + 'L' + end.toFixed(1) + ' ' + (y + height - (end - c)).toFixed(1);
    }
  }
  return [
    {type: 'rect', silent: true, shape: {x, y, width, height}, style: {fill: 'none', stroke: theme.hatch, lineWidth: 1}},
    {type: 'path', silent: true, shape: {pathData: path || 'M0 0', layout: 'none'},
      style: {stroke: theme.hatch, lineWidth: 1, fill: 'none'}}];
}

/** Interval bands, one polygon for each run of periods with data. */
function bands(line, frame, theme, many) {
  if (line.smooth) {
    return [];
  }
  return runsOf(line.points, (p) => p.gap || p.n === 0 ? null : p.low).filter((run) => run.length > 1 || many === 1)
    .map((run) => {
      const middle = (p) => frame.x((p.from + p.to) / 2);
      const ends = run.length > 1 ? run.map((p) => [middle(p), p])
        : [[middle(run[0]) - 3, run[0]], [middle(run[0]) + 3, run[0]]];
      return {type: 'polygon', silent: true,
        style: {fill: theme.lines[line.colour % 6], opacity: many > 1 ? 0.1 : 0.2},
        shape: {points: ends.map(([px, p]) => [px, frame.y(p.high)])
          .concat([...ends].reverse().map(([px, p]) => [px, frame.y(p.low)]))}};
    });
}

/** What a baseline would have expected, thin. */
function expectation(line, frame, theme, measure) {
  if (line.smooth) {
    return [];
  }
  const value = (p) => p.expected === null || p.gap || p.n === 0 ? null
    : measure === 'share' ? p.expected : p.expected * p.n;
  return runsOf(line.points, value).filter((run) => run.length > 1).map((run) => ({
    type: 'polyline', silent: true,
    style: {stroke: theme.quiet, lineWidth: 1, lineDash: [2, 2], fill: 'none'},
    shape: {points: run.map((p) => [frame.x((p.from + p.to) / 2), frame.y(value(p))])},
  }));
}

/** All bars of a line as one path. */
function bars(line, i, many, frame, theme) {
  let path = '';
  for (const p of line.points) {
    const v = barValue(p, frame.measure);
    if (v > 0) {
      const from = frame.x(p.from);
      const wide = Math.max(1, (frame.x(p.to) - from) / many);
      const space = wide > 4 ? 1 : 0;
      const x0 = (from + i * wide).toFixed(1);
      const x1 = (from + (i + 1) * wide - space).toFixed(1);
      const y0 = frame.barY(v).toFixed(1);
      path += 'M' + x0 + ' ' + frame.bottom + 'V' + y0 + 'H' + x1 + 'V' + frame.bottom + 'Z';
    }
  }
  return {type: 'path', silent: true, shape: {pathData: path || 'M0 0', layout: 'none'},
    style: {fill: frame.measure === 'share' ? theme.lines[line.colour % 6] : theme.quiet,
      opacity: 0.5}};
}

function triangle(px, py) {
  return [[px, py - 7], [px - 4, py], [px + 4, py]];
}

/** Names beside the ends of their lines, moved apart where they would meet. */
function directLabels(frame, panel, value) {
  if (panel.lines.length < 2 || panel.compact) {
    return [];
  }
  const labels = panel.lines.map((line) => {
    const values = line.smooth || line.points.map(value);
    const last = [...values].reverse().find((v) => v !== null && v !== undefined);
    return {text: fitted(line.label, panel.theme.boldFont, frame.labelWidth - 8), colour: line.colour,
      x: frame.left + frame.width + 6, y: frame.y(last === undefined ? 0 : last)};
  }).sort((a, b) => a.y - b.y);
  for (let i = 1; i < labels.length; i++) {
    labels[i].y = Math.max(labels[i].y, labels[i - 1].y + 15);
  }
  let lowest = frame.top + frame.height;
  for (let i = labels.length - 1; i >= 0; i--) {
    labels[i].y = Math.min(labels[i].y, lowest);
    lowest = labels[i].y - 15;
  }
  return labels;
}

function addAxes(option, panel, frame) {
  const {theme, measure} = panel;
  const grid = option.grid.length;
  const percent = (v) => percentTick(v, frame.step);
  const boxes = [{top: frame.top, height: frame.height}];
  if (frame.barHeight) {
    boxes.push({top: frame.barTop, height: frame.barHeight});
  }
  boxes.forEach((box, i) => {
    const last = i === boxes.length - 1;
    option.grid.push({left: frame.left, width: frame.width, top: box.top, height: box.height});
    option.xAxis.push({type: 'time', gridIndex: grid + i, min: panel.from, max: panel.to,
      splitNumber: Math.max(2, Math.round(frame.width / 110)),
      axisLine: {show: true, lineStyle: {color: i === 0 ? theme.quiet : theme.rule}},
      axisTick: {show: last, lineStyle: {color: theme.rule}},
      splitLine: {show: false},
      axisLabel: {show: last, color: theme.quiet, fontFamily: theme.family, fontSize: 12,
        hideOverlap: true, margin: 6, formatter: timeLabel(panel, (panel.to - panel.from) / frame.width * 14)}});
    option.yAxis.push({type: 'value', gridIndex: grid + i, min: 0,
      max: i === 0 ? frame.max : frame.barMax,
      interval: i === 0 ? frame.step : frame.barMax,
      axisLine: {show: false}, axisTick: {show: false},
      splitLine: {show: i === 0, lineStyle: {color: theme.rule, width: 1}},
      axisLabel: {color: theme.quiet, fontFamily: theme.family, fontSize: 12,
        showMaxLabel: true,
        formatter: i === 0 && measure === 'share' ? percent : (v) => v === 0 && i ? '' : count(v)}});
  });
  option.useUTC = true;
  frame.grid = grid;
}

/** Years where years pass, months and days where less is shown. */
function timeLabel(panel, edge) {
  const years = (panel.to - panel.from) / DAY / 365;
  return (ms) => {
    // A label so near the end would be cut there.
    if (ms > panel.to - edge) {
      return '';
    }
    const date = new Date(ms);
    const january = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
    if (january && years > 0.4) {
      return String(date.getUTCFullYear());
    }
    return date.getUTCDate() === 1 && years > 0.4 ? (years > 4 ? '' : MONTHS[date.getUTCMonth()])
      : years > 0.4 ? '' : date.getUTCDate() + ' ' + MONTHS[date.getUTCMonth()];
  };
}

function addLines(option, panel, frame, value) {
  panel.lines.forEach((line) => {
    const colour = panel.theme.lines[line.colour % 6];
    const dash = panel.lines.length > 1 ? DASHES[line.colour % DASHES.length] : 'solid';
    const points = line.points;
    const values = line.smooth || points.map(value);
    const dots = points.length <= Math.max(14, frame.width / 14);
    const rows = [];
    points.forEach((p, i) => {
      if (i && p.from - points[i - 1].to > 20 * DAY) {
        rows.push([(p.from + points[i - 1].to) / 2, null]);
      }
      const alone = (i === 0 || values[i - 1] === null) && (i === points.length - 1 || values[i + 1] === null);
      const shown = dots || alone;
      if (!shown) {
        rows.push([(p.from + p.to) / 2, p.whole ? values[i] : null]);
        return;
      }
      rows.push({value: [(p.from + p.to) / 2, p.whole ? values[i] : null],
        symbolSize: panel.lines.length > 1 ? 7 : 5});
    });
    const base = {type: 'line', xAxisIndex: frame.grid, yAxisIndex: frame.grid, silent: true,
      animation: false, z: 4, symbol: line.smooth ? 'none' : SYMBOLS[line.colour % SYMBOLS.length], symbolSize: 0,
      showAllSymbol: true,
      itemStyle: {color: colour}, lineStyle: {color: colour, width: 2.2, type: dash}};
    option.series.push(Object.assign({}, base, {data: rows}));
    // First and last periods of which only a part was read: open points on a dashed line.
    unfinished(points, values).forEach((pair) => option.series.push(Object.assign({}, base, {
      data: pair.map(({p, v}) => ({value: [(p.from + p.to) / 2, v], symbolSize: p.whole ? 0 : 6})),
      itemStyle: {color: panel.theme.paper, borderColor: colour, borderWidth: 1.6},
      lineStyle: {color: colour, width: 1.6, type: [3, 3]}})));
  });
}

/** Pairs of an incomplete period and its neighbour. */
function unfinished(points, values) {
  const pairs = [];
  points.forEach((p, i) => {
    if (!p.whole && values[i] !== null && values[i] !== undefined) {
      const pair = [{p, v: values[i]}];
      if (i > 0 && values[i - 1] !== null && points[i - 1].whole) {
        pair.unshift({p: points[i - 1], v: values[i - 1]});
      }
      if (i + 1 < points.length && values[i + 1] !== null && points[i + 1].whole) {
        pair.push({p: points[i + 1], v: values[i + 1]});
      }
      pairs.push(pair);
    }
  });
  return pairs;
}

/** Shapes at pixels of the drawing, as one series. */
function pixels(shapes, z) {
  return {type: 'custom', coordinateSystem: 'none', silent: true, animation: false, z, data: [0],
    renderItem: () => ({type: 'group', children: shapes})};
}

/** What the pointer and the keys find on a panel. */
function interaction(panel, frame, value) {
  const first = panel.lines[0];
  const points = first.points;
  const middle = (p) => frame.x((p.from + p.to) / 2);
  const nearest = (px) => {
    let best = null;
    for (const p of points) {
      const far = px >= frame.x(p.from) && px <= frame.x(p.to) ? 0 : Math.abs(px - middle(p));
      if (best === null || far < best.far) {
        best = {p, far};
      }
    }
    return best;
  };
  return {
    timeAt: frame.timeAt,
    holds: (px, py) => px >= panel.x && px <= panel.x + panel.width && py >= panel.y
      && py <= panel.y + panel.height,
    stops: points.map((p) => [middle(p), frame.top + frame.height / 2]),
    near: (px, py) => {
      const label = frame.labels.find((it) => px >= it.from - 3 && px <= it.to + 3 && py >= it.y - 1
        && py <= it.y + ROW);
      if (label) {
        return {tip: label.burst.tip, open: label.burst.open,
          mark: {x: label.at, top: frame.top, bottom: frame.bottom}};
      }
      const gap = panel.gaps.find((it) => px >= frame.x(it.from) && px <= frame.x(it.to));
      if (gap) {
        return {tip: [gap.text]};
      }
      const found = nearest(px);
      if (!found || found.far > 40 || px < frame.left - 8) {
        return null;
      }
      return pointNear(panel, frame, found.p, middle(found.p));
    },
  };
}

function pointNear(panel, frame, p, px) {
  const tip = [period(p.start, p.grain) + (p.whole ? '' : ' (not all of it was read)')];
  let open = null;
  for (const line of panel.lines) {
    const own = line === panel.lines[0] ? p : line.points.find((it) => it.start === p.start);
    if (own) {
      tip.push((panel.lines.length > 1 ? line.label + ': ' : '') + pointText(own, panel.unit));
      if (!open && own.k > 0) {
        open = line.open && (() => line.open(own));
      }
    }
  }
  if (panel.lines.length === 1 && p.expected !== null) {
    tip.push('expected ' + share(p.expected, p.expectedLow, p.expectedHigh));
  }
  panel.bursts.filter((b) => b.from < p.to && b.to > p.from).forEach((b) =>
    tip.push(circled(b.number) + ' ' + shortened(b.reason || 'a peak', 60)));
  panel.events.filter((e) => e.at >= p.from && e.at < p.to).forEach((e) =>
    tip.push('\u25b2 ' + shortened(e.text, 80)));
  panel.changes.filter((c) => c.at >= p.from && c.at < p.to).forEach((c) => tip.push(c.text));
  return {tip, open, mark: {x: px, top: frame.top, bottom: frame.bottom}};
}

/** A point in words. */
function pointText(p, unit) {
  return p.gap ? 'no dispatches' : p.n === 0 ? 'no ' + unit
    : share(p.share, p.low, p.high) + ' (' + interval(p.low, p.high) + '), '
      + count(p.k) + ' of ' + count(p.n) + ' ' + unit;
}
