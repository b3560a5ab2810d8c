package org.dutygraph.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;

/** The rows of a table below the header that names its columns; the last word of a header is the column's name. */
final class HeadedRows {

    private HeadedRows() {}

    /** A row by the names of its columns. */
    record HeadedRow(String place, Map<String, String> cells) {

        /** A cell without blanks at its ends; empty where the row has none. */
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * The rows.
     *
     * @param first the column whose name tells the header; the sheet with it is read, others are not
     * @throws ValidationRefusal no row has that column, or the header lacks another one
     */
    static List<HeadedRow> of(SourceText source, String first, List<String> required) {
        String file = SourceText.fileName(source.name());
        List<String> header = null;
        int part = 0;
        List<HeadedRow> rows = new ArrayList<>();
        for (Row row : source.rows()) {
            if (header == null) {
                List<String> names = row.cells().stream().map(HeadedRows::name).toList();
                if (names.contains(first)) {
                    header = names;
                    part = row.location().part();
                    List<String> missing = required.stream()
                            .filter(column -> !names.contains(column))
                            .toList();
                    if (!missing.isEmpty()) {
                        throw ValidationRefusal.in(
                                file,
                                row.location().shown(),
                                String.join(", ", names),
                                "also the columns " + String.join(", ", missing),
                                "start from the file that was written, and keep its header");
                    }
                }
            } else if (row.location().part() == part && !row.isBlank()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(header.size(), row.cells().size()); i++) {
                    cells.put(header.get(i), row.cells().get(i).strip());
                }
                rows.add(new HeadedRow(row.location().shown(), cells));
            }
        }
        if (header == null) {
            throw ValidationRefusal.in(
                    file, "", "no column " + first, "the header of the file that was written", "start from that file");
        }
        return rows;
    }

    private static String name(String header) {
        String words = header.strip();
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
