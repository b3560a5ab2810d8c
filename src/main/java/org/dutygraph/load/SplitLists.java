package org.dutygraph.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.resolve.ResolvedList;

/**
 * Puts lists together that were published in parts: of files of one township and edition that each hold other lists of the
 * three, one list is made. A file that holds all three stands for itself.
 *
 * @param <T> what a file came from; of a list put together, what its last part came from
 */
final class SplitLists<T> {

    private final ListReader understanding;
    private final BiConsumer<T, ParsedFile> taker;
    private final Map<String, Held<T>> held = new LinkedHashMap<>();

    private record Held<T>(List<ParsedFile> files, T last) {}

    SplitLists(ListReader understanding, BiConsumer<T, ParsedFile> taker) {
        this.understanding = understanding;
        this.taker = taker;
    }

    /** Takes a file; hands it on at once, or as soon as its list is whole. */
    void take(T from, ParsedFile file) {
        ResolvedList list = file.list();
        if (list == null) {
            taker.accept(from, file);
            return;
        }
        Held<T> before = held.remove(list.id());
        if (before != null && (!isPart(file) || before.files().stream().anyMatch(one -> overlap(one, file)))) {
            // The same list once more: the later one replaces it, as it would without parts.
            handOn(before);
            before = null;
        }
        if (!isPart(file)) {
            taker.accept(from, file);
            return;
        }
        List<ParsedFile> files = new ArrayList<>(before == null ? List.of() : before.files());
        files.add(file);
        Held<T> now = new Held<>(files, from);
        if (Arrays.stream(DutyKind.values()).allMatch(kind -> files.stream().anyMatch(one -> one.duties(kind) > 0))) {
            handOn(now);
        } else {
            held.put(list.id(), now);
        }
    }

    /** No more files come: what is not whole is handed on as it is. */
    void end() {
        held.values().forEach(this::handOn);
        held.clear();
    }

    private void handOn(Held<T> parts) {
        taker.accept(
                parts.last(), parts.files().size() == 1 ? parts.files().get(0) : understanding.joined(parts.files()));
    }

    /** Whether a file holds some of the three lists and not all. */
    static boolean isPart(ParsedFile file) {
        return Arrays.stream(DutyKind.values()).anyMatch(kind -> file.duties(kind) == 0) && file.duties() > 0;
    }

    private static boolean overlap(ParsedFile one, ParsedFile other) {
        return Arrays.stream(DutyKind.values()).anyMatch(kind -> one.duties(kind) > 0 && other.duties(kind) > 0);
    }
}
