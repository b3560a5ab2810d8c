package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.dutygraph.load.Features.Feature;
import org.dutygraph.parse.Fault;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.file.SourceFile;
import org.yaml.snakeyaml.Yaml;

/**
 * The manual's table of kinds and forms, held to the program: what {@code src/test/resources/source/kinds.yaml} draws for a
 * cell is read as the cell says.
 */
final class Kinds {

    /** Forms that the tests draw; {@code KindsIT} has LibreOffice make the others of DOCX. */
    static final List<String> DRAWN = List.of("DOCX", "XLSX", "XLS", "HTML", "CSV", "text");

    private static final ListReader READER = ListReader.bundled();
    /** Lists that are drawn with each feature: one may have no place for it. */
    private static final int LISTS = 3;

    private static final Pattern CODE = Pattern.compile("`([A-Z]+_[A-Z_]+)`");
    private static final Map<String, Map<String, Object>> SPECS = specs();

    private Kinds() {}

    /** A cell of the manual's table that a list can be drawn for. */
    record Cell(String kind, String form, String says) {

        boolean isRefused() {
            return says.startsWith("refused");
        }

        Set<String> codes() {
            return CODE.matcher(says)
                    .results()
                    .map(code -> code.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** What is drawn, each in lists of its own; {@code A+B} are drawn together, and the last one is meant. */
        List<Set<Feature>> features() {
            Map<String, Object> spec = SPECS.getOrDefault(kind, Map.of());
            String own = form.equals("XLS") ? "XLSX" : form;
            return ((List<?>) spec.getOrDefault(own, spec.getOrDefault("features", List.of())))
                    .stream()
                            .map(names -> Arrays.stream(((String) names).split("\\+"))
                                    .map(Feature::valueOf)
                                    .collect(Collectors.toCollection(LinkedHashSet::new)))
                            .map(names -> (Set<Feature>) names)
                            .toList();
        }

        /** The test, with its class, that holds a cell which no list can be drawn for; empty for all others. */
        Optional<String> byHand() {
            Map<String, Object> spec = SPECS.getOrDefault(kind, Map.of());
            return Optional.ofNullable((String) ((Map<?, ?>) spec.getOrDefault("byHand", Map.of())).get(form));
        }

        /** Whether the list is understood as it is meant. */
        boolean isMeant() {
            Map<String, Object> spec = SPECS.getOrDefault(kind, Map.of());
            return !((List<?>) spec.getOrDefault("seen", List.of())).contains(form);
        }

        @Override
        public String toString() {
            return form + ": " + kind;
        }
    }

    /** A drawn list. */
    record Drawn(Feature feature, RandomList list, Features features, byte[] bytes) {
        @Override
        public String toString() {
            return feature + (features.isDrawn(feature) ? " drawn" : " not drawn");
        }
    }

    /** The cells of the table that can occur. */
    static Stream<Cell> cells() {
        return table("lists.md").stream()
                .flatMap(row -> Stream.of("DOCX", "DOC", "XLSX", "XLS", "HTML", "PDF", "CSV", "text")
                        .map(form -> new Cell(row.get(0), form, row.get(column(form)))))
                .filter(cell -> !cell.says().equals("–"))
                .filter(cell -> !cell.form().equals("XLS") || !cell.says().contains("XLSX"));
    }

    private static int column(String form) {
        return switch (form) {
            case "DOCX" -> 1;
            case "DOC" -> 2;
            case "XLSX", "XLS" -> 3;
            case "HTML" -> 4;
            case "PDF" -> 5;
            case "CSV" -> 6;
            default -> 7;
        };
    }

    static Set<String> kinds() {
        return SPECS.keySet();
    }

    /** The rows of a page's table, without its header. */
    static List<List<String>> table(String page) {
        try {
            String text = Files.readString(Path.of("src/docs/manual", page));
            int from = text.indexOf(page.equals("lists.md") ? "### By form" : "### 各格式");
            return text.substring(from, text.indexOf("\n### ", from))
                    .lines()
                    .filter(line -> line.startsWith("| "))
                    .skip(1)
                    .map(line -> Arrays.stream(
                                    line.substring(1, line.lastIndexOf('|')).split("(?<!\\\\)\\|"))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Map<String, Object>> specs() {
        try (InputStream in = Kinds.class.getResourceAsStream("/source/kinds.yaml")) {
            List<Map<String, Object>> all = new Yaml().load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Map<String, Object>> specs = new LinkedHashMap<>();
            all.forEach(spec -> specs.put((String) spec.get("kind"), spec));
            return specs;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lists of a cell; those of DOC and PDF are drawn as DOCX. */
    static List<Drawn> drawn(Cell cell) throws IOException {
        List<Drawn> drawn = new ArrayList<>();
        for (Set<Feature> together : cell.features()) {
            Feature feature = together.stream().reduce((one, other) -> other).orElseThrow();
            for (int seed = 1; seed <= LISTS; seed++) {
                Random random = new Random(seed);
                RandomList list = new RandomList(random);
                Features features = Features.of(together, random);
                byte[] bytes =
                        switch (cell.form()) {
                            case "XLSX", "XLS" ->
                                new DrawnBook(
                                                list,
                                                features,
                                                random,
                                                cell.form().equals("XLS"))
                                        .bytes();
                            case "HTML" -> new DrawnPage(list, features, random).bytes();
                            case "CSV", "text" ->
                                new DrawnText(
                                                list,
                                                features,
                                                random,
                                                cell.form().equals("CSV"))
                                        .bytes();
                            default -> new DrawnDocument(list, features, random).bytes();
                        };
                drawn.add(new Drawn(feature, list, features, bytes));
            }
        }
        return drawn;
    }

    /** Reads the lists of a cell, given in its form, and holds them to what the cell says. */
    static void hold(Cell cell, List<Drawn> lists) {
        assertThat(lists).as("kinds.yaml draws nothing for " + cell).isNotEmpty();
        String name =
                "list." + (cell.form().equals("text") ? "txt" : cell.form().toLowerCase(java.util.Locale.ROOT));
        Set<String> codes = new TreeSet<>();
        List<Fault> faults = new ArrayList<>();
        for (Drawn drawn : lists) {
            assertThat(lists)
                    .as(cell + ": the generator does not draw " + drawn.feature())
                    .anyMatch(one ->
                            one.feature() == drawn.feature() && one.features().isDrawn(drawn.feature()));
            if (cell.isRefused()) {
                assertThatThrownBy(() -> SourceFile.of(name, drawn.bytes()))
                        .isInstanceOf(UnreadableSourceException.class);
                continue;
            }
            SourceText source = SourceFile.of(name, drawn.bytes());
            ParsedFile read = READER.of(source);
            faults.addAll(read.faults());
            read.faults().forEach(fault -> codes.add(fault.code()));
            String what = cell + " " + drawn.feature() + " " + read.faults();
            List<String> understood = read.list() == null
                    ? List.of()
                    : read.list().list().duties().stream()
                            .map(RandomList::shown)
                            .toList();
            if (cell.isMeant()) {
                assertThat(understood).as(what).isEqualTo(drawn.list().shown());
            } else {
                assertThat(words(source, read.faults())).as(what).contains(marks(drawn.list()));
            }
        }
        if (cell.isMeant()) {
            assertThat(codes).as(cell + " " + faults).isEqualTo(cell.codes());
        } else {
            assertThat(codes).as(cell + " " + faults).containsAll(cell.codes());
        }
    }

    /** Everything that is read or told, without spaces. */
    private static String words(SourceText source, List<Fault> faults) {
        return Stream.concat(
                        source.rows().stream().flatMap(row -> row.cells().stream()),
                        faults.stream().map(Fault::found))
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
    }

    /** The characters that stand nowhere else, of each name and item. */
    private static List<String> marks(RandomList list) {
        return Pattern.compile("“(..)”")
                .matcher(String.join("", list.shown()))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** A comment of a PDF lies over the page; no printer makes one. */
    static byte[] commented(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAnnotationText comment = new PDAnnotationText();
            comment.setContents("批注");
            document.getPage(0).getAnnotations().add(comment);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
