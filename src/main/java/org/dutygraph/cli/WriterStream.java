package org.dutygraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 bytes to a writer: result formats write bytes, but commands print to a writer. */
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
        // Keeps the first bytes of an incomplete character.
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
