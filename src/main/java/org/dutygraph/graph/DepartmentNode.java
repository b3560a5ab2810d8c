package org.dutygraph.graph;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A department as it stands in the graph.
 *
 * @param id {@code 654021:水利局}
 * @param name full name, {@code 伊宁县水利局}
 * @param kind canonical kind; null for an unknown body
 * @param known whether the department table knows it
 */
@Node("Department")
public record DepartmentNode(@Id String id, String name, @Nullable String kind, boolean known) {}
