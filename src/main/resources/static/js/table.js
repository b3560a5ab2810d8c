/* A result as a table that sorts, filters and pages. Everything from the graph goes in as text. */
(function () {
  'use strict';
  const { word, number, element, json, link, behind, said, info } = window.DG;

  const FIRST = 500;
  /* With so few rows one sees them all: they have nothing to filter by. */
  const FEW = 10;
  /* The field of a record that holds the whole row. */
  const ROW = 'row';

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

  /* Capitals and the commas of thousands make no difference. */
  const folded = (text) => text.toLowerCase().replace(/(\d),(?=\d)/g, '$1');
  const sought = (value) => folded(typeof value === 'number' ? number(value) : textOf(value));

  /* Whether each word stands in one of the cells as they are shown; the server finds the rows that it keeps by the same rule. */
  function found(wanted, cells) {
    const texts = cells.map(sought);
    return folded(wanted).split(/\s+/).every((one) => texts.some((text) => text.includes(one)));
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

  /* Characters of the longest word in Latin letters, which is not broken; others are. */
  const longestWord = (title) => Math.max(0, ...(title.match(/[!-~]+/g) || []).map((letters) => letters.length));

  /* Of the first rows: characters of the longest cell, and of its longest English word. */
  function widest(rows, index) {
    let width = 0;
    let letters = 0;
    for (const row of rows.slice(0, 200)) {
      const text = textOf(row[index]);
      let length = 0;
      for (const character of text) length += character > '⺀' ? 2 : 1;
      width = Math.max(width, length);
      letters = Math.max(letters, ...(text.match(/(?<![\w-])[A-Za-z]{1,16}(?![\w-])/g) || []).map((one) => one.length));
    }
    return { width, letters };
  }

  /* The first rows of an address that gives its rows by pages; a table of them fetches the others as they are wanted. */
  async function firstRows(api, columns) {
    return window.DG.described(await json(windowed(api, { size: FIRST })), columns, api);
  }

  function windowed(api, wanted) {
    const asked = new URLSearchParams({ _size: wanted.size });
    if (wanted.page > 1) asked.set('_page', wanted.page);
    if (wanted.sort && wanted.sort.length > 0) asked.set('_sort', (wanted.sort[0].dir === 'desc' ? '-' : '') + wanted.name(wanted.sort[0].field));
    for (const filter of wanted.filter || []) asked.append((wanted.chosen(filter.field) ? '_is.' : '_in.') + wanted.name(filter.field), filter.value);
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
  function remote(api, result, sums, left, named) {
    let latest;
    return {
      ajaxURL: api,
      ajaxRequestFunc: async (url, config, params) => {
        latest = params;
        const plain = params.page === 1 && !(params.sort || []).length && !(params.filter || []).length;
        /* What came with the page need not be asked for again. */
        const answer = plain && params.size <= result.rows.length
          ? { rows: result.rows.slice(0, params.size), sums: result.sums, matching: result.matching, size: params.size }
          : await json(windowed(url, { ...params, ...named })).catch((cause) => { if (params === latest) throw cause; });
        /* Whoever typed on waits for the later answer: the table drops this one, and it must not tell its number of rows. */
        if (params !== latest) return { data: [], last_page: 1 };
        Object.assign(sums, { of: answer.sums, total: answer.matching });
        left(answer.matching);
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

  /* How many rows hold each value, of columns with few values: of all rows, as the server counts them too. */
  function facets(result) {
    if (result.facets) return result.facets;
    const found = {};
    result.columns.forEach((column, index) => {
      const cells = result.rows.map((row) => row[index]).filter((value) => value !== null);
      if (!cells.every((value) => ['string', 'boolean'].includes(typeof value) && value !== '' && textOf(value).length <= 40)) return;
      const counts = new Map();
      cells.map(String).forEach((value) => counts.set(value, (counts.get(value) || 0) + 1));
      if (counts.size > 1 && counts.size <= 12 && counts.size * 2 < result.rows.length) found[column.name] = Object.fromEntries(counts);
    });
    return found;
  }

  function filterField(field, success) {
    field.addEventListener('mousedown', (event) => event.stopPropagation());
    field.addEventListener('change', () => success(field.value));
    return field;
  }

  /* The words of a value that a choice holds. */
  const chosenWords = (value) => textOf(value === 'true' || value === 'false' ? value === 'true' : value);

  /* A column of few values is filtered by one of them. */
  function choice(counts, label) {
    return (cell, onRendered, success) => {
      const chosen = cell.getValue();
      /* A value of the address that no row holds is a filter too. */
      const all = chosen && !(chosen in counts) ? { ...counts, [chosen]: 0 } : counts;
      return filterField(element('select', { 'aria-label': label },
        element('option', { value: '' }, word('js.anyValue')),
        Object.entries(all).sort((a, b) => b[1] - a[1]).map(([value, count]) => element('option', { value, selected: value === chosen },
          word('js.valueCount', chosenWords(value), number(count))))), success);
    };
  }

  /* Typing filters, and so does what is pasted; a word that an input method has not finished does not. */
  function typed(label, placeholder) {
    return (cell, onRendered, success) => {
      let waiting;
      const field = filterField(element('input', { type: 'search', 'aria-label': label, placeholder, value: cell.getValue() }), success);
      const tell = (after) => {
        clearTimeout(waiting);
        waiting = setTimeout(() => success(field.value), after);
      };
      field.addEventListener('compositionstart', () => clearTimeout(waiting));
      field.addEventListener('compositionend', () => tell(0));
      field.addEventListener('input', (event) => { if (!event.isComposing) tell(120); });
      field.addEventListener('keydown', (event) => { if (event.key === 'Enter' && !event.isComposing) tell(0); });
      return field;
    };
  }

  /* Order, words sought, filters, hidden columns, page and page size as they stand in the address: _sort=-leads, or _workload.sort=-leads
     where the table is not the page's main one. */
  function inAddress(place) {
    const mark = !place.id || place.id === 'rows' ? '_' : '_' + place.id + '.';
    const own = (key) => key.startsWith(mark) && /^(sort|page|size|hide|in|(in|is)\..+)$/.test(key.slice(mark.length));
    return {
      read: () => new Map([...new URLSearchParams(location.search)].filter(([key]) => own(key)).map(([key, value]) => [key.slice(mark.length), value])),
      write: (state) => {
        const address = new URL(location.href);
        [...address.searchParams.keys()].filter(own).forEach((key) => address.searchParams.delete(key));
        state.forEach((value, key) => address.searchParams.set(mark + key, value));
        if (address.href !== location.href) history.replaceState(history.state, '', address);
      },
    };
  }

  /* Which columns are hidden: as the address says, else as somebody chose last on this page in this browser. */
  function hiddenColumns(kept, opened) {
    if (opened.has('hide')) return new Set(opened.get('hide').split(','));
    try {
      return new Set(JSON.parse(localStorage.getItem(kept) || '[]'));
    } catch (cause) {
      return new Set();
    }
  }

  function chooser(made, kept, nameOf, hidden) {
    const boxes = made.getColumns().map((column) => {
      const name = nameOf(column.getField());
      return element('label', {}, element('input', {
        type: 'checkbox', checked: !hidden.has(name),
        onchange: (event) => {
          if (event.target.checked) { hidden.delete(name); column.show(); } else { hidden.add(name); column.hide(); }
          localStorage.setItem(kept, JSON.stringify([...hidden]));
        },
      }), ' ' + column.getDefinition().title);
    });
    return element('details', { class: 'columns' }, element('summary', {}, word('js.columns')), element('div', {}, boxes));
  }

  /* The rows as they are shown, all pages of them, in files of the server. */
  function downloads(api, state, columns, all) {
    const asked = new URLSearchParams([...state].filter(([key]) => /^(sort|in$|i[ns]\.)/.test(key)).map(([key, value]) => [key === 'in' ? '_in.' + all : '_' + key, value]));
    if (columns) asked.set('_columns', columns);
    if (!asked.size) return [];
    return [word('js.shownAs'), ...['csv', 'xlsx'].map((format) => {
      asked.set('format', format);
      return element('a', { href: api + (api.includes('?') ? '&' : '?') + asked }, format.toUpperCase());
    })];
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

  /* options: api (where the other rows are), totals (names of columns to add up), without (columns that are not shown), pageSize */
  function table(place, result, options) {
    const settings = options || {};
    const { idOf, hidden } = idColumns(result.columns);
    const small = window.innerWidth < 600;
    const far = settings.api && (result.truncated || result.matching > result.rows.length);
    const few = result.rows.length <= FEW;
    const nameOf = (field) => (field === ROW ? searched.map((index) => result.columns[index].name).join(',') : result.columns[Number(field.slice(1))].name);
    const fieldOf = (name) => 'c' + result.columns.findIndex((column) => column.name === name);
    /* Only a table whose rows have an address can be asked for again. */
    const address = settings.api ? inAddress(place) : null;
    const opened = address ? address.read() : new Map();
    const kept = 'columns ' + location.pathname + ' ' + place.id;
    const unseen = hiddenColumns(kept, opened);
    const choices = facets(result);
    const paged = far || result.rows.length > (settings.pageSize || 25);
    const sums = { of: result.sums || {}, total: result.matching };
    /* How many rows the filters leave, of how many: 1 / 509. */
    const counted = element('span', { class: 'muted small rows-left', role: 'status' });
    const left = (matching) => counted.replaceChildren(number(matching) + ' / ' + all(result));
    const columns = [];
    const searched = [];
    result.columns.forEach((column, index) => {
      if (hidden.has(index) || (settings.without && settings.without.includes(column.name))) return;
      searched.push(index);
      const numeric = result.rows.some((row) => typeof row[index] === 'number')
        && result.rows.every((row) => row[index] === null || typeof row[index] === 'number');
      const { width, letters } = widest(result.rows, index);
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
        cssClass: [numeric && 'num', width <= 10 && 'short'].filter(Boolean).join(' '),
        sorter: numeric ? 'number' : (a, b) => window.DG.byPinyin(textOf(a), textOf(b)),
        headerSortStartingDir: numeric ? 'desc' : 'asc',
        visible: !unseen.has(column.name),
        sorterParams: numeric ? { alignEmptyValues: 'bottom' } : {},
        headerFilter: !numeric && !few
          ? (choices[column.name] ? choice(choices[column.name], word('js.filterColumn', said(column.title))) : typed(word('js.filterColumn', said(column.title)))) : undefined,
        headerFilterLiveFilter: false,
        headerFilterFunc: (wanted, value) => (choices[column.name] ? String(value) === wanted : found(wanted.trim(), [value])),
        minWidth: Math.max(Math.max(letters, longestWord(said(column.title))) * 8.8 + 20,
          numeric ? 76 : Math.min(small ? 150 : 260, Math.max(84, width > 12 ? width * 5.2 : width * 7.4 + 24))),
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
    const known = (name) => columns.some((column) => column.field === fieldOf(name));
    const sort = (opened.get('sort') || '').replace(/^-/, '');
    const size = Number(opened.get('size'));
    const sizes = [...new Set([settings.pageSize || 25, 25, 50, 100, 500])];
    const first = Math.max(1, Number.parseInt(opened.get('page'), 10) || 1);
    const keyOf = (field) => (field === ROW ? 'in' : (choices[nameOf(field)] ? 'is.' : 'in.') + nameOf(field));
    const filters = columns.filter((column) => column.headerFilter).map(({ field }) => ({ field, value: opened.get(keyOf(field)) })).filter(({ value }) => value);
    const words = few ? '' : opened.get('in') || '';
    const anywhere = (wanted) => ({ field: ROW, type: 'found', value: wanted, params: { searched } });
    const named = { name: nameOf, chosen: (field) => choices[nameOf(field)] !== undefined };
    const made = new window.Tabulator(grid, {
      ...(far ? remote(settings.api, result, sums, left, named) : { data: result.rows.map(record), pagination: paged }),
      ...(known(sort) ? { initialSort: [{ column: fieldOf(sort), dir: opened.get('sort').startsWith('-') ? 'desc' : 'asc' }] } : {}),
      ...(filters.length > 0 ? { initialHeaderFilter: filters } : {}),
      ...(words ? { initialFilter: [anywhere(words)] } : {}),
      columns,
      layout: 'fitColumns',
      nestedFieldSeparator: false,
      paginationSize: sizes.includes(size) ? size : sizes[0],
      paginationSizeSelector: sizes,
      placeholder: word('js.noRows'),
      columnHeaderVertAlign: 'bottom',
      locale: window.DG.lang,
      langs: {
        zh: { pagination: { page_size: '每页', first: '首页', first_title: '首页', last: '末页', last_title: '末页', prev: '上页', prev_title: '上一页', next: '下页', next_title: '下一页', all: '全部', counter: { showing: '第', of: '共', rows: '行', pages: '页' } } },
        en: { pagination: { page_size: 'Rows', first: 'First', first_title: 'First page', last: 'Last', last_title: 'Last page', prev: 'Previous', prev_title: 'Previous page', next: 'Next', next_title: 'Next page', all: 'All', counter: { showing: 'Showing', of: 'of', rows: 'rows', pages: 'pages' } } },
      },
    });
    const search = few ? null : typed(word('js.searchTable'), word('js.searchTable'))({ getValue: () => words }, null,
      (wanted) => (wanted.trim() ? made.setFilter([anywhere(wanted.trim())]) : made.clearFilter()));
    const files = element('span', { class: 'small shown-as' });
    const further = element('span', { class: 'muted small', hidden: true }, word('js.further'));
    const state = () => {
      const now = new Map();
      const [by] = made.getSorters();
      if (by) now.set('sort', (by.dir === 'desc' ? '-' : '') + nameOf(by.field));
      made.getFilters(true).forEach(({ field, value }) => now.set(keyOf(field), String(value).trim()));
      const gone = made.getColumns().filter((column) => !column.isVisible()).map((column) => nameOf(column.getField()));
      if (gone.length > 0) now.set('hide', gone.join(','));
      if (paged && made.getPageSize() !== sizes[0]) now.set('size', made.getPageSize());
      if (paged && made.getPage() > 1) now.set('page', made.getPage());
      return now;
    };
    let ready = false;
    const tell = () => {
      if (!ready || !grid.isConnected) return;
      further.hidden = !holder.isConnected || holder.scrollLeft + holder.clientWidth > holder.scrollWidth - 8;
      if (!address) return;
      const now = state();
      address.write(now);
      const seen = made.getColumns().filter((column) => column.isVisible()).map((column) => nameOf(column.getField()));
      files.replaceChildren(...downloads(settings.api, now, now.has('hide') ? seen.join(',') : null, nameOf(ROW)));
    };
    let holder;
    // Until then it may still move under a pointer.
    made.built = new Promise((resolve) => {
      made.on('tableBuilt', async () => {
        grid.before(element('div', { class: 'table-bar' }, search, counted, further, files, columns.length > 2 ? chooser(made, kept, nameOf, unseen) : null));
        name(grid);
        holder = grid.querySelector('.tabulator-tableholder');
        holder.addEventListener('scroll', () => tell());
        if (paged && first > 1) await made.setPage(first).catch(() => null);
        ready = true;
        tell();
        resolve();
      });
    });
    ['dataSorted', 'dataFiltered', 'pageLoaded', 'renderComplete', 'columnVisibilityChanged'].forEach((happening) => made.on(happening, () => tell()));
    if (!far) made.on('dataFiltered', (filters, rows) => left(rows.length));
    made.on('renderComplete', () => {
      name(grid);
      // Only now is the table as high as it will be.
      const waiting = grid.closest('.grid-wait');
      if (waiting) waiting.classList.remove('grid-wait');
    });
    document.addEventListener('content-left', () => made.destroy(), { once: true });
    return made;
  }

  window.Tabulator.extendModule('filter', 'filters', { found: (wanted, row, record, { searched }) => found(wanted, searched.map((index) => row[index])) });
  window.DG.table = table;
  window.DG.chosenWords = chosenWords;
  window.DG.count = count;
  window.DG.all = all;
  window.DG.firstRows = firstRows;
})();
