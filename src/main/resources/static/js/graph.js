/* Nodes and relationships of a result, drawn with Cytoscape; a click says what a node is and where it stands. */
(function () {
  'use strict';
  const { word, element, link } = window.DG;

  const MOST_NODES = 2000;
  const MOST_IN_A_COLUMN = 40;
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

  /*
   * Columns from left to right by the distance from the best linked node, clauses before the actors that they name;
   * null where that would be too tall to read.
   */
  function columns(nodes, edges) {
    const near = new Map([...nodes.keys()].map((id) => [id, []]));
    for (const edge of edges.values()) {
      if (!near.has(edge.from) || !near.has(edge.to)) continue;
      near.get(edge.from).push(edge.to);
      near.get(edge.to).push(edge.from);
    }
    const order = [...nodes.keys()];
    const at = new Map();
    const levels = [];
    while (at.size < order.length) {
      const root = order.filter((id) => !at.has(id)).reduce((best, id) => (near.get(id).length > near.get(best).length ? id : best));
      let front = [root];
      at.set(root, 0);
      while (front.length > 0) {
        const next = [];
        for (const id of front) {
          (levels[at.get(id)] = levels[at.get(id)] || []).push(id);
          for (const other of near.get(id)) {
            if (at.has(other)) continue;
            const clause = kindOf(nodes.get(id)) === 'Clause' || kindOf(nodes.get(other)) === 'Clause';
            at.set(other, at.get(id) + (clause ? 1 : 2));
            next.push(other);
          }
        }
        front = next.sort((one, two) => SHOWN_FIRST.indexOf(kindOf(nodes.get(one))) - SHOWN_FIRST.indexOf(kindOf(nodes.get(two))));
      }
    }
    const filled = levels.filter(Boolean);
    const tallest = Math.max(...filled.map((level) => level.length));
    if (tallest > MOST_IN_A_COLUMN) return null;
    const positions = {};
    filled.forEach((level, x) => level.forEach((id, y) => {
      positions[id] = { x: x * 330, y: (y - (level.length - 1) / 2) * 30 };
    }));
    return { positions, tallest };
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
      elements.push({ data: { id, label: short(labelOf(node), 18), colour: COLOURS[kind] || '#8896a3', size: kind === 'Clause' ? 14 : 20 } });
    }
    for (const [id, edge] of edges) {
      if (!nodes.has(edge.from) || !nodes.has(edge.to)) continue;
      elements.push({ data: { id: 'r' + id, source: edge.from, target: edge.to, label: word('rel.' + edge.name) === 'rel.' + edge.name ? edge.name : word('rel.' + edge.name) } });
    }
    const placed = columns(nodes, edges);
    if (placed) place.style.height = Math.min(1200, Math.max(300, placed.tallest * 31 + 60)) + 'px';
    const font = getComputedStyle(document.body).fontFamily;
    const drawn = window.cytoscape({
      container: place,
      elements,
      minZoom: 0.1,
      maxZoom: 3,
      style: [
        { selector: 'node', style: { 'background-color': 'data(colour)', width: 'data(size)', height: 'data(size)', label: 'data(label)', 'font-size': 11, 'font-family': font, color: '#1d2733', 'text-valign': placed ? 'center' : 'bottom', 'text-halign': placed ? 'right' : 'center', 'text-margin-x': placed ? 5 : 0, 'text-margin-y': placed ? 0 : 4, 'text-wrap': 'wrap', 'text-max-width': placed ? 230 : 110, 'min-zoomed-font-size': 6 } },
        { selector: 'edge', style: { width: 1.2, 'line-color': '#c3ccd5', 'target-arrow-color': '#c3ccd5', 'target-arrow-shape': 'triangle', 'arrow-scale': 0.8, 'curve-style': 'bezier', 'font-size': 10, 'font-family': font, color: '#556270', 'text-rotation': 'autorotate', 'text-background-color': '#fcfdfe', 'text-background-opacity': 0.9 } },
        { selector: 'edge.named', style: { label: 'data(label)', 'line-color': '#7d8b99', 'target-arrow-color': '#7d8b99' } },
        { selector: ':selected', style: { 'border-width': 3, 'border-color': '#1d2733' } },
      ],
      layout: placed
        ? { name: 'preset', positions: placed.positions, fit: true, padding: 24 }
        : nodes.size > 300
          ? { name: 'concentric', minNodeSpacing: 14, concentric: (node) => node.degree(), levelWidth: () => 3 }
          : { name: 'cose', animate: false, randomize: false, nodeRepulsion: () => 40000, idealEdgeLength: () => 80, componentSpacing: 90, padding: 24 },
    });
    /* In a crowd only the relationships of the node that is pointed at or chosen are named. */
    const fewEdges = drawn.edges().length <= 12;
    const name = () => {
      drawn.edges().toggleClass('named', fewEdges);
      drawn.nodes(':selected, .near').connectedEdges().addClass('named');
    };
    drawn.on('mouseover', 'node', (event) => { event.target.addClass('near'); name(); });
    drawn.on('mouseout', 'node', (event) => { event.target.removeClass('near'); name(); });
    drawn.on('select unselect', 'node', name);
    name();
    drawn.on('tap', 'node', (event) => details(about, nodes.get(event.target.id())));
    legend.replaceChildren(...[...kinds].map(([kind, count]) => {
      const dot = element('i', {});
      dot.style.background = COLOURS[kind] || '#8896a3';
      return element('li', {}, dot, word('label.' + kind) === 'label.' + kind ? kind : word('label.' + kind), ' ' + count);
    }));
    if (placed && drawn.zoom() < 0.7) {
      /* On a phone the names would be too small to read: the picture begins at its left side and is dragged. */
      drawn.zoom(0.8);
      drawn.pan({ x: 24, y: place.clientHeight / 2 });
    }
    place.dataset.drawn = 'true';
    return drawn;
  }

  window.DG.graph = graph;
  window.DG.holdsGraph = (result) => found(result).nodes.size > 0;
})();
