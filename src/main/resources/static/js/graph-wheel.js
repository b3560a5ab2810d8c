/* The wheel scrolls the page as everywhere; with Ctrl or ⌘, and in full screen, it zooms the picture. */
(function () {
  'use strict';
  const { word, element } = window.DG;

  function wheel(view, canvas, cy) {
    const hint = element('p', { class: 'gv-hint', 'aria-hidden': 'true' }, word('js.graph.wheel'));
    canvas.after(hint);
    let timer = null;
    canvas.addEventListener('wheel', (event) => {
      if (event.ctrlKey || event.metaKey || document.fullscreenElement === view) return;
      event.stopImmediatePropagation();
      hint.classList.add('shown');
      clearTimeout(timer);
      timer = setTimeout(() => hint.classList.remove('shown'), 1200);
    }, { capture: true, passive: true });
    document.addEventListener('fullscreenchange', () => { cy.resize(); cy.fit(cy.elements(':visible'), 28); });
  }

  window.DG.graphWheel = wheel;
})();
