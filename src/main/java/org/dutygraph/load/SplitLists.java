package org.dutygraph.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.dutygraph.load.ListFiles.Prepared;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.resolve.ResolvedList;

/**
 * Joins lists that were published in parts: files of one township and edition with different kinds of duties form one list.
 * A file with all three kinds is a list of its own. What a file has, its titles and rows say, also those that could not be
 * read. Two files of one list that are not its parts are told. Parts that wait for others are kept without their prepared form, to
 * save memory.
 *
 * @param <T> the source of a file; for a joined list, that of its last part
 */
final class SplitLists<T> {

    private final Function<List<ParsedFile>, ParsedFile> join;
    private final Function<ParsedFile, Prepared> prepare;
    private final BiConsumer<T, Prepared> consumer;
    private final Map<String, Pending<T>> pending = new LinkedHashMap<>();
    // The file of each list that was passed on.
    private final Map<String, Named> passedOn = new HashMap<>();

    private record Named(String file, String source) {}

    private record Pending<T>(List<ParsedFile> files, T last) {}

    SplitLists(
            Function<List<ParsedFile>, ParsedFile> join,
            Function<ParsedFile, Prepared> prepare,
            BiConsumer<T, Prepared> consumer) {
        this.join = join;
        this.prepare = prepare;
        this.consumer = consumer;
    }

    /** Adds a file; it is passed on at once, or when its list is complete. */
    void take(T from, Prepared prepared) {
        ParsedFile file = prepared.file();
        ResolvedList list = file.list();
        if (list == null) {
            consumer.accept(from, prepared);
            return;
        }
        Pending<T> before = pending.remove(list.id());
        if (before != null && (!isPart(file) || before.files().stream().anyMatch(one -> overlap(one, file)))) {
            // The same list again: the later one replaces it, as with complete files.
            passOn(before);
            before = null;
        }
        if (!isPart(file)) {
            passOn(from, prepared);
            return;
        }
        List<ParsedFile> files = new ArrayList<>(before == null ? List.of() : before.files());
        files.add(file);
        Pending<T> joined = new Pending<>(files, from);
        if (Arrays.stream(DutyKind.values()).allMatch(kind -> files.stream().anyMatch(one -> one.holds(kind)))) {
            passOn(joined);
        } else {
            pending.put(list.id(), joined);
        }
    }

    /** Ends the input: incomplete lists are passed on as they are. */
    void end() {
        pending.values().forEach(this::passOn);
        pending.clear();
    }

    private void passOn(Pending<T> parts) {
        List<ParsedFile> files = parts.files();
        passOn(parts.last(), prepare.apply(files.size() == 1 ? files.get(0) : join.apply(files)));
    }

    private void passOn(T from, Prepared prepared) {
        ParsedFile file = prepared.file();
        Named before = passedOn.put(Objects.requireNonNull(file.list()).id(), new Named(file.file(), file.source()));
        boolean told = before != null && !before.source().equals(file.source());
        consumer.accept(from, told ? prepare.apply(file.besideAnother(before.file())) : prepared);
    }

    /** Whether a file has some of the three kinds, but not all. */
    static boolean isPart(ParsedFile file) {
        return Arrays.stream(DutyKind.values()).anyMatch(kind -> !file.holds(kind)) && file.duties() > 0;
    }

    private static boolean overlap(ParsedFile one, ParsedFile other) {
        return Arrays.stream(DutyKind.values()).anyMatch(kind -> one.holds(kind) && other.holds(kind));
    }
}
