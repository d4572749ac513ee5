// The page: its head, its sections, printing.

const SECTIONS = [['coverage', 'Coverage'], ['peaks', 'Peaks'], ['topics', 'Topics'], ['names', 'Names'],
  ['sources', 'Sources'], ['trust', 'Trust']];

function buildHead() {
  fill(byId('contents'), SECTIONS.map(([id, label]) => el('a', {href: '#at=' + id, text: label})));
  fill(byId('keys'), listOf(data, 'keys').map((key) => el('div', {},
    el('dt', {text: key.label}),
    el('dd', {}, numberButton(keyText(key), {title: keyText(key) + ' ' + key.label, why: key.note,
      note: key.note, evidence: key.evidence || [], rows: key.rows, of: null})))));
  byId('theme').addEventListener('click', () => {
    chosenTheme = isDark() ? 'light' : 'dark';
    redrawAll();
  });
  prefersDark.addEventListener('change', redrawAll);
  fill(byId('cite'), data.cite || '');
  onView(() => {
    fill(byId('sentence'), ((data.answer && data.answer[mainSubject().id]) || '').replace(/(\d) %/g, '$1' + NARROW + '%'));
    const partner = filterPartner();
    byId('filter').hidden = !partner;
    fill(byId('filter'), partner ? ['Only stories with ', el('strong', {text: mainSubject().label}), ' and ',
      el('strong', {text: partner.label, dir: 'auto'}), ': ', numberButton(plural(partner.stories, 'story', 'stories'), {
        title: mainSubject().label + ' with ' + partner.label, why: whyCounted(mainSubject()),
        evidence: partner.evidence, of: partner.stories}), '. ',
      button('Show all again', () => show({with: ''}), {class: 'quiet'})] : null);
  });
}

/** Days among the small numbers are written as days are everywhere. */
function keyText(key) {
  return /^\d{4}-\d{2}-\d{2}$/.test(key.text || '') ? day(key.text) : key.text || count(key.value);
}

function redrawAll() {
  applyTheme();
  figures.forEach((it) => {
    if (it.instance) {
      it.draw();
    }
  });
}

/** Paper is light, shows all sections, and of each table the first rows. */
function toPaper(on) {
  printing = on;
  applyTheme();
  listeners.forEach((listener) => listener(view));
  document.querySelectorAll('details').forEach((it) => {
    if (on && !it.open) {
      it.dataset.closed = 'yes';
      it.open = true;
      it.dispatchEvent(new Event('toggle'));
    } else if (!on && it.dataset.closed) {
      it.open = false;
      delete it.dataset.closed;
    }
  });
  figures.forEach((it) => {
    if (on && it.element) {
      const drawer = it.element.querySelector('.drawer');
      drawer.dataset.shown = String(!drawer.hidden);
      drawer.hidden = false;
      it.drawTable();
      it.reveal();
    } else if (it.element) {
      const drawer = it.element.querySelector('.drawer');
      drawer.hidden = drawer.dataset.shown !== 'true';
      it.drawTable();
    }
  });
}

applyTheme();
buildHead();
buildCoverage();
buildPeaks();
buildTopics();
buildNames();
buildSources();
buildTrust();

addEventListener('popstate', followAddress);
addEventListener('beforeprint', () => toPaper(true));
addEventListener('afterprint', () => toPaper(false));
new ResizeObserver(() => figures.forEach((it) => it.fit())).observe(byId('coverage'));

// What tests ask of the page; nothing on it uses this.
window.dateline = {data, count, share, interval, day, days, period, circled, wilson, scaleTo, csvOf, csvField,
  parsedState, addressOf, shortened, figures, pointsOf, toPaper};
