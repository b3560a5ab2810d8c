package org.dutygraph.web.search;

import java.util.ArrayList;
import java.util.List;
import org.dutygraph.search.Question;
import org.dutygraph.text.Word;

/** Cuts a text where the searched words begin and end, so that a template can mark them without HTML in the text. */
final class MarkedWords {

    private MarkedWords() {}

    /** A piece of the text, and whether it is a searched word. */
    record Piece(String text, boolean hit) {}

    /** The whole text in pieces; joined they are the text again. */
    static List<Piece> of(String text, Question question) {
        return pieces(text, question.marks(text), 0, text.length());
    }

    /** As much of a long text as fits around the first word found, with dots where something was left out. */
    static List<Piece> excerpt(String text, Question question, int length) {
        List<Word> marks = question.marks(text);
        int first = marks.isEmpty() ? 0 : marks.get(0).start();
        int from = text.length() <= length ? 0 : Math.max(0, Math.min(first - length / 4, text.length() - length));
        int to = Math.min(text.length(), from + length);
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece("…", false));
        }
        pieces.addAll(pieces(text, marks, from, to));
        if (to < text.length()) {
            pieces.add(new Piece("…", false));
        }
        return List.copyOf(pieces);
    }

    /** Whether any piece is a hit. */
    static boolean hasMark(List<Piece> pieces) {
        return pieces.stream().anyMatch(Piece::hit);
    }

    private static List<Piece> pieces(String text, List<Word> marks, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Word mark : marks) {
            int start = Math.max(mark.start(), from);
            int end = Math.min(mark.end(), to);
            if (start < end) {
                if (at < start) {
                    pieces.add(new Piece(text.substring(at, start), false));
                }
                pieces.add(new Piece(text.substring(start, end), true));
                at = end;
            }
        }
        if (at < to) {
            pieces.add(new Piece(text.substring(at, to), false));
        }
        return List.copyOf(pieces);
    }
}
