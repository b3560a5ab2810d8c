/* Points in time, each with its name. */
(function () {
  'use strict';
  const { COLOURS, INK, INK_2, columnAt, short, base } = window.DG.drawing;

  function timeline(result, view, place) {
    const timeAt = columnAt(result, view.time);
    const labelAt = columnAt(result, view.label);
    const names = [...new Set(result.rows.map((row) => String(row[labelAt])))].slice(0, 60);
    const times = [...new Set(result.rows.map((row) => String(row[timeAt])))].sort();
    place.style.height = Math.max(180, 70 + names.length * 26) + 'px';
    return {
      ...base(),
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
