package org.dutygraph.web.answers;

/**
 * Another edition of a list, as a page links to it.
 *
 * @param id the list's id, {@code 654021202/2025-07}
 * @param edition year and month
 */
public record EditionLink(String id, String edition) {}
