/* Beside a field for a region: a tree to pick it from. A level is read when it is opened; arrows, Enter and Escape work. */
(function () {
  'use strict';
  const { word, number, element, json, onContent } = window.DG;

  function tree(box) {
    const field = box.querySelector('input[type=text]');
    const held = box.querySelector('input[type=hidden]');
    const panel = element('ul', { role: 'tree', class: 'region-tree', hidden: true, 'aria-label': word('js.regionTree') });
    const button = element('button', {
      type: 'button', class: 'tree-button', 'aria-haspopup': 'tree', 'aria-expanded': 'false', 'aria-label': word('js.regionTree'),
      onclick: () => (panel.hidden ? open() : close(true)),
    }, '▾');
    box.append(button, panel);

    function close(back) {
      panel.hidden = true;
      button.setAttribute('aria-expanded', 'false');
      if (back) button.focus();
    }

    async function open() {
      panel.hidden = false;
      button.setAttribute('aria-expanded', 'true');
      if (panel.childElementCount === 0) {
        panel.append(choice('', word('js.allRegions')));
        await fill(panel, '');
        /* A province alone says little: what lies below it is wanted. */
        let only = panel.querySelectorAll('[aria-expanded]');
        while (only.length === 1 && only[0].getAttribute('aria-expanded') === 'false') {
          await unfold(only[0]);
          only = only[0].querySelectorAll('[aria-expanded]');
        }
      }
      const first = panel.querySelector('[aria-selected=true]') || panel.querySelector('[role=treeitem]');
      if (first) first.focus();
    }

    async function fill(place, above) {
      let answer;
      try {
        answer = await json('/api/pages/regions/under' + (above === '' ? '' : '?region=' + encodeURIComponent(above)));
      } catch (problem) {
        place.append(element('li', { role: 'none', class: 'muted' }, problem.message));
        return;
      }
      place.append(...answer.rows.map(([id, name, township, lists]) => choice(id, name, township ? null : lists)));
    }

    function choice(id, name, lists) {
      const below = lists !== undefined && lists !== null;
      const item = element('li', {
        role: 'treeitem', tabindex: '-1', 'data-id': id, 'data-name': id === '' ? '' : name,
        'aria-selected': String(id === held.value), 'aria-expanded': below ? 'false' : null,
      }, element('span', { class: 'line' },
        element('span', { class: 'fold', 'aria-hidden': 'true' }, below ? '▸' : ''), name,
        below ? element('small', {}, number(lists)) : null));
      item.querySelector('.line').addEventListener('click', (event) => {
        if (event.target.classList.contains('fold') && below) toggle(item);
        else choose(item);
      });
      return item;
    }

    async function unfold(item) {
      item.setAttribute('aria-expanded', 'true');
      item.querySelector('.fold').textContent = '▾';
      if (item.querySelector('[role=group]')) return;
      const group = element('ul', { role: 'group' });
      item.append(group);
      await fill(group, item.dataset.id);
    }

    function fold(item) {
      item.setAttribute('aria-expanded', 'false');
      item.querySelector('.fold').textContent = '▸';
    }

    function toggle(item) {
      return item.getAttribute('aria-expanded') === 'true' ? fold(item) : unfold(item);
    }

    function choose(item) {
      field.value = item.dataset.name;
      held.value = item.dataset.id;
      close(true);
      box.dispatchEvent(new CustomEvent('chosen', { bubbles: true }));
    }

    /* Those that are not inside a folded one. */
    function shown() {
      return [...panel.querySelectorAll('[role=treeitem]')].filter((item) => !item.parentElement.closest('[aria-expanded=false]'));
    }

    panel.addEventListener('keydown', (event) => {
      const item = event.target.closest('[role=treeitem]');
      if (!item) return;
      const all = shown();
      const at = all.indexOf(item);
      const open = item.getAttribute('aria-expanded');
      const moves = {
        ArrowDown: () => all[Math.min(at + 1, all.length - 1)].focus(),
        ArrowUp: () => all[Math.max(at - 1, 0)].focus(),
        Home: () => all[0].focus(),
        End: () => all[all.length - 1].focus(),
        ArrowRight: () => { if (open === 'false') unfold(item); else if (open === 'true') all[Math.min(at + 1, all.length - 1)].focus(); },
        ArrowLeft: () => { if (open === 'true') fold(item); else { const above = item.parentElement.closest('[role=treeitem]'); if (above) above.focus(); } },
        Enter: () => choose(item),
        ' ': () => choose(item),
        Escape: () => close(true),
      };
      if (!moves[event.key]) return;
      event.preventDefault();
      moves[event.key]();
    });
    box.addEventListener('left', () => {
      if (!panel.hidden) close(false);
    });
    box.addEventListener('focusout', (event) => {
      if (!panel.hidden && event.relatedTarget && !box.contains(event.relatedTarget)) close(false);
    });
  }

  document.addEventListener('click', (event) => {
    document.querySelectorAll('[data-tree]').forEach((box) => {
      if (!box.contains(event.target)) box.dispatchEvent(new CustomEvent('left'));
    });
  });
  onContent((content) => content.querySelectorAll('[data-tree]').forEach(tree));
})();
