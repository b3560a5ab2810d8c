/* One saved query's answer: asks the API with the address's own parameters, shows table, picture or graph. */
(function () {
  'use strict';
  const { word, said, number, element, json, described, notice, show, fill } = window.DG;
  const place = document.getElementById('result');
  if (!place) return;
  const about = JSON.parse(place.dataset.query);
  const status = document.getElementById('result-status');

  /* A table of what is cut takes its rows from the server, so that its filters search all of them. */
  async function drawTable(grid, result) {
    const rows = result.truncated ? await window.DG.firstRows(about.api, about.columns) : result;
    return window.DG.table(grid, rows, { api: about.api }).built;
  }

  function draw(result, view) {
    const box = document.getElementById('result-view');
    if (view.kind !== 'table') box.classList.remove('grid-wait');
    if (view.kind === 'table') {
      const grid = element('div', {});
      show(box, grid);
      return drawTable(grid, result);
    } else if (view.kind === 'measures') {
      return fill(box, () => window.DG.measures(box, about));
    } else if (view.kind === 'graph') {
      const canvas = element('div', {});
      show(box, canvas);
      window.DG.graph(canvas, result, { title: said(about.title) });
    } else {
      const canvas = element('div', { class: 'chart', 'aria-label': said(about.title) });
      show(box, canvas);
      const note = window.DG.chart(canvas, result, view);
      if (note) box.append(note);
    }
    return Promise.resolve();
  }

  /* Two pictures of one kind are told apart by what they show. */
  function label(view, result, several) {
    const kind = word('js.view.' + view.kind);
    if (!several || !view.series) return kind;
    const titles = new Map(result.columns.map((column) => [column.name, said(column.title)]));
    return kind + ' · ' + view.series.map((name) => titles.get(name) || name).join('、');
  }

  function views(result) {
    const bar = document.getElementById('result-views');
    const offered = about.views.filter((view) => view.kind === 'table' || view.kind === 'graph' || window.DG.charts.has(view.kind))
      .concat(about.network ? [{ kind: 'measures' }] : []);
    const key = (view) => view.kind + (about.views.findIndex((one) => one.kind === view.kind) === about.views.indexOf(view) ? '' : '-' + about.views.indexOf(view));
    const wanted = location.hash.slice(1);
    const first = offered.find((view) => key(view) === wanted) || offered.find((view) => view.kind === 'graph') || offered[0];
    const buttons = offered.map((view) => element('button', {
      type: 'button', 'aria-pressed': String(view === first),
      onclick: (event) => {
        buttons.forEach((button) => button.setAttribute('aria-pressed', String(button === event.currentTarget)));
        history.replaceState(null, '', '#' + key(view));
        draw(result, view);
      },
    }, label(view, result, offered.filter((other) => other.kind === view.kind).length > 1)));
    show(bar, ...(offered.length > 1 ? buttons : []));
    return draw(result, first);
  }

  async function run() {
    status.replaceChildren(word('js.running'));
    const view = document.getElementById('result-view');
    await fill(place, async () => {
      const result = described(await json(about.api), about.columns, about.api);
      status.replaceChildren(
        element('span', { class: 'count' }, window.DG.count(result, about.whole)),
        element('span', { class: 'muted' }, ' · ' + word('js.elapsed', number(result.elapsedMillis))),
      );
      if (result.truncated && !about.whole) {
        document.getElementById('result-note').replaceChildren(notice('warning', word('js.cut', number(result.rowLimit))));
      }
      if (result.rows.length > 0) {
        await views(result);
        return;
      }
      view.classList.remove('grid-wait');
      show(view, element('p', { class: 'empty' }, word('js.empty')));
    }, view);
    if (place.dataset.state === 'failed') status.replaceChildren();
  }

  if (about.runnable) run();
})();
