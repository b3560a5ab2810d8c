package org.dutygraph.cli;

import picocli.CommandLine.Mixin;

/** A command on a graph. */
abstract class GraphCommand extends BaseCommand {

    @Mixin
    GraphOption graph = new GraphOption();

    /** The user of this machine, for the audit file; names of web users have no prefix. */
    static String who() {
        return "os:" + System.getProperty("user.name");
    }
}
