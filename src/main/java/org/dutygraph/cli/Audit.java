package org.dutygraph.cli;

import java.nio.file.Path;
import org.dutygraph.web.AuditLog;
import org.dutygraph.web.WebSettings;

/** The file of who did what, as commands write it: the same one as that of the pages. */
final class Audit {

    private Audit() {}

    /** The log beside the file of decisions. */
    static AuditLog beside(Path decisions) {
        return AuditLog.at(WebSettings.auditFile(decisions));
    }

    /** The user of this machine; those of the pages have no prefix. */
    static String who() {
        return "os:" + System.getProperty("user.name");
    }
}
