/* Saving a statement as a query: titles, parameters, columns and a picture, guessed by the server and filled in here. */
(function () {
  'use strict';
  const { word, element, json, notice } = window.DG;
  const COLUMNS = ['text', 'int', 'decimal', 'boolean', 'date', 'list', 'graph', 'any'];
  const PARAMETERS = ['text', 'int', 'date', 'region', 'township', 'department', 'category', 'matter', 'duty', 'kind', 'edition', 'search'];

  function field(label, input) {
    return element('label', { class: 'save-field' }, label, input);
  }

  function line(one, types, isParameter) {
    const input = (name, value, label) => element('input', { type: 'text', value, 'data-save': name, 'aria-label': label });
    const all = types.includes(one.type) ? types : [one.type, ...types];
    const row = element('div', { class: 'save-line' },
      element('code', {}, (isParameter ? '$' : '') + one.name),
      input('zh', one.title.zh, word('js.save.titleOf', one.name)),
      input('en', one.title.en, word('js.save.englishOf', one.name)),
      element('select', { 'data-save': 'type', 'aria-label': word('js.type', one.name) }, all.map((type) => element('option', { value: type, selected: type === one.type }, type === '' ? '–' : word('js.save.type.' + type.replace(/\(.*/, ''))))),
      isParameter ? input('standard', one.standard || '', word('js.save.defaultOf', one.name)) : null,
      isParameter ? element('label', { class: 'save-must' }, element('input', { type: 'checkbox', 'data-save': 'must', checked: one.standard === null }), word('js.save.must')) : null);
    const of = (name) => row.querySelector('[data-save=' + name + ']');
    return {
      row,
      read: () => ({
        name: one.name, title: { zh: of('zh').value, en: of('en').value }, type: of('type').value, more: one.more,
        standard: isParameter && !of('must').checked ? of('standard').value : null,
      }),
    };
  }

  /* The picture: its kind, and which columns it draws. In a header it is one line, “bar(department; leads, shares)”. */
  function picture(forms, columns, text) {
    const [, given, inside] = /^([a-z-]+)\((.*)\)$/.exec(text) || [null, '', ''];
    const written = inside.split(';').map((part) => part.split(',').map((name) => name.trim()));
    const option = (value, said, selected) => element('option', { value, selected }, said);
    const isFigure = ({ type, more }) => ['int', 'decimal', 'any'].includes(type) || /unit=/.test(more);
    /* The columns that a role can draw: figures by their size, nodes and relationships as a graph, all else as a name. */
    const fit = {
      series: isFigure, value: isFigure,
      columns: ({ type }) => type === 'graph' || type === 'any',
    };
    const fitting = (kind, role) => columns.filter(kind === 'line' ? isFigure : fit[role] || (({ type }) => type !== 'graph'));
    const possible = Object.keys(forms).filter((kind) => kind === given || Object.keys(forms[kind]).every((role) => fitting(kind, role).length > 0));
    const kinds = element('select', { 'data-save': 'kind' }, option('', word('js.save.noPicture'), !given), possible.map((kind) => option(kind, word('js.view.' + kind), kind === given)));
    const roles = element('div', { class: 'save-roles' });

    /* What a role begins with: one that names comes from the columns that are no figures. */
    function usual(role, at, offered) {
      const names = fit[role] ? offered : offered.filter((column) => !isFigure(column));
      return [(names[at] || names[0] || offered[0] || { name: '' }).name];
    }

    function ask(chosen) {
      roles.replaceChildren(...Object.entries(forms[kinds.value] || {}).map(([role, several], at) => {
        const offered = fitting(kinds.value, role);
        const held = (chosen[at] || []).filter((name) => offered.some((column) => column.name === name));
        const marked = held.length > 0 ? held : usual(role, fit[role] ? 0 : at, offered);
        return several
          ? element('fieldset', { 'data-role': role }, element('legend', {}, word('js.save.role.' + role)),
            offered.map(({ name }) => element('label', {}, element('input', { type: 'checkbox', value: name, checked: marked.includes(name) }), name)))
          : field(word('js.save.role.' + role), element('select', { 'data-role': role }, offered.map(({ name }) => option(name, name, marked.includes(name)))));
      }));
    }

    kinds.addEventListener('change', () => ask([]));
    ask(written);
    return {
      row: element('div', { class: 'save-picture' }, field(word('js.save.kind'), kinds), roles),
      read: () => kinds.value && `${kinds.value}(${Array.from(roles.querySelectorAll('[data-role]'), (role) => (role.tagName === 'SELECT' ? role.value
        : Array.from(role.querySelectorAll(':checked'), (box) => box.value).join(', '))).join('; ')})`,
    };
  }

  async function send(method, address, body) {
    const given = await json('/api/token');
    return json(address, {
      method, body: body && JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', [given.header]: given.token },
    });
  }

  /* asked() gives the statement and its parameters. */
  function save(box, opener, asked) {
    const edited = box.dataset.edited;
    const keeps = box.dataset.keep === 'true';
    const shares = box.dataset.share === 'true';
    const rows = box.querySelector('.save-rows');
    const said = box.querySelector('.save-said');
    const of = (name) => box.querySelector('[name=' + name + ']');
    let parts = null;

    function show(draft) {
      of('zh').value = draft.title.zh;
      of('en').value = draft.title.en;
      of('about').value = draft.description.zh;
      of('aboutEn').value = draft.description.en;
      if (draft.topic) of('topic').value = draft.topic;
      of('name').value = draft.name;
      const parameters = draft.parameters.map((one) => line(one, PARAMETERS, true));
      const columns = draft.columns.map((one) => line(one, COLUMNS, false));
      const view = picture(JSON.parse(box.dataset.views), draft.columns, draft.view);
      parts = { draft, parameters, columns, view };
      rows.replaceChildren(
        ...(parameters.length > 0 ? [element('h3', {}, word('js.save.parameters')), ...parameters.map((one) => one.row)] : []),
        element('h3', {}, word('js.save.columns')), ...columns.map((one) => one.row),
        element('h3', {}, word('js.save.picture')), view.row);
      box.hidden = false;
      box.scrollIntoView({ block: 'nearest' });
    }

    /* The query as it is filled in. */
    const filled = () => ({
      ...parts.draft, topic: of('topic').value, name: of('name').value, view: parts.view.read(),
      title: { zh: of('zh').value, en: of('en').value }, description: { zh: of('about').value, en: of('aboutEn').value },
      parameters: parts.parameters.map((one) => one.read()), columns: parts.columns.map((one) => one.read()),
    });

    async function open() {
      said.replaceChildren();
      try {
        const draft = await json('/api/cypher/draft', { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify(asked()) });
        const held = parts && filled();
        const known = (name, list) => (held ? held[list].find((one) => one.name === name) : null);
        show({
          ...(held || draft),
          statement: draft.statement,
          parameters: draft.parameters.map((one) => known(one.name, 'parameters') || one),
          columns: draft.columns.map((one) => known(one.name, 'columns') || one),
          view: held ? held.view : draft.view,
        });
      } catch (problem) {
        box.hidden = false;
        said.replaceChildren(notice('error', problem.message));
      }
    }

    async function keep() {
      /* A statement that was changed since may have other columns. */
      const same = () => parts && parts.draft.statement.trim() === asked().statement.trim();
      if (!same()) await open();
      if (!same()) return;
      try {
        const answer = await send(edited ? 'PUT' : 'POST', '/api/queries' + (edited ? '/' + edited : ''), { query: filled(), personal: of('personal').value === 'true' });
        said.replaceChildren(notice('info', word('js.save.done') + ' ', element('a', { href: '/queries/' + answer.query }, answer.query)));
      } catch (problem) {
        said.replaceChildren(notice('error', problem.message));
      }
    }

    of('personal').replaceChildren(...[keeps && 'true', shares && 'false'].filter(Boolean)
      .map((one) => element('option', { value: one, selected: one === box.dataset.personal }, word(one === 'true' ? 'js.save.mine' : 'js.save.everybody'))));
    box.querySelectorAll('[data-label]').forEach((input) => {
      input.replaceWith(field(input.dataset.label, input.cloneNode(true)));
    });
    opener.addEventListener('click', open);
    box.querySelector('.primary').addEventListener('click', keep);
    box.querySelector('.save-close').addEventListener('click', () => { box.hidden = true; });
    if (box.dataset.draft) show(JSON.parse(box.dataset.draft));
  }

  /* The button on a query's own page. */
  const remover = document.getElementById('query-delete');
  if (remover) {
    remover.addEventListener('click', async () => {
      if (!window.confirm(word('js.save.deleteAsk'))) return;
      try {
        await send('DELETE', '/api/queries/' + remover.dataset.query);
        location.assign('/queries');
      } catch (problem) {
        remover.after(notice('error', problem.message));
      }
    });
  }

  window.DG.consoleSave = save;
})();
