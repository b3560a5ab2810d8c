/* Where the nodes of a picture stand. */
(function () {
  'use strict';
  const { kinds } = window.DG;
  const MOST_IN_A_COLUMN = 40;
  /* Beyond this the force-directed layout takes seconds, and moving things slowly only shows less. */
  const MANY = 300;

  function neighbours(nodes, edges) {
    const near = new Map([...nodes.keys()].map((id) => [id, []]));
    for (const edge of edges.values()) {
      near.get(edge.from).push(edge.to);
      near.get(edge.to).push(edge.from);
    }
    return near;
  }

  /* Columns from left to right by the distance from the best linked node, clauses before the actors that they name. */
  function columns({ nodes, edges }) {
    const near = neighbours(nodes, edges);
    const order = [...nodes.keys()];
    const kind = (id) => kinds.of(nodes.get(id));
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
            const clause = kind(id) === 'Clause' || kind(other) === 'Clause';
            at.set(other, at.get(id) + (clause ? 1 : 2));
            next.push(other);
          }
        }
        front = next.sort((one, two) => kinds.order(kind(one)) - kinds.order(kind(two)));
      }
    }
    const filled = levels.filter(Boolean);
    const positions = {};
    filled.forEach((level, x) => level.forEach((id, y) => {
      positions[id] = { x: x * 330, y: (y - (level.length - 1) / 2) * 30 };
    }));
    return { positions, tallest: Math.max(...filled.map((level) => level.length)) };
  }

  /* The layout that shows most at first: columns while they can be read, then forces, then rings. */
  function fitting(model) {
    if (columns(model).tallest <= MOST_IN_A_COLUMN) return 'columns';
    return model.nodes.size > MANY ? 'concentric' : 'cose';
  }

  /* Rings that each hold as many nodes as have room, the best linked innermost: a thousand leaves on one ring are a line. */
  function disc(model) {
    const near = neighbours(model.nodes, model.edges);
    const ring = new Map([...near.keys()].sort((one, two) => near.get(two).length - near.get(one).length)
      .map((id, rank) => [id, Math.ceil((Math.sqrt(9 + 12 * rank) - 3) / 6)]));
    return (node) => -ring.get(node.id());
  }

  function options(name, model) {
    const common = { fit: true, padding: 28, animate: false };
    const size = model.nodes.size;
    if (name === 'columns') return { ...common, name: 'preset', positions: columns(model).positions };
    if (name === 'concentric') {
      if (size > MANY) return { ...common, name, minNodeSpacing: 12, concentric: disc(model), levelWidth: () => 1 };
      return { ...common, name, minNodeSpacing: 34, concentric: (node) => node.degree(), levelWidth: (nodes) => Math.max(1, nodes.maxDegree() / 4) };
    }
    if (name === 'breadthfirst') return { ...common, name, spacingFactor: size > 60 ? 0.9 : 1.1, avoidOverlap: true };
    if (name === 'circle') return { ...common, name, spacingFactor: size > 60 ? 0.7 : 0.9 };
    if (name === 'grid') return { ...common, name, avoidOverlapPadding: 44 };
    return {
      ...common, name: 'cose', randomize: false, nodeRepulsion: () => 40000, idealEdgeLength: () => 110, componentSpacing: 90, nodeDimensionsIncludeLabels: size <= MANY,
      numIter: size > MANY ? Math.max(40, Math.round(200000 / size)) : 1000,
    };
  }

  /* Puts what an expanded node brought in around it, on the side where there is most room. */
  function around(node, fresh) {
    const centre = node.position();
    const held = node.neighborhood('node').not(fresh);
    let begin = 0;
    let span = 2 * Math.PI;
    if (held.length > 0) {
      const away = held.map((other) => other.position()).reduce(
        (sum, place) => ({ x: sum.x + centre.x - place.x, y: sum.y + centre.y - place.y }), { x: 0.01, y: 0 });
      span = 1.2 * Math.PI;
      begin = Math.atan2(away.y, away.x) - span / 2;
    }
    const radius = Math.max(120, (fresh.length * 46) / span);
    fresh.forEach((one, index) => {
      const angle = begin + (span * (index + 0.5)) / fresh.length;
      one.position({ x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) });
    });
  }

  window.DG.graphLayout = { names: ['columns', 'cose', 'concentric', 'breadthfirst', 'circle', 'grid'], columns, fitting, options, around, MANY };
})();
