package org.dutygraph.graph;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A township as it stands in the graph.
 *
 * @param id official code, or the full name where the table does not have it
 * @param name name as its list writes it
 */
@Node("Township")
public record TownshipNode(@Id String id, String name) {}
