package org.dutygraph.load;

import java.util.Set;
import org.dutygraph.parse.DutyKind;

/**
 * Which list it is.
 *
 * @param township the township's code
 * @param edition year and month, {@code 2025-07}
 * @param kinds which of the three lists the file holds
 */
record ListName(String township, String edition, Set<DutyKind> kinds) {}
