package org.dutygraph.query.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The current catalogue: a user's own folders are read each time, so that every change of a file takes effect at once.
 * They have a few small files.
 */
public final class LiveCatalogue {

    private final List<Path> ownFolders;
    private final QueryFolder saved;
    private final Supplier<@Nullable String> user;

    private LiveCatalogue(List<Path> ownFolders, QueryFolder saved, Supplier<@Nullable String> user) {
        this.ownFolders = List.copyOf(ownFolders);
        this.saved = saved;
        this.user = user;
    }

    /**
     * The catalogue of the program, of these folders, and of the queries that were saved on the pages.
     *
     * @param user the user for whom it is read, whose personal queries it has too; null where nobody signs in
     */
    public static LiveCatalogue of(List<Path> ownFolders, QueryFolder saved, Supplier<@Nullable String> user) {
        return new LiveCatalogue(ownFolders, saved, user);
    }

    /** Reads the own folders; never fails, see {@link Catalogue#faults()}. */
    public Catalogue get() {
        return with(saved.visibleTo(user.get()));
    }

    /** The same with the personal queries of everybody: no two have the same address. */
    public Catalogue ofEverybody() {
        return with(saved.ofEverybody());
    }

    private Catalogue with(List<Path> folders) {
        return Catalogue.of(Stream.concat(ownFolders.stream(), folders.stream()).toList());
    }
}
