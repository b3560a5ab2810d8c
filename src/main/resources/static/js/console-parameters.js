/* The values of a statement's $names: a field for each with its type, or all of them as JSON. */
(function () {
  'use strict';
  const { word, element } = window.DG;
  const TYPES = ['text', 'number', 'boolean', 'json', 'null'];

  /* The names of a statement, without those in comments and strings. */
  function names(statement) {
    const bare = statement.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, ' ');
    return [...new Set([...bare.matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].map((match) => match[1]))];
  }

  function typeOf(value) {
    if (value === null || value === undefined) return 'null';
    if (typeof value === 'string') return 'text';
    return typeof value === 'object' ? 'json' : typeof value;
  }

  function read(type, text, name) {
    if (type === 'null') return null;
    if (type === 'text') return text;
    if (type === 'boolean') return text.trim().toLowerCase() === 'true';
    if (type === 'number' && (text.trim() === '' || Number.isNaN(Number(text)))) throw new SyntaxError(word('js.noNumber', name, text));
    return type === 'number' ? Number(text) : JSON.parse(text);
  }

  /* box holds a form, a text area and a button that goes from one to the other. */
  function parameters(box, statement) {
    const form = box.querySelector('.console-fields');
    const area = box.querySelector('textarea');
    const other = box.querySelector('button');
    let values = {};
    let asJson = false;

    function field(name) {
      const type = element('select', { 'aria-label': word('js.type', name) }, TYPES.map((one) => element('option', { value: one, selected: one === typeOf(values[name]) }, word('js.type.' + one))));
      const shown = typeOf(values[name]) === 'json' ? JSON.stringify(values[name]) : values[name] === null || values[name] === undefined ? '' : String(values[name]);
      const input = element('input', { type: 'text', id: 'parameter-' + name, value: shown, autocomplete: 'off', 'data-parameter': name });
      input.addEventListener('input', () => { if (type.value === 'null' && input.value !== '') type.value = 'text'; });
      return element('div', { class: 'console-field' }, element('label', { for: input.id, class: 'mono' }, '$' + name), input, type);
    }

    function fields() {
      return Object.fromEntries([...form.querySelectorAll('.console-field')].map((one) => {
        const input = one.querySelector('input');
        return [input.dataset.parameter, read(one.querySelector('select').value, input.value, input.dataset.parameter)];
      }));
    }

    function current() {
      return asJson ? JSON.parse(area.value.trim() || '{}') : fields();
    }

    function show() {
      const wanted = names(statement());
      box.hidden = wanted.length === 0 && !asJson;
      form.hidden = asJson;
      area.hidden = !asJson;
      other.textContent = word(asJson ? 'js.asForm' : 'js.asJson');
      if (!asJson) form.replaceChildren(...wanted.map(field));
    }

    /* The fields follow the statement; what was filled in stays. */
    function follow() {
      if (asJson) return;
      const wanted = names(statement()).join(' ');
      if (wanted === [...form.querySelectorAll('input')].map((input) => input.dataset.parameter).join(' ')) return;
      try { values = { ...values, ...fields() }; } catch (cause) { /* a half-written number is written anew */ }
      show();
    }

    function set(given) {
      values = given || {};
      area.value = JSON.stringify(values, null, 2);
      show();
    }

    other.addEventListener('click', () => {
      try { values = { ...values, ...current() }; } catch (cause) { if (asJson) { area.focus(); return; } }
      asJson = !asJson;
      area.value = JSON.stringify(values, null, 2);
      show();
    });
    return { current, follow, set, names: () => [...new Set([...names(statement()), ...Object.keys(values)])] };
  }

  window.DG.consoleParameters = parameters;
})();
