/* Bodies joined by lines as thick as what they share. */
(function () {
  'use strict';
  const { number, link, behind, tint } = window.DG;
  const { COLOURS, columnAt, short, base } = window.DG.drawing;

  const MOST_LINES = 120;
  const MOST_BODIES = 40;

  function network(result, view, place) {
    const [oneAt, otherAt, valueAt] = [view.one, view.other, view.value].map((name) => columnAt(result, name));
    const idAt = [view.one, view.other].map((name) => {
      const column = result.columns[columnAt(result, name)];
      return column.link && link[column.link.page] ? { at: columnAt(result, column.link.idColumn), page: column.link.page } : null;
    });
    const rows = result.rows.slice(0, MOST_LINES);
    const bodies = new Map();
    const lines = [];
    for (const row of rows) {
      [oneAt, otherAt].forEach((at, side) => {
        const known = idAt[side];
        const id = known ? String(row[known.at]) : String(row[at]);
        const body = bodies.get(id) || { id, name: id, shown: String(row[at]), total: 0, address: known ? link[known.page](id) : null };
        body.total += row[valueAt];
        bodies.set(id, body);
      });
      const [source, target] = [oneAt, otherAt].map((at, side) => String(row[idAt[side] ? idAt[side].at : at]));
      lines.push({ source, target, value: row[valueAt], address: behind(result, view.value, row), said: `${row[oneAt]} — ${row[otherAt]}  ${number(row[valueAt])}` });
    }
    /* The most linked ones, neighbours in one county side by side, so that the lines of a county keep together. */
    const shown = [...bodies.values()]
      .sort((one, two) => two.total - one.total || (one.id < two.id ? -1 : 1))
      .slice(0, place.clientWidth < 520 ? 20 : MOST_BODIES);
    const largest = shown.length > 0 ? shown[0].total : 1;
    const known = new Set(shown.map((body) => body.id));
    const drawn = lines.filter((line) => known.has(line.source) && known.has(line.target));
    const most = Math.max(1, ...drawn.map((line) => line.value));
    const narrow = place.clientWidth < 520;
    /* The names stand around the circle; on a phone they may not take all of it. */
    const around = narrow ? 92 : 140;
    place.style.height = Math.max(380, Math.min(620, place.clientWidth)) + 'px';
    return {
      ...base(),
      drawn: drawn.length,
      tooltip: { ...base().tooltip, formatter: (p) => (p.dataType === 'edge' ? p.data.said : `${p.data.shown}  ${number(p.data.total)}`) },
      series: [{
        type: 'graph', layout: 'circular', circular: { rotateLabel: true }, animation: false,
        left: around, right: around, top: around, bottom: around,
        data: shown.sort((one, two) => (one.id < two.id ? -1 : 1)).map((body) => ({
          ...body,
          symbolSize: 6 + 16 * Math.sqrt(body.total / largest),
          itemStyle: { color: COLOURS[0] },
          label: { show: true, position: 'right', color: tint.ink, fontSize: 11, formatter: () => short(body.shown, narrow ? 7 : 10) },
        })),
        links: drawn.map((line) => ({ ...line, lineStyle: { width: 0.6 + 5 * (line.value / most), color: '#6d8494', opacity: 0.15 + 0.55 * (line.value / most), curveness: 0.25 } })),
        emphasis: { focus: 'adjacency' },
      }],
    };
  }

  window.DG.charts.add('network', network);
})();
