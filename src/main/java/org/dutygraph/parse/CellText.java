package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A cell's text in blocks, each character with its position in the raw cell.
 *
 * <p>Published lists contain fragments of HTML, often with unclosed lists (Y C32, Q C82), so an HTML5 parser that tracks
 * positions reads the cell. A cell without markup does not need it.
 */
final class CellText {

    private static final Set<String> INLINE =
            Set.of("small", "b", "strong", "i", "em", "u", "span", "font", "sub", "sup", "a", "big", "mark");

    /** A line end after a sentence or a heading, or before a number. */
    private static final Pattern LINE_OF_ITS_OWN =
            Pattern.compile("(?<=[；;。：:])[ \\t　]*\\R|\\R(?=[\\s　]*(?:\\d{1,2}[.．、](?!\\d)|[一二三四五六七八九十]{1,3}、"
                    + "|[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）)]))");

    private CellText() {}

    /**
     * One paragraph, list or list item.
     *
     * @param list whether it is the text of a list whose items have no tags of their own
     * @param text its characters, with entities decoded
     * @param starts start of each character in the raw cell
     * @param ends one past the end of each character in the raw cell
     */
    record Block(boolean list, String text, int[] starts, int[] ends) {}

    static List<Block> blocks(String cell) {
        if (cell.indexOf('<') < 0 && cell.indexOf('&') < 0) {
            Builder plain = new Builder();
            int at = 0;
            for (int end : lineEnds(cell)) {
                plain.append(cell, at, end);
                plain.flush(false);
                at = end;
            }
            return plain.blocks;
        }
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(cell, "");
        Builder builder = new Builder();
        document.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    builder.append(
                            cell,
                            text.sourceRange().startPos(),
                            text.sourceRange().endPos());
                } else if (node instanceof Element element && opensBlock(element)) {
                    builder.flush(builder.inList(element.parent()));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && opensBlock(element)) {
                    builder.flush(builder.inList(element));
                }
            }
        });
        return builder.blocks;
    }

    /** The line ends that separate items; other ones in a spreadsheet's cell only fit the width. */
    private static List<Integer> lineEnds(String cell) {
        List<Integer> ends = new ArrayList<>();
        if (cell.chars().anyMatch(CellText::endsLine)) {
            Matcher matcher = LINE_OF_ITS_OWN.matcher(cell);
            while (matcher.find()) {
                ends.add(matcher.end());
            }
        }
        ends.add(cell.length());
        return ends;
    }

    /** Whether {@code \\R} matches the character. */
    private static boolean endsLine(int c) {
        return c >= '\n' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean opensBlock(Element element) {
        return !INLINE.contains(element.normalName());
    }

    private static final class Builder {

        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[64];
        private int[] ends = new int[64];

        boolean inList(@Nullable Element element) {
            return element != null
                    && (element.normalName().equals("ol")
                            || element.normalName().equals("ul"));
        }

        void append(String cell, int from, int to) {
            int at = from;
            while (at < to) {
                int end = at + 1;
                if (cell.charAt(at) != '&') {
                    append(cell.charAt(at), at, end);
                } else {
                    String decoded = "&";
                    int semicolon = cell.indexOf(';', at);
                    if (semicolon > 0 && semicolon < to && semicolon - at <= 10) {
                        String entity = Parser.unescapeEntities(cell.substring(at, semicolon + 1), false);
                        if (!entity.startsWith("&") || entity.length() == 1) {
                            decoded = entity;
                            end = semicolon + 1;
                        }
                    }
                    for (int i = 0; i < decoded.length(); i++) {
                        append(decoded.charAt(i), at, end);
                    }
                }
                at = end;
            }
        }

        private void append(char c, int start, int end) {
            int length = text.length();
            if (length == starts.length) {
                starts = Arrays.copyOf(starts, length * 2);
                ends = Arrays.copyOf(ends, length * 2);
            }
            starts[length] = start;
            ends[length] = end;
            text.append(c);
        }

        void flush(boolean list) {
            if (!text.toString().isBlank()) {
                blocks.add(new Block(
                        list,
                        text.toString(),
                        Arrays.copyOf(starts, text.length()),
                        Arrays.copyOf(ends, text.length())));
            }
            text.setLength(0);
        }
    }
}
