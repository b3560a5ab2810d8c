/* The dashboard's smaller cards: pictures of saved queries under the page's filter, and what the checks found. */
(function () {
  'use strict';
  const { word, said, number, element, json, described, show, fill, onContent, inTurn } = window.DG;

  /* A cell of the heat map leads to its duties, under the page's own region and month. */
  function behind(name, row, columns) {
    const at = (wanted) => row[columns.findIndex((column) => column.name === wanted)];
    if (name !== 'duties') return null;
    if (!at('categoryId')) return null;
    const asked = new URLSearchParams({ department: at('departmentId'), category: at('categoryId') });
    const filter = new URLSearchParams(location.search);
    for (const key of ['region', 'edition']) {
      if (filter.get(key)) asked.set(key, filter.get(key));
    }
    return '/duties?' + asked;
  }

  async function draw(place) {
    const about = JSON.parse(place.dataset.card);
    const result = described(await json(about.api + (about.api.includes('?') ? '&' : '?') + '_count=no'), about.columns);
    if (!place.isConnected) return;
    if (result.rows.length === 0) {
      show(place, element('p', { class: 'empty' }, word('js.empty')));
      return;
    }
    const after = window.DG.chart(place, result, about.view, behind);
    if (after) place.after(after);
  }

  async function findings(place) {
    const found = (await json(place.dataset.api)).filter((check) => check.findings > 0);
    place.classList.remove('grid-wait');
    if (found.length === 0) {
      show(place, element('p', { class: 'empty' }, word('js.noFindings')));
      return;
    }
    show(place, element('ul', { class: 'findings' }, found.slice(0, 8).map((check) => element('li', {},
      element('span', { class: 'tag ' + check.severity }, word('severity.' + check.severity.toUpperCase())), ' ',
      element('a', { href: place.dataset.page + '#' + check.check }, said(check.title)), ' ',
      element('b', {}, number(check.findings) + (check.truncated ? '+' : ''))))));
  }

  onContent((content) => {
    inTurn(content.querySelectorAll('[data-card], #findings'), (place) =>
      fill(place, () => (place.id === 'findings' ? findings(place) : draw(place))));
  });
})();
