package org.dutygraph.load;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dutygraph.department.Aliases;
import org.dutygraph.matter.Decisions;
import org.dutygraph.resolve.Correction;
import org.dutygraph.resolve.Corrections;
import org.jspecify.annotations.Nullable;

/**
 * The file of corrections beside a graph: UTF-8, one correction a line ({@link Correction}). A missing file counts as empty.
 * Lines are only appended, so that the file also keeps the history. Two processes may append at once: each reads the file
 * again under a lock, and replaces it whole.
 */
public final class CorrectionFile {

    /** The name of the file. */
    public static final String NAME = "corrections.tsv";

    private static final List<String> HEADER = List.of(
            "# 人的更正 | corrections: what people know better; an undo takes an earlier line back",
            "# id\tat\tby\twhy\tactor\tclause\twas (ROLE id)\tis (ROLE name)\tduty\twords",
            "# id\tat\tby\twhy\tname\tname as written\tregion\tkind, identity, or identity=kind",
            "# id\tat\tby\twhy\tmatter\tsame, not-same or open\tname\tother name",
            "# id\tat\tby\twhy\tundo\tid of the correction");

    private final Path path;
    private volatile @Nullable Known known;

    private record Known(Content content, Corrections corrections) {}

    /** What tells one content of a file from another without reading it: it is always replaced, never changed. */
    private record Content(FileTime at, long size, @Nullable Object key) {}

    private CorrectionFile(Path path) {
        this.path = path;
    }

    /** The corrections in a file, which may not exist yet. */
    public static CorrectionFile at(Path path) {
        return new CorrectionFile(path.toAbsolutePath().normalize());
    }

    /** The absolute path. */
    public Path path() {
        return path;
    }

    /**
     * Reads the corrections.
     *
     * @throws DecisionFileException if the file cannot be read or a line is invalid
     */
    public Corrections read() {
        Content content = content();
        if (content == null) {
            return Corrections.none();
        }
        Known before = known;
        if (before != null && before.content().equals(content)) {
            return before.corrections();
        }
        Corrections read = parse(lines());
        known = new Known(content, read);
        return read;
    }

    /**
     * Adds lines. The file is replaced atomically, and stays as it is if a new line is invalid.
     *
     * @param made makes the new corrections from those in force
     * @return all corrections, including the new ones
     * @throws DecisionFileException if the file cannot be read or written, or a line, old or new, is invalid
     */
    public Corrections add(Function<Corrections, List<Correction>> made) {
        // One lock for the threads of this process, which the lock of the file does not hold apart.
        synchronized (CorrectionFile.class) {
            try {
                Files.createDirectories(path.getParent());
                try (FileChannel channel = FileChannel.open(
                                path.resolveSibling(path.getFileName() + ".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    return lock.isValid() ? addLocked(made) : Corrections.none();
                }
            } catch (IOException e) {
                throw new DecisionFileException(
                        "The correction cannot be written to " + path + " (" + e.getMessage()
                                + "); see that its folder can be written and its disk has room. Nothing was corrected",
                        e);
            }
        }
    }

    private Corrections addLocked(Function<Corrections, List<Correction>> made) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        Corrections before = parse(lines);
        List<Correction> added = made.apply(before);
        if (added.isEmpty()) {
            return before;
        }
        if (lines.isEmpty()) {
            lines.addAll(HEADER);
        }
        added.forEach(correction -> lines.add(correction.line()));
        Corrections next = parse(lines);
        Path temporary = path.resolveSibling(path.getFileName() + ".new");
        Files.writeString(
                temporary,
                String.join("\n", lines) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return next;
    }

    /** Decisions and names are checked by those who know them. */
    private Corrections parse(List<String> lines) {
        Corrections read;
        try {
            read = Corrections.parse(lines);
        } catch (Corrections.WrongLine e) {
            throw new DecisionFileException(path + ":" + e.line() + ": " + e.getMessage(), e);
        }
        List<Aliases.Fault> wrong = Aliases.parse(read.aliasLines()).faults();
        if (!wrong.isEmpty()) {
            Aliases.Fault first = wrong.get(0);
            throw new DecisionFileException(
                    "%s: a correction of a name: found “%s”; expected %s; %s"
                            .formatted(path, first.found(), first.expected(), first.remedy()),
                    null);
        }
        try {
            Decisions.parse(read.decisionLines());
        } catch (Decisions.WrongLine e) {
            throw new DecisionFileException(path + ": a decision: " + e.getMessage(), e);
        }
        return read;
    }

    private @Nullable Content content() {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return new Content(file.lastModifiedTime(), file.size(), file.fileKey());
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private List<String> lines() {
        try {
            return Files.readString(path).replace("\uFEFF", "").lines().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private DecisionFileException unreadable(IOException cause) {
        return new DecisionFileException(
                "The corrections in " + path + " cannot be read (" + cause.getMessage()
                        + "); check that it is a UTF-8 text file",
                cause);
    }
}
