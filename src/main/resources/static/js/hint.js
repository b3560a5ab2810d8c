/*
 * A page's hint stays until its reader closes it; which are closed is kept in this browser alone.
 * This script runs before the page is drawn, so that a closed hint is never seen and nothing moves.
 */
(function () {
  'use strict';
  const KEY = 'dutygraph.hints';
  const page = document.currentScript.dataset.page;

  function closed() {
    try {
      const read = JSON.parse(localStorage.getItem(KEY) || '[]');
      return new Set(Array.isArray(read) ? read : []);
    } catch (cause) {
      return new Set();
    }
  }

  function hide(isClosed) {
    document.documentElement.classList.toggle('hint-closed', isClosed);
  }

  hide(closed().has(page));
  document.addEventListener('DOMContentLoaded', () => {
    document.querySelector('.hint button')?.addEventListener('click', () => {
      localStorage.setItem(KEY, JSON.stringify([...closed().add(page)]));
      hide(true);
      document.getElementById('content').focus();
    });
    const again = document.getElementById('hints-again');
    if (again) {
      again.hidden = closed().size === 0;
      again.addEventListener('click', () => {
        localStorage.removeItem(KEY);
        again.hidden = true;
        hide(false);
      });
    }
  });
})();
