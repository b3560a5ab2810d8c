package org.dutygraph.query.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Findings that a person has accepted: a text file with one {@linkplain Finding#key() key} a line; lines that begin
 * with {@code #} are comments.
 */
public final class AcceptedFindings {

    private final Set<String> accepted;

    private AcceptedFindings(Set<String> accepted) {
        this.accepted = accepted;
    }

    /** Accepts nothing. */
    public static AcceptedFindings none() {
        return new AcceptedFindings(Set.of());
    }

    /**
     * Reads a file of accepted findings.
     *
     * @throws IOException it does not exist or cannot be read
     */
    public static AcceptedFindings read(Path file) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                keys.add(line.strip());
            }
        }
        return new AcceptedFindings(keys);
    }

    /** Writes findings as a file that accepts them all. */
    public static void write(Path file, Collection<Finding> findings) throws IOException {
        Set<String> keys = new TreeSet<>();
        findings.forEach(finding -> keys.add(finding.key().strip()));
        Files.write(file, keys);
    }

    boolean accepts(String key) {
        return accepted.contains(key.strip());
    }

    /** Accepted keys that no longer occur, sorted; they can be removed from the file. */
    public List<String> unused(Collection<Finding> findings) {
        Set<String> unused = new TreeSet<>(accepted);
        findings.forEach(finding -> unused.remove(finding.key().strip()));
        return List.copyOf(unused);
    }
}
