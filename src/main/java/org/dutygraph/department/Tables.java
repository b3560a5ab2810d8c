package org.dutygraph.department;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The tab-separated tables of this room: {@code #} starts a comment, {@code -} is an empty field. */
final class Tables {

    private Tables() {}

    static List<List<String>> read(String name, int columns) {
        String resource = "/departments/" + name;
        try (InputStream in = Tables.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("missing resource " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<List<String>> rows = new ArrayList<>();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> row = List.of(line.split("\t", -1));
                if (row.size() != columns) {
                    throw new IOException(
                            resource + ":" + number + " has " + row.size() + " fields, expected " + columns);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled department tables cannot be read: " + e.getMessage(), e);
        }
    }

    static List<String> list(String field) {
        return field.isEmpty() || field.equals("-") ? List.of() : List.of(field.split(";"));
    }
}
