/* The console: an editor, a statement run under the guard, the answer as table, graph or JSON. */
(function () {
  'use strict';
  const { word, number, element, json, notice, show } = window.DG;
  const area = document.getElementById('statement');
  if (!area) return;
  const HISTORY = 'dutygraph.console';
  const view = document.getElementById('console-view');
  const status = document.getElementById('console-status');
  const bar = document.getElementById('console-views');
  const history = document.getElementById('console-history');

  const editor = window.CodeMirror.fromTextArea(area, {
    mode: 'application/x-cypher-query', lineNumbers: true, lineWrapping: true, matchBrackets: true, viewportMargin: 50,
    extraKeys: { 'Ctrl-Enter': run, 'Cmd-Enter': run },
  });
  editor.getInputField().setAttribute('aria-label', area.getAttribute('aria-label'));

  function remembered() {
    try {
      const kept = JSON.parse(localStorage.getItem(HISTORY) || '[]');
      return Array.isArray(kept) ? kept : [];
    } catch (cause) {
      return [];
    }
  }

  function remember(statement) {
    localStorage.setItem(HISTORY, JSON.stringify([statement, ...remembered().filter((one) => one !== statement)].slice(0, 30)));
    offerHistory();
  }

  function offerHistory() {
    const kept = remembered();
    history.replaceChildren(
      element('option', { value: '' }, word('js.history', kept.length)),
      ...kept.map((statement, index) => element('option', { value: String(index) }, statement.replace(/\s+/g, ' ').slice(0, 90))),
    );
    history.disabled = kept.length === 0;
  }

  history.addEventListener('change', () => {
    const chosen = remembered()[Number(history.value)];
    if (history.value !== '' && chosen) editor.setValue(chosen);
    history.value = '';
    editor.focus();
  });

  function draw(result, kind) {
    if (kind === 'json') {
      show(view, element('pre', { class: 'block' }, JSON.stringify(result, null, 2)));
    } else if (kind === 'graph') {
      const canvas = element('div', { class: 'graph', role: 'img', 'aria-label': word('js.view.graph') });
      const legend = element('ul', { class: 'legend' });
      const details = element('div', { class: 'node-details' });
      show(view, canvas, legend, details);
      window.DG.graph(canvas, legend, details, result);
    } else {
      const grid = element('div', {});
      show(view, grid);
      window.DG.table(grid, result);
    }
  }

  async function run() {
    const statement = editor.getValue();
    status.replaceChildren(word('js.running'));
    show(bar);
    try {
      const parameters = JSON.parse(document.getElementById('parameters').value.trim() || '{}');
      const result = await json('/api/cypher', {
        method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify({ statement, parameters }),
      });
      remember(statement);
      status.replaceChildren(word('js.rowCount', number(result.rows.length)) + ' · ' + word('js.elapsed', number(result.elapsedMillis)));
      if (result.truncated) status.append(element('strong', {}, ' ' + word('js.cutConsole', number(result.rowLimit))));
      const kinds = window.DG.holdsGraph(result) ? ['graph', 'table', 'json'] : ['table', 'json'];
      const buttons = kinds.map((kind, index) => element('button', {
        type: 'button', 'aria-pressed': String(index === 0),
        onclick: (event) => {
          buttons.forEach((button) => button.setAttribute('aria-pressed', String(button === event.currentTarget)));
          draw(result, kind);
        },
      }, word('js.view.' + kind)));
      show(bar, ...buttons);
      draw(result, kinds[0]);
      view.dataset.state = 'shown';
    } catch (problem) {
      status.replaceChildren();
      const sentence = problem instanceof SyntaxError ? word('js.badParameters', problem.message) : problem.message;
      const place = problem.problem && problem.problem.position;
      show(view, notice('error', sentence), place ? element('pre', { class: 'block' }, place) : '');
      view.dataset.state = 'failed';
    }
  }

  document.getElementById('console-run').addEventListener('click', run);
  document.getElementById('console-clear').addEventListener('click', () => { editor.setValue(''); editor.focus(); });
  offerHistory();
})();
