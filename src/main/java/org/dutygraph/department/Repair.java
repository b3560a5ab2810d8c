package org.dutygraph.department;

/**
 * A slip in a written name, corrected by the table of slips or by a rule.
 *
 * @param code a stable name in capitals: SPACE_INSIDE, LISTED_SLIP, DOUBLED_LEVEL, SWAPPED_LEVEL
 * @param found the words as written
 * @param meant the words as read
 * @param reason the rule, in a sentence
 */
public record Repair(String code, String found, String meant, String reason) {}
