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
 * Limits of a PDF, against files made to use up memory or time. Published lists stay far below them; the manual's page
 * about lists has the table of all limits.
 */
final class PdfBombScanner {

    /** Characters on a page; a page of small print has some five thousand. */
    static final int MOST_GLYPHS = 100_000;

    /** Drawing operators of all pages; a long list has a million. */
    static final int MOST_STEPS = 10_000_000;

    /** Forms drawn by all pages, nested ones included; a list draws a few on each page at most. */
    static final int MOST_FORMS = 20_000;

    /** Content streams of all pages, those of a form each time it is drawn; a long list has some ten. */
    static final int MOST_CONTENT_MEGABYTES = 256;

    /** Unpacked size of one stream; a scanned page in colour has some hundred. */
    static final int LARGEST_PART_MEGABYTES = 256;

    /** Nested compressions of one stream that are checked; most streams have one. */
    private static final int MOST_TIMES_PACKED = 8;

    /** Unpacked size of all streams, in bytes; unpacking one GiB takes seconds. */
    private static final long ALL_PARTS = 4L << 30;

    private static final int CHUNK = 1 << 16;
    private static final String STREAM = "stream";

    private PdfBombScanner() {}

    /** @throws UnreadableSourceException if a page has too many characters */
    static void glyphs(String page, int glyphs) {
        if (glyphs > MOST_GLYPHS) {
            throw new UnreadableSourceException(
                    "%s has more than %,d characters; a page of a list has some thousand: take the list's own pages out"
                            .formatted(page, MOST_GLYPHS));
        }
    }

    /** @throws UnreadableSourceException if the pages draw too much */
    static void steps(String page, long steps) {
        if (steps > MOST_STEPS) {
            throw new UnreadableSourceException(
                    "%s: up to here more than %,d things are drawn; a list has some million: take the list's own pages out"
                            .formatted(page, MOST_STEPS));
        }
    }

    /** @throws UnreadableSourceException if the content streams of the pages are too large */
    static void content(String page, long bytes) {
        if (bytes > (long) MOST_CONTENT_MEGABYTES << 20) {
            throw new UnreadableSourceException(
                    "%s: up to here more than %d MiB say what is drawn, that of a form as often as it is drawn; print it as PDF again, or take the list's own pages out"
                            .formatted(page, MOST_CONTENT_MEGABYTES));
        }
    }

    /** @throws UnreadableSourceException if the pages draw too many forms: each may draw others many times */
    static void forms(String page, int forms) {
        if (forms > MOST_FORMS) {
            throw new UnreadableSourceException(
                    "%s: up to here more than %,d forms are drawn, one within another; print it as PDF again, or take the list's own pages out"
                            .formatted(page, MOST_FORMS));
        }
    }

    /**
     * Unpacks the streams of a PDF without keeping the result, before a library unpacks them into memory.
     *
     * @throws UnreadableSourceException if they unpack to too much
     */
    static void parts(String name, byte[] pdf) {
        long total = 0;
        int before = 0;
        for (int i = 0; i + STREAM.length() + 2 < pdf.length; i++) {
            if (pdf[i] == 's' && begins(pdf, i) && pdf[i - 1] != 'd') {
                int data = i + STREAM.length();
                while (data < pdf.length && (pdf[data] == '\r' || pdf[data] == '\n')) {
                    data++;
                }
                PdfFilters.check(name, pdf, before, i, data);
                before = data;
                // The first byte of deflate data.
                if (data < pdf.length && (pdf[data] & 0x0F) == 8) {
                    total += unpack(name, new ByteArrayInputStream(pdf, data, pdf.length - data));
                    if (total > ALL_PARTS) {
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
     * The unpacked bytes of a stream, summed over its nested compressions, each of which may shrink data a thousandfold. All
     * layers are unpacked, because only the file's own dictionary tells how many of them the library unpacks.
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
            // Damaged, or not packed at all; reading the file reports it.
        }
        // The innermost layer first; each leaves the rest of the layer around it.
        return layers.stream().mapToLong(Unpacked::size).sum();
    }

    /** Unpacks a stream and counts its bytes. */
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

        /** Whether the unpacked bytes begin like deflate data. */
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

        /** Unpacks the rest and closes the inflater; the number of bytes in all. */
        private long size() {
            byte[] chunk = new byte[CHUNK];
            try {
                while (read(chunk, 0, CHUNK) >= 0) {
                    // read() counts.
                }
            } catch (IOException e) {
                // Damaged; reading the file reports it.
            }
            inflater.end();
            return size;
        }
    }
}
