package org.dutygraph.query.catalogue;

/**
 * One value a parameter can take.
 *
 * @param value the statement's parameter
 * @param label the text for a person
 * @param detail distinguishes equal labels (the regions above, the number of duties); may be empty
 */
public record Choice(String value, Words label, String detail) {}
