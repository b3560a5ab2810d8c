package org.dutygraph.graph.engine;

/** How a process locks an embedded folder. */
public enum LockMode {
    /** For as long as it serves: other processes find its Bolt address and go through it. */
    SERVE,
    /** For one command: goes through a server that holds the folder, or waits until another command is done. */
    COMMAND
}
