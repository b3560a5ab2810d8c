/* An answer in the console: as a table, a picture or JSON, and as a file. */
(function () {
  'use strict';
  const { word, element, show, notice } = window.DG;

  function draw(view, result, kind) {
    if (kind === 'json') {
      show(view, element('pre', { class: 'block' }, JSON.stringify(result, null, 2)));
      return;
    }
    const place = element('div', {});
    show(view, place);
    if (kind === 'graph') window.DG.graph(place, result, { title: 'cypher' });
    else window.DG.table(place, result);
  }

  function views(view, bar, result) {
    const kinds = window.DG.holdsGraph(result) ? ['graph', 'table', 'json'] : ['table', 'json'];
    const buttons = kinds.map((kind, index) => element('button', {
      type: 'button', 'aria-pressed': String(index === 0), 'data-view': kind,
      onclick: (event) => {
        buttons.forEach((button) => button.setAttribute('aria-pressed', String(button === event.currentTarget)));
        draw(view, result, kind);
      },
    }, word('js.view.' + kind)));
    show(bar, ...buttons);
    if (result.rows.length === 0) show(view, element('p', { class: 'empty' }, word('js.empty')));
    else draw(view, result, kinds[0]);
  }

  /* ask(format) runs the same statement again and gives the file's bytes. */
  function exports(bar, result, ask, failed) {
    const formats = ['csv', 'xlsx', 'json', ...(window.DG.holdsGraph(result) ? ['graphml'] : [])];
    show(bar, ...formats.map((format) => element('button', {
      type: 'button', class: 'quiet', 'data-format': format,
      onclick: async (event) => {
        const button = event.currentTarget;
        button.disabled = true;
        try {
          window.DG.save(await ask(format), 'cypher.' + format);
        } catch (problem) {
          failed(notice('error', problem.message));
        }
        button.disabled = false;
      },
    }, format === 'graphml' ? 'GraphML' : format.toUpperCase())));
  }

  window.DG.consoleResult = { views, exports };
})();
