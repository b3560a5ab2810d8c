package org.dutygraph.web;

/** The program's version. */
public final class Version {

    /** As pages, backups and `--version` show it. */
    public static final String TEXT = "0.1.0";

    private Version() {}
}
