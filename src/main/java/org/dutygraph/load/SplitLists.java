package org.dutygraph.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.dutygraph.load.ListFiles.Prepared;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.resolve.ResolvedList;

/**
 * Joins lists that were published in parts: files of one township and edition that each hold other lists of the three make
 * one list. A file that holds all three is a list of its own. What waits for its other parts is kept without what was
 * prepared, which takes more memory.
 *
 * @param <T> what a file came from; of a list put together, what its last part came from
 */
final class SplitLists<T> {

    private final Function<List<ParsedFile>, ParsedFile> join;
    private final Function<ParsedFile, Prepared> prepare;
    private final BiConsumer<T, Prepared> taker;
    private final Map<String, Held<T>> held = new LinkedHashMap<>();

    private record Held<T>(List<ParsedFile> files, T last) {}

    SplitLists(
            Function<List<ParsedFile>, ParsedFile> join,
            Function<ParsedFile, Prepared> prepare,
            BiConsumer<T, Prepared> taker) {
        this.join = join;
        this.prepare = prepare;
        this.taker = taker;
    }

    /** Takes a file; hands it on at once, or as soon as its list is complete. */
    void take(T from, Prepared prepared) {
        ParsedFile file = prepared.file();
        ResolvedList list = file.list();
        if (list == null) {
            taker.accept(from, prepared);
            return;
        }
        Held<T> before = held.remove(list.id());
        if (before != null && (!isPart(file) || before.files().stream().anyMatch(one -> overlap(one, file)))) {
            // The same list again: the later one replaces it, as it does without parts.
            handOn(before);
            before = null;
        }
        if (!isPart(file)) {
            taker.accept(from, prepared);
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

    /** No more files come: lists that are not complete are handed on as they are. */
    void end() {
        held.values().forEach(this::handOn);
        held.clear();
    }

    private void handOn(Held<T> parts) {
        List<ParsedFile> files = parts.files();
        taker.accept(parts.last(), prepare.apply(files.size() == 1 ? files.get(0) : join.apply(files)));
    }

    /** Whether a file holds some of the three lists and not all. */
    static boolean isPart(ParsedFile file) {
        return Arrays.stream(DutyKind.values()).anyMatch(kind -> file.duties(kind) == 0) && file.duties() > 0;
    }

    private static boolean overlap(ParsedFile one, ParsedFile other) {
        return Arrays.stream(DutyKind.values()).anyMatch(kind -> one.duties(kind) > 0 && other.duties(kind) > 0);
    }
}
