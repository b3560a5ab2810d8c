/* What the graph holds, with counts; a click writes a name at the cursor. Properties are read when a label is unfolded. */
(function () {
  'use strict';
  const { word, number, element, json, kinds, notice } = window.DG;

  function quoted(name) {
    return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : '`' + name + '`';
  }

  /* A label behind a word or a bracket, unless it is that of a node: MATCH (d:Duty). */
  const APART = /[^\s([-]$/;
  const INSIDE = /[([][^)\]]*$/;

  function schema(box, editor) {
    const place = box.querySelector('div');

    function write(text) {
      const before = editor.getRange({ line: 0, ch: 0 }, editor.getCursor('from'));
      const apart = !text.startsWith('.') && APART.test(before) && !INSIDE.test(before);
      editor.replaceSelection((apart ? ' ' : '') + text);
      editor.focus();
    }

    function name(text, meaning, times) {
      return element('button', {
        type: 'button', class: 'quiet', 'data-insert': text,
        onclick: () => write(text),
      }, element('code', {}, text), meaning && !text.endsWith(meaning) ? element('small', {}, meaning) : null, element('b', {}, times));
    }

    function label([, text, times]) {
      const list = element('ul', { hidden: true });
      const opener = element('button', { type: 'button', class: 'quiet', 'aria-expanded': 'false', 'aria-label': word('js.schema.properties', text), 'data-label-of': text }, '▸');
      opener.addEventListener('click', async () => {
        const opens = list.hidden;
        list.hidden = !opens;
        opener.setAttribute('aria-expanded', String(opens));
        opener.textContent = opens ? '▾' : '▸';
        if (!opens || list.children.length > 0) return;
        try {
          const answer = await json('/api/pages/console/properties?label=' + encodeURIComponent(text));
          list.replaceChildren(...answer.rows.map(([key, held, looked]) => element('li', {},
            name('.' + quoted(key), kinds.property(key), looked < times ? word('js.schema.of', number(held), number(looked)) : number(held)))));
        } catch (problem) {
          list.replaceChildren(element('li', {}, problem.message));
        }
      });
      return element('li', {}, opener, name(':' + quoted(text), kinds.word(text), number(times)), list);
    }

    function type([, text, times, starts, ends]) {
      return element('li', {}, name('[:' + quoted(text) + ']', kinds.relationship(text), number(times)),
        element('small', {}, starts.join(' | ') + ' → ' + ends.join(' | ')));
    }

    async function read() {
      if (!box.open || box.dataset.state) return;
      box.dataset.state = 'busy';
      try {
        const { rows } = await json('/api/pages/console/counts');
        place.replaceChildren(
          element('section', {}, element('h3', {}, word('js.schema.labels')), element('ul', {}, rows.filter((row) => row[0] === 'label').map(label))),
          element('section', {}, element('h3', {}, word('js.schema.types')), element('ul', {}, rows.filter((row) => row[0] === 'relationship').map(type))));
        box.dataset.state = 'shown';
      } catch (problem) {
        place.replaceChildren(notice('error', problem.message));
        delete box.dataset.state;
      }
    }

    box.addEventListener('toggle', read);
  }

  window.DG.consoleSchema = schema;
})();
