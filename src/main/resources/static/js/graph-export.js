/* The picture as a file: PNG by Cytoscape, SVG written here, with every name as text. */
(function () {
  'use strict';
  const NAMESPACE = 'http://www.w3.org/2000/svg';
  const MARGIN = 24;
  /* Browsers refuse canvases much larger than this. */
  const MOST_PIXELS = 8000;

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
    const text = drawn('text', { 'font-size': 11, fill: '#1d2733', 'text-anchor': beside ? 'start' : 'middle' });
    lines.forEach((part, index) => text.append(drawn('tspan', beside
      ? { x: x + radius + 5, y: y + 4 + (index - (lines.length - 1) / 2) * 13 }
      : { x, y: y + radius + 14 + index * 13 }, part)));
    return [drawn('circle', { cx: x, cy: y, r: radius, fill: node.data('colour') }), text];
  }

  function svg(cy, title) {
    const box = cy.elements(':visible').boundingBox({ includeLabels: true });
    const width = box.w + 2 * MARGIN;
    const height = box.h + 2 * MARGIN;
    const made = drawn('svg', {
      xmlns: NAMESPACE, width, height, viewBox: [box.x1 - MARGIN, box.y1 - MARGIN, width, height].map((value) => Math.round(value * 100) / 100).join(' '),
      'font-family': getComputedStyle(document.body).fontFamily,
    });
    made.append(
      drawn('title', {}, title),
      drawn('defs', {}, drawn('marker', { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 6, markerHeight: 6, orient: 'auto' }, drawn('path', { d: 'M0 0 L8 4 L0 8 z', fill: '#9aa6b2' }))),
      drawn('rect', { x: box.x1 - MARGIN, y: box.y1 - MARGIN, width, height, fill: '#ffffff' }),
    );
    cy.edges(':visible').forEach((edge) => made.append(...edgeParts(edge)));
    cy.nodes(':visible').forEach((node) => made.append(...nodeParts(node)));
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(made) + '\n';
  }

  async function png(cy) {
    const box = cy.elements(':visible').boundingBox();
    const scale = Math.min(2, MOST_PIXELS / Math.max(box.w, box.h, 1));
    return cy.png({ output: 'blob-promise', full: true, scale, bg: '#ffffff' });
  }

  function save(blob, name) {
    const address = URL.createObjectURL(blob);
    const anchor = document.createElement('a');
    anchor.href = address;
    anchor.download = name;
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  function fileName(title, ending) {
    return (title || 'graph').replace(/[\\/:*?"<>|\s]+/g, ' ').trim().slice(0, 60) + '.' + ending;
  }

  window.DG.save = save;
  window.DG.graphExport = {
    svg: (cy, title) => save(new Blob([svg(cy, title)], { type: 'image/svg+xml' }), fileName(title, 'svg')),
    png: async (cy, title) => save(await png(cy), fileName(title, 'png')),
  };
})();
