// The frame of every chart: a title that says what is to be seen, a line of method, the chart, and
// its buttons Table, CSV, PNG and SVG.

const figures = [];

/**
 * Makes a figure.
 *
 * describe() says what it shows now: {title, method, sentence (what one who cannot see it hears),
 * table, notes, empty (a sentence instead of a chart)}. chart({x, y, width, theme}) draws: {option,
 * height, near(px, py) -> {tip: [lines], open: evidence, mark: {x, top, bottom}}}; none for a figure
 * that is a table alone. brush: {from(px) -> ms, done(a, b), reset()} by asking the drawn chart.
 */
function figure(id, {describe, chart, onBrush, onReset, before}) {
  const title = el('h3', {class: 'figure-title'});
  const method = el('p', {class: 'method'});
  const canvas = chart ? el('div', {class: 'chart', role: 'img', tabindex: '0'}) : null;
  const cursor = el('div', {class: 'cursor', hidden: true});
  const brushed = el('div', {class: 'brushed', hidden: true});
  const place = el('div', {class: 'plot'}, canvas, cursor, brushed);
  const live = el('p', {class: 'unseen', 'aria-live': 'polite'});
  const empty = el('p', {class: 'empty', hidden: true});
  const notes = el('ul', {class: 'notes'});
  const drawer = el('div', {class: 'drawer', hidden: true});
  const self = {id, instance: null, drawn: null, seen: false, stale: true, said: null};

  const tableButton = button('Table', () => {
    drawer.hidden = !drawer.hidden;
    tableButton.setAttribute('aria-expanded', String(!drawer.hidden));
    drawTable();
  }, {'aria-expanded': 'false'});
  const named = (name) => name + ' of ' + (self.said ? self.said.title : id);
  const buttons = el('div', {class: 'tools', role: 'group', 'aria-label': 'This chart as'},
    tableButton,
    button('CSV', () => saveTable(id, self.said.table), {'aria-label': 'CSV'}),
    chart ? button('PNG', () => savePng(id, exported())) : null,
    chart ? button('SVG', () => saveSvg(id, exported())) : null);
  const element = el('figure', {class: 'figure', id: 'figure-' + id},
    title, method, before || null, chart ? place : null, empty, live, notes, buttons, drawer);

  function exported() {
    return framed(chart, self.said.title, self.said.method, 1000, lightTheme());
  }

  function drawTable() {
    if (!drawer.hidden || printing) {
      fill(drawer, tableElement(self.said.table));
    } else {
      drawer.replaceChildren();
    }
  }

  function draw() {
    self.stale = false;
    const hidden = Boolean(self.said.empty);
    place.hidden = hidden;
    if (!chart || hidden) {
      return;
    }
    const width = Math.max(240, place.clientWidth || 640);
    self.drawn = chart({x: 0, y: 0, width, theme: chartTheme()});
    if (!self.instance) {
      self.instance = echarts.init(canvas, null, {renderer: 'canvas', width, height: self.drawn.height});
      followPointer();
    } else {
      self.instance.resize({width, height: self.drawn.height});
    }
    self.instance.setOption(Object.assign({animation: false}, self.drawn.option), {notMerge: true});
    // The library makes its canvas focusable by touch only; what is said stands on the frame.
    canvas.setAttribute('aria-label', self.said.sentence);
    self.width = width;
  }

  function followPointer() {
    let start = null;
    const point = (event) => {
      const box = canvas.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    };
    canvas.addEventListener('pointermove', (event) => {
      const [x, y] = point(event);
      if (start !== null && onBrush && Math.abs(x - start) > 4) {
        brushed.hidden = false;
        brushed.style.left = Math.min(x, start) + 'px';
        brushed.style.width = Math.abs(x - start) + 'px';
        hideTip();
        return;
      }
      showNear(x, y, event);
    });
    canvas.addEventListener('pointerleave', () => hideTip());
    canvas.addEventListener('pointerdown', (event) => {
      if (event.pointerType !== 'touch' && event.button === 0) {
        start = point(event)[0];
      }
    });
    addEventListener('pointerup', (event) => {
      if (start === null) {
        return;
      }
      const x = point(event)[0];
      const from = start;
      start = null;
      brushed.hidden = true;
      if (onBrush && Math.abs(x - from) > 8 && self.drawn.timeAt) {
        self.justBrushed = true;
        onBrush(self.drawn.timeAt(Math.min(x, from)), self.drawn.timeAt(Math.max(x, from)));
      }
    });
    canvas.addEventListener('click', (event) => {
      if (self.justBrushed) {
        self.justBrushed = false;
        return;
      }
      const near = self.drawn.near && self.drawn.near(...point(event));
      if (near && near.open) {
        // A first click of two opens nothing: it would come between the reader and going back.
        clearTimeout(self.opening);
        self.opening = setTimeout(() => openNear(near), onReset ? 220 : 0);
      }
    });
    canvas.addEventListener('dblclick', () => {
      clearTimeout(self.opening);
      if (onReset) {
        onReset();
      }
    });
    canvas.addEventListener('keydown', (event) => {
      const stops = listOf(self.drawn, 'stops');
      const step = {ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity}[event.key];
      if (step !== undefined && stops.length) {
        event.preventDefault();
        const now = self.stop === undefined ? (step > 0 ? -1 : stops.length) : self.stop;
        self.stop = Math.min(stops.length - 1, Math.max(0, now + step));
        const [x, y] = stops[self.stop];
        const near = showNear(x, y, null);
        live.textContent = near ? near.tip.join(', ') : '';
      } else if ((event.key === 'Enter' || event.key === ' ') && self.stop !== undefined) {
        event.preventDefault();
        const near = self.drawn.near(...stops[self.stop]);
        if (near && near.open) {
          openNear(near);
        }
      } else if (event.key === 'Escape') {
        hideTip();
        if (onReset) {
          onReset();
        }
      }
    });
    canvas.addEventListener('blur', () => {
      self.stop = undefined;
      hideTip();
    });
  }

  function openNear(near) {
    canvas.focus({preventScroll: true});
    hideTip();
    near.open();
  }

  function showNear(x, y, event) {
    const near = self.drawn.near && self.drawn.near(x, y);
    if (!near) {
      hideTip();
      return null;
    }
    canvas.classList.toggle('opens', Boolean(near.open));
    if (near.mark) {
      cursor.hidden = false;
      cursor.style.left = near.mark.x + 'px';
      cursor.style.top = near.mark.top + 'px';
      cursor.style.height = near.mark.bottom - near.mark.top + 'px';
    } else {
      cursor.hidden = true;
    }
    const box = canvas.getBoundingClientRect();
    showTip(near.tip, event ? event.clientX : box.left + x, event ? event.clientY : box.top + y);
    return near;
  }

  function hideTip() {
    cursor.hidden = true;
    byId('tip').hidden = true;
  }

  /** Says and draws anew what the figure shows; the chart only once it has come into view. */
  self.update = () => {
    self.said = describe();
    title.textContent = self.said.title;
    method.textContent = self.said.method;
    empty.textContent = self.said.empty || '';
    empty.hidden = !self.said.empty;
    fill(notes, listOf(self.said, 'notes').map((note) => el('li', {}, note)));
    buttons.hidden = !self.said.table || !self.said.table.rows.length;
    buttons.setAttribute('aria-label', named('Data and pictures'));
    if (canvas) {
      canvas.setAttribute('aria-label', self.said.sentence);
    }
    drawTable();
    self.stale = true;
    if (self.seen || printing) {
      draw();
    }
  };
  self.draw = draw;
  self.drawTable = drawTable;
  self.element = element;
  self.reveal = () => {
    self.seen = true;
    if (self.stale) {
      draw();
    }
  };
  self.fit = () => {
    if (self.instance && place.clientWidth && place.clientWidth !== self.width) {
      draw();
    }
  };
  figures.push(self);
  watch(self, element);
  return self;
}

/** A chart is drawn when it is about to be seen. */
const revealed = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (entry.isIntersecting) {
      const self = figures.find((it) => it.element === entry.target);
      revealed.unobserve(entry.target);
      self.reveal();
    }
  }
}, {rootMargin: '400px'});

function watch(self, element) {
  revealed.observe(element);
}

/** Lines of text beside the pointer, kept within the window. */
function showTip(lines, x, y) {
  const tip = byId('tip');
  fill(tip, lines.map((line, i) => el(i === 0 ? 'strong' : 'span', {text: line})));
  tip.hidden = false;
  const left = x + 14 + tip.offsetWidth > innerWidth ? Math.max(4, x - 14 - tip.offsetWidth) : x + 14;
  const top = Math.min(y + 14, innerHeight - tip.offsetHeight - 4);
  tip.style.left = left + 'px';
  tip.style.top = Math.max(4, top) + 'px';
}
