/* Points in time, each with its name; or figures over time, each in force until the next. */
(function () {
  'use strict';
  const { COLOURS, columnAt, short, base, legend } = window.DG.drawing;
  const { said, number, tint } = window.DG;

  function course(result, view, place) {
    const timeAt = columnAt(result, view.time);
    const columns = view.series.map((name) => columnAt(result, name));
    const rows = [...result.rows].sort((a, b) => String(a[timeAt]).localeCompare(String(b[timeAt])));
    const { option, below } = legend(columns.map((at) => said(result.columns[at].title)), place);
    place.style.height = '260px';
    return {
      ...base(),
      tooltip: { ...base().tooltip, trigger: 'axis', valueFormatter: (value) => number(value) },
      legend: option,
      grid: { left: 4, right: 28, top: below, bottom: 4, containLabel: true },
      xAxis: { type: 'category', data: rows.map((row) => String(row[timeAt])), axisLabel: { color: tint.ink2 }, axisLine: { lineStyle: { color: tint.line2 } } },
      yAxis: { type: 'value', minInterval: 1, min: 0, axisLabel: { color: tint.ink2 }, splitLine: { lineStyle: { color: tint.line } } },
      series: columns.map((at) => ({
        name: said(result.columns[at].title), type: 'line', step: 'end', symbolSize: 8,
        label: { show: rows.length <= 12, color: tint.ink, formatter: (point) => number(point.value) },
        data: rows.map((row) => row[at]),
      })),
    };
  }

  function timeline(result, view, place) {
    if (view.series) return course(result, view, place);
    const timeAt = columnAt(result, view.time);
    const labelAt = columnAt(result, view.label);
    const names = [...new Set(result.rows.map((row) => String(row[labelAt])))].slice(0, 60);
    const times = [...new Set(result.rows.map((row) => String(row[timeAt])))].sort();
    place.style.height = Math.max(180, 70 + names.length * 26) + 'px';
    return {
      ...base(),
      drawn: result.rows.filter((row) => names.includes(String(row[labelAt]))).length,
      tooltip: { ...base().tooltip, formatter: (p) => `${names[p.value[1]]}\n${times[p.value[0]]}` },
      grid: { left: 4, right: 24, top: 10, bottom: 4, containLabel: true },
      xAxis: { type: 'category', data: times, axisLabel: { color: tint.ink2 }, splitLine: { show: true, lineStyle: { color: tint.line } } },
      yAxis: { type: 'category', data: names, inverse: true, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: tint.ink, interval: 0, formatter: (value) => short(value, 16) } },
      series: [{
        type: 'scatter', symbolSize: 13, itemStyle: { color: COLOURS[0] },
        data: result.rows.map((row) => [times.indexOf(String(row[timeAt])), names.indexOf(String(row[labelAt]))]).filter((point) => point[1] >= 0),
      }],
    };
  }

  window.DG.charts.add('timeline', timeline);
})();
