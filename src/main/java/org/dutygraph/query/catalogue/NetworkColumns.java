package org.dutygraph.query.catalogue;

/**
 * The columns that make a query's rows the lines of a network.
 *
 * @param source the column with the id of one end
 * @param target the column with the id of the other end
 * @param weight the column with the weight, a number
 * @param sourceLabel the column with the name of one end
 * @param targetLabel the column with the name of the other end
 * @param directed whether a line leads from its source to its target
 */
public record NetworkColumns(
        String source, String target, String weight, String sourceLabel, String targetLabel, boolean directed) {}
