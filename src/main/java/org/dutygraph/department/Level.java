package org.dutygraph.department;

/** The level of a body's place, the widest first. */
public enum Level {
    NATION,
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP
}
