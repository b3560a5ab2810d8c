package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.file.SourceFile;
import org.dutygraph.web.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.util.HtmlUtils;

/**
 * Spoiled lists in the forms that people send: no word of the list is lost between the document and its rows, nor between the
 * rows and the duties, without one that says so. More of them with {@code -Ddutygraph.fuzz.forms=400}, others with {@code
 * -Ddutygraph.fuzz.seed=9}.
 */
class SpoiledFormsIT {

    private static final int ROUNDS = Integer.getInteger("dutygraph.fuzz.forms", 12);
    private static final long SEED = Long.getLong("dutygraph.fuzz.seed", 8);
    private static final List<String> SAMPLES =
            List.of("yunling-linhe-2025-12", "yunling-chengguan-2025-07", "yunling-songping-2025-07");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]");
    /** What no form of XML can hold. */
    private static final Pattern NO_XML = Pattern.compile("[\\p{Cc}\\p{Cs}\uFFFE\uFFFF]");

    private static TestBrowser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        browser = TestBrowser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    /** How a table is put into a form; each line of the text is a row of it. */
    private enum Form {
        DOCX {
            @Override
            byte[] of(List<List<String>> rows) throws IOException {
                try (XWPFDocument document = new XWPFDocument();
                        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                    XWPFTable table = null;
                    for (List<String> row : rows) {
                        if (row.size() < 2) {
                            document.createParagraph().createRun().setText(String.join("", row));
                            table = null;
                            continue;
                        }
                        boolean first = table == null;
                        table = first ? document.createTable(1, 1) : table;
                        XWPFTableRow line = first ? table.getRow(0) : table.createRow();
                        for (int c = 0; c < row.size(); c++) {
                            while (line.getTableCells().size() <= c) {
                                line.addNewTableCell();
                            }
                            line.getCell(c).setText(row.get(c));
                        }
                    }
                    document.write(out);
                    return out.toByteArray();
                }
            }
        },
        XLSX {
            @Override
            byte[] of(List<List<String>> rows) throws IOException {
                try (XSSFWorkbook book = new XSSFWorkbook();
                        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                    Sheet sheet = book.createSheet();
                    for (List<String> row : rows) {
                        Row line = sheet.createRow(sheet.getPhysicalNumberOfRows());
                        for (int c = 0; c < row.size(); c++) {
                            line.createCell(c).setCellValue(row.get(c));
                        }
                    }
                    book.write(out);
                    return out.toByteArray();
                }
            }
        },
        HTML {
            @Override
            byte[] of(List<List<String>> rows) {
                return page(rows).getBytes(StandardCharsets.UTF_8);
            }
        },
        PDF {
            @Override
            byte[] of(List<List<String>> rows) {
                Page page = browser.open(1200, 900);
                page.setContent(page(rows));
                byte[] print = page.pdf(new Page.PdfOptions().setWidth("60cm").setHeight("60cm"));
                page.context().close();
                return print;
            }
        };

        abstract byte[] of(List<List<String>> rows) throws IOException;

        private static String page(List<List<String>> rows) {
            StringBuilder page = new StringBuilder("<!doctype html><meta charset=utf-8>"
                    + "<style>table{border-collapse:collapse}td{border:1px solid}tr{break-inside:avoid}</style>");
            boolean table = false;
            for (List<String> row : rows) {
                if (row.size() < 2) {
                    page.append(table ? "</table>" : "").append("<p>");
                    page.append(HtmlUtils.htmlEscape(String.join("", row))).append("</p>");
                    table = false;
                    continue;
                }
                page.append(table ? "" : "<table>").append("<tr>");
                row.forEach(cell ->
                        page.append("<td>").append(HtmlUtils.htmlEscape(cell)).append("</td>"));
                page.append("</tr>");
                table = true;
            }
            return page.toString();
        }
    }

    @ParameterizedTest
    @EnumSource
    void spoiledListsLoseNothingInAnyForm(Form form) throws IOException {
        List<String> lost = new ArrayList<>();
        int understood = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED * 1_000_003 + round);
            String text = Files.readString(
                    Path.of("src/main/resources/samples", SAMPLES.get(random.nextInt(SAMPLES.size())) + ".txt"));
            StringBuilder done = new StringBuilder(form + ", seed " + SEED + ", round " + round + ":");
            for (int i = random.nextInt(3); i > 0; i--) {
                Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
                done.append(' ').append(mutation);
                text = mutation.of(text, random);
            }
            List<List<String>> rows = text.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> Stream.of(line.split("\t", -1))
                            .map(cell -> NO_XML.matcher(cell).replaceAll(""))
                            .toList())
                    .toList();
            String name = "spoiled." + form.name().toLowerCase(Locale.ROOT);
            Path file = Files.write(folder.resolve(name), form.of(rows));
            Withstood.lost(name, () -> SourceFile.read(file)).stream()
                    .limit(1)
                    .forEach(row -> lost.add(done + " lost " + row));
            try {
                SourceText source = SourceFile.read(file);
                String words = missing(rows, source);
                if (!words.isEmpty()) {
                    lost.add(done + " not among the rows: " + words);
                }
                understood += ListReader.bundled().of(source).duties() > 0 ? 1 : 0;
            } catch (UnreadableSourceException told) {
                // Nothing that is a table is left of it.
                assertThat(told).hasMessageContaining("without a");
            }
        }
        assertThat(lost).isEmpty();
        assertThat(understood).as("lists of which duties are understood").isGreaterThan(ROUNDS / 2);
    }

    /** Letters and digits of the table that stand neither in the rows that are read nor in a remark. */
    private static String missing(List<List<String>> rows, SourceText source) {
        Map<Integer, Integer> stock = new HashMap<>();
        source.rows().forEach(row -> row.cells().forEach(cell -> count(cell, stock, 1)));
        source.remarks().forEach(remark -> count(remark.found(), stock, 1));
        rows.forEach(row -> row.forEach(cell -> count(cell, stock, -1)));
        return stock.entrySet().stream()
                .filter(entry -> entry.getValue() < 0)
                .map(entry -> Character.toString(entry.getKey()))
                .sorted()
                .collect(Collectors.joining());
    }

    private static void count(String text, Map<Integer, Integer> stock, int times) {
        NO_WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .codePoints()
                .forEach(c -> stock.merge(c, times, Integer::sum));
    }
}
