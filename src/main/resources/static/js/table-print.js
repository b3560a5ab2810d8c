/* On paper a table is a plain one with all of its rows; its head stands on every page. The row of
   sums stays out: the cells' formatter knows rows of the result alone. */
(function () {
  'use strict';
  Object.assign(window.Tabulator.defaultOptions, { printAsHtml: true, printStyled: false, printRowRange: 'active', printConfig: { columnCalcs: false } });
})();
