package org.dutygraph.query.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;

/**
 * Every saved query and check: those of {@code cypher/queries} and {@code cypher/checks} on the class path, and those
 * of a user's own folders. It is a snapshot; a {@link LiveCatalogue} makes new ones.
 */
public final class Catalogue {

    /** The program's files do not change while it runs. */
    private static final Catalogue BUNDLED = readBundled();

    private final Map<String, List<SavedQuery>> topics;
    private final List<Check> checks;
    private final List<HeaderFault> faults;

    private Catalogue(List<SavedQuery> queries, List<Check> checks, List<HeaderFault> faults) {
        Map<String, List<SavedQuery>> sorted = new TreeMap<>();
        queries.stream().sorted(Comparator.comparing(SavedQuery::address)).forEach(query -> sorted.computeIfAbsent(
                        query.topic(), topic -> new ArrayList<>())
                .add(query));
        sorted.replaceAll((topic, list) -> List.copyOf(list));
        this.topics = Collections.unmodifiableMap(sorted);
        this.checks =
                checks.stream().sorted(Comparator.comparing(Check::address)).toList();
        this.faults = faults.stream()
                .sorted(Comparator.comparing(HeaderFault::file).thenComparingInt(HeaderFault::line))
                .toList();
    }

    /** The queries and checks of the program. */
    public static Catalogue bundled() {
        return of(List.of());
    }

    /**
     * The queries and checks of the program and of a user's folders, each laid out as {@code TOPIC/NAME.cypher}; an own
     * file with a severity or a remedy is a check. A second file with the same address is a fault and is left out; a
     * folder that cannot be read is a fault too.
     */
    public static Catalogue of(List<Path> ownFolders) {
        return BUNDLED.with(ownFolders);
    }

    private static Catalogue readBundled() {
        List<HeaderFault> faults = new ArrayList<>();
        List<SavedQuery> queries = queries("queries", "saved queries", faults);
        List<Check> checks = new ArrayList<>();
        for (StatementFile file : files("checks", "saved queries", faults)) {
            file.check(faults).ifPresent(checks::add);
        }
        return new Catalogue(queries, checks, faults);
    }

    private static List<SavedQuery> queries(String branch, String what, List<HeaderFault> faults) {
        return files(branch, what, faults).stream()
                .flatMap(file -> file.query(faults).stream())
                .toList();
    }

    private static List<StatementFile> files(String branch, String what, List<HeaderFault> faults) {
        try {
            return StatementFile.bundled(branch, faults);
        } catch (IOException e) {
            throw new UncheckedIOException("the " + what + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Catalogue with(List<Path> ownFolders) {
        if (ownFolders.isEmpty()) {
            return this;
        }
        List<HeaderFault> all = new ArrayList<>(faults);
        Map<String, SavedQuery> queries = new TreeMap<>();
        queries().forEach(query -> queries.put(query.address(), query));
        Map<String, Check> checks = new TreeMap<>();
        checks().forEach(check -> checks.put(check.address(), check));
        for (Path folder : ownFolders) {
            for (StatementFile file : own(folder, all)) {
                if (StatementHeader.Form.claimedBy(file.text()) == StatementHeader.Form.CHECK) {
                    file.check(all).ifPresent(check -> add(checks, check, Check::query, all));
                } else {
                    file.query(all).ifPresent(query -> add(queries, query, each -> each, all));
                }
            }
        }
        return new Catalogue(List.copyOf(queries.values()), List.copyOf(checks.values()), all);
    }

    private static List<StatementFile> own(Path folder, List<HeaderFault> faults) {
        try {
            return StatementFile.in(folder, faults);
        } catch (IOException | UncheckedIOException e) {
            faults.add(new HeaderFault(
                    folder.toString(),
                    1,
                    new Words(
                            "打不开的文件夹（" + e.getMessage() + "）", "a folder that cannot be read (" + e.getMessage() + ")"),
                    new Words("能读的文件夹", "one that can")));
            return List.of();
        }
    }

    private static <T> void add(
            Map<String, T> known, T added, Function<T, SavedQuery> query, List<HeaderFault> faults) {
        String address = query.apply(added).address();
        T before = known.putIfAbsent(address, added);
        if (before != null) {
            faults.add(new HeaderFault(
                    query.apply(added).file(),
                    1,
                    address,
                    new Words(
                            "别的文件没有用过的地址；" + query.apply(before).file() + " 已经用了",
                            "an address that no other file has; "
                                    + query.apply(before).file() + " has it")));
        }
    }

    /**
     * The statements behind the pages, {@code cypher/pages}: in the same form as saved queries, but not shown to users.
     */
    public static Catalogue pages() {
        List<HeaderFault> faults = new ArrayList<>();
        return new Catalogue(queries("pages", "pages' statements", faults), List.of(), faults);
    }

    /** The queries by topic, both sorted by name. */
    public Map<String, List<SavedQuery>> topics() {
        return topics;
    }

    /** All queries, sorted by address. */
    public List<SavedQuery> queries() {
        return topics.values().stream().flatMap(List::stream).toList();
    }

    /** The statements of a user's own folders: queries, then checks, each sorted by address. */
    public List<SavedQuery> own() {
        return Stream.concat(queries().stream(), checks.stream().map(Check::query))
                .filter(SavedQuery::own)
                .toList();
    }

    /** All checks, sorted by address. */
    public List<Check> checks() {
        return checks;
    }

    /** Files that were left out because of a fault, sorted by file and line. */
    public List<HeaderFault> faults() {
        return faults;
    }

    /** A query by topic and name. */
    public Optional<SavedQuery> find(String topic, String name) {
        return topics.getOrDefault(topic, List.of()).stream()
                .filter(query -> query.name().equals(name))
                .findFirst();
    }

    /**
     * A query by its address, {@code TOPIC/NAME}, or by its name alone if that is unique.
     *
     * @throws QueryFault {@link FaultCode#UNKNOWN_QUERY}, with similar addresses
     */
    public SavedQuery get(String address) {
        List<SavedQuery> found = queries().stream()
                .filter(query -> query.address().equals(address) || query.name().equals(address))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        List<String> near = (found.isEmpty() ? queries() : found)
                .stream()
                        .map(SavedQuery::address)
                        .sorted(Comparator.comparingInt((String other) -> distance(address, other))
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(3)
                        .toList();
        throw new QueryFault(
                        FaultCode.UNKNOWN_QUERY,
                        (found.isEmpty() ? "no saved query is named “%s”" : "several saved queries are named “%s”")
                                .formatted(address),
                        near.isEmpty()
                                ? "see `queries` for all"
                                : "perhaps " + String.join(", ", near) + "; see `queries` for all")
                .as(found.isEmpty() ? "NO_QUERY_OF_THIS_NAME" : "SEVERAL_QUERIES", address, String.join("、", near));
    }

    /** How many letters differ; from the name alone if the user gave no topic. */
    private static int distance(String written, String address) {
        String other = written.contains("/") ? address : address.substring(address.indexOf('/') + 1);
        return LevenshteinDistance.getDefaultInstance().apply(written, other);
    }
}
