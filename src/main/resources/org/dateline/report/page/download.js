// Files of what a chart shows: CSV of its table, PNG and SVG drawn anew, with title and source.

/** CSV of RFC 4180: commas, CRLF, quotes doubled. */
function csvOf(table) {
  const lines = [table.columns.map((column) => csvField(column.label))];
  for (const row of table.rows) {
    lines.push(table.columns.map((column, i) => csvField(row.cells[i])));
  }
  return lines.map((fields) => fields.join(',')).join('\r\n') + '\r\n';
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function csvField(value) {
  if (value === null || value === undefined) {
    return '';
  }
  const text = typeof value === 'string' && /^\p{Cf}*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u.test(value)
    ? '\'' + value : String(value);
  return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
}

/** Saves what a table holds; the mark at its start tells a spreadsheet that it is UTF-8. */
function saveTable(name, table) {
  save(fileName(name, 'csv'), new Blob(['\ufeff' + csvOf(table)], {type: 'text/csv;charset=utf-8'}));
}

function fileName(name, extension) {
  return 'dateline-' + name.replace(/[^a-z0-9]+/gi, '-').toLowerCase() + '.' + extension;
}

/** Hands a file to the reader. */
function save(name, blob) {
  const url = URL.createObjectURL(blob);
  const link = el('a', {href: url, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}

/** Title, method and source around a chart, as it leaves the page. */
function framed(chart, title, method, width, theme) {
  const side = 24;
  const titleLines = wrapped(title, theme.titleFont, width - 2 * side);
  const methodLines = wrapped(method, theme.smallFont, width - 2 * side);
  const top = 20 + titleLines.length * 25 + methodLines.length * 18 + 12;
  const drawn = chart({x: side, y: top, width: width - 2 * side, theme});
  const height = top + drawn.height + 34;
  const text = (line, y, font, fill) => ({type: 'text', silent: true,
    style: {x: side, y, text: line, font, fill, verticalAlign: 'top'}});
  drawn.option.graphic = listOf(drawn.option, 'graphic').concat(
    titleLines.map((line, i) => text(line, 20 + i * 25, theme.titleFont, theme.ink)),
    methodLines.map((line, i) => text(line, 20 + titleLines.length * 25 + i * 18,
      theme.smallFont, theme.quiet)),
    [text(shortened(data.cite || 'Dateline', 140), height - 24, theme.smallFont, theme.quiet)]);
  drawn.option.backgroundColor = theme.paper;
  return {option: drawn.option, width, height};
}

function savePng(name, frame) {
  const place = el('div', {});
  const chart = echarts.init(place, null,
    {renderer: 'canvas', width: frame.width, height: frame.height, devicePixelRatio: 2});
  chart.setOption(frame.option);
  const bytes = atob(chart.getDataURL({type: 'png', pixelRatio: 2,
    backgroundColor: frame.option.backgroundColor}).split(',')[1]);
  chart.dispose();
  save(fileName(name, 'png'),
    new Blob([Uint8Array.from(bytes, (c) => c.charCodeAt(0))], {type: 'image/png'}));
}

function saveSvg(name, frame) {
  const chart = echarts.init(null, null,
    {renderer: 'svg', ssr: true, width: frame.width, height: frame.height});
  chart.setOption(frame.option);
  const text = chart.renderToSVGString();
  chart.dispose();
  save(fileName(name, 'svg'), new Blob([text], {type: 'image/svg+xml;charset=utf-8'}));
}

const ruler = document.createElement('canvas').getContext('2d');

/** Width of a text in pixels. */
function widthOf(text, font) {
  ruler.font = font;
  return ruler.measureText(text).width;
}

/** A text in lines of at most so many pixels, broken between words. */
function wrapped(text, font, width) {
  const lines = [];
  let line = '';
  for (const word of String(text || '').split(/ +/)) {
    if (line && widthOf(line + ' ' + word, font) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? line + ' ' + word : word;
    }
  }
  return line ? lines.concat(line) : lines;
}

/** A text cut so that it is at most so many pixels wide. */
function fitted(text, font, width) {
  let cut = text;
  while (cut.length > 1 && widthOf(cut, font) > width) {
    cut = shortened(text, cut.length - 1);
  }
  return cut;
}
