package org.dutygraph.load;

import java.util.Set;
import org.dutygraph.parse.DutyKind;

/**
 * The township and edition of a file's list.
 *
 * @param township the township's code
 * @param edition year and month, {@code 2025-07}
 * @param kinds the kinds of duties in the file
 */
record ListName(String township, String edition, Set<DutyKind> kinds) {}
