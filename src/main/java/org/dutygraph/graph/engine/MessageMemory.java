package org.dutygraph.graph.engine;

/**
 * How much memory messages between driver and engine may take. The engine counts the memory of a transaction, but not
 * of the message that it makes of one cell, and a cell may be of any size ({@code RETURN range(1, 2000000000)}): without a
 * limit such a message uses up the memory of the process.
 */
public final class MessageMemory {

    /** All messages that the engine is sending, in bytes. */
    static final long ENGINE = 64L << 20;

    /** All messages that the driver is receiving, in bytes; above the engine's limit, so that the engine refuses first. */
    static final long DRIVER = 2 * ENGINE;

    private MessageMemory() {}

    /** Sets the limits, which are read when the first connection is made; a limit set by hand stays. */
    public static void limit() {
        limit("io.netty.", ENGINE);
        limit("org.neo4j.driver.internal.shaded.io.netty.", DRIVER);
    }

    private static void limit(String netty, long bytes) {
        set(netty + "maxDirectMemory", Long.toString(bytes));
        // Netty counts only buffers that it frees itself, and can make them only where java.nio is open.
        set(netty + "tryReflectionSetAccessible", "true");
    }

    private static void set(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
