package org.dutygraph;

import java.util.logging.Level;
import java.util.logging.LogManager;
import org.dutygraph.cli.Program;

/** Entry of the program; without arguments it serves. */
public final class DutyGraph {

    private DutyGraph() {}

    public static void main(String[] arguments) {
        // The driver logs through the platform's logger, which a packaged program cannot route; only warnings matter.
        LogManager.getLogManager().getLogger("").setLevel(Level.WARNING);
        int code = Program.run(arguments);
        if (code != 0) {
            Runtime.getRuntime().exit(code);
        }
    }
}
