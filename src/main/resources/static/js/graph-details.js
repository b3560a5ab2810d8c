/* What a node or relationship of a picture is: its properties in words, its page, the line that it comes from. */
(function () {
  'use strict';
  const { word, number, element, json, kinds } = window.DG;

  /* The order in which properties are told; the others follow by name. */
  const FIRST = ['label', 'kind', 'number', 'name', 'title', 'heading', 'text', 'surface', 'side', 'basis', 'lead', 'edition', 'position'];
  const CODED = { kind: 'kind.', side: 'side.', basis: 'basis.', severity: 'severity.', management: 'management.' };
  /* Told elsewhere in the panel, or of use to the program alone. */
  const UNTOLD = new Set(['row', 'fingerprint', 'start', 'end']);

  function said(key, value) {
    if (typeof value === 'boolean') return word(value ? 'js.yes' : 'js.no');
    if (Array.isArray(value)) return value.map((item) => said(key, item)).join('、');
    if (value !== null && typeof value === 'object') return JSON.stringify(value);
    const coded = CODED[key] && word(CODED[key] + value);
    return coded && coded !== CODED[key] + value ? coded : String(value);
  }

  function facts(properties) {
    const place = (key) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
    const keys = Object.keys(properties || {}).filter((key) => !UNTOLD.has(key) && properties[key] !== '' && properties[key] !== null);
    keys.sort((one, two) => place(one) - place(two) || (one < two ? -1 : 1));
    return element('dl', { class: 'facts' }, keys.flatMap((key) => [
      element('dt', { title: key }, kinds.property(key)), element('dd', {}, said(key, properties[key])),
    ]));
  }

  function source(about) {
    if (!about.file) return null;
    const place = about.line === null || about.line === undefined ? about.file : about.file + ':' + about.line;
    return element('div', { class: 'gv-source' },
      element('h4', {}, word('js.graph.source')),
      element('p', { class: 'mono' }, place),
      about.row ? element('pre', { class: 'block' }, about.row.join(' ⇥ ')) : null);
  }

  /* One button for each type of relationship and direction, so that a node with thousands can be expanded by one of them. */
  function expanders(about, expand) {
    const all = about.relationships || [];
    if (all.length === 0) return element('p', { class: 'muted' }, word('js.graph.alone'));
    return element('div', {}, element('h4', {}, word('js.graph.expandBy')), element('div', { class: 'gv-types' }, all.map((one) => element('button', {
      type: 'button', class: 'gv-chip', title: one.name, 'data-way': one.leaves ? 'out' : 'in', onclick: () => expand(one.name, one.leaves ? 'out' : 'in'),
    }, one.leaves ? '→ ' : '← ', kinds.relationship(one.name), element('b', {}, number(one.times))))));
  }

  async function read(id) {
    const result = await json('/api/pages/graph/about?node=' + encodeURIComponent(id));
    const row = result.rows[0];
    return row ? Object.fromEntries(result.columns.map((column, index) => [column.name, row[index]])) : null;
  }

  /* acts: expand(type, way), path(), collapse() or null; begun: whether a path begins at another node */
  function node(place, shown, acts) {
    const kind = kinds.of(shown);
    const address = kinds.address(shown);
    const name = kinds.name(shown);
    const dot = element('i', { class: 'gv-dot' });
    dot.style.background = kinds.colour(kind);
    const more = element('div', { class: 'gv-more' }, element('p', { class: 'muted' }, word('js.running')));
    place.replaceChildren(
      element('p', { class: 'gv-kind' }, dot, kinds.word(kind)),
      element('h3', {}, address ? element('a', { href: address }, name) : name),
      element('div', { class: 'gv-acts' },
        element('button', { type: 'button', 'data-act': 'expand', onclick: () => acts.expand(null) }, word('js.graph.expand')),
        acts.collapse ? element('button', { type: 'button', 'data-act': 'collapse', onclick: acts.collapse }, word('js.graph.collapse')) : null,
        element('button', { type: 'button', 'data-act': 'path', onclick: acts.path }, word(acts.begun ? 'js.graph.pathTo' : 'js.graph.pathFrom')),
        address ? element('a', { class: 'button', href: address }, word('js.graph.page')) : null),
      facts(shown.properties),
      more,
    );
    const mine = place.dataset.shown = String(shown.id);
    read(shown.id).then((about) => {
      if (place.dataset.shown !== mine) return;
      more.replaceChildren(...(about ? [expanders(about, acts.expand), source(about)].filter(Boolean) : [word('js.graph.gone')]));
    }, (problem) => {
      if (place.dataset.shown === mine) more.replaceChildren(element('p', { class: 'muted' }, problem.message));
    });
  }

  function edge(place, shown, from, to) {
    const end = (one) => {
      const address = kinds.address(one);
      return address ? element('a', { href: address }, kinds.name(one)) : kinds.name(one);
    };
    place.dataset.shown = 'r' + shown.id;
    place.replaceChildren(
      element('p', { class: 'gv-kind' }, word('js.graph.relationship')),
      element('h3', {}, kinds.relationship(shown.name)),
      element('p', { class: 'gv-ends' }, end(from), element('span', { class: 'muted' }, ' → '), end(to)),
      facts(shown.properties),
    );
  }

  function nothing(place) {
    delete place.dataset.shown;
    place.replaceChildren(element('p', { class: 'muted' }, word('js.graph.choose')));
  }

  window.DG.graphDetails = { node, edge, nothing };
})();
