// Numbers and days as people write them.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August',
  'September', 'October', 'November', 'December'];
const DAY = 86400000;
const NARROW = '\u00a0';

/** 50812 as 50,812. */
function count(n) {
  return n === null || n === undefined ? '' : Math.round(n).toLocaleString('en-US');
}

/** 3 stories, 1 story. */
function plural(n, one, many) {
  return count(n) + NARROW + (n === 1 ? one : many || one + 's');
}

/** Decimals of a percentage that its interval allows; two ends 0.2 points apart allow one. */
function shareDecimals(low, high) {
  const half = (high - low) * 50;
  return !(half > 0) ? 1 : half >= 1 ? 0 : half >= 0.05 ? 1 : half >= 0.005 ? 2 : 3;
}

/** 0.0187 as 1.9 %; what is more than nothing is never written as 0 %. */
function share(x, low, high) {
  if (x === null || x === undefined) {
    return 'no data';
  }
  let decimals = low === undefined || low === null ? (x >= 0.1 ? 0 : 1) : shareDecimals(low, high);
  while (x > 0 && decimals < 4 && Number((x * 100).toFixed(decimals)) === 0) {
    decimals++;
  }
  return (x * 100).toFixed(decimals) + NARROW + '%';
}

/** An interval of shares: 1.8–2.0 %. */
function interval(low, high) {
  if (low === null || low === undefined) {
    return '';
  }
  const decimals = shareDecimals(low, high);
  return (low * 100).toFixed(decimals) + '\u2013' + (high * 100).toFixed(decimals) + NARROW + '%';
}

/** A number with so many decimals, without a minus before zero. */
function decimal(x, decimals) {
  return x === null || x === undefined ? '' : (Math.round(x * 10 ** decimals) / 10 ** decimals + 0)
    .toFixed(decimals);
}

/** How many times as many: 15 times, 1.6 times. */
function times(x) {
  return (x >= 10 ? count(x) : decimal(x, 1)) + ' times';
}

/** A probability as it is written: < 0.001. */
function probability(p) {
  return p === null || p === undefined ? '' : p < 0.001 ? '<\u00a00.001' : p.toFixed(p < 0.1 ? 3 : 2);
}

/** Milliseconds of a day such as 2006-10-09, in UTC. */
function at(day) {
  return Date.parse(day + 'T00:00:00Z');
}

/** The day of an instant. */
function dayOf(ms) {
  return new Date(ms).toISOString().slice(0, 10);
}

/** 2006-10-09 as 9 Oct 2006. */
function day(text) {
  if (!text) {
    return 'no date';
  }
  const [year, month, date] = text.split('-').map(Number);
  return date + NARROW + MONTHS[month - 1] + NARROW + year;
}

/** Two days as one text: 3–17 May 2009. */
function days(first, last) {
  if (!first || !last || first === last) {
    return day(first || last);
  }
  if (first.slice(0, 7) === last.slice(0, 7)) {
    return Number(first.slice(8)) + '\u2013' + day(last);
  }
  return first.slice(0, 4) === last.slice(0, 4)
    ? day(first).slice(0, -5) + '\u2009\u2013\u2009' + day(last)
    : day(first) + '\u2009\u2013\u2009' + day(last);
}

/** A period by its first day. */
function period(start, grain) {
  const [year, month] = start.split('-').map(Number);
  switch (grain) {
    case 'year': return String(year);
    case 'quarter': return 'Q' + ((month + 2) / 3 | 0) + NARROW + year;
    case 'month': return MONTHS[month - 1] + NARROW + year;
    case 'week': return 'week of ' + day(start);
    default: return day(start);
  }
}

/** A period within a sentence: in November 2010, on 9 Oct 2006. */
function inPeriod(start, grain) {
  const [year, month] = start.split('-').map(Number);
  switch (grain) {
    case 'year': return 'in ' + year;
    case 'quarter': return 'in the ' + ['first', 'second', 'third', 'fourth'][(month + 2) / 3 - 1 | 0]
      + ' quarter of ' + year;
    case 'month': return 'in ' + LONG_MONTHS[month - 1] + NARROW + year;
    case 'week': return 'in the week of ' + day(start);
    default: return 'on ' + day(start);
  }
}

/** The first day after a period. */
function nextPeriod(start, grain) {
  const date = new Date(at(start));
  switch (grain) {
    case 'year': date.setUTCFullYear(date.getUTCFullYear() + 1); break;
    case 'quarter': date.setUTCMonth(date.getUTCMonth() + 3); break;
    case 'month': date.setUTCMonth(date.getUTCMonth() + 1); break;
    case 'week': date.setUTCDate(date.getUTCDate() + 7); break;
    default: date.setUTCDate(date.getUTCDate() + 1);
  }
  return date.getTime();
}

/** 1 as ①; beyond 50, where Unicode ends, as (51). */
function circled(n) {
  return n <= 20 ? String.fromCharCode(0x245f + n)
    : n <= 35 ? String.fromCharCode(0x323c + n)
    : n <= 50 ? String.fromCharCode(0x328d + n) : '(' + n + ')';
}

/** Words one after another: a, b and c. */
function sentenceList(words) {
  return words.length < 2 ? words.join('')
    : words.slice(0, -1).join(', ') + ' and ' + words[words.length - 1];
}

/** A text of at most so many characters, cut between words where there are any. */
function shortened(text, most) {
  if (text.length <= most) {
    return text;
  }
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return (space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:]+$/, '') + '\u2026';
}

/** Wilson's interval of 95 % for k of n, E. B. Wilson 1927; from 0 to 1 where nothing is known. */
function wilson(k, n) {
  if (!n) {
    return [0, 1];
  }
  const z = 1.959964;
  const p = k / n;
  const centre = (p + z * z / (2 * n)) / (1 + z * z / n);
  const half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** A tick of an axis of shares, with the decimals its step needs. */
function percentTick(v, step) {
  let decimals = 0;
  while (decimals < 4 && Math.abs(step * 100 * 10 ** decimals % 1) > 1e-6
    && Math.abs(step * 100 * 10 ** decimals % 1 - 1) > 1e-6) {
    decimals++;
  }
  return decimal(v * 100, decimals) + NARROW + '%';
}

/** The smallest round number not below x, and the step of three to five ticks up to it. */
function scaleTo(x) {
  if (!(x > 0)) {
    return {max: 1, step: 1};
  }
  const power = 10 ** Math.floor(Math.log10(x));
  for (const [max, parts] of [[1, 4], [1.2, 3], [1.5, 3], [2, 4], [2.5, 5], [3, 3], [4, 4], [5, 5],
    [6, 3], [8, 4], [10, 5]]) {
    if (x <= max * power * 1.0000001) {
      return {max: max * power, step: max * power / parts};
    }
  }
  return {max: 10 * power, step: 2 * power};
}
