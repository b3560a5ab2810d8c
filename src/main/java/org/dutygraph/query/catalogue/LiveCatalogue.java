package org.dutygraph.query.catalogue;

import java.nio.file.Path;
import java.util.List;

/**
 * The current catalogue: a user's own folders are read each time, so that every change of a file takes effect at once.
 * They have a few small files.
 */
public final class LiveCatalogue {

    private final List<Path> ownFolders;

    private LiveCatalogue(List<Path> ownFolders) {
        this.ownFolders = List.copyOf(ownFolders);
    }

    /** The catalogue of the program and of these folders. */
    public static LiveCatalogue of(List<Path> ownFolders) {
        return new LiveCatalogue(ownFolders);
    }

    /** Reads the own folders; never fails, see {@link Catalogue#faults()}. */
    public Catalogue get() {
        return Catalogue.of(ownFolders);
    }
}
