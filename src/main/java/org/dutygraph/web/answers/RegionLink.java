package org.dutygraph.web.answers;

/**
 * A region above the thing that a page shows, for the page's breadcrumb.
 *
 * @param id official code, or the full name where the table of divisions lacks it
 * @param name its name
 */
public record RegionLink(String id, String name) {}
