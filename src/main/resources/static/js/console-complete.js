/* Completion in the editor: labels, relationship types and properties of this graph, parameters, words of Cypher. */
(function () {
  'use strict';
  const { kinds, json } = window.DG;
  const CLAUSES = ['MATCH', 'OPTIONAL MATCH', 'WHERE', 'RETURN', 'WITH', 'UNWIND', 'ORDER BY', 'SKIP', 'LIMIT', 'DISTINCT', 'AS', 'AND', 'OR', 'NOT', 'XOR', 'IN', 'IS NULL', 'IS NOT NULL', 'CONTAINS', 'STARTS WITH', 'ENDS WITH', 'EXISTS', 'COUNT', 'CASE', 'WHEN', 'THEN', 'ELSE', 'END', 'UNION', 'CALL', 'DESC', 'ASC'];
  const FUNCTIONS = ['count(', 'collect(', 'sum(', 'avg(', 'min(', 'max(', 'size(', 'length(', 'nodes(', 'relationships(', 'type(', 'labels(', 'keys(', 'properties(', 'elementId(', 'coalesce(', 'head(', 'last(', 'range(', 'split(', 'replace(', 'substring(', 'toLower(', 'toString(', 'toInteger(', 'shortestPath(', 'startNode(', 'endNode('];

  let schema = null;

  function read() {
    schema = schema || json('/api/pages/graph/schema').then((answer) => {
      const of = (kind) => answer.rows.filter((row) => row[0] === kind).map((row) => row[1]);
      return { labels: of('label'), relationships: of('relationship'), properties: of('property') };
    });
    return schema;
  }

  /* The bracket that is open at the end of a text: ( for a node, [ for a relationship, { for a map. */
  function open(text) {
    let depth = 0;
    for (let at = text.length - 1; at >= 0; at--) {
      if (')]}'.includes(text[at])) depth++;
      else if ('([{'.includes(text[at])) {
        if (depth === 0) return text[at];
        depth--;
      }
    }
    return '';
  }

  function offers(before, names, statement) {
    const [, mark, written] = /([:|&!.$]?)\s*([\p{L}\p{N}_`]*)$/u.exec(before);
    const ahead = before.slice(0, before.length - written.length).trimEnd().slice(0, mark ? -1 : undefined);
    const bracket = open(ahead);
    if (mark === '$') return { written, list: names().map((name) => ({ text: name, about: '' })) };
    if (mark === '.') return { written, list: names.schema.properties.map((name) => ({ text: name, about: kinds.property(name) })) };
    if ((mark === ':' || mark === '|' || mark === '&' || mark === '!') && bracket !== '{') {
      const labels = names.schema.labels.map((name) => ({ text: name, about: kinds.word(name) }));
      const types = names.schema.relationships.map((name) => ({ text: name, about: kinds.relationship(name) }));
      return { written, list: bracket === '[' ? types : bracket === '(' ? labels : [...labels, ...types] };
    }
    if (bracket === '{' && /[{,]\s*$/.test(before.slice(0, before.length - written.length))) {
      return { written, list: names.schema.properties.map((name) => ({ text: name, about: kinds.property(name) })) };
    }
    const variables = [...new Set([...statement.matchAll(/[([]\s*([a-z][A-Za-z0-9_]*)\s*[:)\]]/g)].map((match) => match[1]))];
    return { written, list: [...variables, ...CLAUSES, ...FUNCTIONS].map((text) => ({ text, about: '' })) };
  }

  /* names() gives the parameters. */
  function complete(editor, names) {
    async function hint(cm) {
      names.schema = await read().catch(() => { schema = null; return { labels: [], relationships: [], properties: [] }; });
      const cursor = cm.getCursor();
      const before = cm.getRange({ line: 0, ch: 0 }, cursor);
      const { written, list } = offers(before, names, cm.getValue());
      const begin = written.toLowerCase();
      const fitting = list.filter((one) => one.text.toLowerCase().startsWith(begin) || (begin !== '' && one.about.includes(written)));
      return {
        from: { line: cursor.line, ch: cursor.ch - written.length }, to: cursor,
        list: fitting.map((one) => ({
          text: one.text,
          render: (place) => {
            place.append(one.text);
            if (one.about && one.about !== one.text) {
              const about = document.createElement('small');
              about.textContent = one.about;
              place.append(about);
            }
          },
        })),
      };
    }

    const offer = () => editor.showHint({ hint, completeSingle: false });
    editor.on('inputRead', (cm, change) => {
      if (change.origin === '+input' && /^[:.$|]$/.test(change.text[0])) offer();
    });
    return offer;
  }

  window.DG.consoleComplete = complete;
})();
