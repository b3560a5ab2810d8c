package org.dutygraph.department;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of department kinds, in the order of its file.
 *
 * <p>Immutable and safe to share. The file is {@code departments/kinds.tsv}; its README describes the columns.
 */
public final class DepartmentKinds {

    private static final DepartmentKinds BUNDLED = read();

    private final Map<String, DepartmentKind> byName;
    private final Lexicon lexicon;

    private DepartmentKinds(Map<String, DepartmentKind> byName, Lexicon lexicon) {
        this.byName = byName;
        this.lexicon = lexicon;
    }

    /** The bundled table, read once. */
    public static DepartmentKinds bundled() {
        return BUNDLED;
    }

    /** Every kind, in the order of the table. */
    public List<DepartmentKind> all() {
        return List.copyOf(byName.values());
    }

    /** The kind of this canonical name. */
    public Optional<DepartmentKind> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The kind of this canonical name, or a merged one that follows by rule; null if there is none. */
    @Nullable
    DepartmentKind named(String name) {
        Trie.Found<DepartmentKind> composed = lexicon.composed(name, 0);
        boolean whole = composed != null
                && composed.end() == name.length()
                && composed.value().name().equals(name);
        return whole ? byName.getOrDefault(name, composed.value()) : byName.get(name);
    }

    /** The kinds whose names or other forms have most characters in common with a name, the nearest first; at most three. */
    List<String> nearest(String name) {
        return byName.values().stream()
                .sorted(Comparator.comparingDouble((DepartmentKind kind) -> -likeness(kind, name)))
                .limit(3)
                .map(DepartmentKind::name)
                .toList();
    }

    private static double likeness(DepartmentKind kind, String name) {
        return Stream.concat(Stream.of(kind.name()), kind.abbreviations().stream())
                .mapToDouble(form -> {
                    long common = form.chars().filter(c -> name.indexOf(c) >= 0).count();
                    return 2.0 * common / (form.length() + name.length());
                })
                .max()
                .orElse(0);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** Reads the bundled tables. */
    static DepartmentKinds read() {
        Map<String, DepartmentKind> byName = new LinkedHashMap<>();
        Lexicon lexicon = new Lexicon();
        for (List<String> row : Tables.read("kinds.tsv", 7)) {
            KindRow kind = KindRow.of(row);
            if (byName.put(kind.kind().name(), kind.kind()) != null) {
                throw new IllegalStateException(
                        "departments/kinds.tsv has “" + kind.kind().name() + "” twice");
            }
            lexicon.add(kind);
        }
        lexicon.addCustomaryForms(byName.values());
        lexicon.addCompanions(byName);
        return new DepartmentKinds(byName, lexicon);
    }

    /** A row of the table: the kind and its forms with the file's marks. */
    record KindRow(DepartmentKind kind, List<String> markedForms) {

        static KindRow of(List<String> row) {
            List<String> marked = Tables.list(row.get(4));
            List<String> plain =
                    marked.stream().map(form -> form.replaceAll("^[!%=]", "")).toList();
            Map<Level, String> upper = new LinkedHashMap<>();
            for (String entry : Tables.list(row.get(6))) {
                int equals = entry.indexOf('=');
                upper.put(
                        Level.valueOf(entry.substring(0, equals).toUpperCase(Locale.ROOT)),
                        entry.substring(equals + 1));
            }
            DepartmentKind kind = new DepartmentKind(
                    row.get(0),
                    DepartmentFamily.valueOf(row.get(1)),
                    Tables.list(row.get(2)),
                    Tables.list(row.get(3)),
                    plain,
                    Tables.list(row.get(5)),
                    upper);
            return new KindRow(kind, marked);
        }
    }
}
