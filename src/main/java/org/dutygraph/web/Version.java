package org.dutygraph.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.dutygraph.dataset.ProgramVersion;

/** The program's version. */
public final class Version {

    /** As pages, backups and `--version` show it. */
    public static final String TEXT = "0.1.0";

    /** The same with the commit that the program was built from, which its build writes down where it knows it. */
    public static final ProgramVersion BUILT = built();

    private Version() {}

    private static ProgramVersion built() {
        try (InputStream in = Version.class.getResourceAsStream("/git.properties")) {
            Properties build = new Properties();
            if (in != null) {
                build.load(in);
            }
            return new ProgramVersion(TEXT, build.getProperty("git.commit.id"));
        } catch (IOException e) {
            throw new UncheckedIOException("git.properties of the program cannot be read", e);
        }
    }
}
