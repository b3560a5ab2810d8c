/* The dashboard's table and bars: one answer of the workload query, drawn twice. */
(function () {
  'use strict';
  const { word, number, element, notice, show, fill, onContent } = window.DG;

  const FIGURES = ['leads', 'shares', 'takenOver', 'total'];

  async function run(place) {
    const about = JSON.parse(place.dataset.query);
    const filter = new URLSearchParams(location.search);
    const chartPlace = document.getElementById('workload-chart');
    const note = document.getElementById('workload-note');
    await fill(place, async () => {
      const asked = new URLSearchParams();
      for (const key of ['region', 'category', 'edition']) {
        if (filter.get(key)) asked.set(key, filter.get(key));
      }
      const api = about.api + '?' + asked;
      const result = await window.DG.firstRows(api, about.columns);
      if (!place.isConnected) return;
      if (result.rows.length === 0) {
        place.classList.remove('grid-wait');
        show(place, element('p', { class: 'empty' }, word('js.emptyWorkload')));
        show(chartPlace, element('p', { class: 'empty' }, word('js.empty')));
        return;
      }
      const table = window.DG.table(place, result, { api, totals: FIGURES, without: about.without, pageSize: 15 });
      const after = window.DG.chart(chartPlace, result, about.view);
      if (after) chartPlace.after(after);
      window.DG.chartFollows(chartPlace, table);
      if (result.truncated) show(note, notice('warning', word('js.cut', number(result.rowLimit))));
      await table.built;
    });
    if (place.dataset.state === 'failed') show(chartPlace);
  }

  onContent((content) => content.querySelectorAll('#workload').forEach(run));
})();
