package org.dutygraph.matter;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The duty names of very many lists, each with its representative duty; the matters depend on these alone. Memory grows with
 * the number of names, not of duties.
 */
public final class Representatives {

    private final DutyNameReader reader = DutyNameReader.bundled();
    private final Map<String, DutyText> representatives = new TreeMap<>();

    /**
     * The key of a name.
     *
     * @param name the name without the list's own places
     */
    public String key(String name) {
        return reader.key(name);
    }

    /**
     * Whether a duty would be the representative of its name: one with clauses precedes one without, then the smaller id.
     *
     * @param clauses whether it has any
     */
    public boolean wants(String key, String id, boolean clauses) {
        DutyText present = representatives.get(key);
        return present == null || present.yieldsTo(id, clauses);
    }

    /** Sets the representative of a name; an entry of its {@code functions} may stand for several, see {@link #matters}. */
    public void take(String key, DutyText duty) {
        representatives.put(key, duty);
    }

    /**
     * The id of the representative duty of a key.
     *
     * @throws IllegalArgumentException if no duty has the key
     */
    public String representative(String key) {
        DutyText duty = representatives.get(key);
        if (duty == null) {
            throw new IllegalArgumentException("no duty has the wording “" + key + "”; take one in first");
        }
        return duty.id();
    }

    /**
     * The matters of all names.
     *
     * @param functions the functions that each entry of a duty's {@link DutyText#functions} stands for
     */
    public Matters matters(Decisions decisions, Function<String, Collection<String>> functions) {
        Matters matters = new Matters(decisions, id -> null);
        matters.addAll(representatives.values().stream()
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
