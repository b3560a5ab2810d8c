package org.dutygraph.source.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.source.UnreadableSourceException;

/**
 * How a part of a PDF says that it is packed. Lists are packed by deflate, which is unpacked to nowhere first
 * ({@link PdfBombScanner#parts}), and their pictures by filters of their own. The old ones, which unpack to a thousand times as much
 * too, are read where they can make no more of it than a part may have.
 */
final class PdfFilters {

    /** What one old filter makes of so much is below {@link PdfBombScanner#LARGEST_PART_MEGABYTES}. */
    private static final int LONGEST_OLD = 1 << 16;

    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    /** Before the data of a part stands its dictionary; those of lists have some hundred characters. */
    private static final int LONGEST_DICTIONARY = 1 << 14;

    private static final Pattern FILTER =
            Pattern.compile("/Filter\\s*(\\[[^\\]]*\\]|/[^\\s/<>\\[\\]()%]+|\\d+\\s+\\d+\\s+R)");
    private static final Pattern REMARK = Pattern.compile("%[^\\r\\n]*");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    /** By name, short or long; one that stands elsewhere may be any. */
    private static final Pattern OLD =
            Pattern.compile("/(?:LZW|ASCII85|A85|ASCIIHex|AHx|RunLength|RL)(?:Decode)?\\b|\\d\\s+R\\b");

    private static final Pattern LARGER = Pattern.compile("/(?:LZW|RunLength|RL|Flate|Fl)(?:Decode)?\\b|\\d\\s+R\\b");

    private PdfFilters() {}

    /**
     * Looks at the part whose data begin here.
     *
     * @param from where the data before it begin: what lies further back is of other parts, and is looked at once
     * @param stream where the word before the data stands
     * @param data where they begin
     * @throws UnreadableSourceException where an old filter could make too much of them
     */
    public static void check(String name, byte[] pdf, int from, int stream, int data) {
        int begin = Math.max(from, stream - LONGEST_DICTIONARY);
        String before = new String(pdf, begin, stream - begin, StandardCharsets.ISO_8859_1);
        Matcher filter = FILTER.matcher(plain(before.substring(before.lastIndexOf("obj") + 1)));
        while (filter.find()) {
            String said = filter.group(1);
            if (OLD.matcher(said).find() && (LARGER.matcher(said).results().count() > 1 || isLong(pdf, data))) {
                throw new UnreadableSourceException(
                        "%s has a part that is packed in a way that may unpack to too much (%s); print it as PDF again"
                                .formatted(name, said.strip()));
            }
        }
    }

    /** Without remarks, and names as they are meant: {@code /F#69lter} is {@code /Filter}. */
    private static String plain(String dictionary) {
        return ESCAPED.matcher(REMARK.matcher(dictionary).replaceAll(" "))
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16))));
    }

    private static boolean isLong(byte[] pdf, int data) {
        for (int at = data; at <= data + LONGEST_OLD && at + END.length <= pdf.length; at++) {
            if (Arrays.equals(pdf, at, at + END.length, END, 0, END.length)) {
                return false;
            }
        }
        return true;
    }
}
