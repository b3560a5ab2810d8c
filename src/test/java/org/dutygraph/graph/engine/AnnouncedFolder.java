package org.dutygraph.graph.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;

/** A folder that says of an open graph what a server says of its own, so that commands go to it without an engine more. */
public final class AnnouncedFolder implements AutoCloseable {

    private final Path folder;
    private final EmbeddedFolder.Locked held;

    private AnnouncedFolder(Path folder, EmbeddedFolder.Locked held) {
        this.folder = folder;
        this.held = held;
    }

    public static AnnouncedFolder of(Graph graph, Path folder) throws IOException {
        EmbeddedFolder made = EmbeddedFolder.of(folder);
        EmbeddedFolder.Locked held = (EmbeddedFolder.Locked) made.access(LockMode.SERVE);
        Files.writeString(made.passwordFile(), TestGraph.password(graph) + "\n");
        held.announce(graph.bolt(), "http://localhost:1/");
        return new AnnouncedFolder(folder, held);
    }

    /** What a command is given with {@code --graph}. */
    public String address() {
        return "embedded:" + folder;
    }

    @Override
    public void close() {
        held.close();
    }
}
