package org.dutygraph.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/**
 * What a file may have at most, against files that are made to fill the memory; ten times what the largest published list
 * has, or more. The manual's page of lists has the table of all limits.
 */
final class Limits {

    /** Rows of a file, blank ones included; published lists have some hundred. */
    static final int MOST_ROWS = 100_000;

    /** Marks of a page; a saved page with three lists has some ten thousand. */
    static final int MOST_TAGS = 500_000;

    /** Marks of a page that stand in each other; what browsers allow. Deeper ones are read as standing beside each other. */
    static final int DEEPEST = 512;

    /** Characters on a page of a PDF; a page of small print has some five thousand. */
    static final int MOST_GLYPHS = 100_000;

    /** What one packed part of a PDF may unpack to: a scanned page in colours has some hundred. */
    static final int LARGEST_PART_MEGABYTES = 256;

    /** What all of them together may; unpacking a gibibyte takes seconds. */
    private static final long ALL_PARTS = 4L << 30;

    private static final int CHUNK = 1 << 16;
    private static final String STREAM = "stream";

    private Limits() {}

    /** @throws UnreadableSourceException where there are too many rows */
    static void rows(String name, long rows) {
        if (rows > MOST_ROWS) {
            throw new UnreadableSourceException(
                    "%s has more than %,d rows; a list has some hundred: look what else is in the file, and give the list alone"
                            .formatted(name, MOST_ROWS));
        }
    }

    /** Every row of a text ends with a line; counted before anything is made of them. */
    static void lines(String name, String text) {
        rows(name, text.chars().filter(c -> c == '\n' || c == '\r').count() / (text.contains("\r\n") ? 2 : 1));
    }

    /** @throws UnreadableSourceException where a page has too many marks */
    static void tags(String name, String page) {
        if (page.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw new UnreadableSourceException(
                    "%s is a page with more than %,d tags; save the list's table as a page of its own"
                            .formatted(name, MOST_TAGS));
        }
    }

    /** @throws UnreadableSourceException where a page of a PDF has too many characters */
    static void glyphs(String page, int glyphs) {
        if (glyphs > MOST_GLYPHS) {
            throw new UnreadableSourceException(
                    "%s has more than %,d characters; a page of a list has some thousand: take the list's own pages out"
                            .formatted(page, MOST_GLYPHS));
        }
    }

    /**
     * Unpacks the packed parts of a PDF to nowhere, before a library unpacks them into memory.
     *
     * @throws UnreadableSourceException where one unpacks to too much
     */
    static void parts(String name, byte[] pdf) {
        long all = 0;
        for (int i = 0; i + STREAM.length() + 2 < pdf.length; i++) {
            if (pdf[i] == 's' && begins(pdf, i) && pdf[i - 1] != 'd') {
                int data = i + STREAM.length();
                while (data < pdf.length && (pdf[data] == '\r' || pdf[data] == '\n')) {
                    data++;
                }
                // The mark of what is packed by deflate.
                if (data < pdf.length && (pdf[data] & 0x0F) == 8) {
                    all += unpack(name, new ByteArrayInputStream(pdf, data, pdf.length - data));
                    if (all > ALL_PARTS) {
                        throw new UnreadableSourceException(
                                name + " unpacks to more than 4 GiB; take the list's own pages out");
                    }
                }
            }
        }
    }

    private static boolean begins(byte[] pdf, int at) {
        for (int i = 0; i < STREAM.length(); i++) {
            if (at == 0 || pdf[at + i] != STREAM.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static long unpack(String name, InputStream packed) {
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        try (InputStream in = new InflaterInputStream(packed)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                size += read;
                if (size > (long) LARGEST_PART_MEGABYTES << 20) {
                    throw new UnreadableSourceException(
                            "%s has a part that unpacks to more than %d MiB; print it as PDF again, or take the list's own pages out"
                                    .formatted(name, LARGEST_PART_MEGABYTES));
                }
            }
        } catch (IOException e) {
            // Damaged, or not packed at all: told where it is read.
            return size;
        }
        return size;
    }
}
