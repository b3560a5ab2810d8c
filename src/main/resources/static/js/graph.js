/* Nodes and relationships of a result, drawn with Cytoscape; a click says what a node is and where it stands. */
(function () {
  'use strict';
  const { word, element, link } = window.DG;

  const MOST_NODES = 2000;
  const COLOURS = {
    Duty: '#1f6f8b', Department: '#d99a4e', Township: '#4b7f5b', Region: '#6b9b7a', Clause: '#a9b8c4', DutyList: '#8a76ab',
    Category: '#b86b6b', Party: '#8a6d62', OpenClass: '#c2b05c', DepartmentKind: '#c98f6a', Function: '#7d8b99', Matter: '#5b6fa8',
  };
  const PAGES = { Duty: 'duty', Department: 'department', Township: 'township', Clause: 'clause' };
  const SHOWN_FIRST = ['Township', 'Department', 'Duty', 'Clause'];

  function kindOf(node) {
    return SHOWN_FIRST.find((label) => node.labels.includes(label)) || node.labels.find((label) => COLOURS[label]) || node.labels[0] || '';
  }

  function short(text, length) {
    return text.length > length ? text.slice(0, length - 1) + '…' : text;
  }

  function labelOf(node) {
    const held = node.properties || {};
    return String(held.name || held.heading || held.text || held.title || held.id || '');
  }

  /* Walks any value of the result and collects what is a node, a relationship or a path. */
  function collect(value, nodes, edges) {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      value.forEach((item) => collect(item, nodes, edges));
    } else if (value.type === 'node' && Array.isArray(value.labels)) {
      nodes.set(value.id, value);
    } else if (value.type === 'relationship') {
      edges.set(value.id, value);
    } else {
      Object.values(value).forEach((item) => collect(item, nodes, edges));
    }
  }

  function found(result) {
    const nodes = new Map();
    const edges = new Map();
    result.rows.forEach((row) => collect(row, nodes, edges));
    return { nodes, edges };
  }

  function details(place, node) {
    const kind = kindOf(node);
    const facts = Object.entries(node.properties || {}).map(([key, value]) => [
      element('dt', {}, key), element('dd', {}, Array.isArray(value) ? value.join('、') : String(value)),
    ]);
    const page = PAGES[kind];
    const address = page && node.properties.id ? link[page](node.properties.id) : null;
    place.replaceChildren(
      element('h3', {}, element('span', { class: 'tag' }, kind), ' ', address ? element('a', { href: address }, labelOf(node)) : labelOf(node)),
      element('dl', { class: 'facts small' }, facts.flat()),
    );
  }

  /* Draws into place; returns the Cytoscape instance, or null where there is nothing or too much to draw. */
  function graph(place, legend, about, result) {
    const { nodes, edges } = found(result);
    if (nodes.size === 0) {
      place.replaceChildren(element('p', { class: 'empty' }, word('js.noGraph')));
      return null;
    }
    if (nodes.size > MOST_NODES) {
      place.replaceChildren(element('p', { class: 'empty' }, word('js.graphTooLarge', nodes.size, MOST_NODES)));
      return null;
    }
    const kinds = new Map();
    const elements = [];
    for (const [id, node] of nodes) {
      const kind = kindOf(node);
      kinds.set(kind, (kinds.get(kind) || 0) + 1);
      elements.push({ data: { id, label: short(labelOf(node), 14), colour: COLOURS[kind] || '#8896a3', size: kind === 'Clause' ? 16 : 26 } });
    }
    for (const [id, edge] of edges) {
      if (!nodes.has(edge.from) || !nodes.has(edge.to)) continue;
      elements.push({ data: { id: 'r' + id, source: edge.from, target: edge.to, label: word('rel.' + edge.name) === 'rel.' + edge.name ? edge.name : word('rel.' + edge.name) } });
    }
    const font = getComputedStyle(document.body).fontFamily;
    const drawn = window.cytoscape({
      container: place,
      elements,
      minZoom: 0.1,
      maxZoom: 3,
      wheelSensitivity: 0.3,
      style: [
        { selector: 'node', style: { 'background-color': 'data(colour)', width: 'data(size)', height: 'data(size)', label: 'data(label)', 'font-size': 11, 'font-family': font, color: '#1d2733', 'text-valign': 'bottom', 'text-margin-y': 4, 'text-wrap': 'wrap', 'text-max-width': 110, 'min-zoomed-font-size': 6 } },
        { selector: 'edge', style: { width: 1.2, 'line-color': '#c3ccd5', 'target-arrow-color': '#c3ccd5', 'target-arrow-shape': 'triangle', 'arrow-scale': 0.8, 'curve-style': 'bezier', label: 'data(label)', 'font-size': 9, 'font-family': font, color: '#66717d', 'text-rotation': 'autorotate', 'text-background-color': '#fcfdfe', 'text-background-opacity': 0.85, 'min-zoomed-font-size': 7 } },
        { selector: ':selected', style: { 'border-width': 3, 'border-color': '#1d2733' } },
      ],
      layout: nodes.size > 300
        ? { name: 'concentric', minNodeSpacing: 14, concentric: (node) => node.degree(), levelWidth: () => 3 }
        : { name: 'cose', animate: false, randomize: false, nodeRepulsion: () => 14000, idealEdgeLength: () => 80, componentSpacing: 90, padding: 24 },
    });
    drawn.on('tap', 'node', (event) => details(about, nodes.get(event.target.id())));
    legend.replaceChildren(...[...kinds].map(([kind, count]) => {
      const dot = element('i', {});
      dot.style.background = COLOURS[kind] || '#8896a3';
      return element('li', {}, dot, word('label.' + kind) === 'label.' + kind ? kind : word('label.' + kind), ' ' + count);
    }));
    place.dataset.drawn = 'true';
    return drawn;
  }

  window.DG.graph = graph;
  window.DG.holdsGraph = (result) => found(result).nodes.size > 0;
})();
