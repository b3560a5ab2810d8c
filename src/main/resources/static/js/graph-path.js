/* The shortest path between two nodes of a picture: the first is chosen, then the second; what is found is added and marked. */
(function () {
  'use strict';
  const { word, number, json, notice, kinds } = window.DG;
  const MOST_LONG = 6;

  /* acts: bring(answer, reason), say(notice), shown(path) */
  function path(cy, model, acts) {
    let first = null;
    const name = (node) => kinds.name(model.nodes.get(node.id()));
    const begun = (node) => first !== null && first.inside() && !first.same(node);

    /* What is new stands between the two ends, aside of the straight line. */
    function place(from, to, fresh) {
      const a = { ...from.position() };
      const b = { ...to.position() };
      fresh.forEach((node, index) => {
        const part = (index + 1) / (fresh.length + 1);
        const aside = 0.15 * Math.sin(Math.PI * part);
        node.position({ x: a.x + (b.x - a.x) * part - (b.y - a.y) * aside, y: a.y + (b.y - a.y) * part + (b.x - a.x) * aside });
      });
    }

    async function find(from, to) {
      first = null;
      try {
        const answer = await json('/api/pages/graph/path?from=' + encodeURIComponent(from.id()) + '&to=' + encodeURIComponent(to.id()));
        cy.elements().removeClass('path');
        if (answer.rows.length === 0) {
          acts.say(notice('warning', word('js.graph.pathNone', name(from), name(to), MOST_LONG)));
          return;
        }
        const found = window.DG.graphModel.found(answer);
        const added = acts.bring(answer, from.id());
        place(from, to, added.nodes().sort((one, two) => [...found.nodes.keys()].indexOf(one.id()) - [...found.nodes.keys()].indexOf(two.id())));
        const parts = cy.elements().filter((one) => found.nodes.has(one.id()) || found.edges.has(one.id().slice(1)));
        parts.addClass('path');
        acts.say(notice('info', word('js.graph.pathFound', name(from), name(to), number(found.edges.size))));
        acts.shown(parts);
      } catch (problem) {
        acts.say(notice('warning', problem.message));
      }
    }

    /* The first call chooses where the path begins, the second where it ends. */
    function choose(node) {
      if (begun(node)) return find(first, node);
      first = node;
      acts.say(notice('info', word('js.graph.pathBegins', name(node))));
      return null;
    }

    return { begun, choose, find };
  }

  window.DG.graphPath = path;
})();
