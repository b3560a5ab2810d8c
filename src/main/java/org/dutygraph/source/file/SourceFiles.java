package org.dutygraph.source.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.dutygraph.source.UnreadableSourceException;

/** Finds the files under the paths that a user gives. */
public final class SourceFiles {

    private static final Set<String> SYSTEM = Set.of("thumbs.db", "desktop.ini");

    private SourceFiles() {}

    /**
     * The files under the given paths: a file itself, the files in an archive, and every file below a folder that has an
     * ending of a {@link Form}. Hidden files and an office program's lock files are left out. An archive that has no such
     * file, or cannot be opened, counts as a file: reading it reports why. In the order given, within folders and archives
     * in the order of file names.
     *
     * @throws UnreadableSourceException if a path does not exist or a folder cannot be listed
     */
    public static List<Path> under(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                inFolder(path, SourceFiles::isReadable).forEach(file -> files.addAll(in(file)));
            } else if (Files.isRegularFile(path) || archived(path).isPresent()) {
                files.addAll(in(path));
            } else {
                throw new UnreadableSourceException(path
                        + (Files.exists(path)
                                ? " is a pipe or a device; give a file or a folder"
                                : " does not exist; give a file or a folder that does"));
            }
        }
        return files.stream().distinct().toList();
    }

    /**
     * The files under the given paths that {@link #under} skips because of their ending, and links, devices and system
     * entries; without hidden files and lock files. In the order of their names.
     */
    public static List<SkippedFile> passedOver(List<Path> paths) {
        List<SkippedFile> skipped = new ArrayList<>();
        for (Path path : paths) {
            List<Path> files = Files.isDirectory(path)
                    ? inFolder(path, file -> isShown(file.getFileName().toString()))
                    : List.of(path);
            if (Files.isDirectory(path)) {
                skipped.addAll(specialFiles(path));
            }
            for (Path file : files) {
                if (isArchive(file)) {
                    skipped.addAll(skippedIn(file));
                } else if (files.size() > 1 || !file.equals(path)) {
                    String name = file.toString();
                    if (!Form.knowsEnding(name)) {
                        skipped.add(SkippedFile.ending(name));
                    }
                }
            }
        }
        return skipped.stream().distinct().toList();
    }

    /** The archive of a path {@code archive.zip!/inner/name}; empty if it is no such path. */
    static Optional<Path> archived(Path path) {
        String name = path.toString().replace('\\', '/');
        for (int at = name.indexOf(Archive.INSIDE); at >= 0; at = name.indexOf(Archive.INSIDE, at + 1)) {
            Path archive = Path.of(name.substring(0, at));
            if (Files.isRegularFile(archive)) {
                return Optional.of(archive);
            }
        }
        return Optional.empty();
    }

    private static boolean isArchive(Path file) {
        return Archive.isNamed(file.toString()) && Files.isRegularFile(file);
    }

    private static List<Path> in(Path file) {
        if (!isArchive(file)) {
            return List.of(file);
        }
        try (Archive archive = Archive.open(file)) {
            List<Path> known = archive.known().stream().map(SourceFiles::pathOf).toList();
            return known.isEmpty() ? List.of(file) : known;
        } catch (IOException | UnreadableSourceException e) {
            // Reading the file reports it.
            return List.of(file);
        }
    }

    private static List<SkippedFile> skippedIn(Path file) {
        List<SkippedFile> skipped = new ArrayList<>();
        try (Archive archive = Archive.open(file)) {
            List<Archive.Entry> entries = archive.entries();
            long rubbish = entries.stream().filter(Archive.Entry::isRubbish).count();
            if (rubbish > 0) {
                skipped.add(SkippedFile.rubbish(file.toString(), rubbish));
            }
            entries.stream()
                    .filter(entry -> !entry.isRubbish() && !entry.isKnown())
                    .forEach(entry -> skipped.add(SkippedFile.ending(entry.path())));
        } catch (IOException | UnreadableSourceException e) {
            // Reading the file reports it.
            return List.of();
        }
        return skipped;
    }

    /** On a machine whose file names are ASCII, Chinese characters of the path are written as codes. */
    static Path pathOf(Archive.Entry entry) {
        try {
            return Path.of(entry.path());
        } catch (InvalidPathException e) {
            StringBuilder ascii = new StringBuilder();
            entry.path()
                    .codePoints()
                    .forEach(c -> ascii.append(c > ' ' && c < 127 ? Character.toString(c) : "%%%04X".formatted(c)));
            return Path.of(ascii.toString());
        }
    }

    private static List<Path> inFolder(Path folder, Predicate<Path> wanted) {
        return walked(folder, (file, attributes) -> attributes.isRegularFile() && wanted.test(file));
    }

    private static List<SkippedFile> specialFiles(Path folder) {
        List<SkippedFile> skipped = new ArrayList<>();
        walked(folder, (file, attributes) -> {
            if (attributes.isSymbolicLink()) {
                skipped.add(SkippedFile.link(file.toString()));
            } else if (attributes.isOther()) {
                skipped.add(SkippedFile.special(file.toString()));
            }
            return false;
        });
        skipped.sort(Comparator.comparing(SkippedFile::name));
        return skipped;
    }

    /** All files below a folder. No link is followed, except the folder itself, because the user named it. */
    private static List<Path> walked(Path folder, BiPredicate<Path, BasicFileAttributes> wanted) {
        List<Path> found = new ArrayList<>();
        try {
            Path real = folder.toRealPath();
            Files.walkFileTree(real, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Path named = folder.resolve(real.relativize(file));
                    if (wanted.test(named, attributes)) {
                        found.add(named);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UnreadableSourceException(
                    "The folder " + folder + " cannot be listed (" + e.getMessage() + "); check its rights", e);
        }
        return found.stream().sorted().toList();
    }

    private static boolean isReadable(Path file) {
        String name = file.getFileName().toString();
        return isShown(name) && Form.knowsEnding(name);
    }

    /** Whether a file of this name is no hidden file, lock file or file of the system. */
    static boolean isShown(String name) {
        return !name.startsWith(".") && !name.startsWith("~$") && !SYSTEM.contains(name.toLowerCase(Locale.ROOT));
    }
}
