package org.dutygraph.source.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.source.UnreadableSourceException;

/**
 * Checks the filters of a PDF's streams. Lists use deflate, which is tested by {@link PdfBombScanner#parts}, and filters for
 * pictures. Old filters, which may also unpack to a thousand times the size, are allowed only for streams so short that
 * they stay below the limit.
 */
final class PdfFilters {

    /** Bytes that one old filter unpacks to less than {@link PdfBombScanner#LARGEST_PART_MEGABYTES}. */
    private static final int LONGEST_OLD = 1 << 16;

    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    /** Characters of the dictionary before a stream's data; those of lists have some hundred. */
    private static final int LONGEST_DICTIONARY = 1 << 14;

    private static final Pattern FILTER =
            Pattern.compile("/Filter\\s*(\\[[^\\]]*\\]|/[^\\s/<>\\[\\]()%]+|\\d+\\s+\\d+\\s+R)");
    private static final Pattern COMMENT = Pattern.compile("%[^\\r\\n]*");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    /** By name, short or long; an indirect reference may be any filter. */
    private static final Pattern OLD =
            Pattern.compile("/(?:LZW|ASCII85|A85|ASCIIHex|AHx|RunLength|RL)(?:Decode)?\\b|\\d\\s+R\\b");

    /** Filters whose output may be larger than their input. */
    private static final Pattern LARGER = Pattern.compile("/(?:LZW|RunLength|RL|Flate|Fl)(?:Decode)?\\b|\\d\\s+R\\b");

    private PdfFilters() {}

    /**
     * Checks one stream.
     *
     * @param from start of the previous stream's data; anything before it belongs to other streams
     * @param stream position of the keyword before the data
     * @param data start of the data
     * @throws UnreadableSourceException if an old filter could unpack them to too much
     */
    public static void check(String name, byte[] pdf, int from, int stream, int data) {
        int begin = Math.max(from, stream - LONGEST_DICTIONARY);
        String before = new String(pdf, begin, stream - begin, StandardCharsets.ISO_8859_1);
        Matcher filter = FILTER.matcher(plain(before.substring(before.lastIndexOf("obj") + 1)));
        while (filter.find()) {
            String filters = filter.group(1);
            if (OLD.matcher(filters).find()
                    && (LARGER.matcher(filters).results().count() > 1 || isLong(pdf, data))) {
                throw new UnreadableSourceException(
                        "%s has a part that is packed in a way that may unpack to too much (%s); print it as PDF again"
                                .formatted(name, filters.strip()));
            }
        }
    }

    /** Without comments, and with names decoded: {@code /F#69lter} is {@code /Filter}. */
    private static String plain(String dictionary) {
        return ESCAPED.matcher(COMMENT.matcher(dictionary).replaceAll(" "))
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
