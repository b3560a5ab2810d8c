package org.dutygraph.source.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.source.Location;
import org.dutygraph.source.Remark;

/** Words of a document that are not read, told by one remark for the whole file. */
public final class LeftOutWords {

    /** What a page number is made of. */
    private static final Pattern PAGE_NUMBER = Pattern.compile("[第共页頁]|Page|of|\\P{L}");

    /** Characters of one part that the remark shows. */
    private static final int SHOWN = 60;

    private final List<Part> parts = new ArrayList<>();

    /** Why words are left out. */
    public enum Reason {
        /** Hidden words are not printed. */
        HIDDEN("hidden"),
        /** Words with a line drawn through them. */
        STRUCK("struck through"),
        /** Words in a cell that a merged cell is drawn over. */
        COVERED("under a merged cell"),
        /** A tracked change took them out, or to another place. */
        DELETED("deleted or moved away by a tracked change"),
        /** Marks of footnotes, endnotes and comments; their own texts stand outside of the table. */
        NOTE("note"),
        /** Pronunciation above characters. */
        PHONETIC("phonetic guide"),
        /** What is printed above or below each page. */
        MARGIN("in the header or footer of pages");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** Whether a reader may take the words for a part of the list. */
        private boolean needsALook() {
            return this == HIDDEN || this == STRUCK || this == COVERED;
        }

        /** Whether the words belong to the list, so that they are quoted. */
        private boolean isQuoted() {
            return this != NOTE && this != PHONETIC;
        }
    }

    private record Part(Reason reason, String words, Supplier<Location> location) {}

    /** Adds words that are left out; blank ones and page numbers do not count. */
    public void add(Reason reason, String words, Location location) {
        add(reason, words, () -> location);
    }

    /** The same with a place that is only asked for if the remark tells it. */
    public void add(Reason reason, String words, Supplier<Location> location) {
        boolean told = reason == Reason.MARGIN
                ? !PAGE_NUMBER.matcher(words).replaceAll("").isEmpty()
                : !words.isBlank();
        if (told) {
            parts.add(new Part(reason, words.strip(), location));
        }
    }

    /** The remark at the place of the first part that needs a look; none if nothing was left out. */
    public List<Remark> remarks() {
        if (parts.isEmpty()) {
            return List.of();
        }
        Part first = parts.stream()
                .filter(part -> part.reason().needsALook())
                .findFirst()
                .orElse(parts.get(0));
        Function<Reason, Stream<Part>> of = reason -> parts.stream().filter(part -> part.reason() == reason);
        String found = Stream.of(Reason.values())
                .filter(reason -> of.apply(reason).findAny().isPresent())
                .map(reason -> of.apply(reason).count() + " × " + reason.words
                        + (reason.isQuoted()
                                ? ": " + shown(of.apply(reason).map(Part::words).collect(Collectors.joining(" … ")))
                                : ""))
                .collect(Collectors.joining("; "));
        return List.of(new Remark(
                first.reason().needsALook(),
                "LEFT_OUT_WORDS",
                first.location().get(),
                found,
                "words that are seen and stand; these were not read",
                "nothing; where they belong to the list, show them as ordinary text"));
    }

    private static String shown(String words) {
        return words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
    }
}
