/* Searching within a picture: what is found stands out, Enter goes from one to the next. */
(function () {
  'use strict';
  const { word, number, element, kinds } = window.DG;

  function holds(node, wanted) {
    const texts = [kinds.word(kinds.of(node)), ...Object.values(node.properties || {}).flat()];
    return texts.some((text) => (typeof text === 'string' || typeof text === 'number') && String(text).toLowerCase().includes(wanted));
  }

  /* choose(node) selects a node and brings it into sight. */
  function search(cy, model, choose) {
    const field = element('input', { type: 'search', class: 'gv-search', 'aria-label': word('js.graph.search'), placeholder: word('js.graph.search') });
    const said = element('span', { class: 'gv-found muted small', role: 'status' });
    let found = [];
    let at = -1;

    function mark() {
      const wanted = field.value.trim().toLowerCase();
      cy.elements().removeClass('found dim');
      at = -1;
      found = [];
      if (wanted === '') { said.textContent = ''; return; }
      found = cy.nodes().not('.hidden').filter((node) => holds(model.nodes.get(node.id()), wanted)).toArray();
      cy.batch(() => {
        cy.elements().addClass('dim');
        found.forEach((node) => node.removeClass('dim').addClass('found'));
      });
      said.textContent = word('js.graph.found', number(found.length));
    }

    function step(by) {
      if (found.length === 0) return;
      at = (at + by + found.length) % found.length;
      choose(found[at]);
      said.textContent = word('js.graph.foundAt', number(at + 1), number(found.length));
    }

    field.addEventListener('input', mark);
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') { event.preventDefault(); step(event.shiftKey ? -1 : 1); }
      if (event.key === 'Escape') { field.value = ''; mark(); }
    });
    return { field, said, again: mark };
  }

  window.DG.graphSearch = search;
})();
