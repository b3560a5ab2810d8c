package org.dutygraph.graph.engine;

/**
 * How much memory messages between driver and engine may take. The engine counts what a transaction holds, but not the
 * message that it makes of one cell, and a cell may be of any size ({@code RETURN range(1, 2000000000)}): without a
 * limit here such a message grows until the whole process has no memory left.
 */
public final class MessageMemory {

    /** All messages that the engine is sending, in bytes. */
    static final long ENGINE = 64L << 20;

    /** All messages that the driver is receiving, in bytes; above the engine's, so that the engine is the one to refuse. */
    static final long DRIVER = 2 * ENGINE;

    private MessageMemory() {}

    /** Sets the limits, which are read when the first connection is made; one set by hand is left alone. */
    public static void limit() {
        limit("io.netty.", ENGINE);
        limit("org.neo4j.driver.internal.shaded.io.netty.", DRIVER);
    }

    private static void limit(String netty, long bytes) {
        set(netty + "maxDirectMemory", Long.toString(bytes));
        // Only buffers that are freed by hand are counted, and Java lets them be made only where java.nio is open.
        set(netty + "tryReflectionSetAccessible", "true");
    }

    private static void set(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
