/* Favourite queries, kept in this browser alone: a star on each, and those with one come first in the catalogue. */
(function () {
  'use strict';
  const { word } = window.DG;
  const KEY = 'dutygraph.favourites';
  const stars = [...document.querySelectorAll('[data-star]')];
  const first = document.getElementById('favourites');

  function kept() {
    try {
      const read = JSON.parse(localStorage.getItem(KEY) || '[]');
      return new Set(Array.isArray(read) ? read : []);
    } catch (cause) {
      return new Set();
    }
  }

  /* Where each stands without a star. */
  const homes = stars.map((star) => star.closest('.cards'));

  function show() {
    const held = kept();
    stars.forEach((star, index) => {
      const has = held.has(star.dataset.star);
      star.hidden = false;
      star.textContent = has ? '★' : '☆';
      star.setAttribute('aria-pressed', String(has));
      star.setAttribute('aria-label', word('js.favourite'));
      star.title = word('js.favourite');
      if (first && homes[index]) (has ? first.querySelector('.cards') : homes[index]).append(star.closest('li'));
    });
    if (first) document.dispatchEvent(new Event('catalogue-sorted'));
  }

  stars.forEach((star) => star.addEventListener('click', () => {
    const held = kept();
    if (!held.delete(star.dataset.star)) held.add(star.dataset.star);
    localStorage.setItem(KEY, JSON.stringify([...held]));
    show();
    star.focus();
  }));
  window.addEventListener('storage', (event) => { if (event.key === KEY) show(); });
  show();
})();
