package org.dutygraph.web;

/** The program's version. */
public final class Version {

    /** As it stands in pages, backups and `--version`. */
    public static final String TEXT = "0.1.0";

    private Version() {}
}
