package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dutygraph.parse.DutyList;
import org.dutygraph.parse.Severity;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same content, the same graph: the sample's lists and, where they are, the two published ones, converted by LibreOffice
 * into each form, are understood as their text form is, but for the losses that the manual's page of lists states.
 */
class ConvertedListsIT {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final Path PUBLISHED = Path.of("..", "shared", "lists");
    private static final ListReader READER = ListReader.bundled();

    /** In a workbook's cell a line that ends with a body's name may as well be a line broken to fit the width. */
    private static final List<String> HEADING_WITHOUT_COLON = List.of("yunling-chengguan-2025-07/C8");

    @TempDir
    private static Path folder;

    private static boolean converted;

    @BeforeAll
    static void convert() throws IOException, InterruptedException {
        Office office = Office.in(folder.resolve("profile")).orElse(null);
        if (office == null) {
            System.out.println("ConvertedListsIT is skipped: no soffice on the path (install libreoffice-writer-nogui"
                    + " and libreoffice-calc-nogui)");
            return;
        }
        List<Path> documents = new ArrayList<>();
        List<Path> workbooks = new ArrayList<>();
        for (Path text : texts()) {
            SourceText source = SourceFile.read(text);
            String name = text.getFileName().toString().replace(".txt", "");
            documents.add(Files.write(folder.resolve(name + ".html"), SampleDocuments.document(source)));
            workbooks.add(Files.write(folder.resolve(name + ".fods"), SampleDocuments.flatWorkbook(source)));
        }
        String web = "HTML (StarWriter)";
        office.convert(web, "docx:MS Word 2007 XML", documents, folder);
        office.convert(web, "doc:MS Word 97", documents, folder);
        office.convert(web, "pdf:writer_web_pdf_Export", documents, folder);
        office.convert("OpenDocument Spreadsheet Flat XML", "xlsx:Calc MS Excel 2007 XML", workbooks, folder);
        office.convert("OpenDocument Spreadsheet Flat XML", "xls:MS Excel 97", workbooks, folder);
        List<Path> letters =
                documents.stream().map(file -> sibling(file, "docx")).toList();
        office.convert(
                "MS Word 2007 XML", "html:HTML (StarWriter)", letters, Files.createDirectory(folder.resolve("web")));
        office.convert(
                "MS Word 2007 XML", "pdf:writer_pdf_Export", letters, Files.createDirectory(folder.resolve("print")));
        converted = true;
    }

    private static Path sibling(Path file, String ending) {
        return file.resolveSibling(file.getFileName().toString().replaceAll("\\.[a-z]+$", "." + ending));
    }

    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>();
        for (Path from : List.of(SAMPLES, PUBLISHED)) {
            if (Files.isDirectory(from)) {
                try (Stream<Path> files = Files.list(from)) {
                    files.filter(file -> file.toString().endsWith(".txt"))
                            .sorted()
                            .forEach(texts::add);
                }
            } else {
                System.out.println("ConvertedListsIT: no " + from + ", its lists are left out");
            }
        }
        return texts;
    }

    static Stream<Path> lists() throws IOException {
        return texts().stream();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aDocument(Path text) {
        same(text, "docx", "DOCX, \\d+ tables", List.of());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anOldDocument(Path text) {
        same(text, "doc", "DOC, \\d+ tables", List.of());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aWorkbook(Path text) {
        same(text, "xlsx", "XLSX, 1 sheet", HEADING_WITHOUT_COLON);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anOldWorkbook(Path text) {
        same(text, "xls", "XLS, 1 sheet", HEADING_WITHOUT_COLON);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aWebPage(Path text) {
        same(text, "web/html", "UTF-8 HTML, \\d+ tables", List.of());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aPrintedWebPage(Path text) {
        same(text, "pdf", "PDF, \\d+ pages", List.of());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aPrintedDocument(Path text) {
        same(text, "print/pdf", "PDF, \\d+ pages", List.of());
    }

    private static void same(Path text, String form, String called, List<String> losses) {
        assumeTrue(converted, "no soffice");
        String name = text.getFileName().toString().replace(".txt", "");
        Path file = folder.resolve(form.replaceFirst("[a-z]+$", "") + name + "." + form.replaceFirst(".*/", ""));

        ParsedFile expected = READER.of(text);
        ParsedFile read = READER.of(file);

        assertThat(read.form()).as(() -> read.faults().toString()).matches(called);
        DutyList one = Objects.requireNonNull(expected.list()).list();
        DutyList two = Objects.requireNonNull(read.list(), () -> read.faults().toString())
                .list();
        assertThat(two.title()).isEqualTo(one.title());
        assertThat(two.edition()).isEqualTo(one.edition());
        Map<String, List<String>> words = words(expected);
        Map<String, List<String>> other = words(read);
        words.keySet().removeIf(label -> losses.contains(name + "/" + label));
        other.keySet().removeIf(label -> losses.contains(name + "/" + label));
        assertThat(differences(words, other)).as(() -> faults(read).toString()).isEmpty();
        assertThat(faults(read)).isEqualTo(faults(expected));
    }

    /** Everything that goes into the graph, by duty; spaces between Chinese characters are a stated loss. */
    private static Map<String, List<String>> words(ParsedFile file) {
        Map<String, List<String>> duties = new TreeMap<>();
        for (ResolvedDuty duty : Objects.requireNonNull(file.list()).duties()) {
            List<String> words = new ArrayList<>(List.of(
                    duty.duty().category(),
                    duty.duty().name(),
                    duty.duty().departments(),
                    duty.duty().takers(),
                    Objects.toString(duty.duty().workMode())));
            duty.duty()
                    .clauses()
                    .forEach(clause -> words.add(clause.side() + " " + clause.number() + " " + clause.phase() + " "
                            + clause.heading() + " " + clause.text()));
            duty.mentions().map(ConvertedListsIT::mention).forEach(words::add);
            duties.put(
                    duty.duty().label(),
                    words.stream().map(word -> word.replaceAll("\\s", "")).toList());
        }
        return duties;
    }

    private static List<String> differences(Map<String, List<String>> one, Map<String, List<String>> two) {
        List<String> differences = new ArrayList<>();
        Set<String> labels = new TreeSet<>(one.keySet());
        labels.addAll(two.keySet());
        for (String label : labels) {
            List<String> text = one.getOrDefault(label, List.of());
            List<String> other = two.getOrDefault(label, List.of());
            for (int i = 0; i < Math.max(text.size(), other.size()); i++) {
                String expected = i < text.size() ? text.get(i) : "nothing";
                String read = i < other.size() ? other.get(i) : "nothing";
                if (!expected.equals(read)) {
                    differences.add(label + ": " + expected + " ≠ " + read);
                    break;
                }
            }
        }
        return differences;
    }

    private static String mention(Mention mention) {
        return mention.actor().type() + " " + mention.actor().id();
    }

    private static List<String> faults(ParsedFile file) {
        return file.faults().stream()
                .filter(fault -> fault.severity() != Severity.INFO)
                .map(fault -> fault.code())
                .sorted()
                .toList();
    }
}
