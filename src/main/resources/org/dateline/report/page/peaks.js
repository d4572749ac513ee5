// The peaks, opened: a card for each burst.

const CARDS_AT_FIRST = 6;

function burstsShown() {
  const subject = mainSubject();
  const of = listOf(data, 'bursts').filter((burst) => burst.subject === subject.id);
  const own = of.filter((burst) => burst.source === view.source);
  const shown = own.length ? own : of.filter((burst) => burst.source === '*');
  const partner = filterPartner();
  return partner
    ? shown.filter((burst) => listOf(burst, 'entities').some((entity) => entity.id === partner.id))
    : shown;
}

/** All dispatches that were kept of a burst. */
function openBurst(burst) {
  openEvidence({
    title: circled(burst.number) + ' ' + plural(burst.stories, 'story', 'stories') + ', '
      + days(burst.start, burst.end),
    why: whyCounted(subjectOf(burst.subject)),
    evidence: burst.evidence,
    of: burst.dispatches,
  });
}

/** How far above what was expected. */
function aboveExpected(burst) {
  if (!(burst.expected > 0)) {
    return ' where none was expected';
  }
  const factor = burst.stories / burst.expected;
  return ' where ' + (burst.expected < 10 ? decimal(burst.expected, 1) : count(burst.expected)) + ' were expected'
    + (factor >= 1.5 ? ', ' + times(factor) + ' as many' : '');
}

function burstCard(burst) {
  const events = listOf(burst, 'events').map((i) => data.events[i]).filter(Boolean);
  const partners = listOf(data.partners, burst.subject);
  return el('article', {class: 'card'},
    el('h3', {},
      el('span', {class: 'circle', text: circled(burst.number), 'aria-label': 'Peak ' + burst.number}),
      ' ', burst.reason || days(burst.start, burst.end)),
    el('p', {class: 'when', text: days(burst.start, burst.end)
      + (burst.peak && burst.start !== burst.end ? ' \u00b7 highest on ' + day(burst.peak) : '')}),
    el('p', {}, button(plural(burst.stories, 'story', 'stories'), () => openBurst(burst),
      {class: 'number opens', 'aria-haspopup': 'dialog'}), aboveExpected(burst),
    burst.dispatches > burst.stories ? ' \u00b7 sent as ' + plural(burst.dispatches, 'dispatch', 'dispatches') : ''),
    events.map((event) => el('p', {class: 'event'}, '\u25b2 ' + event.text + ', ' + day(event.date)
      + lagText(event, burst))),
    el('ol', {class: 'headlines'}, listOf(burst, 'headlines').map((i) => el('li', {},
      button(data.dispatches.headline[i] || 'Without a headline', () => openEvidence({
        title: 'Story ' + data.dispatches.story[i], why: whyCounted(subjectOf(burst.subject)),
        evidence: [i], of: data.dispatches.storySize[i]}),
      {class: 'headline', dir: 'auto', 'aria-haspopup': 'dialog'}),
      el('span', {class: 'byline', text: [sourceName(data.dispatches.source[i]),
        day(data.dispatches.date[i]), data.dispatches.time[i]].filter(Boolean).join(' \u00b7 ')})))),
    listOf(burst, 'terms').length ? el('p', {class: 'said'}, 'Words of its own: ',
      el('span', {text: burst.terms.slice(0, 6).join(', ')})) : null,
    listOf(burst, 'entities').length ? el('p', {class: 'said'}, 'With ',
      joined(burst.entities.slice(0, 5).map((entity) => nameButton(entity, partners)))) : null,
    el('p', {class: 'open'}, button('All its dispatches', () => openBurst(burst),
      {class: 'quiet', 'aria-haspopup': 'dialog', 'aria-label': 'All dispatches of peak ' + burst.number})));
}

/** Days between an event and the burst it is set beside. */
function lagText(event, burst) {
  const match = listOf(event, 'matches').find((it) => it.subject === burst.subject && it.number === burst.number);
  return !match || match.lag === null || match.lag === undefined ? ''
    : match.lag === 0 ? ' (the same day)'
    : ' (' + plural(Math.abs(match.lag), 'day') + (match.lag > 0 ? ' before the peak began)' : ' after the peak began)');
}

