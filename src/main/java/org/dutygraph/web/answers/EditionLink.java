package org.dutygraph.web.answers;

/**
 * A link to another edition of a list.
 *
 * @param id the list's id, {@code 654021202/2025-07}
 * @param edition year and month
 */
public record EditionLink(String id, String edition) {}
