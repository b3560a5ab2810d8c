/* Points in time, each with its name; or figures over time, each in force until the next. */
(function () {
  'use strict';
  const { COLOURS, INK, INK_2, columnAt, short, base } = window.DG.drawing;
  const { said, number } = window.DG;

  function course(result, view, place) {
    const timeAt = columnAt(result, view.time);
    const columns = view.series.map((name) => columnAt(result, name));
    const rows = [...result.rows].sort((a, b) => String(a[timeAt]).localeCompare(String(b[timeAt])));
    place.style.height = '260px';
    return {
      ...base(),
      tooltip: { ...base().tooltip, trigger: 'axis', valueFormatter: (value) => number(value) },
      legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: { color: INK_2 } },
      grid: { left: 4, right: 28, top: 34, bottom: 4, containLabel: true },
      xAxis: { type: 'category', data: rows.map((row) => String(row[timeAt])), axisLabel: { color: INK_2 }, axisLine: { lineStyle: { color: '#cbd3db' } } },
      yAxis: { type: 'value', minInterval: 1, min: 0, axisLabel: { color: INK_2 }, splitLine: { lineStyle: { color: '#e8ecf0' } } },
      series: columns.map((at) => ({
        name: said(result.columns[at].title), type: 'line', step: 'end', symbolSize: 8,
        label: { show: rows.length <= 12, color: INK, formatter: (point) => number(point.value) },
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
      xAxis: { type: 'category', data: times, axisLabel: { color: INK_2 }, splitLine: { show: true, lineStyle: { color: '#e8ecf0' } } },
      yAxis: { type: 'category', data: names, inverse: true, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: INK, interval: 0, formatter: (value) => short(value, 16) } },
      series: [{
        type: 'scatter', symbolSize: 13, itemStyle: { color: COLOURS[0] },
        data: result.rows.map((row) => [times.indexOf(String(row[timeAt])), names.indexOf(String(row[labelAt]))]).filter((point) => point[1] >= 0),
      }],
    };
  }

  window.DG.charts.add('timeline', timeline);
})();
