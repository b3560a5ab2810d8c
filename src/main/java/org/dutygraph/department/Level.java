package org.dutygraph.department;

/** The level of the place a body belongs to, the widest first. */
public enum Level {
    NATION,
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP
}
