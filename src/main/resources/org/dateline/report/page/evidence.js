// The panel that shows which dispatches a number counts.

const panel = byId('evidence');
let opener = null;

/**
 * Opens the panel.
 *
 * title: what the number says. why: a sentence that says why these count. evidence: indices of
 * dispatches. of: how many there are in all, where more are counted than kept. rows: lines of
 * text, where a number stands on something else than dispatches.
 */
function openEvidence({title, why, evidence, of, rows}) {
  opener = document.activeElement;
  const shown = evidence || [];
  const all = of === undefined || of === null ? shown.length : of;
  fill(panel,
    el('div', {class: 'panel-head'},
      el('h2', {id: 'evidence-title', text: title, tabindex: '-1'}),
      button('Close', () => panel.close(), {class: 'close'})),
    el('div', {class: 'panel-body', tabindex: '0', role: 'region', 'aria-label': 'Evidence'},
      why ? el('p', {class: 'why', text: why}) : null,
      shown.length && all > shown.length
        ? el('p', {class: 'why', text: count(shown.length) + ' of ' + count(all)
          + ' are shown; the report keeps the strongest of each number.'}) : null,
      rows && rows.length ? el('ul', {class: 'lines'},
        rows.map((row) => el('li', {text: [].concat(row).join('  ')}))) : null,
      shown.length ? el('ol', {class: 'dispatches'}, shown.map(dispatchItem)) : null,
      !shown.length && !(rows && rows.length)
        ? el('p', {class: 'why', text: all === 0
          ? 'Nothing was counted here.' : 'The report keeps no dispatches of this number.'}) : null,
      shown.length ? el('p', {}, button('CSV of these dispatches',
        () => saveTable('evidence', evidenceTable(shown)), {class: 'quiet'})) : null));
  if (!panel.open) {
    panel.showModal();
  }
  byId('evidence-title').focus();
}

/** One dispatch: headline, day, agency, first sentence, story. */
function dispatchItem(i) {
  const of = data.dispatches;
  const size = of.storySize[i];
  return el('li', {},
    el('h3', {text: of.headline[i] || 'Without a headline', dir: 'auto'}),
    el('p', {class: 'byline', text: [
      of.date[i] ? day(of.date[i]) + (of.time[i] ? ', ' + of.time[i] + '\u00a0UTC' : '') : 'no date',
      sourceName(of.source[i]),
      kindText(of.kind[i]),
    ].filter(Boolean).join(' \u00b7 ')}),
    of.lead[i] ? el('p', {class: 'lead', text: of.lead[i], dir: 'auto'}) : null,
    el('p', {class: 'ids', text: 'Story ' + of.story[i] + (size > 1
      ? ' of ' + plural(size, 'dispatch', 'dispatches') : '') + ' \u00b7 dispatch ' + of.id[i]}));
}

/** What a transmission is to the ones before it, in words; nothing for one without a tag. */
function kindText(kind) {
  return !kind || kind === 'first' ? '' : kind.replace(/_/g, ' ');
}

/** The name of a source by its index. */
function sourceName(index) {
  return data.sources[index] ? data.sources[index].label : '';
}

function evidenceTable(evidence) {
  const of = data.dispatches;
  return {
    columns: ['day', 'time', 'source', 'headline', 'first sentence', 'story', 'kind', 'dispatch']
      .map((label) => ({label})),
    rows: evidence.map((i) => ({cells: [of.date[i], of.time[i], sourceName(of.source[i]),
      of.headline[i], of.lead[i], of.story[i], of.kind[i], of.id[i]]})),
  };
}

panel.addEventListener('click', (event) => {
  // A click on the backdrop is a click on the dialog itself.
  if (event.target === panel) {
    panel.close();
  }
});

panel.addEventListener('close', () => {
  if (opener && opener.isConnected) {
    opener.focus();
  }
  opener = null;
});

/** A number that opens its evidence; plain text where there is none to open. */
function numberButton(text, evidence, properties) {
  const {rows} = evidence;
  if (!(evidence.evidence && evidence.evidence.length) && !(rows && rows.length) && !evidence.note) {
    return el('span', {class: 'number', text});
  }
  return button(text, () => openEvidence(evidence), Object.assign({
    class: 'number opens', 'aria-haspopup': 'dialog'}, properties));
}
