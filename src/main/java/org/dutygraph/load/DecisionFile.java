package org.dutygraph.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.dutygraph.matter.Decisions;

/**
 * The file in which a person's decisions about matters are kept: UTF-8, a line a decision ({@link Decisions}). A file that
 * is not there holds none. Lines are only ever added, so that it also says who decided what before.
 */
public final class DecisionFile {

    /** Its name where none is given; it then lies beside the graph's folder. */
    public static final String NAME = "decisions.tsv";

    private static final List<String> HEADER = List.of(
            "# 同一事项审定 | decisions about matters: same, not-same, or open (takes an earlier line back)",
            "# decision\tname\tother name\tby\ton\tnote");

    private final Path path;

    private DecisionFile(Path path) {
        this.path = path;
    }

    /** The decisions in a file that may not be there yet. */
    public static DecisionFile at(Path path) {
        return new DecisionFile(path.toAbsolutePath().normalize());
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /**
     * Reads the decisions.
     *
     * @throws DecisionFault where it cannot be read or a line cannot be followed
     */
    public Decisions read() {
        return parse(lines());
    }

    /**
     * Adds a decision; the file is the old or the new one at every moment, and keeps the old one where the new line cannot
     * be followed.
     *
     * @return what stands now
     * @throws DecisionFault where the file cannot be read or written, a line in it cannot be followed, or the new one goes
     *     against others that stand
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
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.getParent());
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DecisionFault(
                    "The decision cannot be written to " + path + " (" + e.getMessage()
                            + "); give a place that can be written by DUTYGRAPH_DECISIONS. Nothing was decided",
                    e);
        }
    }
}
