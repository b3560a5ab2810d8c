package org.dutygraph.edition;

import java.util.List;
import org.dutygraph.text.WordDiff;

/**
 * A paragraph of a report.
 *
 * @param style what sort of paragraph
 * @param runs its words in order
 */
record ReportParagraph(Style style, List<Run> runs) {

    /** The sorts of paragraphs. */
    enum Style {
        TITLE,
        SECTION,
        TEXT,
        /** A numbered item; the numbers begin anew after every heading. */
        ITEM,
        /** A line below an item. */
        DETAIL,
        /** The line that says where it stands. */
        SOURCE
    }

    /** How words are marked. */
    enum Mark {
        NONE,
        STRONG,
        REMOVED,
        ADDED
    }

    /** Words of one mark. */
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

    /** The stretches of a difference. */
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
