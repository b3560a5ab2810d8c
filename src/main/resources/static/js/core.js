/* What every page's script needs: words, links, requests, and a way to build elements from text (never from HTML). */
(function () {
  'use strict';

  const words = JSON.parse(document.body.dataset.words || '{}');
  const lang = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
  const numbers = new Intl.NumberFormat(lang === 'en' ? 'en' : 'zh-CN', { maximumFractionDigits: 2 });

  function word(key, ...values) {
    const text = words[key] === undefined ? key : words[key];
    const counted = text.replace(/\{(\d),choice,((?:[^{}]|\{\d\})*)\}/g, (all, index, choices) => chosen(values[index], choices));
    return counted.replace(/\{(\d)\}/g, (all, index) => (values[index] === undefined ? all : String(values[index])));
  }

  /* 0#0 rows|1#1 row|1<{0} rows, as the messages of the pages write it; what is not one number is many. */
  function chosen(value, choices) {
    const count = Number(String(value).replace(/,/g, ''));
    const all = choices.split('|').map((choice) => choice.match(/^(\d+)([#<])(.*)$/).slice(1));
    const fitting = all.filter(([from, sign]) => !(count < Number(from)) && (sign === '#' || count !== Number(from)));
    return fitting[fitting.length - 1][2];
  }

  function number(value) {
    return numbers.format(value);
  }

  /* Names by pinyin, as the server orders them. */
  const byPinyin = new Intl.Collator('zh-u-co-pinyin').compare;

  /* Times stand in UTC; here as the viewer's clock shows them, with what that is ahead of UTC: 2025-07-01 16:30 +08:00. */
  function onTheViewersClock(words) {
    const two = (part) => String(part).padStart(2, '0');
    return words.replace(/(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?) UTC/g, (all, day, clock) => {
      const at = new Date(`${day}T${clock}Z`);
      const ahead = -at.getTimezoneOffset();
      return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())} `
        + `${ahead < 0 ? '-' : '+'}${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`;
    });
  }

  /* Words that stand in both languages, in the page's one. */
  function said(words) {
    return words !== null && typeof words === 'object' ? words[lang] : String(words);
  }

  /* A result whose columns also know what the query's header says of them: type, link, unit; and the address that gave it. */
  function described(result, columns, api) {
    const declared = new Map((columns || []).map((column) => [column.name, column]));
    return { ...result, api, columns: result.columns.map((column) => ({ ...column, ...(declared.get(column.name) || {}) })) };
  }

  /* An element with properties and children; strings become text nodes. */
  function element(name, properties, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(properties || {})) {
      if (value === undefined || value === null || value === false) continue;
      if (key === 'class') made.className = value;
      else if (key === 'data') Object.assign(made.dataset, value);
      else if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
      else made.setAttribute(key, value === true ? '' : value);
    }
    for (const child of children.flat()) {
      if (child !== null && child !== undefined) made.append(child);
    }
    return made;
  }

  /* Ids hold single slashes that are part of the address, and Chinese that must be encoded. */
  function path(id) {
    return String(id).split('/').map(encodeURIComponent).join('/').replace(/(^|\/)\//g, '$1%2F');
  }

  const link = {
    duty: (id) => '/duties/' + path(id),
    actor: (id) => '/actors/' + path(id),
    department: (id) => '/departments/' + path(id),
    township: (code) => '/townships/' + path(code),
    list: (id) => '/lists/' + path(id),
    kind: (name) => '/kinds/' + path(name),
    matter: (id) => '/matters/' + path(id),
    category: (name) => '/categories/' + path(name),
    region: (code) => '/?region=' + encodeURIComponent(code),
    clause: (id) => '/duties/' + path(id.slice(0, id.lastIndexOf('/'))) + '#' + encodeURIComponent(id.slice(id.lastIndexOf('/') + 1)),
  };

  /* Parameters that leave rows out and change no figure. */
  const CUTS = ['limit', 'least', 'departments'];

  /* The page of the rows that a figure counts, as its column's header says. Null where there are none, and where the
     query was given a parameter that the page would not hear of: it would list other rows. */
  function behind(result, name, row) {
    const at = (wanted) => result.columns.findIndex((column) => column.name === wanted);
    const { rows } = result.columns[at(name)];
    if (!rows || !result.api || !row[at(name)]) return null;
    const asked = new URLSearchParams();
    const given = new URL(result.api, location.href).searchParams;
    for (const { parameter, from, value, otherwise } of rows.conditions) {
      const wanted = from === 'TEXT' ? value : from === 'COLUMN' ? row[at(value)] : given.get(value) || otherwise;
      if (!wanted && from === 'COLUMN') return null;
      if (wanted) asked.set(parameter, wanted);
    }
    const heard = new Set(rows.conditions.map(({ parameter, from, value }) => (from === 'PARAMETER' ? value : parameter)).concat(CUTS));
    const unheard = [...given.keys()].some((key) => given.get(key) && !key.startsWith('_') && !heard.has(key));
    return unheard ? null : '/' + rows.page + '?' + asked;
  }

  const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

  /* Whole numbers that a script's numbers cannot hold exactly stay as the digits that the server wrote. */
  function parse(text) {
    const exact = !/\d{16}/.test(text) ? text
      : text.replace(TOKENS, (token) => (/^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? '"' + token + '"' : token));
    return JSON.parse(exact);
  }

  /* What a refusal says, in the page's language: a question's fault is written in English and explained in Chinese. */
  function reason(problem) {
    return problem.explanation || problem.detail || problem.title;
  }

  /* Turns a refused request into an Error that carries the server's own sentence. */
  async function json(address, options) {
    let response;
    try {
      response = await fetch(address, { headers: { Accept: 'application/json', ...(options && options.headers) }, ...options });
    } catch (cause) {
      throw Object.assign(new Error(word('js.unreachable')), { cause });
    }
    const text = await response.text();
    let body = null;
    try {
      body = text === '' ? null : parse(text);
    } catch (cause) {
      throw Object.assign(new Error(word('js.unreadable', response.status)), { cause });
    }
    if (!response.ok) {
      throw Object.assign(new Error((body && reason(body)) || word('js.unreadable', response.status)), { problem: body });
    }
    return body;
  }

  /* What a custom property of the style sheet comes to; on a canvas, the style sheet does not reach. */
  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  const tint = {
    get ink() { return colour('--ink'); },
    get ink2() { return colour('--ink-2'); },
    get line() { return colour('--line'); },
    get line2() { return colour('--line-2'); },
    get paper() { return colour('--paper'); },
  };

  /* Pictures that leave the page are for paper: made with the colours of a light page. */
  function light(work) {
    document.documentElement.classList.add('light');
    try {
      return work();
    } finally {
      document.documentElement.classList.remove('light');
    }
  }

  function notice(kind, ...children) {
    return element('div', { class: 'notice ' + kind, role: kind === 'error' ? 'alert' : 'status' }, element('p', {}, ...children));
  }

  function show(place, ...children) {
    place.replaceChildren(...children.flat());
  }

  /* Fills a place; where that fails, shows why in it, or in the part of it that holds the result. */
  async function fill(place, work, part) {
    const result = part || place;
    try {
      await work();
      place.dataset.state = 'shown';
    } catch (problem) {
      result.classList.remove('grid-wait');
      show(result, notice('error', problem.message));
      place.dataset.state = 'failed';
    }
  }

  /* A button that shows what a figure means. It has no text of its own, so that it is no part of a heading's. */
  function info(title, text) {
    return element('button', { type: 'button', class: 'info', 'aria-expanded': 'false', 'aria-label': word('js.define', title), data: { define: text } });
  }

  const meaning = element('div', { class: 'definition', role: 'status', popover: 'manual' });
  document.body.append(meaning);
  let defined = null;

  function hideMeaning() {
    if (!defined) return;
    defined.setAttribute('aria-expanded', 'false');
    defined = null;
    meaning.hidePopover();
  }

  function showMeaning(button) {
    hideMeaning();
    defined = button;
    button.setAttribute('aria-expanded', 'true');
    meaning.showPopover();
    meaning.textContent = button.dataset.define;
    const at = button.getBoundingClientRect();
    meaning.style.left = Math.max(8, Math.min(at.left, window.innerWidth - meaning.offsetWidth - 8)) + 'px';
    const below = at.bottom + 4;
    meaning.style.top = (below + meaning.offsetHeight > window.innerHeight ? Math.max(8, at.top - meaning.offsetHeight - 4) : below) + 'px';
  }

  /* Before anybody else: a click in a column's head must not sort. */
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-define]');
    if (!button) {
      hideMeaning();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (button === defined) hideMeaning();
    else showMeaning(button);
  }, true);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hideMeaning();
  });
  document.addEventListener('scroll', hideMeaning, true);

  /* Buttons with data-copy="#id" put that element's text on the clipboard. */
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const text = document.querySelector(button.dataset.copy).textContent;
    const before = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = word('js.copied');
    } catch (cause) {
      button.textContent = word('js.copyRefused');
    }
    setTimeout(() => { button.textContent = before; }, 1800);
  });

  /* What a script does to a page's content: now, and again when the content has been exchanged for another page's. */
  const starts = [];

  function onContent(start) {
    starts.push(start);
    start(document.getElementById('content'));
  }

  function contentIsNew() {
    starts.forEach((start) => start(document.getElementById('content')));
  }

  /* Draws the places that are seen now; then, one after the other while nothing else is to be done, those further down. */
  async function inTurn(places, draw) {
    const near = (place) => place.getBoundingClientRect().top < window.innerHeight;
    const later = Array.from(places).filter((place) => !near(place));
    const drawn = new Set();
    const once = (place) => {
      if (drawn.has(place)) return null;
      drawn.add(place);
      watch.unobserve(place);
      return draw(place);
    };
    const watch = new IntersectionObserver((seen) => seen.filter((one) => one.isIntersecting).forEach((one) => once(one.target)), { rootMargin: '200px 0px' });
    const first = Array.from(places).filter((place) => !later.includes(place)).map(once);
    later.forEach((place) => watch.observe(place));
    await Promise.all(first);
    for (const place of later) {
      await new Promise((resolve) => window.requestIdleCallback(resolve, { timeout: 1500 }));
      if (!place.isConnected) break;
      await once(place);
    }
    watch.disconnect();
  }

  onContent((content) => {
    /* Forms with data-lean leave empty fields out of the address; those that apply send themselves when a choice changes. */
    content.querySelectorAll('form[data-lean]').forEach((form) => {
      form.addEventListener('formdata', (event) => {
        for (const field of Array.from(form.elements)) {
          if (field.name && field.value === '') event.formData.delete(field.name);
        }
      });
      if (form.dataset.lean === 'apply') {
        form.addEventListener('chosen', () => form.requestSubmit());
        form.addEventListener('change', (event) => {
          if (event.target.tagName === 'SELECT') form.requestSubmit();
        });
      }
    });
    content.querySelectorAll('[data-utc]').forEach((place) => { place.textContent = onTheViewersClock(place.textContent); });
    /* What scrolls has to be reached by keyboard. */
    content.querySelectorAll('.scroll').forEach((place) => { place.tabIndex = 0; });
  });

  /* On a narrow screen the menu is longer than its line; where one is comes into view. */
  const here = document.querySelector('header nav [aria-current]');
  if (here) here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - (here.parentElement.clientWidth - here.offsetWidth) / 2;

  window.DG = { word, byPinyin, colour, light, tint, said, info, described, number, element, link, behind, reason, json, notice, show, fill, lang, onContent, contentIsNew, inTurn };
})();
