/* What the pictures of the graph call things: kinds of nodes with their colours, words, names and pages. */
(function () {
  'use strict';
  const { word, link } = window.DG;

  const COLOURS = {
    Duty: '#1f6f8b', Department: '#d99a4e', Township: '#4b7f5b', Region: '#7fae8e', Clause: '#9fb1bf', DutyList: '#8a76ab',
    Category: '#b86b6b', Party: '#8a6d62', OpenClass: '#c2b05c', DepartmentKind: '#c98f6a', Function: '#7d8b99', Matter: '#5b6fa8',
    Fault: '#c0504a', ArchivedDuty: '#7ba3b3', ArchivedClause: '#c3ced6',
  };
  const OTHER = '#8896a3';
  /* A node has several labels (a township is a region and an actor too); the first of these is what it is called. */
  const SHOWN_FIRST = ['Township', 'Department', 'Duty', 'Clause'];
  const ADDRESS = {
    Duty: (held) => link.duty(held.id), ArchivedDuty: (held) => link.duty(held.id), Department: (held) => link.department(held.id),
    Township: (held) => link.township(held.id), Clause: (held) => link.clause(held.id), ArchivedClause: (held) => link.clause(held.id),
    DutyList: (held) => link.list(held.id), DepartmentKind: (held) => link.kind(held.name), Category: (held) => link.category(held.name),
    Region: (held) => link.region(held.id),
  };

  function of(node) {
    return SHOWN_FIRST.find((label) => node.labels.includes(label)) || node.labels.find((label) => COLOURS[label]) || node.labels[0] || '';
  }

  function known(key, otherwise) {
    const text = word(key);
    return text === key ? otherwise : text;
  }

  function name(node) {
    const held = node.properties || {};
    return String(held.name || held.heading || held.text || held.title || held.found || held.id || '');
  }

  function address(node) {
    const held = node.properties || {};
    const to = ADDRESS[of(node)];
    return to && (held.id || held.name) ? to(held) : null;
  }

  window.DG.kinds = {
    of, name, address,
    colour: (kind) => COLOURS[kind] || OTHER,
    word: (kind) => known('label.' + kind, kind),
    relationship: (type) => known('rel.' + type, type),
    property: (key) => known('prop.' + key, key),
    order: (kind) => { const at = SHOWN_FIRST.indexOf(kind); return at < 0 ? SHOWN_FIRST.length : at; },
  };
})();
