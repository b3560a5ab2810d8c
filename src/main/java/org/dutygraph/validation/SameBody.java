package org.dutygraph.validation;

import java.util.Set;
import org.dutygraph.resolve.Actor;
import org.jspecify.annotations.Nullable;

/**
 * When a coder and the program mean the same body. A department that the tables know is its region and kind, whatever it is
 * called; the list's own township is one body, whichever organ is named; any other body is its words, without blanks.
 */
final class SameBody {

    /** The code of the whole country. */
    static final String NATION = "000000";

    /** What the list's own township is offered as. */
    static final String OWN = "本乡镇";

    private static final String TOWNSHIP = "乡";
    private static final Set<String> OWN_WORDS = Set.of(TOWNSHIP, "镇", "街道", "本乡", "本镇", "本街道", OWN);

    private SameBody() {}

    /** A body that the program read. */
    static String of(ClauseReading.Part part) {
        return key(part.township(), part.department(), part.region(), part.kind(), part.surface());
    }

    /**
     * A body that a coder wrote.
     *
     * @param meant what the words mean in the list's county
     */
    static String of(String words, Actor meant) {
        return key(
                meant.type() == Actor.Type.TOWNSHIP || OWN_WORDS.contains(words),
                meant.type() == Actor.Type.DEPARTMENT && meant.known(),
                meant.regionCode(),
                meant.kind(),
                words);
    }

    /** A department of the tables. */
    static String department(String region, String kind) {
        return region + " " + kind;
    }

    static boolean isOwnTownship(String key) {
        return key.equals(TOWNSHIP);
    }

    private static String key(
            boolean township, boolean department, @Nullable String region, @Nullable String kind, String words) {
        if (township) {
            return TOWNSHIP;
        }
        return department && region != null && kind != null ? department(region, kind) : words.replaceAll("[\\s　]", "");
    }
}
