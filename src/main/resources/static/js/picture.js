/* A chart or a graph to take away: as PNG, as SVG with real text, or on the clipboard; dark on white, with what it rests on. */
(function () {
  'use strict';
  const { word, element } = window.DG;
  const NAMESPACE = 'http://www.w3.org/2000/svg';
  const MARGIN = 24;
  const LEAST_WIDTH = 560;
  /* Browsers refuse canvases much larger than this. */
  const MOST_PIXELS = 8000;

  /* Lines that fit a width; a Chinese character is as wide as its size. */
  function wrapped(text, width, size) {
    const lines = [''];
    let used = 0;
    for (const character of text) {
      const wide = character > '⺀' ? size : size * 0.6;
      if (used + wide > width) {
        lines.push('');
        used = 0;
      }
      lines[lines.length - 1] += character;
      used += wide;
    }
    return lines;
  }

  function node(name, attributes, ...children) {
    const made = document.createElementNS(NAMESPACE, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    made.append(...children);
    return made;
  }

  /* A drawing {svg, width, height, title, unit} below its title and above what it rests on. */
  async function framed(drawing) {
    await window.DG.basis.ready();
    const width = Math.ceil(Math.max(LEAST_WIDTH, drawing.width + 2 * MARGIN));
    const inner = width - 2 * MARGIN;
    const head = wrapped(drawing.title, inner, 18);
    const unit = drawing.unit ? [word('js.basis.unit', drawing.unit)] : [];
    const foot = window.DG.basis.now().flatMap((line) => wrapped(line, inner, 12));
    const top = MARGIN + head.length * 24 + unit.length * 20 + 8;
    const height = Math.ceil(top + drawing.height + 12 + foot.length * 18 + MARGIN);
    const text = (line, y, size, colour) => node('text', { x: MARGIN, y, 'font-size': size, fill: colour }, line);
    const texts = [
      ...head.map((line, at) => text(line, MARGIN + 16 + at * 24, 18, '#1d2733')),
      ...unit.map((line) => text(line, MARGIN + 12 + head.length * 24, 12, '#556270')),
      ...foot.map((line, at) => text(line, top + drawing.height + 24 + at * 18, 12, '#556270')),
    ];
    const written = new XMLSerializer();
    const frame = node('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': getComputedStyle(document.body).fontFamily },
      node('title', {}, drawing.title), node('rect', { width, height, fill: '#ffffff' }), ...texts);
    const outer = written.serializeToString(frame);
    const placed = drawing.svg.replace(/^<svg /, `<svg x="${MARGIN}" y="${top}" `);
    return { svg: outer.replace(/<\/svg>$/, placed + '</svg>'), width, height };
  }

  async function png(drawing) {
    const { svg, width, height } = await framed(drawing);
    const image = new Image();
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
    await image.decode();
    const scale = Math.min(2, MOST_PIXELS / Math.max(width, height));
    const canvas = element('canvas', { width: Math.round(width * scale), height: Math.round(height * scale) });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(word('js.picture.failed')))), 'image/png');
    });
  }

  function save(blob, name) {
    const address = URL.createObjectURL(blob);
    const anchor = element('a', { href: address, download: name });
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  function fileName(title, ending) {
    return (title || word('js.picture.menu')).replace(/[\\/:*?"<>|\s]+/g, ' ').trim().slice(0, 60) + '.' + ending;
  }

  const picture = {
    svg: async (drawing) => save(new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n' + (await framed(drawing)).svg + '\n'], { type: 'image/svg+xml' }), fileName(drawing.title, 'svg')),
    png: async (drawing) => save(await png(drawing), fileName(drawing.title, 'png')),
    /* The promise goes in, as some browsers take a picture only while the click lasts. */
    copy: async (drawing) => {
      if (!window.ClipboardItem || !navigator.clipboard) throw new Error(word('js.picture.copyRefused'));
      try {
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': png(drawing) })]);
      } catch (cause) {
        throw Object.assign(new Error(word('js.picture.copyRefused')), { cause });
      }
      return word('js.copied');
    },
  };

  /* The small menu of a picture; `drawing` makes what is to be taken away when it is asked for. */
  function menu(drawing) {
    const said = element('span', { class: 'small', role: 'status' });
    const button = (act, text) => element('button', {
      type: 'button', class: 'quiet', data: { take: act },
      onclick: async () => {
        try {
          said.textContent = (await picture[act](drawing())) || '';
        } catch (problem) {
          said.textContent = problem.message;
        }
      },
    }, text);
    return element('details', { class: 'take' }, element('summary', {}, word('js.picture.menu')),
      element('div', {}, button('png', word('js.picture.png')), button('svg', word('js.picture.svg')), button('copy', word('js.picture.copy')), said));
  }

  const kept = new WeakMap();

  /* The picture of a place as an element of the page. The content policy lets a script set styles, and none be written. */
  function onPaper(place) {
    const { svg } = kept.get(place)();
    const plain = svg.replaceAll(' style="', ' data-style="').replaceAll(/<style[^>]*>[^]*?<\/style>/g, '');
    const made = document.importNode(new DOMParser().parseFromString(plain, 'image/svg+xml').documentElement, true);
    made.querySelectorAll('[data-style]').forEach((one) => {
      for (const rule of one.dataset.style.split(';')) {
        const [name, value] = rule.split(':');
        if (value) one.style.setProperty(name, value);
      }
    });
    return element('div', { class: 'print-picture' }, made);
  }

  window.DG.save = save;
  /* keep: what makes the picture of a place, from when it is drawn on. */
  window.DG.picture = { ...picture, menu, keep: (place, drawing) => kept.set(place, drawing), has: (place) => kept.has(place), onPaper };
})();
