/* A section with data-graph (an address of the interface), data-title and a button: the picture is read when asked for. */
(function () {
  'use strict';
  const { word, number, json, notice, show, graph } = window.DG;

  document.querySelectorAll('[data-graph]').forEach((section) => {
    const { graph: api, title } = section.dataset;
    const opener = section.querySelector('button');
    const place = section.querySelector('[data-graph-place]');

    async function open() {
      opener.disabled = true;
      show(place, word('js.running'));
      try {
        const result = await json(api);
        const canvas = document.createElement('div');
        const at = result.columns.findIndex((column) => column.name === 'total');
        const limit = result.parameters.most;
        const total = at < 0 || result.rows.length === 0 ? 0 : result.rows[0][at];
        show(place, limit && total > limit ? notice('warning', word('js.graph.duties', number(limit), number(total))) : '', canvas);
        graph(canvas, result, { title });
        opener.hidden = true;
        section.dataset.state = 'shown';
      } catch (problem) {
        show(place, notice('error', problem.message));
        opener.disabled = false;
        section.dataset.state = 'failed';
      }
    }

    opener.addEventListener('click', open);
    if (location.hash === '#' + section.id) open();
  });
})();
