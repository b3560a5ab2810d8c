package org.dutygraph.graph.export;

/** The file formats of a whole graph. */
public enum ExportFormat {
    /** One script of statements that any Neo4j runs: {@code graph.cypher}. */
    CYPHER,
    /** Files for Neo4j's own offline importer, with the command that reads them. */
    CSV,
    /** One file for Gephi, yEd and the like: {@code graph.graphml}. */
    GRAPHML
}
