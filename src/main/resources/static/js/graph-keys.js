/* The keyboard in a picture: arrows go to the next node in that direction, E expands, C collapses, P begins and ends a path, + - 0 zoom, / searches. */
(function () {
  'use strict';
  const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  /* The nearest visible node whose direction is within 45 degrees; what lies straight ahead counts as nearer. */
  function next(cy, from, [dx, dy]) {
    const here = from.position();
    let best = null;
    let least = Infinity;
    cy.nodes(':visible').forEach((node) => {
      if (node.same(from)) return;
      const x = node.position('x') - here.x;
      const y = node.position('y') - here.y;
      const along = x * dx + y * dy;
      const aside = Math.abs(x * dy - y * dx);
      if (along <= 0 || aside > along * 1.01 + 1) return;
      if (along + aside * 2 < least) { least = along + aside * 2; best = node; }
    });
    return best;
  }

  function middle(cy) {
    const box = cy.extent();
    const at = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
    const distance = (node) => Math.hypot(node.position('x') - at.x, node.position('y') - at.y);
    return cy.nodes(':visible').toArray().reduce((best, node) => (best === null || distance(node) < distance(best) ? node : best), null);
  }

  /* acts: choose(node), expand(node), collapse(node), path(node), clear(), fit(), zoom(factor), search() */
  function keys(canvas, cy, acts) {
    canvas.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const chosen = cy.nodes(':selected')[0] || null;
      const direction = DIRECTIONS[event.key];
      if (direction) {
        const to = chosen ? next(cy, chosen, direction) : middle(cy);
        if (to) acts.choose(to);
      } else if ((event.key === 'Enter' || event.key === 'e') && chosen) acts.expand(chosen);
      else if ((event.key === 'Backspace' || event.key === 'c') && chosen) acts.collapse(chosen);
      else if (event.key === 'p' && chosen) acts.path(chosen);
      else if (event.key === 'Escape') acts.clear();
      else if (event.key === '+' || event.key === '=') acts.zoom(1.25);
      else if (event.key === '-') acts.zoom(0.8);
      else if (event.key === '0' || event.key === 'f') acts.fit();
      else if (event.key === '/') acts.search();
      else return;
      event.preventDefault();
    });
  }

  window.DG.graphKeys = keys;
})();
