package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds bodies that are no government departments: villages, institutions, companies, and unspecified bodies.
 *
 * <p>There is no list of their names, only a pattern: a head noun (机构, 单位, 协会 …) with a short modifier that is no verb,
 * at the start of a segment, after a known body, or after a word that takes a body (会同, 报, 向 …).
 */
final class PartyWords {

    private static final String SEGMENT_STARTS_AFTER = "，,；;。：:、（( 　“";
    private static final int LONGEST_MODIFIER = 12;
    private static final Pattern BRACKET = Pattern.compile("（[^（）]{2,20}）");

    private PartyWords() {}

    /**
     * The parties of a text, in order, without overlaps among them or with the known bodies.
     *
     * @param known bodies found by name
     */
    static List<NamedBody> in(String text, List<NamedBody> known) {
        long[] heads = headsNear(text);
        if (heads.length == 0) {
            return List.of();
        }
        BitSet starts = new BitSet(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || SEGMENT_STARTS_AFTER.indexOf(text.charAt(i - 1)) >= 0) {
                starts.set(i);
            }
        }
        Alternatives before = ActorWords.get().beforeParties();
        for (int at = 0; at < text.length(); at++) {
            int end = before.endAt(text, at);
            if (end > 0) {
                starts.set(end);
            }
        }
        BitSet taken = new BitSet(text.length());
        for (NamedBody body : known) {
            taken.set(body.start(), body.end());
            starts.set(body.end());
        }
        List<NamedBody> found = new ArrayList<>();
        for (int at = starts.nextSetBit(0); at >= 0 && at < text.length(); at = starts.nextSetBit(at + 1)) {
            int free = taken.nextSetBit(at);
            NamedBody body =
                    free == at || heads[at] == 0 ? null : at(text, at, free < 0 ? text.length() : free, heads[at]);
            if (body != null) {
                found.add(body);
                at = body.end() - 1;
            }
        }
        return found;
    }

    /** For each index, the heads close enough for their names to begin there, as bits; empty where there is none. */
    private static long[] headsNear(String text) {
        long[] near = {};
        for (int at = 0; at < text.length(); at++) {
            long heads = ActorWords.get().headsAnchoredAt(text, at);
            if (heads == 0) {
                continue;
            }
            if (near.length == 0) {
                near = new long[text.length()];
            }
            near[at] |= heads;
            for (int from = at - 1;
                    from >= 0 && at - from <= LONGEST_MODIFIER && Character.isIdeographic(text.charAt(from));
                    from--) {
                near[from] |= heads;
            }
        }
        return near;
    }

    /** The party whose name begins here, ends before {@code limit} and has one of these heads. */
    private static @Nullable NamedBody at(String text, int start, int limit, long heads) {
        ActorWords words = ActorWords.get();
        for (long left = heads; left != 0; left &= left - 1) {
            ActorWords.PartyHead head = words.heads().get(Long.numberOfTrailingZeros(left));
            Matcher name = head.pattern().matcher(text).region(start, limit);
            if (name.lookingAt()
                    && words.canModify(text.substring(start, name.start(1)))
                    && (head.sort() == NamedBody.Sort.VAGUE || words.canFollow(text.substring(name.end(1))))) {
                int end = name.end(1);
                Matcher bracket = BRACKET.matcher(text).region(end, limit);
                if (bracket.lookingAt()
                        && (head.sort() == NamedBody.Sort.INSTITUTION || head.sort() == NamedBody.Sort.UNIT)) {
                    end = bracket.end();
                }
                String surface = text.substring(start, end);
                return new NamedBody(head.sort(), party(surface), surface, start, end);
            }
        }
        return null;
    }

    static Actor party(String surface) {
        return party("", surface);
    }

    /** A party of a county; within a text read for any county, of none. */
    static Actor party(String county, String name) {
        return new Actor(
                Actor.Type.PARTY, county.isEmpty() ? name : county + "/" + name, name, null, List.of(), null, false);
    }
}
