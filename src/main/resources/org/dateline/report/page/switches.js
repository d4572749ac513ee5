// The buttons above the coverage chart: what is counted, of whom, how.

const switchPlace = el('div', {class: 'switches'});

/** Draws the switches as the view stands. */
function drawSwitches() {
  const several = data.subjects.length > 1;
  const sources = data.sources.filter((source) => source.id !== '*');
  if (!data.range || !data.range.first) {
    return;
  }
  fill(switchPlace,
    several ? choice('Subject', data.subjects.map((subject, i) =>
      ({id: subject.id, label: subject.label, explains: subject.definition, swatch: i})),
    (id) => view.subjects.includes(id), toggleSubject) : null,
    sources.length > 1 ? choice('Source', [{id: '*', label: 'all'}, {id: 'each', label: 'each'}]
      .concat(sources.map((source) => ({id: source.id, label: source.label,
        swatch: view.source === 'each' ? sourceColour(source.id) : undefined}))),
    (id) => id === view.source, (id) => show({source: id})) : null,
    linesApart() ? choice('Layout', [{id: 'together', label: 'one chart'},
      {id: 'apart', label: 'side by side'}],
    (id) => id === view.layout, (id) => show({layout: id})) : null,
    choice('By', data.grains.map((id) => ({id, label: grainNames[id].slice(0, -1), disabled: !isKept(id, view.policy)})),
      (id) => id === view.grain, (id) => show({grain: id})),
    choice('Count', data.policies.map((policy) => Object.assign({disabled: !isKept(view.grain, policy.id)}, policy)), (id) => id === view.policy, (id) => show({policy: id})),
    choice('Show', [{id: 'share', label: 'share'}, {id: 'count', label: 'count'}],
      (id) => id === view.measure, (id) => show({measure: id})),
    choice('If', [{id: 'about', label: 'about it', explains: 'only what is about the subject counts'},
      {id: 'named', label: 'named at all', explains: 'every mention counts'}],
    (id) => id === (view.counts || ownCounts(mainSubject())), (id) => show({counts: id})),
    zoomChoice());
  keepFocus();
}

/** Whether the page keeps such a series of the source, or of any source where each is shown. */
function isKept(grain, policy) {
  return view.source === 'each'
    ? data.sources.some((source) => source.id !== '*' && periodsOf(source.id, grain, policy))
    : Boolean(periodsOf(view.source, grain, policy));
}

/** A way to zoom without a mouse: the first and last year shown. */
function zoomChoice() {
  if (!data.range || !data.range.first) {
    return null;
  }
  const first = Number(data.range.first.slice(0, 4));
  const last = Number(data.range.last.slice(0, 4));
  const years = [];
  for (let year = first; year <= last; year++) {
    years.push(year);
  }
  const from = view.from ? Number(view.from.slice(0, 4)) : first;
  const to = view.to ? Number(view.to.slice(0, 4)) : last;
  const select = (label, value, change) => el('select', {'aria-label': label, on: {
    change: (event) => change(Number(event.target.value))}},
  years.map((year) => el('option', {value: year, text: String(year), selected: year === value})));
  return el('div', {class: 'choice', role: 'group', 'aria-label': 'Years'},
    el('span', {class: 'choice-label', text: 'Years', 'aria-hidden': true}),
    years.length > 1 ? [
      select('First year', from, (year) => zoomYears(year, Math.max(year, to))),
      el('span', {text: '\u2013'}),
      select('Last year', to, (year) => zoomYears(Math.min(from, year), year))] : null,
    button('all', () => show({from: '', to: ''}), {'aria-pressed': String(!view.from && !view.to),
      dataset: {option: 'all-years'}, 'aria-label': 'All years'}));
}

function zoomYears(from, to) {
  const first = Number(data.range.first.slice(0, 4));
  const last = Number(data.range.last.slice(0, 4));
  show({from: from === first ? '' : from + '-01-01', to: to === last ? '' : to + '-12-31'});
}

/** Whether there is more than one line to set side by side. */
function linesApart() {
  return view.subjects.length > 1 || view.source === 'each';
}

/** A subject more, or less; one always stays. The order is that of the data. */
function toggleSubject(id) {
  const has = view.subjects.includes(id);
  const chosen = data.subjects.map((subject) => subject.id).filter((other) =>
    other === id ? !has : view.subjects.includes(other));
  show({subjects: chosen.length ? chosen : [id], with: ''});
}

/** A subject has the same colour wherever it is drawn. */
function subjectColour(id) {
  return Math.max(0, data.subjects.findIndex((subject) => subject.id === id));
}

/** A source's colour, for lines of several sources. */
function sourceColour(id) {
  return Math.max(0, data.sources.filter((s) => s.id !== '*').findIndex((source) => source.id === id));
}

let focused = null;

/** Buttons are made anew with each view; the one that was pressed keeps the focus. */
function keepFocus() {
  if (focused) {
    const again = [...switchPlace.querySelectorAll('button, select')].find((it) =>
      it.parentElement.getAttribute('aria-label') === focused[0]
      && (it.dataset.option || it.getAttribute('aria-label')) === focused[1]);
    if (again && document.activeElement === document.body) {
      again.focus();
    }
  }
}

switchPlace.addEventListener('click', rememberFocus, true);
switchPlace.addEventListener('change', rememberFocus, true);

function rememberFocus(event) {
  const it = event.target.closest('button, select');
  focused = it && it.parentElement
    ? [it.parentElement.getAttribute('aria-label'), it.dataset.option || it.getAttribute('aria-label')]
    : null;
}
