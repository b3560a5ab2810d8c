package org.dutygraph.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the files that a user means by a path. */
public final class SourceFiles {

    private SourceFiles() {}

    /**
     * The files under the given paths: a file stands for itself, a folder for every file below it that has an
     * ending of {@link SourceFile#ENDINGS}; hidden ones and an office program's lock files are left out. In the order given, folders in the order of their file names.
     *
     * @throws UnreadableSourceException where a path does not exist or a folder cannot be listed
     */
    public static List<Path> under(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path, SourceFiles::isReadable));
            } else if (Files.isRegularFile(path)) {
                files.add(path);
            } else {
                throw new UnreadableSourceException(path + " does not exist; give a file or a folder that does");
            }
        }
        return files.stream().distinct().toList();
    }

    /**
     * The files of the given folders that {@link #under} leaves out because of their ending; hidden ones and lock files are
     * nobody's lists. In the order of their names.
     */
    public static List<Path> passedOver(List<Path> paths) {
        return paths.stream()
                .filter(Files::isDirectory)
                .flatMap(
                        folder -> inFolder(
                                folder,
                                file -> isShown(file)
                                        && !SourceFile.hasKnownEnding(
                                                file.getFileName().toString()))
                                .stream())
                .distinct()
                .toList();
    }

    private static List<Path> inFolder(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UnreadableSourceException(
                    "The folder " + folder + " cannot be listed (" + e.getMessage() + "); check its rights", e);
        }
    }

    private static boolean isReadable(Path file) {
        return isShown(file) && SourceFile.hasKnownEnding(file.getFileName().toString());
    }

    private static boolean isShown(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.startsWith("~$");
    }
}
