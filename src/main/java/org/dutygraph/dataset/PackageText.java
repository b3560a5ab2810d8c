package org.dutygraph.dataset;

import java.util.stream.Collectors;
import org.dutygraph.query.BundledText;

/** The texts that go with the tables: README in both languages, and how to cite the dataset (Citation File Format 1.2). */
final class PackageText {

    private static final int DATE = 10;

    private PackageText() {}

    static String readme(DatasetAbout about, ProgramVersion program, String language) {
        return BundledText.of("dataset/README." + language + ".md")
                .replace("@title@", about.title().in(language))
                .replace("@scope@", about.sentence().in(language))
                .replace("@version@", program.version())
                .replace(
                        "@tables@",
                        DatasetTable.ALL.stream()
                                .map(table -> "| `%s` | %s |"
                                        .formatted(table.file(), table.row().in(language)))
                                .collect(Collectors.joining("\n")));
    }

    /** Without a date where the graph does not say when its lists were loaded. */
    static String citation(DatasetAbout about, ProgramVersion program) {
        return BundledText.of("dataset/CITATION.cff")
                .replace("@title.en@", yaml(about.title().en()))
                .replace("@scope.en@", yaml(about.sentence().en()))
                .replace("@version@", program.version())
                .replace(
                        "@date@",
                        about.loaded() == null
                                ? ""
                                : "date-released: " + about.loaded().substring(0, DATE) + "\n")
                .replace("@commit@", program.commit() == null ? "" : "    commit: " + program.commit() + "\n");
    }

    private static String yaml(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
