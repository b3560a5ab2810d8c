/* The nodes and relationships of a picture, and why each of them is there: the result, or a node that was expanded. */
(function () {
  'use strict';

  /* What a result began with stays, whatever is collapsed. */
  const RESULT = 'result';

  /* Walks any value of a result and collects what is a node, a relationship or a path. */
  function collect(value, nodes, edges) {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      value.forEach((item) => collect(item, nodes, edges));
    } else if (value.type === 'node' && Array.isArray(value.labels)) {
      nodes.set(value.id, value);
    } else if (value.type === 'relationship' && value.from !== undefined) {
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

  function model(mostNodes) {
    const nodes = new Map();
    const edges = new Map();
    const reasons = new Map();

    function hold(id, reason) {
      if (!reasons.has(id)) reasons.set(id, new Set());
      reasons.get(id).add(reason);
    }

    /* Takes nodes up to the most that can be drawn; says which are new and how many had no place. */
    function add(result, reason) {
      const given = found(result);
      const fresh = { nodes: [], edges: [], left: 0 };
      for (const [id, node] of given.nodes) {
        if (!nodes.has(id)) {
          if (nodes.size >= mostNodes) { fresh.left++; continue; }
          nodes.set(id, node);
          fresh.nodes.push(id);
        }
        if (id !== reason) hold(id, reason);
      }
      for (const [id, edge] of given.edges) {
        if (!nodes.has(edge.from) || !nodes.has(edge.to)) continue;
        if (!edges.has(id)) {
          edges.set(id, edge);
          fresh.edges.push(id);
        }
        hold('r' + id, reason);
      }
      return fresh;
    }

    /* Takes back what a node brought in, and what hung on that alone; gives the ids of what went. */
    function collapse(id) {
      for (const held of reasons.values()) held.delete(id);
      const stays = new Set();
      let grown = true;
      while (grown) {
        grown = false;
        for (const [one, held] of reasons) {
          if (stays.has(one) || ![...held].some((reason) => reason === RESULT || stays.has(reason))) continue;
          stays.add(one);
          grown = true;
        }
      }
      const gone = [...nodes.keys()].filter((one) => !stays.has(one));
      for (const [edge, held] of edges) {
        if (!stays.has('r' + edge) || !stays.has(held.from) || !stays.has(held.to)) gone.push('r' + edge);
      }
      for (const one of gone) {
        reasons.delete(one);
        if (!nodes.delete(one)) edges.delete(one.slice(1));
      }
      return gone;
    }

    function expanded(id) {
      for (const held of reasons.values()) if (held.has(id)) return true;
      return false;
    }

    return { nodes, edges, add, collapse, expanded };
  }

  window.DG.graphModel = Object.assign(model, { RESULT, found });
  window.DG.holdsGraph = (result) => found(result).nodes.size > 0;
})();
