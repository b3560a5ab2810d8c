/*
 * A picture of a graph: nodes and relationships of a result, drawn with Cytoscape, to be walked through. A node is
 * expanded by its neighbours and collapsed again, kinds and types are hidden, names searched, the picture saved.
 */
(function () {
  'use strict';
  const { word, colour, light, number, element, json, notice, kinds, graphModel, graphLayout, graphDetails, graphLegend, graphSearch, graphExport, graphKeys, picture } = window.DG;

  const MOST_NODES = 2000;
  const EXPANDED_AT_ONCE = 60;
  const LINE = 13;

  function wrapped(text, length, lines) {
    const short = text.length > length * lines ? text.slice(0, length * lines - 1) + '…' : text;
    const parts = [];
    for (let at = 0; at < short.length; at += length) parts.push(short.slice(at, at + length));
    return parts.join('\n');
  }

  function drawnNode(id, node, beside) {
    const kind = kinds.of(node);
    const size = kind.endsWith('Clause') ? 14 : 22;
    return { group: 'nodes', data: { id, kind: 'node:' + kind, label: wrapped(kinds.name(node), beside ? 20 : 10, beside ? 1 : 2), colour: kinds.colour(kind), size } };
  }

  function drawnEdge(id, edge) {
    return { group: 'edges', data: { id: 'r' + id, kind: 'edge:' + edge.name, source: edge.from, target: edge.to, label: kinds.relationship(edge.name) } };
  }

  function style() {
    const font = getComputedStyle(document.body).fontFamily;
    return [
      { selector: 'node', style: { 'background-color': 'data(colour)', width: 'data(size)', height: 'data(size)', label: 'data(label)', 'font-size': 11, 'font-family': font, color: colour('--ink'), 'text-valign': 'bottom', 'text-halign': 'center', 'text-margin-y': 4, 'text-wrap': 'wrap', 'text-max-width': 260, 'line-height': LINE / 11, 'min-zoomed-font-size': 6, 'text-background-color': colour('--canvas'), 'text-background-opacity': 0.9, 'text-background-padding': 1, 'text-background-shape': 'roundrectangle' } },
      { selector: 'node.beside', style: { 'text-valign': 'center', 'text-halign': 'right', 'text-margin-x': 5, 'text-margin-y': 0 } },
      { selector: 'node.expanded', style: { 'border-width': 3, 'border-color': colour('--paper'), 'outline-width': 2, 'outline-color': 'data(colour)' } },
      { selector: 'edge', style: { width: 1.2, 'line-color': colour('--edge'), 'target-arrow-color': colour('--edge'), 'target-arrow-shape': 'triangle', 'arrow-scale': 0.8, 'curve-style': 'bezier', 'font-size': 10, 'font-family': font, color: colour('--ink-2'), 'text-rotation': 'autorotate', 'text-background-color': colour('--canvas'), 'text-background-opacity': 0.9 } },
      { selector: 'edge.named', style: { label: 'data(label)', 'line-color': colour('--edge-2'), 'target-arrow-color': colour('--edge-2') } },
      { selector: 'node:selected', style: { 'border-width': 3, 'border-color': colour('--ink') } },
      { selector: 'edge:selected', style: { width: 2.5, 'line-color': colour('--accent'), 'target-arrow-color': colour('--accent') } },
      { selector: 'node.path', style: { 'border-width': 3, 'border-color': colour('--accent') } },
      { selector: 'edge.path', style: { width: 3, 'line-color': colour('--accent'), 'target-arrow-color': colour('--accent'), label: 'data(label)' } },
      { selector: '.dim', style: { opacity: 0.25 } },
      { selector: 'node.found', style: { 'border-width': 3, 'border-color': '#b3541e' } },
      { selector: '.hidden', style: { display: 'none' } },
    ];
  }

  function button(act, key, label, onclick) {
    return element('button', { type: 'button', class: 'gv-tool', 'data-act': act, title: word(key), 'aria-label': word(key), onclick }, label);
  }

  /* Draws into place and returns the Cytoscape instance; null where there is nothing to draw. settings: title */
  function graph(place, result, settings) {
    const title = (settings && settings.title) || word('js.view.graph');
    const model = graphModel(MOST_NODES);
    const begun = model.add(result, graphModel.RESULT);
    if (model.nodes.size === 0) {
      place.replaceChildren(element('p', { class: 'empty' }, word('js.noGraph')));
      return null;
    }
    let layout = graphLayout.fitting(model);
    const hidden = new Set();
    const canvas = element('div', { class: 'gv-canvas', tabindex: '0', role: 'application', 'aria-label': word('js.graph.canvas', title) });
    const about = element('div', { class: 'gv-about', 'aria-live': 'polite' });
    const legend = element('div', { class: 'gv-legend' });
    const notes = element('div', { class: 'gv-notes', role: 'status' });
    const choice = element('select', { class: 'gv-layout', 'aria-label': word('js.graph.layout') },
      graphLayout.names.map((name) => element('option', { value: name, selected: name === layout }, word('js.graph.layout.' + name))));
    const bar = element('div', { class: 'gv-bar' });
    const view = element('div', { class: 'gv' }, bar, notes, element('div', { class: 'gv-body' }, canvas, element('aside', { class: 'gv-side', 'aria-label': word('js.graph.side') }, legend, about)));
    place.replaceChildren(view);
    const say = (...words) => notes.replaceChildren(...(words.length > 0 ? [notice('warning', ...words)] : []));
    if (begun.left > 0) say(word('js.graph.first', number(MOST_NODES), number(MOST_NODES + begun.left)));
    if (layout === 'columns') canvas.style.height = Math.min(900, Math.max(window.innerWidth < 900 ? 340 : 520, graphLayout.columns(model).tallest * 31 + 60)) + 'px';

    const beside = () => layout === 'columns';
    const many = () => model.nodes.size > graphLayout.MANY;
    const cy = window.cytoscape({
      container: canvas,
      elements: [...[...model.nodes].map(([id, node]) => drawnNode(id, node, beside())), ...[...model.edges].map(([id, edge]) => drawnEdge(id, edge))],
      minZoom: 0.05, maxZoom: 3, style: style(), layout: { name: 'null' },
      hideEdgesOnViewport: many(), textureOnViewport: many(),
    });

    function arrange() {
      cy.nodes().forEach((node) => { node.data('label', drawnNode(node.id(), model.nodes.get(node.id()), beside()).data.label); });
      cy.nodes().toggleClass('beside', beside());
      cy.layout(graphLayout.options(layout, model)).run();
      if (beside() && cy.zoom() < 0.7) {
        /* Names would be too small to read: the picture begins at its left side and is dragged. */
        cy.zoom(0.8);
        cy.pan({ x: 24, y: canvas.clientHeight / 2 });
      }
    }

    /* In a crowd only the relationships of what is pointed at or chosen are named. */
    function name() {
      const few = cy.edges().length <= 12;
      cy.edges().toggleClass('named', few);
      cy.nodes(':selected, .near').connectedEdges().addClass('named');
      cy.edges(':selected').addClass('named');
    }

    function filter() {
      cy.batch(() => cy.elements().forEach((one) => { one.toggleClass('hidden', hidden.has(one.data('kind'))); }));
      search.again();
      const shown = cy.nodes().not('.hidden');
      view.dataset.visible = shown.length + '/' + shown.edgesWith(shown).not('.hidden').length;
    }

    function refresh() {
      cy.nodes().forEach((node) => { node.toggleClass('expanded', model.expanded(node.id())); });
      graphLegend(legend, model, hidden, filter);
      filter();
      name();
      view.dataset.size = model.nodes.size + '/' + model.edges.size;
    }

    function choose(node) {
      cy.elements(':selected').not(node).unselect();
      node.select();
      const box = cy.extent();
      const at = node.position();
      if (at.x < box.x1 || at.x > box.x2 || at.y < box.y1 || at.y > box.y2) cy.center(node);
    }

    function bring(answer, reason) {
      const fresh = model.add(answer, reason);
      const added = cy.add([...fresh.nodes.map((id) => drawnNode(id, model.nodes.get(id), beside())), ...fresh.edges.map((id) => drawnEdge(id, model.edges.get(id)))]);
      added.nodes().toggleClass('beside', beside());
      return { added, left: fresh.left };
    }

    async function expand(node, type, way) {
      view.dataset.state = 'busy';
      try {
        const asked = '/api/pages/graph/neighbours?node=' + encodeURIComponent(node.id()) + '&most=' + EXPANDED_AT_ONCE + (type ? '&type=' + encodeURIComponent(type) + '&way=' + way : '');
        const answer = await json(asked);
        const total = answer.rows.length > 0 ? answer.rows[0][1] : 0;
        const { added, left } = bring(answer, node.id());
        if (left > 0) say(word('js.graph.full', number(MOST_NODES), number(left)));
        else if (answer.rows.length < total) say(word('js.graph.cut', number(answer.rows.length), number(total)));
        else say();
        graphLayout.around(node, added.nodes());
        if (layout === 'columns') arrange();
        refresh();
        if (layout !== 'columns' && added.nodes().length > 0) cy.fit(many() ? node.closedNeighborhood() : undefined, 28);
        tell(node);
      } catch (problem) {
        say(problem.message);
      }
      view.dataset.state = 'shown';
    }

    const paths = window.DG.graphPath(cy, model, {
      say: (told) => notes.replaceChildren(told),
      bring: (answer, reason) => {
        const { added, left } = bring(answer, reason);
        if (left > 0) throw new Error(word('js.graph.full', number(MOST_NODES), number(left)));
        return added;
      },
      shown: (parts) => {
        if (layout === 'columns') arrange();
        refresh();
        cy.fit(parts, 60);
        cy.nodes(':selected').forEach(tell);
      },
    });

    function path(node) {
      paths.choose(node);
      tell(node);
    }

    function collapse(node) {
      model.collapse(node.id()).forEach((id) => cy.getElementById(id).remove());
      say();
      refresh();
      tell(node);
    }

    function tell(node) {
      if (!node.selected()) return;
      const id = node.id();
      graphDetails.node(about, model.nodes.get(id), {
        expand: (type, way) => expand(node, type, way), path: () => path(node), begun: paths.begun(node), collapse: model.expanded(id) ? () => collapse(node) : null,
      });
    }

    const zoom = (factor) => cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 } });
    const fit = () => cy.fit(cy.elements(':visible'), 28);
    const search = graphSearch(cy, model, choose);
    const drawing = () => {
      cy.style(light(style));
      const made = graphExport(cy, title);
      cy.style(style());
      return made;
    };
    picture.keep(place, drawing);
    const taken = (take) => async () => {
      try {
        const told = await take(drawing());
        if (told) say(told);
      } catch (problem) {
        say(problem.message);
      }
    };
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const redraw = () => cy.style(style());
    dark.addEventListener('change', redraw);
    document.addEventListener('content-left', () => dark.removeEventListener('change', redraw), { once: true });
    const whole = button('full', 'js.graph.full.screen', word('js.graph.full.screen'), () => (document.fullscreenElement ? document.exitFullscreen() : view.requestFullscreen()));
    bar.append(search.field, search.said, choice,
      element('span', { class: 'gv-tools' }, button('in', 'js.graph.zoomIn', '+', () => zoom(1.25)), button('out', 'js.graph.zoomOut', '−', () => zoom(0.8)), button('fit', 'js.graph.fit', word('js.graph.fit.short'), fit), whole),
      element('span', { class: 'gv-tools' }, button('png', 'js.graph.png', 'PNG', taken(picture.png)), button('svg', 'js.graph.svg', 'SVG', taken(picture.svg)), button('copy', 'js.graph.copy', word('js.picture.copy'), taken(picture.copy))));

    choice.addEventListener('change', () => { layout = choice.value; arrange(); filter(); });
    cy.on('mouseover', 'node', (event) => { event.target.addClass('near'); name(); });
    cy.on('mouseout', 'node', (event) => { event.target.removeClass('near'); name(); });
    cy.on('select', 'node', (event) => tell(event.target));
    cy.on('select', 'edge', (event) => {
      const edge = model.edges.get(event.target.id().slice(1));
      graphDetails.edge(about, edge, model.nodes.get(edge.from), model.nodes.get(edge.to));
    });
    cy.on('select unselect', () => { name(); if (cy.elements(':selected').length === 0) graphDetails.nothing(about); });
    cy.on('dbltap', 'node', (event) => expand(event.target, null));
    cy.on('tap', 'node', (event) => {
      const from = cy.nodes(':selected').not(event.target)[0];
      if (event.originalEvent && event.originalEvent.shiftKey && from) paths.find(from, event.target);
    });
    cy.on('layoutstop', name);
    graphKeys(canvas, cy, { choose, fit, zoom, expand: (node) => expand(node, null), collapse, path, clear: () => cy.elements().unselect(), search: () => search.field.focus() });
    window.DG.graphWheel(view, canvas, cy);

    graphDetails.nothing(about);
    refresh();
    arrange();
    view.dataset.state = 'shown';
    place.dataset.drawn = 'true';
    return cy;
  }

  window.DG.graph = graph;
})();
