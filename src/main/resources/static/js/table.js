/* A result as a table that sorts, filters and pages. Everything from the graph goes in as text. */
(function () {
  'use strict';
  const { word, number, element, json, link, behind, said, info } = window.DG;

  const FIRST = 500;

  /* A column whose header says link=department(departmentId) leads to that page; the id column itself is not shown. */
  function idColumns(columns) {
    const at = new Map(columns.map((column, index) => [column.name, index]));
    const idOf = new Map();
    const hidden = new Set();
    columns.forEach((column, index) => {
      const found = column.link ? at.get(column.link.idColumn) : undefined;
      if (found === undefined || !link[column.link.page]) return;
      idOf.set(index, found);
      if (found !== index) hidden.add(found);
    });
    return { idOf, hidden };
  }

  function isGraph(value) {
    return value !== null && typeof value === 'object' && ['node', 'relationship', 'path'].includes(value.type);
  }

  /* BASIC, LED_BY, UPSTREAM …: codes of the graph that have words. */
  const CODES = ['kind.', 'rel.', 'side.', 'basis.', 'severity.', 'management.', 'trace.'];

  function coded(value) {
    if (typeof value !== 'string' || !/^[A-Z_]+$/.test(value)) return null;
    const prefix = CODES.find((one) => word(one + value) !== one + value);
    return prefix ? word(prefix + value) : null;
  }

  function textOf(value) {
    if (value === null || value === undefined) return '';
    if (coded(value)) return coded(value);
    if (Array.isArray(value)) return value.map(textOf).join('、');
    if (typeof value === 'boolean') return word(value ? 'js.yes' : 'js.no');
    if (isGraph(value)) {
      const held = value.properties || {};
      if (value.type === 'path') return value.nodes.map(textOf).join(' → ');
      return (value.labels ? value.labels.join(':') : value.name) + ' ' + (held.name || held.text || held.surface || held.id || '');
    }
    if (typeof value === 'object') return JSON.stringify(value);
    return String(value);
  }

  function linked(value, id, target) {
    return id ? element('a', { href: link[target](id) }, textOf(value)) : document.createTextNode(textOf(value));
  }

  function content(value, id, target) {
    if (typeof value === 'number') {
      return document.createTextNode(number(value));
    }
    if (Array.isArray(value)) {
      if (target && Array.isArray(id) && id.length === value.length) {
        const shown = value.slice(0, 8).map((item, index) => element('span', { class: 'cell-list' }, linked(item, id[index], target)));
        if (value.length > 8) shown.push(element('span', { class: 'muted small' }, word('js.more', value.length - 8)));
        return element('span', {}, shown);
      }
      const shown = value.slice(0, 20).map(textOf).join('、') + (value.length > 20 ? ' … ' + word('js.more', value.length - 20) : '');
      return document.createTextNode(shown);
    }
    if (target && id && !Array.isArray(id)) return linked(value, id, target);
    if (value !== null && typeof value === 'object' && !isGraph(value)) return element('code', {}, textOf(value));
    return document.createTextNode(textOf(value));
  }

  function widest(rows, index) {
    let most = 0;
    for (let row = 0; row < rows.length && row < 200; row++) {
      const text = textOf(rows[row][index]);
      let length = 0;
      for (const character of text) length += character > '⺀' ? 2 : 1;
      if (length > most) most = length;
    }
    return most;
  }

  /* The first rows of an address that gives its rows by pages; a table of them fetches the others as they are wanted. */
  async function firstRows(api, columns) {
    return window.DG.described(await json(windowed(api, { size: FIRST })), columns, api);
  }

  function windowed(api, wanted) {
    const asked = new URLSearchParams({ _size: wanted.size });
    if (wanted.page > 1) asked.set('_page', wanted.page);
    if (wanted.sort && wanted.sort.length > 0) asked.set('_sort', (wanted.sort[0].dir === 'desc' ? '-' : '') + wanted.name(wanted.sort[0].field));
    for (const filter of wanted.filter || []) asked.append('_in.' + wanted.name(filter.field), filter.value);
    return api + (api.includes('?') ? '&' : '?') + asked;
  }

  /* How many rows there are, as far as they were counted. */
  function all(result) {
    const total = result.total === undefined ? result.rows.length : result.total;
    return total === null ? number(result.rowLimit) + '+' : number(total);
  }

  /* What stands above a result: its number of rows, or how many of them are shown, with a link to the address that shows all. */
  function count(result, whole) {
    const shown = result.matching === undefined ? result.rows.length : result.matching;
    if (!result.truncated) return [word('js.rowCount', number(shown))];
    return [word('js.rowCount', number(shown) + ' / ' + all(result)), ...(whole ? [' · ', element('a', { href: whole, class: 'show-all' }, word('js.showAll'))] : [])];
  }

  /* Rows that stay with the server: sorted, filtered and paged there. */
  function remote(api, result, sums, left) {
    const name = (field) => result.columns[Number(field.slice(1))].name;
    let latest;
    return {
      ajaxURL: api,
      ajaxRequestFunc: async (url, config, params) => {
        latest = params;
        const plain = params.page === 1 && !(params.sort || []).length && !(params.filter || []).length;
        /* What came with the page need not be asked for again. */
        const answer = plain && params.size <= result.rows.length
          ? { rows: result.rows.slice(0, params.size), sums: result.sums, matching: result.matching, size: params.size }
          : await json(windowed(url, { ...params, name })).catch((cause) => { if (params === latest) throw cause; });
        /* Whoever typed on waits for the later answer: the table drops this one, and it must not tell its number of rows. */
        if (params !== latest) return { data: [], last_page: 1 };
        Object.assign(sums, { of: answer.sums, total: answer.matching });
        left((params.filter || []).length > 0 ? answer.matching : null);
        return { data: answer.rows.map(record), last_page: Math.max(1, Math.ceil(answer.matching / answer.size)), last_row: answer.matching };
      },
      paginationMode: 'remote', sortMode: 'remote', filterMode: 'remote', pagination: true,
      dataLoaderLoading: word('js.running'),
      dataLoaderError: word('js.unreachable'),
    };
  }

  function record(row) {
    const made = { row };
    row.forEach((value, index) => { made['c' + index] = value; });
    return made;
  }

  /* Which columns are shown: a person's choice, kept in this browser for this page's table. */
  function chooser(made, place) {
    const kept = 'columns ' + location.pathname + ' ' + place.id;
    let hidden;
    try {
      hidden = new Set(JSON.parse(localStorage.getItem(kept) || '[]'));
    } catch (cause) {
      hidden = new Set();
    }
    const boxes = made.getColumns().map((column) => {
      const title = column.getDefinition().title;
      if (hidden.has(title)) column.hide();
      return element('label', {}, element('input', {
        type: 'checkbox', checked: !hidden.has(title),
        onchange: (event) => {
          if (event.target.checked) { hidden.delete(title); column.show(); } else { hidden.add(title); column.hide(); }
          localStorage.setItem(kept, JSON.stringify([...hidden]));
        },
      }), ' ' + title);
    });
    return element('details', { class: 'columns' }, element('summary', {}, word('js.columns')), element('div', {}, boxes));
  }

  /* The parts of a grid as a screen reader knows them: the library leaves rows outside of groups and buttons outside of cells. */
  function name(grid) {
    const roles = {
      '.tabulator-header-contents': 'presentation', '.tabulator-tableholder': 'rowgroup', '.tabulator-table': 'presentation', '.tabulator-calcs-holder': 'presentation',
      '.tabulator-footer': 'rowgroup', '.tabulator-footer-contents': 'row', '.tabulator-paginator': 'gridcell', '.tabulator-page-counter': 'gridcell',
      '.tabulator-placeholder': 'row', '.tabulator-placeholder-contents': 'gridcell',
    };
    for (const [part, role] of Object.entries(roles)) {
      grid.querySelectorAll(part).forEach((one) => one.setAttribute('role', role));
    }
  }

  /* options: api (where the other rows are), totals (names of columns to add up), filters */
  function table(place, result, options) {
    const settings = options || {};
    const { idOf, hidden } = idColumns(result.columns);
    const small = window.innerWidth < 600;
    const far = settings.api && (result.truncated || result.matching > result.rows.length);
    const sums = { of: result.sums || {}, total: result.matching };
    /* How many rows the filters of the columns leave: 1 / 509; empty without a filter. */
    const kept = element('span', { class: 'muted small rows-left', role: 'status' });
    const left = (matching) => kept.replaceChildren(matching === null ? '' : number(matching) + ' / ' + all(result));
    const columns = [];
    result.columns.forEach((column, index) => {
      if (hidden.has(index) || (settings.without && settings.without.includes(column.name))) return;
      const numeric = result.rows.some((row) => typeof row[index] === 'number')
        && result.rows.every((row) => row[index] === null || typeof row[index] === 'number');
      const width = widest(result.rows, index);
      const target = idOf.has(index) ? column.link.page : null;
      const narrow = numeric || width <= 12;
      columns.push({
        title: said(column.title),
        field: 'c' + index,
        titleFormatter: () => (column.definition
          ? element('span', {}, said(column.title), ' ', info(said(column.title), said(column.definition)))
          : document.createTextNode(said(column.title))),
        formatter: (cell) => {
          const row = cell.getRow().getData().row;
          const address = behind(result, column.name, row);
          if (address) return element('a', { href: address }, content(row[index], null, null));
          return content(row[index], idOf.has(index) ? row[idOf.get(index)] : null, target);
        },
        hozAlign: numeric ? 'right' : 'left',
        headerHozAlign: numeric ? 'right' : 'left',
        sorter: numeric ? 'number' : (a, b) => textOf(a).localeCompare(textOf(b), 'zh'),
        sorterParams: numeric ? { alignEmptyValues: 'bottom' } : {},
        headerFilter: settings.filters !== false && !numeric && result.rows.length > 10 ? 'input' : undefined,
        headerFilterParams: { elementAttributes: { 'aria-label': word('js.filterColumn', said(column.title)) } },
        headerFilterFunc: (wanted, value) => textOf(value).toLowerCase().includes(String(wanted).toLowerCase()),
        minWidth: numeric ? 76 : Math.min(small ? 150 : 260, Math.max(84, width > 12 ? width * 5.2 : width * 6.6 + 24)),
        widthGrow: narrow ? 1 : width > 60 ? 4 : 2,
        ...(settings.totals && settings.totals.includes(column.name)
          ? { bottomCalc: far ? () => sums.of[column.name] || 0 : 'sum', bottomCalcFormatter: (cell) => number(cell.getValue()) } : {}),
      });
    });
    if (settings.totals && columns.length > 0 && !settings.totals.includes(result.columns[0].name)) {
      columns[0].bottomCalc = (values) => word('js.total', number(far ? sums.total : values.length));
      columns[0].bottomCalcFormatter = (cell) => cell.getValue();
    }
    const grid = element('div', {});
    place.replaceChildren(grid);
    const made = new window.Tabulator(grid, {
      ...(far ? remote(settings.api, result, sums, left) : { data: result.rows.map(record), pagination: result.rows.length > (settings.pageSize || 25) }),
      columns,
      layout: 'fitColumns',
      nestedFieldSeparator: false,
      // The library waits 300 ms after a key; whoever types waits for an answer.
      headerFilterLiveFilterDelay: 120,
      paginationSize: settings.pageSize || 25,
      paginationSizeSelector: [...new Set([settings.pageSize || 25, 25, 50, 100, 500])],
      placeholder: word('js.noRows'),
      columnHeaderVertAlign: 'bottom',
      locale: window.DG.lang,
      langs: {
        zh: { pagination: { page_size: '每页', first: '首页', first_title: '首页', last: '末页', last_title: '末页', prev: '上页', prev_title: '上一页', next: '下页', next_title: '下一页', all: '全部', counter: { showing: '第', of: '共', rows: '行', pages: '页' } } },
        en: { pagination: { page_size: 'Rows', first: 'First', first_title: 'First page', last: 'Last', last_title: 'Last page', prev: 'Previous', prev_title: 'Previous page', next: 'Next', next_title: 'Next page', all: 'All', counter: { showing: 'Showing', of: 'of', rows: 'rows', pages: 'pages' } } },
      },
    });
    // Until then it may still move under a pointer.
    made.built = new Promise((resolve) => {
      made.on('tableBuilt', () => {
        grid.before(element('div', { class: 'table-bar' }, kept, columns.length > 2 ? chooser(made, place) : null));
        name(grid);
        resolve();
      });
    });
    if (!far) made.on('dataFiltered', (filters, rows) => left(filters.length > 0 ? rows.length : null));
    made.on('renderComplete', () => {
      name(grid);
      // Only now is the table as high as it will be.
      const waiting = grid.closest('.grid-wait');
      if (waiting) waiting.classList.remove('grid-wait');
    });
    document.addEventListener('content-left', () => made.destroy(), { once: true });
    return made;
  }

  window.DG.table = table;
  window.DG.count = count;
  window.DG.all = all;
  window.DG.firstRows = firstRows;
})();
