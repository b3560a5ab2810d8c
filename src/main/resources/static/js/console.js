/* The console: an editor, a statement run under the guard, stopped, explained, kept and sent as a link. */
(function () {
  'use strict';
  const { word, number, element, reason, json, notice, show, consoleResult } = window.DG;
  const area = document.getElementById('statement');
  if (!area) return;
  const by = (id) => document.getElementById(id);
  const view = by('console-view');
  const status = by('console-status');
  const bar = by('console-views');
  const files = by('console-exports');
  const stopper = by('console-stop');
  const starter = by('console-run');
  let running = null;
  let wrong = [];

  const editor = window.CodeMirror.fromTextArea(area, {
    mode: 'application/x-cypher-query', lineNumbers: true, lineWrapping: true, matchBrackets: true, viewportMargin: 50,
    extraKeys: { 'Ctrl-Enter': run, 'Cmd-Enter': run, 'Ctrl-Space': () => offer(), Tab: false, 'Shift-Tab': false },
  });
  editor.getInputField().setAttribute('aria-label', area.getAttribute('aria-label'));
  toEnd();
  const parameters = window.DG.consoleParameters(by('console-parameters'), () => editor.getValue());
  const offer = window.DG.consoleComplete(editor, parameters.names);
  const history = window.DG.consoleHistory(by('console-history'), (entry) => {
    editor.setValue(entry.statement);
    toEnd();
    parameters.set(entry.parameters);
    editor.focus();
  });

  window.DG.consoleSchema(by('console-schema'), editor);

  /* What is clicked in the panel is written there, also by who has not been in the editor yet. */
  function toEnd() {
    editor.setCursor(editor.lineCount(), 0);
  }

  function body(more) {
    return JSON.stringify({ statement: editor.getValue(), parameters: parameters.current(), ...more });
  }

  window.DG.consoleSave(by('console-save-form'), by('console-save'), () => ({ statement: editor.getValue(), parameters: parameters.current() }));

  function post(address, sent) {
    return json(address, { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: sent });
  }

  /* A caret under the place that the server names, measured on screen: Chinese characters are wider than others. */
  function point(problem) {
    if (!problem || !problem.line) return;
    const at = { line: Math.min(problem.line - 1, editor.lastLine()), ch: problem.column - 1 };
    const caret = element('div', { class: 'console-caret' }, '▲ ' + word('js.wrongHere'));
    const left = editor.charCoords(at, 'local').left - editor.charCoords({ line: at.line, ch: 0 }, 'local').left;
    caret.style.paddingLeft = Math.max(0, Math.min(left, editor.getScrollInfo().clientWidth * 0.6)) + 'px';
    const end = editor.getLine(at.line).slice(at.ch).match(/^[\p{L}\p{N}_]+|^./u);
    wrong = [
      editor.addLineWidget(at.line, caret),
      editor.markText(at, { line: at.line, ch: at.ch + (end ? end[0].length : 1) }, { className: 'console-wrong' }),
    ];
    editor.scrollIntoView(at, 40);
  }

  function unpoint() {
    wrong.forEach((one) => one.clear());
    wrong = [];
  }

  function address() {
    const held = new URLSearchParams({ statement: editor.getValue() });
    const given = parameters.current();
    if (Object.keys(given).length > 0) held.set('parameters', JSON.stringify(given));
    return location.pathname + '#' + held.toString();
  }

  function begin(name) {
    const since = performance.now();
    const clock = element('span', {}, '0');
    status.replaceChildren(word('js.running'), ' ', clock, ' ' + word('js.seconds'));
    const tick = setInterval(() => { clock.textContent = ((performance.now() - since) / 1000).toFixed(1); }, 100);
    running = { name, tick };
    starter.disabled = true;
    stopper.hidden = name === null;
    stopper.disabled = false;
    view.dataset.state = 'busy';
    unpoint();
    show(bar);
    show(files);
    show(by('console-notices'));
  }

  function end(state) {
    clearInterval(running.tick);
    running = null;
    starter.disabled = false;
    stopper.hidden = true;
    view.dataset.state = state;
  }

  const QUOTED = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/.*|\/\*[\s\S]*?\*\//g;

  /* What Chinese punctuation stands in the statement outside of strings and comments: Cypher has none. */
  function chinesePunctuation() {
    const found = editor.getValue().replace(QUOTED, ' ').match(/[（），；：。、“”‘’【】｛｝《》＝＜＞！｜]/g);
    return found ? [...new Set(found)].join(' ') : '';
  }

  function failed(problem) {
    status.replaceChildren();
    const held = problem.problem;
    const sentence = problem instanceof SyntaxError ? word('js.badParameters', problem.message) : problem.message;
    show(view, notice(held && held.code === 'CANCELLED' ? 'info' : 'error', sentence));
    if (held && held.words) view.append(element('p', { class: 'muted small', lang: 'en' }, held.words));
    const marks = held ? chinesePunctuation() : '';
    if (marks) view.append(notice('info', word('js.chinesePunctuation', marks)));
    point(held);
    end('failed');
  }

  async function run() {
    if (running) return;
    const name = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    begin(name);
    try {
      const sent = body({ run: name });
      const given = parameters.current();
      const result = await post('/api/cypher', sent);
      history.remember(editor.getValue(), given);
      window.history.replaceState(null, '', address());
      status.replaceChildren(element('b', { class: 'count' }, window.DG.count(result)), ' · ' + word('js.elapsed', number(result.elapsedMillis)));
      const empty = Object.keys(given).filter((key) => given[key] === null);
      if (empty.length > 0) status.append(' ', element('strong', { class: 'console-null' }, word('js.ranAsNull', empty.map((key) => '$' + key).join(' '))));
      if (result.truncated) status.append(' ', element('strong', {}, word('js.cutConsole', number(result.rowLimit))));
      const again = JSON.stringify({ statement: result.statement, parameters: result.parameters });
      consoleResult.exports(files, result, (format) => file(again, format), (said) => view.prepend(said));
      consoleResult.views(view, bar, result);
      post('/api/cypher/notices', again).then((found) => window.DG.consoleNotices(editor, by('console-notices'), found), () => {});
      end('shown');
    } catch (problem) {
      failed(problem);
    }
  }

  async function file(sent, format) {
    const response = await fetch('/api/cypher?format=' + format, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: sent });
    if (!response.ok) throw new Error(reason(await response.json()));
    return response.blob();
  }

  async function plan() {
    if (running) return;
    begin(null);
    try {
      const answer = await post('/api/cypher/plan', body({}));
      status.replaceChildren(word('js.planned'));
      window.DG.consolePlan(view, answer);
      end('shown');
    } catch (problem) {
      failed(problem);
    }
  }

  async function copyLink(event) {
    const button = event.currentTarget;
    const before = button.textContent;
    try {
      const link = address();
      window.history.replaceState(null, '', link);
      await navigator.clipboard.writeText(location.origin + link);
      button.textContent = word('js.copied');
    } catch (cause) {
      button.textContent = word('js.inAddress');
    }
    setTimeout(() => { button.textContent = before; }, 1800);
  }

  /* A link never runs by itself: what it holds is shown first. */
  function fromAddress() {
    const held = new URLSearchParams(location.hash.slice(1));
    if (!held.has('statement')) return false;
    editor.setValue(held.get('statement'));
    toEnd();
    let given = {};
    try { given = JSON.parse(held.get('parameters') || '{}'); } catch (cause) { show(view, notice('error', word('js.badParameters', cause.message))); }
    parameters.set(given);
    return true;
  }

  starter.addEventListener('click', run);
  stopper.addEventListener('click', () => {
    stopper.disabled = true;
    json('/api/cypher/' + running.name, { method: 'DELETE' }).catch(() => { stopper.disabled = false; });
  });
  by('console-plan').addEventListener('click', plan);
  by('console-link').addEventListener('click', copyLink);
  by('console-clear').addEventListener('click', () => { editor.setValue(''); editor.focus(); });
  editor.on('change', () => { unpoint(); parameters.follow(); });
  window.addEventListener('hashchange', fromAddress);
  if (!fromAddress()) parameters.set(JSON.parse(by('console-parameters').dataset.values || '{}'));
})();
