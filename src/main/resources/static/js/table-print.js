/* On paper a table is a plain one with all of its rows and its sums; its head stands on every page. */
(function () {
  'use strict';
  /* The row of sums is none of the result: it has a formatter of its own. */
  function printed(cell) {
    const { formatter, bottomCalcFormatter } = cell.getColumn().getDefinition();
    if (cell.getRow().getData().row) return formatter(cell);
    return bottomCalcFormatter ? bottomCalcFormatter(cell) : '';
  }

  Object.assign(window.Tabulator.defaultOptions, { printAsHtml: true, printStyled: false, printRowRange: 'active', columnDefaults: { formatterPrint: printed } });
})();
