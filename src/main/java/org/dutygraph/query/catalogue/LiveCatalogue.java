package org.dutygraph.query.catalogue;

import java.nio.file.Path;
import java.util.List;

/**
 * The catalogue as it stands whenever it is asked for: a user's own folders are read anew each time, so that a file
 * that was added, changed or taken away counts at once, with its faults. They hold a few small files.
 */
public final class LiveCatalogue {

    private final List<Path> ownFolders;

    private LiveCatalogue(List<Path> ownFolders) {
        this.ownFolders = List.copyOf(ownFolders);
    }

    /** What comes with the program, and what stands in these folders. */
    public static LiveCatalogue of(List<Path> ownFolders) {
        return new LiveCatalogue(ownFolders);
    }

    /** Reads the own folders; never fails, see {@link Catalogue#faults()}. */
    public Catalogue get() {
        return Catalogue.of(ownFolders);
    }
}
