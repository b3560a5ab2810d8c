package org.dutygraph.query.catalogue;

/**
 * One value a parameter can take.
 *
 * @param value what is handed to the statement
 * @param label what a person reads
 * @param detail what tells two equal labels apart (the regions above, the number of duties); empty where nothing does
 */
public record Choice(String value, Words label, String detail) {}
