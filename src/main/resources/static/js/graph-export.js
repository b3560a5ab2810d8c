/* The picture of a graph as SVG, with every name as text. */
(function () {
  'use strict';
  const { kinds } = window.DG;
  const NAMESPACE = 'http://www.w3.org/2000/svg';
  const MARGIN = 24;
  const ENTRY = 18;

  function drawn(name, attributes, ...children) {
    const made = document.createElementNS(NAMESPACE, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
    made.append(...children);
    return made;
  }

  /* A relationship's line: straight, or through its control points when several run side by side. */
  function line(edge) {
    const round = (point) => Math.round(point.x * 100) / 100 + ' ' + Math.round(point.y * 100) / 100;
    const bends = edge.controlPoints() || [];
    const end = edge.targetEndpoint();
    let path = 'M' + round(edge.sourceEndpoint());
    bends.forEach((bend, index) => {
      const next = bends[index + 1];
      path += ' Q' + round(bend) + ' ' + round(next ? { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 } : end);
    });
    return bends.length > 0 ? path : path + ' L' + round(end);
  }

  function edgeParts(edge) {
    const colour = edge.style('line-color');
    const parts = [drawn('path', { d: line(edge), fill: 'none', stroke: colour, 'stroke-width': 1.2, 'marker-end': 'url(#arrow)' })];
    if (edge.hasClass('named')) {
      const middle = edge.midpoint();
      parts.push(drawn('text', { x: middle.x, y: middle.y + 3, 'font-size': 10, fill: '#556270', 'text-anchor': 'middle', stroke: '#ffffff', 'stroke-width': 3, 'paint-order': 'stroke' }, edge.data('label')));
    }
    return parts;
  }

  function nodeParts(node) {
    const { x, y } = node.position();
    const radius = node.data('size') / 2;
    const beside = node.hasClass('beside');
    const lines = node.data('label').split('\n');
    const text = drawn('text', { 'font-size': 11, fill: '#1d2733', stroke: '#ffffff', 'stroke-width': 3, 'paint-order': 'stroke', 'text-anchor': beside ? 'start' : 'middle' });
    lines.forEach((part, index) => text.append(drawn('tspan', beside
      ? { x: x + radius + 5, y: y + 4 + (index - (lines.length - 1) / 2) * 13 }
      : { x, y: y + radius + 14 + index * 13 }, part)));
    return [drawn('circle', { cx: x, cy: y, r: radius, fill: node.data('colour') }), text];
  }

  /* What the colours mean: the kinds that are shown, one below the other. */
  function legend(shown, x, y) {
    return shown.flatMap((kind, index) => [
      drawn('rect', { x, y: y - 5 + index * ENTRY, width: 10, height: 10, rx: 5, fill: kinds.colour(kind) }),
      drawn('text', { x: x + 16, y: y + 4 + index * ENTRY, 'font-size': 12, fill: '#1d2733' }, kinds.word(kind)),
    ]);
  }

  function drawing(cy, title) {
    const box = cy.elements(':visible').boundingBox({ includeLabels: true });
    const shown = [...new Set(cy.nodes(':visible').map((node) => node.data('kind').slice('node:'.length)))].sort((one, two) => kinds.order(one) - kinds.order(two));
    const width = box.w + 2 * MARGIN;
    const height = box.h + 3 * MARGIN + shown.length * ENTRY;
    const made = drawn('svg', {
      width, height, viewBox: [box.x1 - MARGIN, box.y1 - MARGIN, width, height].map((value) => Math.round(value * 100) / 100).join(' '),
    });
    made.append(
      drawn('defs', {}, drawn('marker', { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 6, markerHeight: 6, orient: 'auto' }, drawn('path', { d: 'M0 0 L8 4 L0 8 z', fill: '#9aa6b2' }))),
    );
    cy.edges(':visible').forEach((edge) => made.append(...edgeParts(edge)));
    cy.nodes(':visible').forEach((node) => made.append(...nodeParts(node)));
    made.append(...legend(shown, box.x1, box.y2 + MARGIN + ENTRY / 2));
    return { svg: new XMLSerializer().serializeToString(made), width, height, title: title || document.querySelector('#content h1').textContent.trim() };
  }

  window.DG.graphExport = drawing;
})();
