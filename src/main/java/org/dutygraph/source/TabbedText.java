package org.dutygraph.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the text form of the published lists: UTF-8, a row a line, cells parted by tabs. */
public final class TabbedText {

    private TabbedText() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableSourceException where it cannot be opened or is not UTF-8
     */
    public static SourceText read(Path file) {
        String name = file.toString().replace('\\', '/');
        try {
            return of(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnreadableSourceException(
                    name + " cannot be read (" + e.getMessage() + "); check that it exists and its rights", e);
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws UnreadableSourceException where they are not UTF-8
     */
    public static SourceText of(String name, byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableSourceException(
                    name + " is not UTF-8 text; save it as UTF-8 (in an editor: Save as, encoding UTF-8)", e);
        }
        return of(name, text);
    }

    /** Takes a text apart; a byte-order mark in front is not part of it. */
    public static SourceText of(String name, String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : body.split("\\r\\n|\\r|\\n", -1)) {
            number++;
            rows.add(new Row(new Location(number), List.of(line.split("\t", -1))));
        }
        return new SourceText(name, rows);
    }
}
