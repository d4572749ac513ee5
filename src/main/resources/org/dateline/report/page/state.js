// What is shown, kept in the address behind '#', so that a link shows the same view.

const grainNames = {day: 'days', week: 'weeks', month: 'months', quarter: 'quarters', year: 'years'};
const listeners = [];

/** What a page shows that was asked for nothing. */
function defaultState() {
  const defaults = data.defaults || {};
  return {
    subjects: [defaults.subject || (data.subjects[0] && data.subjects[0].id) || ''],
    source: defaults.source || '*',
    grain: defaults.grain || 'month',
    policy: defaults.policy || 'story',
    measure: 'share',
    counts: '',
    layout: 'together',
    from: '',
    to: '',
    with: '',
  };
}

/** The view an address asks for; what it asks that the data does not have is left as it is by default. */
function parsedState(hash) {
  const state = defaultState();
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const known = (list, id) => list.some((it) => it.id === id);
  const subjects = (asked.get('subject') || '').split(',').filter((id) => known(data.subjects, id));
  if (subjects.length) {
    state.subjects = subjects;
  }
  const source = asked.get('source');
  if (source === 'each' || known(data.sources, source)) {
    state.source = source;
  }
  if (data.grains.includes(asked.get('by'))) {
    state.grain = asked.get('by');
  }
  if (known(data.policies, asked.get('policy'))) {
    state.policy = asked.get('policy');
  }
  if (asked.get('show') === 'count') {
    state.measure = 'count';
  }
  if (['about', 'named'].includes(asked.get('counts'))) {
    state.counts = asked.get('counts');
  }
  if (asked.get('layout') === 'apart') {
    state.layout = 'apart';
  }
  for (const end of ['from', 'to']) {
    if (/^\d{4}-\d{2}-\d{2}$/.test(asked.get(end) || '')) {
      state[end] = asked.get(end);
    }
  }
  state.with = asked.get('with') || '';
  return state;
}

/** The address of a view: only what differs from the default. */
function addressOf(state) {
  const usual = defaultState();
  const asked = new URLSearchParams();
  const put = (name, value, normal) => {
    if (value !== normal) {
      asked.set(name, value);
    }
  };
  put('subject', state.subjects.join(','), usual.subjects.join(','));
  put('source', state.source, usual.source);
  put('by', state.grain, usual.grain);
  put('policy', state.policy, usual.policy);
  put('show', state.measure, usual.measure);
  put('counts', state.counts, usual.counts);
  put('layout', state.layout, usual.layout);
  put('from', state.from, '');
  put('to', state.to, '');
  put('with', state.with, '');
  return '#' + asked.toString().replace(/%2C/g, ',').replace(/%2F/g, '/');
}

let view = parsedState(location.hash);

/** Calls a function now and whenever the view changes. */
function onView(listener) {
  listeners.push(listener);
  listener(view);
}

/** Changes what is shown, and the address with it. */
function show(change) {
  view = Object.assign({}, view, change);
  try {
    history.pushState(null, '', addressOf(view));
  } catch (e) {
    // A viewer of mail may forbid it; the page works without.
  }
  listeners.forEach((listener) => listener(view));
}

/** A subject of the data. */
function subjectOf(id) {
  return data.subjects.find((subject) => subject.id === id) || {id, label: id, counts: 'about'};
}

/** The first subject shown: what peaks, topics and names are of. */
function mainSubject() {
  return subjectOf(view.subjects[0]);
}

/** The name of a source. */
function sourceLabel(id) {
  const source = data.sources.find((it) => it.id === id);
  return source ? source.label : id;
}

/** The name the page is narrowed to, or null. */
function filterPartner() {
  return view.with
    ? listOf(data.partners, mainSubject().id).find((partner) => partner.id === view.with) || null
    : null;
}

/** Follows the address when it is changed by hand, by a link or by going back. */
function followAddress() {
  const section = new URLSearchParams(location.hash.slice(1)).get('at');
  if (section && byId(section)) {
    try {
      history.replaceState(null, '', addressOf(view));
    } catch (e) {
      // As above.
    }
    byId(section).scrollIntoView();
    const heading = byId(section + '-heading');
    if (heading) {
      heading.focus({preventScroll: true});
    }
    return;
  }
  view = parsedState(location.hash);
  listeners.forEach((listener) => listener(view));
}
