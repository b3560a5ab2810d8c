package org.dutygraph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.dutygraph.department.Aliases;
import org.dutygraph.matter.Decisions;
import org.dutygraph.resolve.Correction;

/**
 * The lines of an alias file and of a file of decisions as corrections. The same lines give the same corrections, so that a
 * conversion that was cut short can be made again. One that names no day has no time.
 */
public final class CorrectionConversion {

    private static final String CONVERTED = ".converted";

    private CorrectionConversion() {}

    /**
     * The names of an alias file.
     *
     * @throws org.dutygraph.source.UnreadableSourceException if it cannot be read, or a line has another form
     */
    public static List<Correction> ofAliases(Path file) {
        List<Correction> corrections = new ArrayList<>();
        for (Aliases.Alias alias : ListReader.aliases(file).entries()) {
            String region = alias.regionCode().isEmpty() ? alias.level().name() : alias.regionCode();
            corrections.add(Correction.of(
                    "",
                    "",
                    "",
                    new Correction.OfName(alias.surface(), alias.everywhere() ? "" : region, alias.target())));
        }
        return List.copyOf(corrections);
    }

    /**
     * The decisions in force of a file of decisions.
     *
     * @throws DecisionFileException if it cannot be read or a line is invalid
     */
    public static List<Correction> ofDecisions(DecisionFile file) {
        List<Correction> corrections = new ArrayList<>();
        for (Decisions.Decision decision : file.own().standing()) {
            corrections.add(Correction.of(
                    decision.on(),
                    decision.by(),
                    decision.note(),
                    new Correction.OfMatter(decision.verdict().word(), decision.name(), decision.other())));
        }
        return List.copyOf(corrections);
    }

    /**
     * Puts a converted file aside, so that undoing a correction is not undone by it.
     *
     * @return where it is now
     * @throws DecisionFileException if it cannot be renamed
     */
    public static Path putAside(Path file) {
        Path aside = file.resolveSibling(file.getFileName() + CONVERTED);
        return read(file, from -> Files.move(from, aside, StandardCopyOption.REPLACE_EXISTING));
    }

    /**
     * Corrections that have no time yet, with that of the last change of their file; their ids stay.
     *
     * @throws DecisionFileException if it cannot be read
     */
    public static List<Correction> dated(List<Correction> corrections, Path file) {
        String changed = changed(file);
        return corrections.stream()
                .map(one ->
                        one.at().isEmpty() ? new Correction(one.id(), changed, one.by(), one.why(), one.change()) : one)
                .toList();
    }

    private static String changed(Path file) {
        return read(
                file,
                from -> Files.exists(from)
                        ? Files.getLastModifiedTime(from)
                                .toInstant()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()
                        : Instant.EPOCH.toString());
    }

    private interface Work<T> {
        T on(Path file) throws IOException;
    }

    private static <T> T read(Path file, Work<T> work) {
        try {
            return work.on(file);
        } catch (IOException e) {
            throw new DecisionFileException(
                    file + " cannot be converted (" + e.getMessage() + "); see that you may read and rename it", e);
        }
    }
}
