/* What a picture holds, by kind and by type, with counts; each is a switch that hides and shows. */
(function () {
  'use strict';
  const { word, number, element, kinds } = window.DG;

  function tally(values) {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
    return [...counts].sort((one, two) => two[1] - one[1] || (one[0] < two[0] ? -1 : 1));
  }

  function chips(counts, hidden, prefix, name, dot, changed) {
    return element('ul', { class: 'gv-chips' }, counts.map(([kind, count]) => element('li', {}, element('button', {
      type: 'button', class: 'gv-chip', title: kind, 'aria-pressed': String(!hidden.has(prefix + kind)), 'data-filter': prefix + kind,
      onclick: (event) => {
        const key = prefix + kind;
        if (!hidden.delete(key)) hidden.add(key);
        event.currentTarget.setAttribute('aria-pressed', String(!hidden.has(key)));
        changed();
      },
    }, dot ? dot(kind) : null, name(kind), element('b', {}, number(count))))));
  }

  function coloured(kind) {
    const made = element('i', { class: 'gv-dot' });
    made.style.background = kinds.colour(kind);
    return made;
  }

  /* hidden: a set of “node:KIND” and “edge:TYPE” that this keeps up to date. */
  function legend(place, model, hidden, changed) {
    const nodes = tally([...model.nodes.values()].map(kinds.of));
    const edges = tally([...model.edges.values()].map((edge) => edge.name));
    place.replaceChildren(
      element('h4', {}, word('js.graph.nodes', number(model.nodes.size))),
      chips(nodes, hidden, 'node:', kinds.word, coloured, changed),
      edges.length > 0 ? element('h4', {}, word('js.graph.edges', number(model.edges.size))) : '',
      edges.length > 0 ? chips(edges, hidden, 'edge:', kinds.relationship, null, changed) : '',
    );
  }

  window.DG.graphLegend = legend;
})();
