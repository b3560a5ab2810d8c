/* Coding a clause by keyboard: a letter chooses a role, a digit puts a body into it or takes it out, ? puts it in doubt, Enter
   keeps the clause. The fields stay the form's own, so that the same is done by mouse, by touch, or without this script. */
(function () {
  'use strict';
  const { word } = window.DG;
  const form = document.getElementById('coding');
  const roles = Array.from(form.querySelectorAll('[data-role]'));
  const bodies = Array.from(form.querySelectorAll('[data-body]'));
  const keys = document.getElementById('keys');
  const NOBODY = '无';
  let current = roles[0];
  let last = null;

  const field = (role) => role.querySelector('input');
  const written = () => field(current).value.split(/[、，,；;]/).map((part) => part.trim()).filter((part) => part);
  const sure = (part) => part.replace(/[?？]$/, '').trim();

  /* Shows which role the bodies go into, and which it has. */
  function show() {
    roles.forEach((role) => role.classList.toggle('current', role === current));
    const there = written().map(sure);
    bodies.forEach((button) => button.setAttribute('aria-pressed', String(there.includes(button.dataset.body))));
  }

  function say() {
    const label = current.querySelector('label').textContent.trim();
    document.getElementById('said').textContent = `${label}: ${field(current).value || word('js.codingEmpty')}`;
  }

  function write(parts) {
    field(current).value = parts.join('、');
    show();
    say();
  }

  function choose(role) {
    current = role;
    last = null;
    show();
  }

  function toggle(body) {
    const parts = written();
    const at = parts.map(sure).indexOf(body);
    last = at < 0 ? body : null;
    if (at >= 0) parts.splice(at, 1);
    // Nobody stands alone.
    else if (body === NOBODY) parts.splice(0, parts.length, NOBODY);
    else parts.splice(0, parts.length, ...parts.filter((part) => part !== NOBODY), body);
    write(parts);
  }

  /* The body chosen last, else the last that is written. */
  function doubt() {
    const parts = written();
    const at = last === null ? parts.length - 1 : parts.map(sure).indexOf(last);
    if (at < 0 || parts[at] === NOBODY) return;
    parts[at] = sure(parts[at]) === parts[at] ? parts[at] + '?' : sure(parts[at]);
    write(parts);
  }

  function submit(go) {
    const button = form.querySelector(`button[value=${go}]`);
    if (!button.disabled) form.requestSubmit(button);
  }

  bodies.forEach((button) => button.addEventListener('click', () => toggle(button.dataset.body)));
  roles.forEach((role) => {
    field(role).addEventListener('focus', () => choose(role));
    field(role).addEventListener('input', show);
  });
  keys.checked = localStorage.getItem('dg-coding-keys') !== 'off';
  keys.addEventListener('change', () => localStorage.setItem('dg-coding-keys', keys.checked ? 'on' : 'off'));

  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches('input[type=text], input[type=search], textarea, select');
    if (typing) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (!keys.checked) return;
    const role = roles.find((each) => each.dataset.key === event.key.toUpperCase());
    // A button, a link or a box that has the focus answers to Enter itself.
    if (event.key === 'Enter' && event.target !== document.body) return;
    if (/^\d$/.test(event.key) && bodies[Number(event.key)]) toggle(bodies[Number(event.key)].dataset.body);
    else if (role) choose(role);
    else if (event.key === '?' || event.key === '？') doubt();
    else if (event.key === '/') field(current).focus();
    else if (event.key === 'Enter') submit('save');
    else if (event.key === 'ArrowLeft') submit('previous');
    else if (event.key === 'ArrowRight') submit('next');
    else return;
    event.preventDefault();
  });

  show();
})();
