/* The statements that ran here, kept in this browser alone: a list to pick from and to clear. */
(function () {
  'use strict';
  const { word, element, lang } = window.DG;
  const KEY = 'dutygraph.console';
  const MOST = 50;

  function remembered() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) || '[]');
      /* Earlier versions kept the statement alone. */
      return Array.isArray(kept) ? kept.map((one) => (typeof one === 'string' ? { statement: one, parameters: {} } : one)) : [];
    } catch (cause) {
      return [];
    }
  }

  function keep(entries) {
    localStorage.setItem(KEY, JSON.stringify(entries.slice(0, MOST)));
  }

  /* pick(entry) takes one back into the editor. */
  function history(box, pick) {
    const summary = box.querySelector('summary');
    const list = box.querySelector('ol');
    const when = new Intl.DateTimeFormat(lang === 'en' ? 'en' : 'zh-CN', { dateStyle: 'short', timeStyle: 'short' });

    function show() {
      const entries = remembered();
      summary.textContent = word('js.history', entries.length);
      box.querySelector('button').disabled = entries.length === 0;
      list.replaceChildren(...(entries.length === 0 ? [element('li', { class: 'muted' }, word('js.history.none'))] : entries.map((entry) => element('li', {}, element('button', {
        type: 'button', class: 'console-past',
        onclick: () => { box.open = false; pick(entry); },
      }, element('code', {}, entry.statement.replace(/\s+/g, ' ').slice(0, 160)), entry.at ? element('small', {}, when.format(entry.at)) : null)))));
    }

    function remember(statement, parameters) {
      keep([{ statement, parameters, at: Date.now() }, ...remembered().filter((one) => one.statement !== statement)]);
      show();
    }

    box.querySelector('button').addEventListener('click', () => { localStorage.removeItem(KEY); show(); });
    document.addEventListener('click', (event) => { if (box.open && !box.contains(event.target)) box.open = false; });
    box.addEventListener('keydown', (event) => { if (event.key === 'Escape') { box.open = false; summary.focus(); } });
    show();
    return { remember };
  }

  window.DG.consoleHistory = history;
})();
