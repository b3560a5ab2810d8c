/* Figures over a quantity: each row a point, joined in the order of the rows. */
(function () {
  'use strict';
  const { columnAt, base, legend } = window.DG.drawing;
  const { said, number, tint } = window.DG;

  function line(result, view, place) {
    const xAt = columnAt(result, view.x);
    const columns = view.series.map((name) => columnAt(result, name));
    const axis = { type: 'value', min: 0, max: 'dataMax', axisLabel: { color: tint.ink2 }, splitLine: { lineStyle: { color: tint.line } } };
    const { option, below } = legend(columns.map((at) => said(result.columns[at].title)), place);
    place.style.height = '380px';
    return {
      ...base(),
      tooltip: { ...base().tooltip, formatter: (point) => `${point.seriesName}\n${point.value.map(number).join(' → ')}` },
      legend: option,
      grid: { left: 4, right: 28, top: below, bottom: 24, containLabel: true },
      xAxis: { ...axis, name: said(result.columns[xAt].title), nameLocation: 'middle', nameGap: 26, nameTextStyle: { color: tint.ink } },
      yAxis: axis,
      series: columns.map((at) => ({ name: said(result.columns[at].title), type: 'line', symbolSize: 7, data: result.rows.map((row) => [row[xAt], row[at]]) })),
    };
  }

  window.DG.charts.add('line', line);
})();
