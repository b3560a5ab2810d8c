package org.dutygraph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.dutygraph.matter.Decisions;

/**
 * The file of decisions about matters: UTF-8, one decision a line ({@link Decisions}). A missing file counts as empty. Lines
 * are only appended, so that the file also keeps the history.
 */
public final class DecisionFile {

    /** The default name of the file, beside the graph's folder. */
    public static final String NAME = "decisions.tsv";

    private static final List<String> HEADER = List.of(
            "# 同一事项审定 | decisions about matters: same, not-same, or open (takes an earlier line back)",
            "# decision\tname\tother name\tby\ton\tnote");

    private final Path path;

    private DecisionFile(Path path) {
        this.path = path;
    }

    /** The decisions in a file, which may not exist yet. */
    public static DecisionFile at(Path path) {
        return new DecisionFile(path.toAbsolutePath().normalize());
    }

    /** The absolute path. */
    public Path path() {
        return path;
    }

    /**
     * Reads the decisions.
     *
     * @throws DecisionFault if it cannot be read or a line is invalid
     */
    public Decisions read() {
        return parse(lines());
    }

    /**
     * Adds a decision. The file is replaced atomically, and stays as it is if the new line is invalid.
     *
     * @return all decisions, including the new one
     * @throws DecisionFault if the file cannot be read or written, a line in it is invalid, or the new decision contradicts
     *     others
     */
    public Decisions add(Decisions.Verdict verdict, String name, String other, String by, String on, String note) {
        synchronized (DecisionFile.class) {
            List<String> lines = new ArrayList<>(lines());
            parse(lines);
            if (lines.isEmpty()) {
                lines.addAll(HEADER);
            }
            lines.add(Decisions.line(verdict.word(), name, other, by, on, note));
            Decisions next = parse(lines);
            write(String.join("\n", lines) + "\n");
            return next;
        }
    }

    private Decisions parse(List<String> lines) {
        try {
            return Decisions.parse(lines);
        } catch (Decisions.WrongLine e) {
            throw new DecisionFault(path + ":" + e.line() + ": " + e.getMessage(), e);
        }
    }

    private List<String> lines() {
        try {
            String text = Files.readString(path);
            return text.replace("\uFEFF", "").lines().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new DecisionFault(
                    "The decisions in " + path + " cannot be read (" + e.getMessage()
                            + "); check that it is a UTF-8 text file, or name another by DUTYGRAPH_DECISIONS",
                    e);
        }
    }

    private void write(String text) {
        Path temporary = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(
                    temporary,
                    text,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DecisionFault(
                    "The decision cannot be written to " + path + " (" + e.getMessage()
                            + "); give a place that can be written by DUTYGRAPH_DECISIONS. Nothing was decided",
                    e);
        }
    }
}
