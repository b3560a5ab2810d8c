package org.dutygraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to fill memory or time are refused by a stated limit, in time. */
class SizeLimitsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static SourceText read(String name, byte[] bytes) {
        return assertTimeoutPreemptively(PATIENCE, () -> SourceFile.of(name, bytes), name);
    }

    private static SourceText read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String name, byte[] bytes, String... words) {
        assertThatThrownBy(() -> read(name, bytes))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void tagsNestedAHundredThousandTimesLoseNoWord() {
        String page = "<html><body>" + "<div>".repeat(100_000) + "甲" + "</div>".repeat(100_000) + "<table><tr><td>乙"
                + "<span>".repeat(100_000) + "丙</td></tr></table></body></html>";

        assertThat(read("deep.html", page).rows().toString()).contains("甲", "乙丙");
    }

    @Test
    void aPageOfTagsAloneIsRefused() {
        refused(
                "tags.html",
                ("<html><table>" + "<tr>".repeat(SizeLimits.MOST_TAGS)).getBytes(StandardCharsets.UTF_8),
                "tags.html",
                "500,000 tags");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\t甲\n", "1,甲,乙\n", "\n", "甲\r\n"})
    void asManyRowsAsAreAllowedAreReadAndOneMoreIsRefused(String row) {
        String most = row.repeat(SizeLimits.MOST_ROWS - 1);
        assertThat(read("rows.txt", most).rows().size()).isBetween(SizeLimits.MOST_ROWS - 1, SizeLimits.MOST_ROWS);
        refused(
                "rows.txt",
                (most + row.repeat(2)).getBytes(StandardCharsets.UTF_8),
                "rows.txt",
                "more than 100,000 rows");
    }

    @Test
    @EnabledIfSystemProperty(named = "dutygraph.fuzz", matches = "\\d+")
    void aMillionRowsAreRefused() {
        for (String row : List.of("1\t党的建设\t甲\n", "1,党的建设,甲\n", "\"1\"\t\"党的\n建设\"\t甲\n")) {
            refused("million.csv", row.repeat(1_000_000).getBytes(StandardCharsets.UTF_8), "more than 100,000 rows");
        }
    }

    @Test
    void aWorkbookOfHugeDimensionsIsReadAsFarAsItHasWordsOrRefused() throws IOException {
        byte[] bytes;
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("基本");
            sheet.createRow(0).createCell(0).setCellValue("甲");
            // Formats alone.
            sheet.createRow(1_048_575).createCell(16_383);
            for (int column = 0; column < 200; column++) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(0, 1_048_575, column, column));
            }
            book.write(out);
            bytes = out.toByteArray();
        }
        assertThat(read("formats.xlsx", bytes).rows()).hasSize(1);

        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("基本").createRow(1_048_575).createCell(0).setCellValue("甲");
            book.write(out);
            refused("far.xlsx", out.toByteArray(), "far.xlsx has more than 100,000 rows");
        }
    }

    @Test
    void aDocumentNestedTooDeeplyIsRefused() throws IOException {
        byte[] document = Files.readAllBytes(Path.of("src/test/resources/source/forms/list.docx"));
        ByteArrayOutputStream deep = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(document));
                ZipOutputStream out = new ZipOutputStream(deep)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String cell = "<w:tbl><w:tr><w:tc>";
                out.write((entry.getName().equals("word/document.xml")
                                ? xml.replaceFirst(
                                        "(<w:body[^>]*>)",
                                        "$1" + cell.repeat(20_000) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(20_000))
                                : xml)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }

        refused("deep.docx", deep.toByteArray(), "deep.docx");
    }

    /** The library's limit holds for the whole process, whatever was read in it before. */
    @Test
    void aPartOfADocumentThatUnpacksToTooMuchIsRefused() throws IOException {
        ZipSecureFile.setMaxEntrySize(0xFFFFFFFFL);
        byte[] document = Files.readAllBytes(Path.of("src/test/resources/source/forms/list.docx"));
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(document));
                ZipOutputStream out = new ZipOutputStream(large)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(in.readAllBytes());
                if (entry.getName().equals("word/document.xml")) {
                    // Behind the words, and packed less than a hundred times: of each kilobyte a sixteenth is random.
                    Random random = new Random(1);
                    for (int i = 0; i <= 64 << 10; i++) {
                        String some = Long.toHexString(random.nextLong() | Long.MIN_VALUE);
                        out.write(("<!--" + some.repeat(64).substring(7) + "-->").getBytes(StandardCharsets.US_ASCII));
                    }
                }
            }
        }

        refused("large.docx", large.toByteArray(), "large.docx", "67108864");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK", "%PD", "PK\u0003"})
    void theFirstBytesOfADocumentAloneAreDamaged(String head) {
        refused("list.txt", head.getBytes(StandardCharsets.US_ASCII), "list.txt is damaged");
    }

    @Test
    void aDocumentWhoseBeginningIsGoneIsDamagedButATableOfTextIsReadWhateverItsEnding() throws IOException {
        for (String name : List.of("list.docx", "list.pdf", "list.xlsx")) {
            byte[] whole = Files.readAllBytes(
                    Path.of("src/test/resources/source/forms").resolve(name));
            refused(name, new byte[0], name + " is damaged");
            refused(name, "not found".getBytes(StandardCharsets.US_ASCII), name + " is damaged");
            for (int length : new int[] {3, 40, whole.length / 2}) {
                refused(name, java.util.Arrays.copyOf(whole, length), name);
            }
        }
        assertThat(read("list.xls", "1\t甲\t乙\n").form()).isEqualTo("UTF-8 text");
    }
}
