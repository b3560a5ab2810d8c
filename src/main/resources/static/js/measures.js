/* A query's rows as a network: a picture sized by a measure and coloured by community, figures of the whole, a table of nodes. */
(function () {
  'use strict';
  const { word, said, info, number, element, link, behind, json, described, show, tint } = window.DG;
  const { COLOURS, columnAt, short, base } = window.DG.drawing;

  const MOST_NODES = 250;
  const OTHERS = '#b9c2ca';
  const SIZES = ['degree', 'strength', 'betweenness', 'closeness', 'eigenvector', 'coreness', 'constraint'];

  function part(about, name) {
    return json(about.network.api + (about.network.api.includes('?') ? '&' : '?') + '_network=' + name);
  }

  /* The largest nodes by the chosen measure, and the lines between them. */
  function picture(nodes, view) {
    const [idAt, labelAt, communityAt, sizeAt] = ['id', 'label', 'community', view.size].map((name) => columnAt(nodes, name));
    const [sourceAt, targetAt, weightAt] = ['source', 'target', 'weight'].map((name) => columnAt(view.edges, name));
    const shown = [...nodes.rows].sort((one, other) => (other[sizeAt] || 0) - (one[sizeAt] || 0)).slice(0, MOST_NODES);
    const known = new Set(shown.map((row) => row[idAt]));
    const most = Math.max(1e-12, ...shown.map((row) => row[sizeAt] || 0));
    const lines = view.edges.rows.filter((row) => known.has(row[sourceAt]) && known.has(row[targetAt]));
    const page = nodes.columns[labelAt].link && link[nodes.columns[labelAt].link.page];
    const heaviest = Math.max(1e-12, ...lines.map((row) => row[weightAt]));
    return {
      ...base(),
      drawn: shown.length,
      tooltip: { ...base().tooltip, formatter: (p) => (p.dataType === 'edge' ? number(p.data.weight) : `${p.data.said}  ${number(p.data.value)}`) },
      series: [{
        type: 'graph', layout: 'force', roam: true, animation: false,
        force: { repulsion: 120, edgeLength: [30, 120], layoutAnimation: false },
        edgeSymbol: view.directed ? ['none', 'arrow'] : ['none', 'none'], edgeSymbolSize: 6,
        data: shown.map((row, at) => ({
          name: String(row[idAt]), address: page ? page(row[idAt]) : null, said: row[labelAt], value: row[sizeAt] || 0,
          symbolSize: 5 + 25 * Math.sqrt((row[sizeAt] || 0) / most),
          itemStyle: { color: COLOURS[row[communityAt] - 1] || OTHERS },
          label: { show: at < 25, position: 'right', color: tint.ink, fontSize: 11, formatter: () => short(row[labelAt], 10) },
        })),
        links: lines.map((row) => ({
          source: String(row[sourceAt]), target: String(row[targetAt]), weight: row[weightAt], address: behind(view.edges, 'weight', row),
          lineStyle: { width: 0.5 + 3.5 * (row[weightAt] / heaviest), color: '#6d8494', opacity: 0.35 },
        })),
        emphasis: { focus: 'adjacency' },
      }],
    };
  }

  async function measures(box, about) {
    show(box, element('p', { class: 'muted' }, word('js.running')));
    const [nodes, edges, figures] = await Promise.all(['nodes', 'edges', 'figures'].map((name) => part(about, name)));
    const all = described(nodes, about.network.nodes);
    const lines = described(edges, about.network.edges, about.network.api);
    const whole = described(figures, about.network.figures);
    const canvas = element('div', { class: 'chart', 'aria-label': said(about.title) });
    const draw = (size) => window.DG.chart(canvas, all, { kind: 'measures', size, edges: lines, directed: whole.rows[0][columnAt(whole, 'directed')] });
    const choice = element('select', { onchange: (event) => draw(event.target.value) }, SIZES.map((name) => element('option', { value: name }, said(all.columns[columnAt(all, name)].title))));
    const facts = element('dl', { class: 'facts' }, whole.columns.map((column, at) => {
      const value = whole.rows[0][at];
      const text = value === null ? '–' : typeof value === 'boolean' ? word(value ? 'js.yes' : 'js.no') : number(value);
      return [element('dt', {}, said(column.title), ' ', info(said(column.title), said(column.definition))), element('dd', {}, text)];
    }).flat());
    const grid = element('div', {});
    show(box, element('label', {}, word('js.network.size'), ' ', choice), canvas, facts, grid);
    draw(SIZES[0]);
    return window.DG.table(grid, all).built;
  }

  window.DG.charts.add('measures', picture);
  window.DG.measures = measures;
})();
