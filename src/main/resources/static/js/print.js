/* A page on paper: what it rests on below its title, tables with all of their rows, pictures dark on white. */
(function () {
  'use strict';
  const { element, word, number, onContent } = window.DG;
  /* The server gives a page of a table no more rows. */
  const MOST_ROWS = 1000;
  let added = [];
  let prepared = false;

  function tables() {
    return window.Tabulator ? Array.from(document.querySelectorAll('.tabulator')).flatMap((grid) => window.Tabulator.findTable(grid) || []) : [];
  }

  /* Tables whose rows stay with the server have only the shown page of them here. */
  function partial(table) {
    return table.options.paginationMode === 'remote' && table.getPageMax() > 1;
  }

  async function allRows() {
    const changed = tables().filter(partial).map((table) => ({ table, size: table.getPageSize(), page: table.getPage() }));
    await Promise.all(changed.map(({ table }) => table.setPageSize(MOST_ROWS)));
    return async () => {
      for (const { table, size, page } of changed) {
        await table.setPageSize(size);
        if (page > 1) await table.setPage(page);
      }
    };
  }

  const items = (pager) => Array.from(pager.parentElement.querySelectorAll(':scope > article, :scope > .compared > li'));

  /* What the server gives by pages is joined from here on; returns what came. */
  async function further(pager) {
    let last = items(pager).at(-1);
    let next = last && pager.querySelector('[rel=next]');
    const at = Array.from(document.querySelectorAll('.pager')).indexOf(pager);
    const came = [];
    while (next && came.length < MOST_ROWS) {
      const response = await fetch(next.href);
      if (!response.ok) throw new Error(word('js.unreachable'));
      const there = new DOMParser().parseFromString(await response.text(), 'text/html').querySelectorAll('.pager')[at];
      const more = items(there).map((item) => document.importNode(item, true));
      last.after(...more);
      last = more.at(-1) || last;
      came.push(...more);
      next = there.querySelector('[rel=next]');
    }
    return came;
  }

  async function print(button) {
    if (button.disabled) return;
    button.disabled = true;
    const came = [];
    try {
      const restore = await allRows();
      for (const pager of document.querySelectorAll('.pager')) came.push(...await further(pager));
      await window.DG.basis.ready();
      prepared = true;
      window.print();
      await restore();
    } finally {
      prepared = false;
      came.forEach((item) => item.remove());
      button.disabled = false;
    }
  }

  /* What is said above a table: its filters, and that rows are missing. */
  function notes(table) {
    const filters = table.getFilters(true).map(({ field, value }) => {
      const column = table.getColumns().find((one) => one.getField() === field);
      return (column ? column.getDefinition().title : word('js.anyColumn')) + ' ' + window.DG.chosenWords(value);
    });
    return [
      filters.length > 0 ? word('js.basis.filter', filters.join(word('js.basis.comma'))) : '',
      partial(table) ? word(prepared ? 'js.print.first' : 'js.print.part', number(MOST_ROWS)) : '',
    ].filter(Boolean);
  }

  /* A canvas is as wide and as dark as the screen: on paper its picture is drawn anew. */
  function pictures() {
    const { picture } = window.DG;
    return Array.from(document.querySelectorAll('[data-drawn]')).filter(picture.has).map((place) => {
      const made = picture.onPaper(place);
      place.before(made);
      return made;
    });
  }

  window.addEventListener('beforeprint', () => {
    const title = document.querySelector('#content h1');
    if (!title) return;
    const about = element('div', { class: 'print-about' }, window.DG.basis.now().map((line) => element('p', {}, line)));
    title.after(about);
    added = [about, ...pictures()];
    const say = (before, text) => {
      const note = element('p', { class: 'print-note' }, text);
      before.before(note);
      added.push(note);
    };
    tables().forEach((table) => notes(table).forEach((text) => say(table.element, text)));
    if (!prepared) document.querySelectorAll('.pager').forEach((pager) => say(pager, word('js.print.part')));
  });
  /* The keys of the browser's own print do what the button does: it prints all rows. */
  document.addEventListener('keydown', (event) => {
    const button = document.querySelector('#content .print');
    if (!button || event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    print(button);
  });
  window.addEventListener('afterprint', () => added.splice(0).forEach((one) => one.remove()));

  onContent((content) => {
    const title = content && content.querySelector('h1');
    if (title && !content.querySelector('.print')) title.before(element('button', { type: 'button', class: 'print quiet', onclick: (event) => print(event.currentTarget) }, word('js.print')));
  });
})();
