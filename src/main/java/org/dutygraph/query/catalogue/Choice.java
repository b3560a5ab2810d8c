package org.dutygraph.query.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One value a parameter can take.
 *
 * @param value the statement's parameter
 * @param label the text for a person
 * @param detail distinguishes equal labels (the regions above, the number of duties); may be empty
 */
public record Choice(String value, @JsonProperty("title") Words label, String detail) {}
