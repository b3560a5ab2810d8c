package org.dutygraph.query.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the queries that were saved on the pages: {@code shared/TOPIC/NAME.cypher} for everybody,
 * {@code personal/USER/TOPIC/NAME.cypher} for one user. Each part is laid out as a user's own folder is.
 */
public final class QueryFolder {

    /** Its name beside the file of decisions; a backup leaves it out. */
    public static final String NAME = "queries";

    private final Path folder;

    private QueryFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder beside the file of decisions, which need not exist. */
    public static QueryFolder beside(Path decisions) {
        return new QueryFolder(decisions.toAbsolutePath().normalize().resolveSibling(NAME));
    }

    /** Its path. */
    public Path path() {
        return folder;
    }

    private Path shared() {
        return folder.resolve("shared");
    }

    private Path personal() {
        return folder.resolve("personal");
    }

    /** The part of a user; the part for everybody where there is none. */
    private Path part(@Nullable String owner) {
        return owner == null ? shared() : personal().resolve(folderName(owner));
    }

    /** A name that is safe on every file system: those that differ in case only are two folders. */
    private static String folderName(String user) {
        return user.codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) && Character.toLowerCase(c) == c
                        ? Character.toString(c)
                        : "%" + Integer.toHexString(c))
                .collect(Collectors.joining());
    }

    /** The parts that a user sees. */
    List<Path> visibleTo(@Nullable String user) {
        return (user == null ? Stream.of(shared()) : Stream.of(shared(), part(user)))
                .filter(Files::isDirectory)
                .toList();
    }

    /** All parts, with the personal ones of everybody. */
    public List<Path> ofEverybody() {
        List<Path> parts = new ArrayList<>(visibleTo(null));
        if (Files.isDirectory(personal())) {
            try (Stream<Path> users = Files.list(personal())) {
                users.filter(Files::isDirectory).sorted().forEach(parts::add);
            } catch (IOException e) {
                throw new UncheckedIOException("the folder cannot be read: " + personal(), e);
            }
        }
        return List.copyOf(parts);
    }

    /** Whether a query was saved for everybody. */
    public boolean isShared(SavedQuery query) {
        return query.own() && Path.of(query.file()).startsWith(shared());
    }

    /** Whether a query is a user's personal one. */
    public boolean isOf(SavedQuery query, @Nullable String user) {
        return user != null && query.own() && Path.of(query.file()).startsWith(part(user));
    }

    /** Every file of it. */
    public List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(StatementFile.ENDING) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Writes the file of a valid draft: beside its place first, so that nobody reads half of it.
     *
     * @param owner whose it is; null for everybody
     * @param before the query that it takes the place of, whose file goes; null for none
     * @throws FileAlreadyExistsException where another query has its place
     */
    public void write(QueryDraft draft, @Nullable String owner, @Nullable SavedQuery before) throws IOException {
        Path file = part(owner).resolve(draft.topic()).resolve(draft.name() + StatementFile.ENDING);
        Path old = before == null ? null : Path.of(before.file());
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException("a draft that was not judged: " + draft.address());
        }
        if (!file.equals(old) && Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Files.createDirectories(file.getParent());
        Path written = file.resolveSibling(draft.name() + "-" + UUID.randomUUID() + ".part");
        try {
            Files.writeString(written, draft.text(), StandardCharsets.UTF_8);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
        if (old != null && !old.equals(file)) {
            Files.deleteIfExists(old);
        }
    }

    /**
     * Deletes a saved query's file.
     *
     * @throws NoSuchFileException where it is gone
     */
    public void delete(SavedQuery query) throws IOException {
        Files.delete(Path.of(query.file()));
    }
}
