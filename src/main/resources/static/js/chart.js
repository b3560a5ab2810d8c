/* A result as a picture, as its query's `view:` header says. Tooltips are drawn on the canvas: no HTML from data. */
(function () {
  'use strict';
  const { word, colour, light, tint, said, number, element, link, behind } = window.DG;

  const COLOURS = ['#1f6f8b', '#8fbccb', '#d99a4e', '#6b9b7a', '#8a76ab', '#b86b6b', '#7d8b99', '#c2b05c'];
  const TAKEN_WIDTH = 900;
  /* In single quotes: the library's SVG text puts it into an attribute as it is. */
  const FONT = getComputedStyle(document.body).fontFamily.replaceAll('"', "'");
  const NARROW = 520;
  const MOST_BARS = 20;
  const MOST_TOLD = 10;
  const MENU_WIDTH = 90;
  const STILL = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

  function columnAt(result, name) {
    const index = result.columns.findIndex((column) => column.name === name);
    if (index < 0) throw new Error(word('js.noColumn', name));
    return index;
  }

  function short(text, length) {
    const plain = String(text === null || text === undefined ? '' : text);
    return plain.length > length ? plain.slice(0, length - 1) + '…' : plain;
  }

  function base() {
    return {
      color: COLOURS,
      animation: !STILL,
      animationDuration: 250,
      textStyle: { fontFamily: FONT, color: tint.ink },
      tooltip: { renderMode: 'richText', confine: true, backgroundColor: tint.paper, borderColor: tint.line2, textStyle: { fontFamily: FONT, color: tint.ink, fontSize: 13 } },
    };
  }

  /* A legend that leaves the menu of the picture its place, and where the drawing below it begins. */
  function legend(names, place) {
    const width = place.clientWidth - MENU_WIDTH;
    let lines = 1;
    let used = 0;
    for (const name of names) {
      const wide = 17 + window.echarts.format.getTextRect(name, '12px ' + FONT).width;
      if (used > 0 && used + wide > width) {
        lines++;
        used = 0;
      }
      used += wide + 10;
    }
    return { option: { top: 0, left: 0, width, itemWidth: 12, itemHeight: 12, itemGap: 10, padding: 5, textStyle: { color: tint.ink2 }, data: names }, below: 10 + lines * 24 };
  }

  /* The sum of each stacked bar, written behind it. */
  function sums(result, rows, series) {
    const at = series.map((name) => columnAt(result, name));
    const sum = rows.map((row) => at.reduce((all, one) => all + row[one], 0));
    return {
      type: 'bar', stack: 'all', silent: true, tooltip: { show: false }, data: rows.map(() => 0),
      label: { show: true, position: 'right', color: tint.ink2, formatter: ({ dataIndex }) => number(sum[dataIndex]) },
    };
  }

  function bars(result, view, place, stacked) {
    const { series } = view;
    const labelAt = columnAt(result, view.label);
    const rows = result.rows.slice(0, MOST_BARS);
    const narrow = place.clientWidth < NARROW;
    const { option, below } = legend(series.map((name) => said(result.columns[columnAt(result, name)].title)), place);
    place.style.height = Math.max(200, 84 + rows.length * (stacked ? 27 : Math.max(27, 12 + series.length * 11))) + 'px';
    return {
      ...base(),
      drawn: rows.length,
      tooltip: { ...base().tooltip, trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (value) => number(value) },
      legend: option,
      grid: { left: 4, right: 24, top: below, bottom: 4, containLabel: true },
      xAxis: { type: 'value', minInterval: 1, axisLabel: { color: tint.ink2 }, splitLine: { lineStyle: { color: tint.line } } },
      yAxis: {
        type: 'category', inverse: true, data: rows.map((row) => String(row[labelAt])),
        axisTick: { show: false }, axisLine: { lineStyle: { color: tint.line2 } }, triggerEvent: true,
        axisLabel: { color: tint.ink, fontSize: narrow ? 11 : 12, formatter: (value) => short(value, narrow ? 12 : 18), interval: 0 },
      },
      series: series.map((name) => {
        const at = columnAt(result, name);
        return {
          name: said(result.columns[at].title), type: 'bar', stack: stacked ? 'all' : undefined, barMaxWidth: 18,
          data: rows.map((row) => row[at]), emphasis: { focus: 'series' },
          label: stacked ? undefined : { show: true, position: 'right', color: tint.ink2, formatter: ({ value }) => number(value) },
        };
      }).concat(stacked ? [sums(result, rows, series)] : []),
    };
  }

  function heatmap(result, view, place) {
    const xAt = columnAt(result, view.x);
    const yAt = columnAt(result, view.y);
    const valueAt = columnAt(result, view.value);
    const xs = [...new Set(result.rows.map((row) => String(row[xAt])))];
    const ys = [...new Set(result.rows.map((row) => String(row[yAt])))].slice(0, 40);
    const known = new Set(ys);
    const shown = result.rows.filter((row) => known.has(String(row[yAt])));
    const cells = shown.map((row) => ({ row, value: [xs.indexOf(String(row[xAt])), ys.indexOf(String(row[yAt])), row[valueAt]] }));
    const most = cells.reduce((top, cell) => Math.max(top, cell.value[2] || 0), 1);
    place.style.height = Math.max(240, 150 + ys.length * 26) + 'px';
    /* What a column has of the width says how its name stands, and whether its figures fit. */
    const narrow = place.clientWidth < NARROW;
    const pitch = (place.clientWidth - (narrow ? 110 : 220)) / xs.length;
    return {
      ...base(),
      drawn: shown.length,
      tooltip: { ...base().tooltip, formatter: (p) => `${ys[p.value[1]]}\n${xs[p.value[0]]}  ${number(p.value[2])}` },
      grid: { left: 4, right: 12, top: 28, bottom: 44, containLabel: true },
      xAxis: { type: 'category', data: xs, axisTick: { show: false }, axisLabel: { interval: 0, rotate: pitch < 22 ? 90 : xs.length > 6 || narrow ? 40 : 0, fontSize: pitch < 22 ? 11 : 12, color: tint.ink, formatter: (value) => short(value, 10) } },
      yAxis: { type: 'category', data: ys, inverse: true, triggerEvent: true, axisTick: { show: false }, axisLabel: { interval: 0, color: tint.ink, ...(narrow ? { width: 92, overflow: 'break', fontSize: 11, lineHeight: 12 } : {}), formatter: (value) => short(value, 16) } },
      visualMap: { min: 0, max: most, text: [number(most), '0'], calculable: false, orient: 'horizontal', left: 'center', bottom: 0, itemHeight: 120, inRange: { color: ['--heat-0', '--heat-1', '--heat-2'].map(colour) }, textStyle: { color: tint.ink2 } },
      series: [{ type: 'heatmap', data: cells, label: { show: pitch >= 12, fontSize: pitch < 22 ? 10 : 12, formatter: (p) => number(p.value[2]) }, itemStyle: { borderColor: tint.paper, borderWidth: 1 } }],
    };
  }

  function sankey(result, view, place) {
    const [fromAt, toAt, valueAt] = [view.from, view.to, view.value].map((name) => columnAt(result, name));
    const flows = new Map();
    const names = new Set();
    for (const row of result.rows) {
      /* Left and right names are kept apart, as a body may stand on both sides and a sankey must not turn back. */
      const from = '‹' + row[fromAt];
      const to = '›' + row[toAt];
      names.add(from);
      names.add(to);
      const key = from + '\n' + to;
      const before = flows.get(key);
      /* Where several rows make one flow, no page counts them all. */
      flows.set(key, before ? { value: before.value + row[valueAt] } : { value: row[valueAt], address: behind(result, view.value, row) });
    }
    const left = [...names].filter((name) => name.startsWith('‹')).length;
    place.style.height = Math.max(260, Math.max(left, names.size - left) * 32) + 'px';
    return {
      ...base(),
      tooltip: { ...base().tooltip, formatter: (p) => p.dataType === 'edge' ? `${p.data.source.slice(1)} → ${p.data.target.slice(1)}  ${number(p.data.value)}` : `${p.name.slice(1)}  ${number(p.value)}` },
      series: [{
        type: 'sankey', left: 4, right: 170, top: 8, bottom: 8, nodeGap: 14, nodeWidth: 12, draggable: false,
        data: [...names].map((name) => ({ name })),
        links: [...flows].map(([key, flow]) => ({ source: key.split('\n')[0], target: key.split('\n')[1], ...flow })),
        label: { color: tint.ink, textBorderColor: tint.paper, textBorderWidth: 3, formatter: (p) => short(p.name.slice(1), 14) },
        lineStyle: { color: 'source', opacity: 0.28 },
      }],
    };
  }

  const DRAWN = {
    bar: (result, view, place) => bars(result, view, place, false),
    'stacked-bar': (result, view, place) => bars(result, view, place, true),
    heatmap, sankey,
  };

  /* Where a click on a mark leads: to the rows that it counts, or else to the page of the thing that the mark is named for. */
  function target(result, view, mark) {
    const row = rowOf(result, view, mark);
    if (!row) return null;
    const about = view.kind === 'heatmap' ? view.value : (view.series || [])[mark.seriesIndex];
    const asked = about && mark.componentType === 'series' && behind(result, about, row);
    if (asked) return asked;
    const column = result.columns.find((one) => one.name === (view.label || view.y));
    if (!column || !column.link || !link[column.link.page]) return null;
    return link[column.link.page](row[columnAt(result, column.link.idColumn)]);
  }

  function rowOf(result, view, mark) {
    if (view.kind === 'bar' || view.kind === 'stacked-bar') {
      return mark.componentType === 'yAxis'
        ? result.rows.find((row) => String(row[columnAt(result, view.label)]) === mark.value) : result.rows[mark.dataIndex];
    }
    if (view.kind !== 'heatmap') return null;
    if (mark.componentType === 'yAxis') return result.rows.find((row) => String(row[columnAt(result, view.y)]) === mark.value);
    return mark.data && mark.data.row;
  }

  /* A picture in words, for those who do not see it: what it is of, and its first rows with the columns that are drawn. */
  function told(place, result, view) {
    const section = place.closest('section');
    const heading = section && section.querySelector('h1, h2');
    const drawn = columnsOf(result, view).map((column) => column.name);
    const rows = result.rows.slice(0, MOST_TOLD).map((row) => drawn.map((name) => {
      const at = columnAt(result, name);
      return typeof row[at] === 'number' ? said(result.columns[at].title) + ' ' + number(row[at]) : row[at];
    }).filter((text) => text !== null && text !== '').join(' '));
    return word('js.picture', heading ? heading.textContent.trim() : '', window.DG.all(result)) + ' ' + rows.join('; ');
  }

  /* The columns that a view draws. */
  function columnsOf(result, view) {
    return Object.entries(view).filter(([field]) => field !== 'kind').flatMap(([, names]) => names)
      .map((name) => result.columns.find((column) => column.name === name)).filter(Boolean);
  }

  /* The same picture to take away, drawn anew: as wide on every screen, without movement, with text as text. */
  function drawing(place, result, view) {
    const section = place.closest('section');
    const heading = (section && section.querySelector('h2')) || document.querySelector('#content h1');
    const sheet = { clientWidth: TAKEN_WIDTH, style: {} };
    return light(() => {
      const { drawn, ...option } = DRAWN[view.kind](result, view, sheet);
      const height = parseInt(sheet.style.height, 10) || 420;
      const made = window.echarts.init(null, null, { renderer: 'svg', ssr: true, width: TAKEN_WIDTH, height });
      made.setOption({ ...option, animation: false });
      const svg = made.renderToSVGString();
      made.dispose();
      const units = new Set(columnsOf(result, view).filter((column) => column.unit).map((column) => said(column.unit)));
      return { svg, width: TAKEN_WIDTH, height, title: heading ? heading.textContent.trim() : '', unit: [...units].join('、'), drawn };
    });
  }

  /* Draws; returns a note where the picture holds less than the table, or null. */
  function chart(place, all, view) {
    const draw = DRAWN[view.kind];
    if (!draw) return null;
    let result = all;
    const made = () => {
      const { drawn: marks = result.rows.length, ...option } = draw(result, view, place);
      return { marks, option: { ...option, aria: { enabled: true, label: { description: told(place, result, view) } } } };
    };
    const { marks, option } = made();
    const there = result.matching === undefined ? result.rows.length : result.matching;
    const noted = (shown) => word('js.drawn', number(shown), window.DG.all(all));
    const note = marks === there && !result.truncated ? null : element('p', { class: 'small muted' }, noted(marks));
    const drawn = window.echarts.init(place, null, { renderer: 'canvas', locale: window.DG.lang === 'en' ? 'EN' : 'ZH' });
    drawn.setOption(option);
    let wide = place.clientWidth;
    const watch = new ResizeObserver(() => {
      drawn.resize();
      if (place.clientWidth === wide) return;
      wide = place.clientWidth;
      drawn.setOption(made().option, true);
    });
    watch.observe(place);
    /* A canvas keeps the colours that it was drawn with. */
    const left = new AbortController();
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => drawn.setOption(made().option, true), { signal: left.signal });
    place.addEventListener('rows-shown', ({ detail }) => {
      result = { ...all, rows: detail };
      const now = made();
      drawn.setOption(now.option, true);
      if (note) note.textContent = noted(now.marks);
    }, { signal: left.signal });
    document.addEventListener('content-left', () => { left.abort(); watch.disconnect(); drawn.dispose(); }, { once: true });
    drawn.on('click', (mark) => {
      const address = (mark.data && mark.data.address) || target(result, view, mark);
      if (address) location.assign(address);
    });
    if (place.previousElementSibling && place.previousElementSibling.matches('.take')) place.previousElementSibling.remove();
    const taken = () => drawing(place, result, view);
    place.before(window.DG.picture.menu(taken));
    window.DG.picture.keep(place, taken);
    place.setAttribute('role', 'img');
    place.dataset.drawn = 'true';
    return note;
  }

  /* A picture beside a table shows the rows that the table shows, in their order. */
  function follow(place, table) {
    let before = '';
    table.on('renderComplete', () => {
      const rows = table.getRows('display').map((row) => row.getData().row);
      const now = JSON.stringify(rows);
      if (now === before) return;
      before = now;
      place.dispatchEvent(new CustomEvent('rows-shown', { detail: rows }));
    });
  }

  window.DG.chart = chart;
  window.DG.chartFollows = follow;
  window.DG.charts = { has: (kind) => kind in DRAWN, add: (kind, draw) => { DRAWN[kind] = draw; } };
  window.DG.drawing = { COLOURS, columnAt, short, base, legend };
})();
