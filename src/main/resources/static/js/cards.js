/* The dashboard's smaller cards: pictures of saved queries under the page's filter, and what the checks found. */
(function () {
  'use strict';
  const { word, said, number, element, json, described, show, fill, onContent, inTurn } = window.DG;

  async function draw(place) {
    const about = JSON.parse(place.dataset.card);
    const result = described(await json(about.api + (about.api.includes('?') ? '&' : '?') + '_count=no'), about.columns, about.api);
    if (!place.isConnected) return;
    if (result.rows.length === 0) {
      show(place, element('p', { class: 'empty' }, word('js.empty')));
      return;
    }
    const after = window.DG.chart(place, result, about.view);
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
