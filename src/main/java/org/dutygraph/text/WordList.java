package org.dutygraph.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file of words under {@code text/}: separated by blanks or line ends, {@code #} starts a comment. */
final class WordList {

    private WordList() {}

    /** The words in file order. */
    static List<String> read(String file) {
        List<String> words = new ArrayList<>();
        for (String line : lines(file)) {
            words.addAll(List.of(line.strip().split("\\s+")));
        }
        return List.copyOf(words);
    }

    /** The non-blank lines, without comments. */
    static List<String> lines(String file) {
        try (InputStream stream = WordList.class.getResourceAsStream("/text/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the resource text/" + file + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").stripTrailing())
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the resource text/" + file + " cannot be read", e);
        }
    }
}
