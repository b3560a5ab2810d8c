/* What a printed page and a saved picture rest on, in words: the filter, the lists, where and when. */
(function () {
  'use strict';
  const { word, number, json, onContent } = window.DG;
  const MOST_TITLES = 3;
  let known;

  /* The lists of a page: those of its place, or of the two that it compares, at its time. */
  function api() {
    const asked = new URLSearchParams(location.search);
    const [, place, edition] = /^\/(?:departments|townships|duties|lists)\/(\d{2,12})(?:\/(\d{4}-\d{2}))?/.exec(decodeURI(location.pathname)) || [];
    const wanted = new URLSearchParams();
    const put = (name, value) => { if (value) wanted.set(name, value); };
    /* Of its address a page takes only what it has a field for. */
    const chosen = (name) => document.querySelector(`#content .filters [name=${name}]`) && asked.get(name);
    put('region', place || chosen('a') || chosen('township') || chosen('region'));
    put('other', chosen('b'));
    put('edition', edition || chosen('edition'));
    put('_size', MOST_TITLES);
    return '/api/pages/report/lists?' + wanted;
  }

  /* The fields of the page's forms that are filled in: “地区 云岭县”. */
  function filter() {
    const chosen = Array.from(document.querySelectorAll('#content .filters .field')).map((field) => {
      const label = field.querySelector('label');
      const shown = field.querySelector('select, input:not([type=hidden])');
      const value = shown && (shown.tagName === 'SELECT' ? (shown.value && shown.selectedOptions[0].textContent) : shown.value);
      return label && value ? label.textContent.replace(/ \*$/, '') + ' ' + value.trim() : null;
    }).filter(Boolean);
    /* A page of one thing has nothing to choose. */
    if (!document.querySelector('#content .filters .field')) return '';
    return word('js.basis.filter', chosen.join(word('js.basis.comma')) || word('js.basis.everything'));
  }

  /* Without what only places a table on the screen. */
  function address() {
    const asked = new URLSearchParams([...new URLSearchParams(location.search)].filter(([key, value]) => value && !key.startsWith('_')));
    const plain = decodeURIComponent(asked.toString().replaceAll('+', ' '));
    return location.origin + decodeURI(location.pathname) + (plain ? '?' + plain : '');
  }

  function told(result) {
    const named = result.matching <= MOST_TITLES ? result.rows.map(([title]) => word('js.basis.title', title)).join('') : '';
    return word('js.basis.lists', number(result.matching), named);
  }

  /* Two editions of a list are no state of the lists at one time; their page names them. */
  const asks = () => location.pathname !== '/diff' && !(known && known.address === api());

  async function ready() {
    if (!asks()) return;
    const asked = api();
    known = { address: asked, text: told(await json(asked)) };
  }

  /* A print that the browser's own menu begins does not wait, so that this must not either. */
  function ask() {
    const request = new XMLHttpRequest();
    request.open('GET', api(), false);
    try {
      request.send();
    } catch {
      return word('js.unreachable');
    }
    if (request.status !== 200) return word('js.unreachable');
    known = { address: api(), text: told(JSON.parse(request.responseText)) };
    return known.text;
  }

  /* The lines that stand below a title, at once. */
  function now() {
    const day = new Date();
    const two = (part) => String(part).padStart(2, '0');
    const date = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
    return [
      filter(),
      asks() ? ask() : known && known.text,
      word('js.basis.source', address(), date),
    ].filter(Boolean);
  }

  onContent(() => { known = undefined; });
  window.DG.basis = { ready, now };
})();
