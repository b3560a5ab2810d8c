package org.dutygraph.department;

/**
 * A slip in a written name that was read as what it must mean, by a listed slip or a stated rule.
 *
 * @param code a stable name in capitals: SPACE_INSIDE, LISTED_SLIP, DOUBLED_LEVEL, SWAPPED_LEVEL
 * @param found the words as written
 * @param meant the words as read
 * @param reason the rule, in a sentence
 */
public record Repair(String code, String found, String meant, String reason) {}
