package org.dutygraph.validation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dutygraph.resolve.Correction;
import org.dutygraph.resolve.Corrections;

/**
 * What one coder made of clauses.
 *
 * @param coder the coder's name
 * @param clauses by id, in the order of the lists; a clause that is not there was not coded
 */
public record Coding(String coder, Map<String, Marks> clauses) {

    /** The roles that are coded, the performer's first. */
    static final List<String> ROLES = Corrections.roles();

    static final String PERFORMER = Correction.Part.PERFORMER;

    public Coding {
        clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
    }

    /**
     * The bodies of one clause.
     *
     * @param bodies by role, each body by what tells it ({@link SameBody}), with the coder's word for it
     * @param disputed by role, the bodies that are neither right nor wrong
     * @param draw where the clause stands in a sample
     */
    record Marks(Map<String, Map<String, String>> bodies, Map<String, Set<String>> disputed, Draw draw) {

        /** Of a clause that stands for itself. */
        Marks(Map<String, Map<String, String>> bodies, Map<String, Set<String>> disputed) {
            this(bodies, disputed, Draw.NONE);
        }

        Map<String, String> bodies(String role) {
            return bodies.getOrDefault(role, Map.of());
        }

        Set<String> disputed(String role) {
            return disputed.getOrDefault(role, Set.of());
        }

        /** The bodies that were marked without doubt. */
        Set<String> certain(String role) {
            Set<String> certain = new LinkedHashSet<>(bodies(role).keySet());
            certain.removeAll(disputed(role));
            return certain;
        }
    }

    /**
     * The stratum of a clause.
     *
     * @param size clauses of the lists in the stratum; 0 where no sample was drawn
     */
    record Draw(String stratum, long size) {
        static final Draw NONE = new Draw("", 0);
    }

    /** The bodies that the program read, as if it were a coder. */
    static Marks of(ClauseReading clause) {
        Map<String, Map<String, String>> bodies = new LinkedHashMap<>();
        for (ClauseReading.Part part : clause.parts()) {
            bodies.computeIfAbsent(part.role(), role -> new LinkedHashMap<>())
                    .putIfAbsent(SameBody.of(part), word(part));
        }
        return new Marks(bodies, Map.of());
    }

    /** The words of a body; one that is not written is its id, but for the township. */
    private static String word(ClauseReading.Part part) {
        if (part.surface().isEmpty()) {
            return part.township() ? SameBody.OWN : part.id();
        }
        return part.surface();
    }
}
