package org.dutygraph.web.answers;

/**
 * A region above the thing that a page shows, as the page's trail links to it.
 *
 * @param id official code, or the full name where the table does not have it
 * @param name its name
 */
public record RegionLink(String id, String name) {}
