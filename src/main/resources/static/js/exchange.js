/* A filter is followed without loading the page anew: the content of the page at the new address takes the old one's place.
   The address changes with it, so that back, forward, reload and a copied link mean the same. */
(function () {
  'use strict';
  const { contentIsNew } = window.DG;
  let asked = 0;

  async function exchange(address, remember) {
    const turn = ++asked;
    const content = document.getElementById('content');
    content.setAttribute('aria-busy', 'true');
    let text = null;
    try {
      const response = await fetch(address, { headers: { Accept: 'text/html' } });
      if (response.ok && !response.redirected) text = await response.text();
    } catch (cause) {
      text = null;
    }
    if (turn !== asked) return;
    /* What cannot be shown here is left to the browser, which shows the server's own page of what is wrong. */
    if (text === null) {
      location.assign(address);
      return;
    }
    const next = new DOMParser().parseFromString(text, 'text/html');
    const focused = document.activeElement && content.contains(document.activeElement) ? document.activeElement.id : '';
    document.dispatchEvent(new CustomEvent('content-left'));
    document.title = next.title;
    document.querySelector('a.lang').href = next.querySelector('a.lang').getAttribute('href');
    content.replaceChildren(...next.getElementById('content').childNodes);
    content.removeAttribute('aria-busy');
    if (remember) history.pushState({ exchanged: true }, '', address);
    contentIsNew();
    const again = focused ? document.getElementById(focused) : null;
    if (again) again.focus({ preventScroll: true });
  }

  function plain(event) {
    return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
  }

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.lean !== 'apply' || event.defaultPrevented) return;
    event.preventDefault();
    const wanted = new URLSearchParams(new FormData(form)).toString();
    exchange(new URL(form.getAttribute('action'), location.href).pathname + (wanted ? '?' + wanted : ''), true);
  });

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-exchange]');
    if (!link || !plain(event)) return;
    event.preventDefault();
    exchange(link.getAttribute('href'), true);
  });

  history.replaceState({ exchanged: true }, '', location.href);
  window.addEventListener('popstate', (event) => {
    if (event.state && event.state.exchanged) exchange(location.href, false);
  });
})();
