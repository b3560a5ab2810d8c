/* The dashboard's table and bars: one answer of the workload query, drawn twice. */
(function () {
  'use strict';
  const { word, number, element, notice, show, fill, onContent } = window.DG;

  /* The role that a column counts; empty for all of them. */
  const ROLES = { leads: 'LED_BY', shares: 'SHARED_WITH', takenOver: 'TAKEN_OVER_BY', total: '' };

  /* The rows behind a figure: the duties of that department in that role, under the page's own filter. */
  function behind(filter, name, row, columns) {
    const role = ROLES[name];
    if (role === undefined) return null;
    const id = row[columns.findIndex((column) => column.name === 'departmentId')];
    const asked = new URLSearchParams();
    asked.set('department', id);
    if (role !== '') asked.set('role', role);
    for (const key of ['region', 'category', 'edition']) {
      if (filter.get(key)) asked.set(key, filter.get(key));
    }
    return '/duties?' + asked;
  }

  async function run(place) {
    const about = JSON.parse(place.dataset.query);
    const filter = new URLSearchParams(location.search);
    const chartPlace = document.getElementById('workload-chart');
    const note = document.getElementById('workload-note');
    const links = (name, row, columns) => behind(filter, name, row, columns);
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
      const table = window.DG.table(place, result, { api, totals: Object.keys(ROLES), without: about.without, links, pageSize: 15 });
      const after = window.DG.chart(chartPlace, result, about.view, links);
      if (after) chartPlace.after(after);
      if (result.truncated) show(note, notice('warning', word('js.cut', number(result.rowLimit))));
      await table.built;
    });
    if (place.dataset.state === 'failed') show(chartPlace);
  }

  onContent((content) => content.querySelectorAll('#workload').forEach(run));
})();
