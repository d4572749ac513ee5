// Points of a series, from the arrays of the data.

/**
 * Points of a subject: {start, from, to, n, k, share, low, high, expected, expectedLow,
 * expectedHigh, surprise, q, burst, gap, gapDays, whole, evidence}. A period in which a source was
 * silent has no share; by day, a day without dispatches is no point at all.
 */
function pointsOf(subject, source, grain, policy, counts) {
  const periods = periodsOf(source, grain, policy);
  const found = data.coverage[[subject.id, source, grain, policy].join('|')];
  if (!periods || !found) {
    return [];
  }
  const which = counts && counts !== ownCounts(subject) ? counts : 'count';
  return found.at ? sparsePoints(periods, found, which, grain) : alignedPoints(periods, found, which, grain);
}

const startsByKey = new Map();

/** Periods of a source as one way to count has them: {start, total, complete, gap, gapDays}; null where the page keeps none. */
function periodsOf(source, grain, policy) {
  const key = source + '|' + grain;
  const periods = data.periods[key];
  const total = periods && periods.total[policy];
  if (!total) {
    return null;
  }
  if (!startsByKey.has(key)) {
    startsByKey.set(key, periods.start || daysBySteps(periods.step));
  }
  return Object.assign({}, periods, {start: startsByKey.get(key), total});
}

/** Days written as their distance from the one before, the first from the first day of all. */
function daysBySteps(steps) {
  let ms = data.range && data.range.first ? at(data.range.first) : 0;
  return steps.map((step) => {
    ms += step * DAY;
    return dayOf(ms);
  });
}

/** What the count of a subject means: dispatches about it, or such as name it. */
function ownCounts(subject) {
  return subject.counts === 'mention' ? 'named' : 'about';
}

function pointAt(periods, i, grain) {
  const start = periods.start[i];
  return {
    start, grain, from: at(start), to: nextPeriod(start, grain), n: periods.total[i],
    gap: listOf(periods, 'gap')[i] === '1',
    gapDays: listOf(periods, 'gapDays')[i] || 0,
    whole: listOf(periods, 'complete')[i] !== '0',
  };
}

function alignedPoints(periods, found, which, grain) {
  return periods.start.map((start, i) => {
    const point = Object.assign(pointAt(periods, i, grain), {
      k: listOf(found, which)[i] || 0,
      burst: listOf(found, 'burst')[i] || 0,
      evidence: listOf(found, 'evidence')[i] || [],
    });
    if (which !== 'count') {
      return withWilson(point);
    }
    for (const name of ['share', 'low', 'high', 'expected', 'expectedLow', 'expectedHigh', 'surprise', 'q']) {
      const value = listOf(found, name)[i];
      point[name] = value === undefined || point.gap ? null : value;
    }
    return point;
  });
}

/** Series of which only the periods with any are kept; in all others nothing was counted. */
function sparsePoints(periods, found, which, grain) {
  const hits = new Map(found.at.map((index, i) => [index, i]));
  return periods.start.map((start, index) => {
    const i = hits.get(index);
    const value = (name, otherwise) => i === undefined || listOf(found, name)[i] === undefined
      ? otherwise : found[name][i];
    const point = withWilson(Object.assign(pointAt(periods, index, grain), {
      k: value(which, 0), burst: value('burst', 0), evidence: value('evidence', []),
    }));
    return which === 'count' ? Object.assign(point, {surprise: value('surprise', null), q: value('q', null)}) : point;
  });
}

/** Share and interval of one count by itself, without what a baseline would expect. */
function withWilson(point) {
  const known = point.n > 0 && !point.gap;
  const [low, high] = wilson(point.k, point.n);
  return Object.assign(point, {
    share: known ? point.k / point.n : null,
    low: known ? low : null,
    high: known ? high : null,
    expected: null, expectedLow: null, expectedHigh: null, surprise: null, q: null,
  });
}

/** Points of a subject together with a name, from the months in which they are in one story. */
function pointsWith(subject, partner, grain, policy) {
  const coarse = grain === 'day' || grain === 'week' ? 'month' : grain;
  const periods = periodsOf('*', coarse, policy);
  if (!periods) {
    return [];
  }
  const sums = new Map();
  partner.months.forEach((month, i) => {
    const start = startOf(month, coarse);
    sums.set(start, (sums.get(start) || 0) + partner.counts[i]);
  });
  return periods.start.map((start, i) => {
    const from = at(start);
    const to = nextPeriod(start, coarse);
    return withWilson({
      start, grain: coarse, from, to, n: periods.total[i], k: sums.get(start) || 0,
      gap: listOf(periods, 'gap')[i] === '1', gapDays: 0,
      whole: listOf(periods, 'complete')[i] !== '0', burst: 0,
      evidence: listOf(partner, 'evidence').filter((d) => {
        const date = data.dispatches.date[d];
        return date && at(date) >= from && at(date) < to;
      }),
    });
  });
}

/** The first day of the month, quarter or year a day lies in. */
function startOf(text, grain) {
  const [year, month] = text.split('-').map(Number);
  const first = grain === 'year' ? 1 : grain === 'quarter' ? ((month - 1) / 3 | 0) * 3 + 1 : month;
  return year + '-' + String(first).padStart(2, '0') + '-01';
}

/** Points of a span of time. */
function within(points, from, to) {
  const low = from ? at(from) : -Infinity;
  const high = to ? at(to) + DAY : Infinity;
  return points.filter((point) => point.to > low && point.from < high);
}

/** Shares of the days around each, as sums over sums, so that a day of one dispatch weighs little. */
function smoothed(points, reach) {
  let low = 0;
  let high = 0;
  let k = 0;
  let n = 0;
  return points.map((point) => {
    while (high < points.length && points[high].from <= point.from + reach * DAY) {
      k += points[high].k;
      n += points[high].n;
      high++;
    }
    while (points[low].from < point.from - reach * DAY) {
      k -= points[low].k;
      n -= points[low].n;
      low++;
    }
    return n > 0 ? k / n : null;
  });
}

/** Runs of points without a hole between them, of such as have a value. */
function runsOf(points, value) {
  const runs = [];
  let run = [];
  for (const point of points) {
    if (value(point) === null || value(point) === undefined) {
      if (run.length) {
        runs.push(run);
      }
      run = [];
    } else {
      run.push(point);
    }
  }
  if (run.length) {
    runs.push(run);
  }
  return runs;
}
