package org.dutygraph;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.dutygraph.cli.Program;

/** Entry of the program; without arguments it serves. */
public final class DutyGraph {

    // Of a lost connection the driver tells with traces, once for each try; the program says it in a sentence. Kept
    // here,
    // because the platform forgets what it said of loggers that nobody holds.
    private static final Logger DRIVER = Logger.getLogger("org.neo4j.driver");

    private DutyGraph() {}

    public static void main(String[] arguments) {
        // The driver logs through the platform's logger, which a packaged program cannot route; only warnings matter.
        LogManager.getLogManager().getLogger("").setLevel(Level.WARNING);
        DRIVER.setLevel(Level.OFF);
        int code = Program.run(arguments);
        if (code != 0) {
            Runtime.getRuntime().exit(code);
        }
    }
}
