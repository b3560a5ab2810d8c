package org.dutygraph.cli;

import java.nio.file.Path;
import org.dutygraph.audit.AuditLog;

/** The file of who did what, as commands write it: the same one as that of the pages. */
final class Audit {

    private Audit() {}

    /** The log beside the file of decisions. */
    static AuditLog beside(Path decisions) {
        return AuditLog.beside(decisions);
    }

    /** The user of this machine; those of the pages have no prefix. */
    static String who() {
        return "os:" + System.getProperty("user.name");
    }
}
