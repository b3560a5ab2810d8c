package org.dutygraph.graph.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.EmbeddedFolder;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.graph.engine.StoreTrouble;
import org.dutygraph.graph.export.GraphExport;
import org.dutygraph.graph.schema.CypherFile;
import org.dutygraph.graph.schema.Schema;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.springframework.util.FileSystemUtils;

/**
 * Restores a graph from a backup file, completely or not at all: an embedded graph is made beside the old one and then
 * replaces it; a server's graph is written in one transaction. Newer versions of the schema are applied.
 */
public final class GraphRestore {

    /** Bytes of an empty store with its indexes, and what the engine has to have free to go on. */
    private static final long ENGINE = 16L << 20;

    /** Bytes of store, indexes and the engine's log for one of the unpacked backup; measured, and rounded up. */
    private static final long BYTES_FOR_ONE = 4;

    private GraphRestore() {}

    /**
     * The result.
     *
     * @param size of the graph
     * @param files that people wrote, by their names in the backup
     */
    public record Restored(GraphExport.Size size, Map<String, byte[]> files) {
        public Restored {
            files = Collections.unmodifiableMap(files);
        }
    }

    /**
     * Restores a file at an address.
     *
     * @param replace whether a graph that is not empty may be replaced
     * @throws IllegalArgumentException where the file is no complete backup, or the graph is not empty; nothing is changed
     * @throws GraphUnavailableException where the graph cannot be opened, or another process has locked it
     * @throws IOException where a file cannot be read or moved
     */
    public static Restored into(GraphAddress address, Credentials credentials, Path file, boolean replace)
            throws IOException {
        try (Backup backup = Backup.open(file)) {
            Schema.bundled().refuseUnknown(backup.schema(), file.toString());
            if (address instanceof GraphAddress.Embedded embedded) {
                embedded(embedded, backup, replace);
            } else {
                try (Graph graph = Graph.open(address, LockMode.COMMAND, credentials)) {
                    if (!replace) {
                        refuseToReplace(graph);
                    }
                    fill(graph, backup, true);
                }
            }
            return new Restored(new GraphExport.Size(backup.nodes(), backup.relationships()), backup.files());
        }
    }

    private static void embedded(GraphAddress.Embedded address, Backup backup, boolean replace) throws IOException {
        EmbeddedFolder folder = EmbeddedFolder.of(address.folder());
        EmbeddedFolder.Access access = folder.access(LockMode.COMMAND);
        if (access instanceof EmbeddedFolder.Shared shared) {
            throw new GraphUnavailableException("The graph in " + folder.path() + " is held by " + shared.holder()
                    + "; stop it, restore, and start it again");
        }
        EmbeddedFolder.Locked lock = (EmbeddedFolder.Locked) access;
        try (lock) {
            lock.recover();
            if (!replace && folder.hasStore()) {
                try (Graph old = Graph.onEngine(folder)) {
                    refuseToReplace(old);
                }
            }
            refuseWithoutRoom(folder, backup.unpacked());
            EmbeddedFolder fresh = folder.fresh();
            FileSystemUtils.deleteRecursively(fresh.path());
            try {
                Files.createDirectories(fresh.path());
                try (Graph graph = Graph.onEngine(fresh)) {
                    graph.applySchema();
                    fill(graph, backup, false);
                }
                lock.replaceStore(fresh);
            } finally {
                FileSystemUtils.deleteRecursively(fresh.path());
            }
        }
    }

    /** Before anything is written: what a full disk breaks off would have taken its time. */
    private static void refuseWithoutRoom(EmbeddedFolder folder, long unpacked) {
        long needed = ENGINE + unpacked * BYTES_FOR_ONE;
        long free = folder.room();
        if (free < needed) {
            throw new GraphUnavailableException(
                    "The disk that holds %s has %,d MB free, and the restored graph needs about %,d MB beside the one that"
                                    .formatted(folder.path(), free >> 20, needed >> 20)
                            + " is there; make room, or restore to another disk with --graph. Nothing was changed",
                    null,
                    StoreTrouble.STORE_FULL);
        }
    }

    private static void refuseToReplace(Graph graph) {
        try (Session session = graph.session(AccessMode.READ)) {
            long nodes = session.run(CypherFile.statement("restore/count"))
                    .single()
                    .get("nodes")
                    .asLong();
            if (nodes > 0) {
                throw new IllegalArgumentException("The graph at " + graph.description() + " holds " + nodes
                        + " nodes; back it up and give --replace, or restore to another with --graph");
            }
        }
    }

    /** Writes the file's content and applies newer versions of the schema. */
    private static void fill(Graph graph, Backup backup, boolean atOnce) throws IOException {
        try (RestoreWriter writer = new RestoreWriter(graph, atOnce)) {
            writer.fill(backup);
        }
        graph.applySchema();
    }
}