/** A name as a button where the page can be narrowed to it, else as text. */
function nameButton(entity, partners) {
  return partners.some((partner) => partner.id === entity.id)
    ? button(entity.label, () => narrow(entity.id), {class: 'link', dir: 'auto',
      'aria-label': 'Only stories with ' + entity.label})
    : el('span', {text: entity.label, dir: 'auto'});
}

/** Elements with commas between them. */
function joined(elements) {
  return elements.flatMap((element, i) => i ? [', ', element] : [element]);
}

function burstTable(bursts) {
  return {
    caption: 'Peaks of ' + mainSubject().label,
    columns: [{label: 'No.', numeric: true}, {label: 'First day', text: day}, {label: 'Last day', text: day},
      {label: 'Highest on', text: day}, {label: 'Level', numeric: true},
      {label: 'Stories', numeric: true, opens: true}, {label: 'Dispatches', numeric: true},
      {label: 'Expected', numeric: true, text: (x) => decimal(x, 1)},
      {label: 'p', numeric: true, text: probability}, {label: 'Why', wide: true}, {label: 'Event', wide: true}],
    rows: bursts.map((burst) => ({
      cells: [burst.number, burst.start, burst.end, burst.peak, burst.level, burst.stories,
        burst.dispatches, burst.expected, burst.p, burst.reason,
        listOf(burst, 'events').map((i) => (data.events[i] || {}).text).join('; ')],
      opens: {title: 'Peak ' + burst.number, why: whyCounted(mainSubject()), evidence: burst.evidence,
        of: burst.dispatches}})),
  };
}

function eventTable() {
  return {
    caption: 'Events and the peaks near them',
    columns: [{label: 'Day', text: day}, {label: 'Event', wide: true}, {label: 'Peak'}, {label: 'Lag in days', numeric: true}],
    rows: listOf(data, 'events').map((event) => {
      const own = listOf(event, 'matches').filter((match) => match.subject === mainSubject().id);
      return {cells: [event.date, event.text,
        own.length ? own.map((match) => match.number).join(', ') : event.isCovered === false
          ? 'outside of what was read' : 'none',
        own.length ? own[0].lag : null]};
    }),
  };
}

function buildPeaks() {
  const cards = el('div', {class: 'cards'});
  const more = el('p', {class: 'more'});
  const events = el('div', {});
  let all = false;
  const it = figure('peaks', {
    describe: () => {
      const bursts = burstsShown();
      const name = mainSubject().label;
      const title = !data.range || !data.range.first ? 'Without dates there are no peaks'
        : bursts.length ? name + ' rose above what was usual ' + (bursts.length === 1 ? 'once'
        : bursts.length + ' times') : name + ' had no peak that chance could not have made';
      return {
        title,
        method: bursts.length
          ? 'A peak is a time in which stories come faster than usual (Kleinberg\u2019s automaton). '
            + 'Words and names are those more frequent in it than in the rest of the subject.'
          : 'A peak is a time in which stories come faster than usual (Kleinberg\u2019s automaton).',
        sentence: title,
        table: burstTable(bursts),
      };
    },
  });
  fill(byId('peaks'), heading('peaks', 'The peaks, opened'), it.element, cards, more, events);
  onView(() => {
    it.update();
    const bursts = burstsShown();
    const strongest = all || printing ? bursts : [...bursts].sort((a, b) =>
      (b.stories - (b.expected || 0)) - (a.stories - (a.expected || 0))).slice(0, CARDS_AT_FIRST)
      .sort((a, b) => a.number - b.number);
    fill(cards, strongest.map(burstCard));
    fill(more, strongest.length < bursts.length ? button('Show all ' + bursts.length + ' peaks', () => {
      all = true;
      show({});
    }, {class: 'quiet'}) : null);
    fill(events, listOf(data, 'events').length
      ? details('Events and the peaks near them', () => tableElement(eventTable())) : null);
  });
}

/** A part that opens; what it holds is made when it is first opened. */
function details(summary, make) {
  const body = el('div', {});
  const it = el('details', {on: {toggle: () => {
    if (it.open && !body.firstChild) {
      body.append(make());
    }
  }}}, el('summary', {text: summary}), body);
  return it;
}
