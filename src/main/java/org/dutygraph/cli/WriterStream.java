package org.dutygraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes of UTF-8 as characters of a writer: the commands print to one, the result forms write bytes. */
final class WriterStream extends OutputStream {

    private final Writer writer;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer pending = ByteBuffer.allocate(8192);
    private final CharBuffer characters = CharBuffer.allocate(8192);

    WriterStream(Writer writer) {
        this.writer = writer;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int part = Math.min(pending.remaining(), length - done);
            pending.put(bytes, from + done, part);
            done += part;
            decode(false);
        }
    }

    private void decode(boolean end) throws IOException {
        pending.flip();
        decoder.decode(pending, characters, end);
        // What is left is the beginning of a character whose other bytes are still to come.
        pending.compact();
        characters.flip();
        writer.write(characters.array(), 0, characters.limit());
        characters.clear();
    }

    @Override
    public void flush() throws IOException {
        writer.flush();
    }

    /** Ends the text; the writer stays open. */
    @Override
    public void close() throws IOException {
        decode(true);
        writer.flush();
    }
}
