package org.dutygraph.graph.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a graph from being written to; each with the sentence that says so and what to do. The name is the code of the
 * HTTP problem.
 */
public enum StoreTrouble {
    /** Its disk has less room than the engine needs to commit. Passes when there is room again. */
    STORE_FULL(false, "the disk of the graph at %s is full; make room there, and try again"),
    /** A small file beside the store cannot be written. Passes when it can. */
    STORE_READ_ONLY(
            false,
            "the disk of the graph at %s cannot be written to; see that it works, is not mounted read-only and"
                    + " that you may write there, and try again"),
    /** Another folder stands at the store's place, or none. */
    STORE_GONE(
            true,
            "the store of the graph at %s is gone: it was deleted, moved or replaced, or its disk is away. Nothing is"
                    + " written on; stop the program, put the store back or restore a backup, and start it again"),
    /** The engine has ended its work after a critical error, such as a full disk. */
    STORE_BROKEN(
            true,
            "the engine of the graph at %s has met a critical error, most often a full or failing disk. Nothing is"
                    + " written on; make room, see that the disk works, then stop the program and start it again. What"
                    + " was acknowledged is kept");

    private final boolean lasting;
    private final String sentence;

    StoreTrouble(boolean lasting, String sentence) {
        this.lasting = lasting;
        this.sentence = sentence;
    }

    /** Whether only another start of the program ends it; reading is refused too. */
    public boolean lasting() {
        return lasting;
    }

    /**
     * The sentence, without a capital or a full stop.
     *
     * @param graph its address
     * @param folder an embedded graph's; null for a server's graph
     */
    public String at(String graph, @Nullable Path folder) {
        return sentence.formatted(graph + (folder == null ? "" : ", which holds " + folder + ","));
    }
}
