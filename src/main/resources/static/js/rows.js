/* A plain list of rows that a page asks for: the address's own parameters, a table, and how many there are. */
(function () {
  'use strict';
  const { word, number, element, notice, show, fill, onContent, inTurn } = window.DG;

  async function draw(place) {
    const about = JSON.parse(place.dataset.rows);
    const count = document.getElementById(place.id + '-count');
    await fill(place, async () => {
      const result = await window.DG.firstRows(about.api, about.columns);
      if (!place.isConnected) return;
      if (count) count.replaceChildren(...window.DG.count(result, about.whole));
      if (result.rows.length === 0) {
        place.classList.remove('grid-wait');
        show(place, element('p', { class: 'empty' }, word('js.empty')));
        return;
      }
      if (about.view) window.DG.chart(document.getElementById(place.id + '-chart'), result, about.view);
      if (result.truncated && !about.whole) place.before(notice('warning', word('js.cut', number(result.rowLimit))));
      await window.DG.table(place, result, { api: about.api, without: about.without }).built;
    });
  }

  onContent((content) => inTurn(content.querySelectorAll('[data-rows]'), draw));
})();
