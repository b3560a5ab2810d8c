/* The plan of a statement as a tree: what the engine would do, from the bottom up, and how many rows it expects. */
(function () {
  'use strict';
  const { word, number, element } = window.DG;
  /* What makes a statement slow on a large graph. */
  const COSTLY = /^(AllNodesScan|CartesianProduct|NodeByLabelScan|DirectedAllRelationshipsScan|UndirectedAllRelationshipsScan|.*TypeScan)/;

  function meaning(operator) {
    const key = 'js.plan.' + operator.replace(/[^A-Za-z]/g, '');
    return word(key) === key ? null : element('span', { class: 'plan-means' }, word(key));
  }

  function rows(estimate) {
    if (estimate < 0) return null;
    return element('span', { class: 'plan-rows' }, word('js.planRows', number(estimate < 10 ? Math.round(estimate * 10) / 10 : Math.round(estimate))));
  }

  function step(one) {
    return element('li', {},
      element('div', { class: 'plan-step' + (COSTLY.test(one.operator) ? ' costly' : '') },
        element('b', {}, one.operator), meaning(one.operator), rows(one.estimatedRows),
        one.details ? element('code', {}, one.details) : null),
      one.children.length > 0 ? element('ul', {}, one.children.map(step)) : null);
  }

  window.DG.consolePlan = (place, plan) => place.replaceChildren(
    element('p', { class: 'muted small' }, word('js.planHow')),
    element('ul', { class: 'plan' }, step(plan)),
  );
})();
