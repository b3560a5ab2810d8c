package org.dutygraph.web.site;

/**
 * What can be asked on a page that has nothing to show yet.
 *
 * @param title as a person reads it
 * @param address where it is asked
 */
public record Example(String title, String address) {}
