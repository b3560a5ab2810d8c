package org.dutygraph.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.parse.Fault;
import org.dutygraph.parse.Severity;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.ResolvedDuty;
import org.jspecify.annotations.Nullable;

/**
 * The result of a load, file by file.
 *
 * @param files one entry a file, in the order of loading
 * @param departments number of distinct departments in all lists
 */
public record LoadSummary(List<Entry> files, int departments) {

    /**
     * The result of one file.
     *
     * @param file the parsed file
     * @param outcome what changed in the graph; null if nothing was written (a dry run, a file without a list, or, in a
     *     bulk load, a file that a later one of the same list replaces)
     */
    public record Entry(FileSummary file, @Nullable LoadOutcome outcome) {

        /** The list's id; empty if the file has none. */
        public String list() {
            return Objects.requireNonNullElse(file.list(), "");
        }

        /** Number of faults by code. */
        public Map<String, Long> faultsByCode() {
            return file.faults().stream()
                    .collect(Collectors.groupingBy(Fault::code, TreeMap::new, Collectors.counting()));
        }
    }

    public LoadSummary {
        files = List.copyOf(files);
    }

    /** Collects the results of files one by one; their lists are not kept. */
    static final class Gathering {
        private final List<Entry> files = new ArrayList<>();
        private final Set<String> departments = new HashSet<>();

        Entry add(ParsedFile file, @Nullable LoadOutcome outcome) {
            Entry entry = new Entry(FileSummary.of(file), outcome);
            files.add(entry);
            if (file.list() != null) {
                file.list().duties().stream()
                        .flatMap(ResolvedDuty::mentions)
                        .map(Mention::actor)
                        .filter(actor -> actor.type() == Actor.Type.DEPARTMENT)
                        .forEach(actor -> departments.add(actor.id()));
            }
            return entry;
        }

        LoadSummary summary() {
            return new LoadSummary(files, departments.size());
        }
    }

    /** Number of files with a list. */
    public int lists() {
        return (int) files.stream().filter(entry -> entry.file().list() != null).count();
    }

    /** Number of duties in all lists. */
    public int duties() {
        return files.stream().mapToInt(entry -> entry.file().duties()).sum();
    }

    /** Number of clauses in all lists. */
    public int clauses() {
        return files.stream().mapToInt(entry -> entry.file().clauses()).sum();
    }

    /** The sum of all outcomes. */
    public LoadOutcome total() {
        List<LoadOutcome> outcomes =
                files.stream().map(Entry::outcome).filter(Objects::nonNull).toList();
        return new LoadOutcome(
                "",
                outcomes.stream().mapToInt(LoadOutcome::created).sum(),
                outcomes.stream().mapToInt(LoadOutcome::changed).sum(),
                outcomes.stream().mapToInt(LoadOutcome::unchanged).sum(),
                outcomes.stream().mapToInt(LoadOutcome::removed).sum(),
                true);
    }

    /** All faults, in the order of files and lines. */
    public List<Fault> faults() {
        return files.stream().flatMap(entry -> entry.file().faults().stream()).toList();
    }

    /** Whether a person should review it: because of a warning or an error, or because there is no list. */
    public boolean needsReview() {
        return lists() == 0 || faults().stream().anyMatch(fault -> fault.severity() != Severity.INFO);
    }

    /** Whether no row of any file was lost. */
    public boolean isWhole() {
        return files.stream().allMatch(entry -> entry.file().isWhole());
    }
}
