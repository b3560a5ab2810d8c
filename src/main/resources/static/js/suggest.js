/* A text field that offers what the graph knows: type a part of a name, choose with mouse or arrows. One that searches
   (data-go) leads to what is chosen; Enter without a choice searches for the words. */
(function () {
  'use strict';
  const { word, element, json, onContent } = window.DG;
  let made = 0;

  function suggest(box) {
    const field = box.querySelector('input[type=text], input[type=search]');
    const go = box.dataset.go === 'true';
    const held = box.querySelector('input[type=hidden]');
    const list = element('ul', { role: 'listbox', id: 'suggest-' + ++made, hidden: true });
    box.append(list);
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-expanded', 'false');
    let choices = [];
    let at = -1;
    let asked = 0;
    let timer = null;

    function close() {
      list.hidden = true;
      field.setAttribute('aria-expanded', 'false');
      field.removeAttribute('aria-activedescendant');
      at = -1;
    }

    function mark(next) {
      at = next;
      Array.from(list.children).forEach((item, index) => item.setAttribute('aria-selected', String(index === at)));
      if (at >= 0 && list.children[at]) {
        list.children[at].scrollIntoView({ block: 'nearest' });
        field.setAttribute('aria-activedescendant', list.children[at].id);
      }
    }

    function choose(choice) {
      if (go) {
        location.assign(choice.href);
        return;
      }
      field.value = choice.label;
      held.value = choice.value;
      close();
      box.dispatchEvent(new CustomEvent('chosen', { bubbles: true }));
    }

    async function ask() {
      const turn = ++asked;
      if (go && field.value.trim() === '') {
        close();
        return;
      }
      let answer;
      try {
        answer = await json(box.dataset.suggest + '?q=' + encodeURIComponent(field.value.trim()));
      } catch (problem) {
        answer = null;
        list.replaceChildren(element('li', { 'aria-disabled': 'true' }, problem.message));
        list.hidden = false;
      }
      if (turn !== asked || answer === null) return;
      if (go && (answer.length === 0 || document.activeElement !== field)) {
        choices = [];
        close();
        return;
      }
      choices = answer;
      list.replaceChildren(...choices.map((choice, index) => element('li', {
        role: 'option', id: list.id + '-' + index, 'aria-selected': 'false',
        onmousedown: (event) => { event.preventDefault(); choose(choice); },
      }, choice.label, go ? element('small', {}, said(choice)) : choice.detail ? element('small', {}, choice.detail) : null)));
      if (choices.length === 0) list.replaceChildren(element('li', { 'aria-disabled': 'true' }, word('js.noSuggestion')));
      list.hidden = false;
      field.setAttribute('aria-expanded', 'true');
      at = -1;
    }

    field.addEventListener('input', () => {
      if (held) held.value = field.value.trim();
      // What is shown, or under way, answers an earlier text: no key chooses it.
      asked++;
      choices = [];
      mark(-1);
      field.removeAttribute('aria-activedescendant');
      clearTimeout(timer);
      timer = setTimeout(ask, 120);
    });
    if (!go) field.addEventListener('focus', ask);
    field.addEventListener('blur', close);
    field.addEventListener('keydown', (event) => {
      // While an input method composes, its own keys are not ours.
      if (event.isComposing) return;
      if (list.hidden) {
        if (go && event.key === 'ArrowDown') ask();
        return;
      }
      if (event.key === 'ArrowDown') { event.preventDefault(); mark(Math.min(at + 1, choices.length - 1)); }
      else if (event.key === 'ArrowUp') { event.preventDefault(); mark(Math.max(at - 1, 0)); }
      else if (event.key === 'Enter' && at >= 0) { event.preventDefault(); choose(choices[at]); }
      // A search field would empty itself.
      else if (event.key === 'Escape') { event.preventDefault(); close(); }
    });
  }

  /* What a suggestion is, and where. */
  function said(choice) {
    return [word('js.thing.' + choice.thing), choice.detail].filter((part) => part).join(' · ');
  }

  document.querySelectorAll('header [data-suggest]').forEach(suggest);
  onContent((content) => content.querySelectorAll('[data-suggest]').forEach(suggest));
})();
