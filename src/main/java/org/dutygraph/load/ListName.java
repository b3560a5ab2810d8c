package org.dutygraph.load;

/**
 * Which list it is.
 *
 * @param township the township's code
 * @param edition year and month, {@code 2025-07}
 */
record ListName(String township, String edition) {}
