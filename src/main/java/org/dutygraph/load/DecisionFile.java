package org.dutygraph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dutygraph.matter.Decisions;
import org.dutygraph.resolve.Correction;
import org.dutygraph.resolve.Corrections;

/**
 * The decisions about matters: those of a file of decisions, UTF-8, one a line ({@link Decisions}), and after them those of the
 * file of corrections beside it, where new ones are written. A missing file counts as empty.
 */
public final class DecisionFile {

    /** The default name of the file, beside the graph's folder. */
    public static final String NAME = "decisions.tsv";

    private final Path path;
    private final CorrectionFile corrections;

    private DecisionFile(Path path) {
        this.path = path;
        this.corrections = CorrectionFile.at(path.resolveSibling(CorrectionFile.NAME));
    }

    /** The decisions in a file, which may not exist yet. */
    public static DecisionFile at(Path path) {
        return new DecisionFile(path.toAbsolutePath().normalize());
    }

    /** The absolute path. */
    public Path path() {
        return path;
    }

    /** The file of corrections beside it. */
    public CorrectionFile corrections() {
        return corrections;
    }

    /**
     * Reads the decisions: of this file, then those among the corrections.
     *
     * @throws DecisionFileException if one of the files cannot be read or a line is invalid
     */
    public Decisions read() {
        return together(corrections.read().decisionLines());
    }

    /** The decisions of this file alone. */
    Decisions own() {
        return parse(lines());
    }

    /**
     * Adds a decision to the corrections.
     *
     * @return all decisions, including the new one
     * @throws DecisionFileException if one of the files cannot be read or written, a line in it is invalid, or the new decision
     *     contradicts others; then nothing is written
     */
    public Decisions add(Decisions.Verdict verdict, String name, String other, String by, String at, String note) {
        Correction made = Correction.of(at, by, note, new Correction.OfMatter(verdict.word(), name, other));
        corrections.add(standing -> {
            List<String> decided = new ArrayList<>(standing.decisionLines());
            decided.addAll(Corrections.parse(List.of(made.line())).decisionLines());
            together(decided);
            return List.of(made);
        });
        return read();
    }

    /** The decisions of this file, then others. */
    private Decisions together(List<String> others) {
        own();
        List<String> lines = new ArrayList<>(lines());
        lines.addAll(others);
        try {
            return Decisions.parse(lines);
        } catch (Decisions.WrongLine e) {
            throw new DecisionFileException(path + " and " + corrections.path() + " together: " + e.getMessage(), e);
        }
    }

    private Decisions parse(List<String> lines) {
        try {
            return Decisions.parse(lines);
        } catch (Decisions.WrongLine e) {
            throw new DecisionFileException(path + ":" + e.line() + ": " + e.getMessage(), e);
        }
    }

    private List<String> lines() {
        try {
            String text = Files.readString(path);
            return text.replace("\uFEFF", "").lines().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new DecisionFileException(
                    "The decisions in " + path + " cannot be read (" + e.getMessage()
                            + "); check that it is a UTF-8 text file, or name another by DUTYGRAPH_DECISIONS",
                    e);
        }
    }
}
