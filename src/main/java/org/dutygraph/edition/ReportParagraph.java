package org.dutygraph.edition;

import java.util.List;
import org.dutygraph.text.WordDiff;

/**
 * A paragraph of a report.
 *
 * @param style the sort of paragraph
 * @param runs its runs of words, in order
 */
record ReportParagraph(Style style, List<Run> runs) {

    enum Style {
        TITLE,
        SECTION,
        TEXT,
        /** A numbered item; numbers start over after every heading. */
        ITEM,
        /** A line below an item. */
        DETAIL,
        /** The line with the place in the files. */
        SOURCE
    }

    enum Mark {
        NONE,
        STRONG,
        REMOVED,
        ADDED
    }

    /** Words with the same formatting. */
    record Run(Mark mark, String text) {}

    ReportParagraph {
        runs = List.copyOf(runs);
    }

    static ReportParagraph of(Style style, String text) {
        return new ReportParagraph(style, List.of(new Run(Mark.NONE, text)));
    }

    static Run plain(String text) {
        return new Run(Mark.NONE, text);
    }

    static Run strong(String text) {
        return new Run(Mark.STRONG, text);
    }

    static List<Run> of(List<WordDiff.Stretch> words) {
        return words.stream()
                .map(stretch -> new Run(
                        switch (stretch.change()) {
                            case KEPT -> Mark.NONE;
                            case REMOVED -> Mark.REMOVED;
                            case ADDED -> Mark.ADDED;
                        },
                        stretch.text()))
                .toList();
    }
}
