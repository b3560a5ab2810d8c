package org.dutygraph.source.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.dutygraph.source.UnreadableSourceException;

/**
 * What a PDF may hold at most, against files that are made to fill memory or time. Published lists stay far below; the
 * manual's page of lists has the table of all limits.
 */
final class PdfBombScanner {

    /** Characters on a page of a PDF; a page of small print has some five thousand. */
    static final int MOST_GLYPHS = 100_000;

    /** What the pages of a PDF draw; those of a long list have a million. */
    static final int MOST_STEPS = 10_000_000;

    /** How often the pages of a PDF draw a form, one within another counted too; a list has some for each page at most. */
    static final int MOST_FORMS = 20_000;

    /** What says what the pages of a PDF draw, that of a form as often as it is drawn; a long list has some ten. */
    static final int MOST_CONTENT_MEGABYTES = 256;

    /** What one packed part of a PDF may unpack to: a scanned page in colours has some hundred. */
    static final int LARGEST_PART_MEGABYTES = 256;

    /** Beyond this a part is no longer looked into; the library unpacks what its filters say, mostly once. */
    private static final int MOST_TIMES_PACKED = 8;

    /** What all of them together may; unpacking a gibibyte takes seconds. */
    private static final long ALL_PARTS = 4L << 30;

    private static final int CHUNK = 1 << 16;
    private static final String STREAM = "stream";

    private PdfBombScanner() {}

    /** @throws UnreadableSourceException where a page of a PDF has too many characters */
    static void glyphs(String page, int glyphs) {
        if (glyphs > MOST_GLYPHS) {
            throw new UnreadableSourceException(
                    "%s has more than %,d characters; a page of a list has some thousand: take the list's own pages out"
                            .formatted(page, MOST_GLYPHS));
        }
    }

    /** @throws UnreadableSourceException where the pages of a PDF draw too much */
    static void steps(String page, long steps) {
        if (steps > MOST_STEPS) {
            throw new UnreadableSourceException(
                    "%s: up to here more than %,d things are drawn; a list has some million: take the list's own pages out"
                            .formatted(page, MOST_STEPS));
        }
    }

    /** @throws UnreadableSourceException where too much says what the pages of a PDF draw */
    static void content(String page, long bytes) {
        if (bytes > (long) MOST_CONTENT_MEGABYTES << 20) {
            throw new UnreadableSourceException(
                    "%s: up to here more than %d MiB say what is drawn, that of a form as often as it is drawn; print it as PDF again, or take the list's own pages out"
                            .formatted(page, MOST_CONTENT_MEGABYTES));
        }
    }

    /** @throws UnreadableSourceException where the pages of a PDF draw forms too often: each may draw others many times */
    static void forms(String page, int forms) {
        if (forms > MOST_FORMS) {
            throw new UnreadableSourceException(
                    "%s: up to here more than %,d forms are drawn, one within another; print it as PDF again, or take the list's own pages out"
                            .formatted(page, MOST_FORMS));
        }
    }

    /**
     * Unpacks the packed parts of a PDF to nowhere, before a library unpacks them into memory.
     *
     * @throws UnreadableSourceException where one unpacks to too much
     */
    static void parts(String name, byte[] pdf) {
        long all = 0;
        int before = 0;
        for (int i = 0; i + STREAM.length() + 2 < pdf.length; i++) {
            if (pdf[i] == 's' && begins(pdf, i) && pdf[i - 1] != 'd') {
                int data = i + STREAM.length();
                while (data < pdf.length && (pdf[data] == '\r' || pdf[data] == '\n')) {
                    data++;
                }
                PdfFilters.check(name, pdf, before, i, data);
                before = data;
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

    /**
     * What it unpacks to, as often as it is packed: each time makes a thousandth of it. All that every unpacking gives is
     * gone through, since only the file's words tell how often the library unpacks it.
     */
    private static long unpack(String name, InputStream packed) {
        Deque<Unpacked> layers = new ArrayDeque<>();
        try {
            InputStream next = packed;
            do {
                layers.push(new Unpacked(name, next));
                next = layers.peek();
            } while (layers.size() < MOST_TIMES_PACKED && layers.peek().isPacked());
        } catch (IOException e) {
            // Damaged, or not packed at all: told where it is read.
        }
        // The innermost first; each leaves the rest of what holds it.
        return layers.stream().mapToLong(Unpacked::size).sum();
    }

    /** What a packed part unpacks to, counted. */
    private static final class Unpacked extends PushbackInputStream {
        private final String name;
        private final Inflater inflater;
        private long size;

        private Unpacked(String name, InputStream packed) {
            this(name, packed, new Inflater());
        }

        private Unpacked(String name, InputStream packed, Inflater inflater) {
            super(new InflaterInputStream(packed, inflater), 2);
            this.name = name;
            this.inflater = inflater;
        }

        /** Whether it begins as what is packed by deflate does. */
        private boolean isPacked() throws IOException {
            byte[] mark = super.readNBytes(2);
            unread(mark);
            size = 0;
            return mark.length == 2 && (mark[0] & 0x0F) == 8 && ((mark[0] & 0xFF) << 8 | mark[1] & 0xFF) % 31 == 0;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            size += Math.max(0, read);
            if (size > (long) LARGEST_PART_MEGABYTES << 20) {
                throw new UnreadableSourceException(
                        "%s has a part that unpacks to more than %d MiB; print it as PDF again, or take the list's own pages out"
                                .formatted(name, LARGEST_PART_MEGABYTES));
            }
            return read;
        }

        /** Unpacks the rest, and can unpack no more; bytes in all. */
        private long size() {
            byte[] chunk = new byte[CHUNK];
            try {
                while (read(chunk, 0, CHUNK) >= 0) {
                    // Counted where it is read.
                }
            } catch (IOException e) {
                // As above.
            }
            inflater.end();
            return size;
        }
    }
}
