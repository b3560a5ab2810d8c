package org.dutygraph.matter;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The wordings of very many lists, each with the one duty that speaks for it: what the matters hang on. It grows with the
 * number of wordings, not with that of duties.
 */
public final class Representatives {

    private final DutyNameReader reader = DutyNameReader.bundled();
    private final Map<String, DutyText> witnesses = new TreeMap<>();

    /**
     * The wording of a name.
     *
     * @param name the list's own places taken out
     */
    public String key(String name) {
        return reader.key(name);
    }

    /**
     * Whether a duty would speak for its wording: one with clauses goes before one without, then the smaller id.
     *
     * @param clauses whether it has any
     */
    public boolean wants(String key, String id, boolean clauses) {
        DutyText present = witnesses.get(key);
        if (present == null) {
            return true;
        }
        if (clauses == present.clauses().isEmpty()) {
            return clauses;
        }
        return id.compareTo(present.id()) <= 0;
    }

    /** Has a duty speak for its wording; where a {@code functions} entry stands for several, {@link #matters} says which. */
    public void take(String key, DutyText duty) {
        witnesses.put(key, duty);
    }

    /**
     * The id of the duty that speaks for a wording.
     *
     * @throws IllegalArgumentException no duty has it
     */
    public String witness(String key) {
        DutyText witness = witnesses.get(key);
        if (witness == null) {
            throw new IllegalArgumentException("no duty has the wording “" + key + "”; take one in first");
        }
        return witness.id();
    }

    /**
     * The matters of all wordings.
     *
     * @param functions the functions that each entry of a duty's {@link DutyText#functions} stands for
     */
    public Matters matters(Decisions decisions, Function<String, Collection<String>> functions) {
        Matters matters = new Matters(decisions, id -> null);
        matters.addAll(witnesses.values().stream()
                .map(duty -> withFunctions(duty, functions))
                .toList());
        return matters;
    }

    private static DutyText withFunctions(DutyText duty, Function<String, Collection<String>> functions) {
        Set<String> all = new TreeSet<>();
        duty.functions().forEach(entry -> all.addAll(functions.apply(entry)));
        return new DutyText(
                duty.id(),
                duty.kind(),
                duty.category(),
                duty.name(),
                duty.clauses(),
                all.stream().toList());
    }
}
