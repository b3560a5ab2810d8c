package org.dutygraph.network;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutygraph.query.BundledText;
import org.dutygraph.query.catalogue.ColumnType;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.Words;

/** The columns of the parts of a network and what each measures, from the table {@code network/measures.tsv}. */
final class MeasureTable {

    private static final Map<String, List<ResultColumn>> COLUMNS = BundledText.of("network/measures.tsv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .collect(Collectors.groupingBy(
                    row -> row[0], Collectors.mapping(MeasureTable::column, Collectors.toUnmodifiableList())));

    private MeasureTable() {}

    /** The columns of a part, {@code nodes}, {@code edges}, {@code figures} or {@code graph}, in their order. */
    static List<ResultColumn> columns(String part) {
        return COLUMNS.getOrDefault(part, List.of());
    }

    private static ResultColumn column(String[] row) {
        return new ResultColumn(
                row[1],
                new Words(row[2], row[3]),
                null,
                ColumnType.valueOf(row[4].toUpperCase(Locale.ROOT)),
                null,
                new Words(row[5], row[6]));
    }
}
