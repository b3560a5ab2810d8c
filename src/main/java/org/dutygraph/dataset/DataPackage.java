package org.dutygraph.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dutygraph.query.catalogue.Words;

/**
 * The description of a dataset for programs, {@code datapackage.json}: a Frictionless Data Package 2.0
 * (<a href="https://datapackage.org/standard/data-package/">standard</a>). Texts are “Chinese | English”.
 */
final class DataPackage {

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    private DataPackage() {}

    /** The description as it is written as JSON. */
    static Map<String, Object> of(DatasetAbout about, Map<String, DatasetFiles.Written> files) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", PROFILES + "datapackage.json");
        json.put("name", about.name());
        json.put("title", both(about.title()));
        json.put("description", both(about.sentence()));
        if (about.loaded() != null) {
            json.put("created", about.loaded());
        }
        json.put("keywords", List.of("履职事项清单", "township duty lists", "DutyGraph"));
        json.put(
                "resources",
                DatasetTable.ALL.stream()
                        .map(table -> resource(table, files.get(table.name())))
                        .toList());
        return json;
    }

    private static Map<String, Object> resource(DatasetTable table, DatasetFiles.Written file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", PROFILES + "dataresource.json");
        json.put("name", table.name());
        json.put("type", "table");
        json.put("path", table.file());
        json.put("title", both(table.title()));
        json.put("description", both(table.row()));
        json.put("format", "csv");
        json.put("mediatype", "text/csv");
        json.put("encoding", "utf-8");
        json.put("bytes", file.bytes());
        json.put("hash", "sha256:" + file.sha256());
        Map<String, Object> dialect = new LinkedHashMap<>();
        dialect.put("$schema", PROFILES + "tabledialect.json");
        dialect.put("header", true);
        dialect.put("delimiter", ",");
        dialect.put("lineTerminator", "\r\n");
        dialect.put("quoteChar", "\"");
        dialect.put("doubleQuote", true);
        json.put("dialect", dialect);
        json.put("schema", schema(table));
        return json;
    }

    private static Map<String, Object> schema(DatasetTable table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", PROFILES + "tableschema.json");
        json.put(
                "fields",
                table.columns().stream().map(column -> field(table, column)).toList());
        json.put("missingValues", List.of(""));
        json.put("primaryKey", table.key());
        List<Map<String, Object>> references = new ArrayList<>();
        for (DatasetColumn column : table.columns()) {
            if (column.table() != null) {
                Map<String, Object> reference = new LinkedHashMap<>();
                reference.put("fields", List.of(column.name()));
                Map<String, Object> target = new LinkedHashMap<>();
                // A table that refers to itself is not named (standard, foreignKeys).
                if (!column.table().equals(table.name())) {
                    target.put("resource", column.table());
                }
                target.put("fields", DatasetTable.of(column.table()).key());
                reference.put("reference", target);
                references.add(reference);
            }
        }
        if (!references.isEmpty()) {
            json.put("foreignKeys", references);
        }
        return json;
    }

    private static Map<String, Object> field(DatasetTable table, DatasetColumn column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("type", column.type().name().toLowerCase(Locale.ROOT));
        json.put("title", both(column.title()));
        json.put("description", both(column.meaning()));
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (column.required()) {
            constraints.put("required", true);
        }
        if (table.key().equals(List.of(column.name()))) {
            constraints.put("unique", true);
        }
        if (!constraints.isEmpty()) {
            json.put("constraints", constraints);
        }
        List<CodeList.Code> codes = column.categories();
        if (codes != null) {
            json.put(
                    "categories",
                    codes.stream()
                            .map(code -> {
                                Map<String, Object> category = new LinkedHashMap<>();
                                category.put("value", code.code());
                                category.put("label", both(code.label()));
                                return category;
                            })
                            .toList());
        }
        return json;
    }

    private static String both(Words words) {
        return words.zh() + " | " + words.en();
    }
}
