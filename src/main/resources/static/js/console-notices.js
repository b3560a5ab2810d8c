/* What the engine notices about a statement that runs: names that the graph does not have, with the nearest ones to take. */
(function () {
  'use strict';
  const { word, element, notice } = window.DG;

  /* Puts a name in the place of a wrong one; one that is no plain word, in backticks. */
  function replace(editor, one, name) {
    const line = editor.getLine(one.line - 1);
    const from = one.column - 1;
    const at = [one.name, '`' + one.name + '`'].map((text) => line.indexOf(text, Math.max(0, from - 1))).filter((place) => place >= 0);
    if (at.length === 0) return;
    const begin = Math.min(...at);
    const quoted = line[begin] === '`';
    editor.replaceRange(/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : '`' + name + '`',
      { line: one.line - 1, ch: begin }, { line: one.line - 1, ch: begin + one.name.length + (quoted ? 2 : 0) });
    editor.focus();
  }

  function told(editor, one) {
    const said = word('js.notice.' + one.kind, one.name);
    const place = one.line > 0 ? word('js.notice.place', one.line, one.column) + ' ' : '';
    const near = one.line === 0 ? [] : one.near.flatMap((name) => [' ', element('button', {
      type: 'button', class: 'quiet', 'data-near': name,
      onclick: (event) => {
        replace(editor, one, name);
        event.currentTarget.closest('.notice').remove();
      },
    }, word('js.notice.near', name))]);
    const made = notice('warning', place, said === 'js.notice.' + one.kind ? one.text : said, ...near);
    made.dataset.notice = one.kind;
    return made;
  }

  window.DG.consoleNotices = (editor, place, found) => place.replaceChildren(...found.map((one) => told(editor, one)));
})();
