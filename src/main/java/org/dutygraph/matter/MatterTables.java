package org.dutygraph.matter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables under {@code matters/}: tab-separated, {@code #} starts a comment. */
final class MatterTables {

    private MatterTables() {}

    static List<String[]> rows(String file, int columns) {
        try (InputStream stream = MatterTables.class.getResourceAsStream("/matters/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the resource matters/" + file + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> fields(file, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the resource matters/" + file + " cannot be read", e);
        }
    }

    private static String[] fields(String file, String line, int columns) {
        String[] fields = line.split("\t", -1);
        if (fields.length != columns) {
            throw new IllegalStateException("matters/" + file + ": the line “" + line + "” has " + fields.length
                    + " fields instead of " + columns);
        }
        return fields;
    }
}
