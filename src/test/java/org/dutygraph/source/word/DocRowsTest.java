package org.dutygraph.source.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a DOC is what Word shows: the sample list, with one name or row marked. */
class DocRowsTest {

    private static final Path LIST = Path.of("src/test/resources/source/forms/list.doc");

    private static final String CELL_END = "\u0007";
    private static final String ROW_END = "\u0007\u0007";
    private static final short DELETED = 0x0800;

    @ParameterizedTest
    @CsvSource({"deleted, 2048", "hidden, 2108", "struck through, 2103", "struck through, 10835"})
    void wordsThatAreNotSeenAreLeftOutAndTold(String how, short mark) throws IOException {
        String name = "做好党员发展、教育、管理和服务工作";

        SourceText read = DocRows.doc("list.doc", marked(Files.readAllBytes(LIST), name, CELL_END, mark));

        assertThat(cells(read)).doesNotContain(name);
        assertThat(read.rows()).hasSameSizeAs(whole().rows());
        assertThat(read.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.found()).startsWith("1 × " + how).endsWith(": " + name);
            assertThat(remark.isWarning()).isEqualTo(mark != DELETED);
            assertThat(remark.location().place()).isEqualTo("table 1, row 3");
        });
    }

    @Test
    void aDeletedRowIsNotRead() throws IOException {
        String name = "推进村务公开，指导村民委员会换届";

        byte[] withoutNumber = marked(Files.readAllBytes(LIST), "3" + CELL_END + CELL_END + name, CELL_END, DELETED);

        SourceText read = DocRows.doc("list.doc", marked(withoutNumber, name, ROW_END, DELETED));

        assertThat(cells(read)).doesNotContain(name);
        assertThat(read.rows()).hasSize(whole().rows().size() - 1);
        assertThat(read.remarks()).singleElement().satisfies(remark -> assertThat(remark.found())
                .startsWith("1 × deleted")
                .endsWith(name));
    }

    @Test
    void aRowWithValidWordsIsReadThoughItsEndIsMarked() throws IOException {
        String name = "推进村务公开，指导村民委员会换届";

        SourceText read = DocRows.doc("list.doc", marked(Files.readAllBytes(LIST), name, ROW_END, DELETED));

        assertThat(cells(read)).contains("3").doesNotContain(name);
        assertThat(read.rows()).hasSameSizeAs(whole().rows());
    }

    /** The words of a merge go with its first row: what is left of the merge is empty, and not one with the row above. */
    @Test
    void aMergeWhoseFirstRowIsDeletedIsEmpty() throws IOException {
        byte[] merge = Files.readAllBytes(Path.of("src/test/resources/source/word/merge.doc"));
        assertThat(DocRows.doc("merge.doc", merge).rows().stream().map(row -> String.join("¦", row.cells())))
                .containsExactly("序号¦类别", "1¦党建类", "2¦党建类", "3¦党建类");

        SourceText read = DocRows.doc("merge.doc", marked(merge, "1" + CELL_END + "党建类", ROW_END, DELETED));

        assertThat(read.rows().stream().map(row -> String.join("¦", row.cells())))
                .containsExactly("序号¦类别", "2", "3");
        assertThat(read.rows().get(1).continues(1)).isFalse();
        assertThat(read.rows().get(2).continues(1)).isTrue();
    }

    /** LibreOffice made the file of a DOCX: a number that is drawn, a phonetic guide, a filled margin and a merge. */
    @Test
    void numbersGuidesAndMergesAreReadAsTheyAreDrawn() throws IOException {
        SourceText read =
                DocRows.doc("drawn.doc", Files.readAllBytes(Path.of("src/test/resources/source/word/drawn.doc")));

        assertThat(read.rows().stream().map(row -> String.join("¦", row.cells())))
                .containsExactly("序号¦类别¦名称", "1.¦民生服务¦农业机械检查", "¦2¦民生服务¦落实社会救助", "3¦民生服务¦落实养老服务");
        assertThat(read.remarks()).singleElement().satisfies(remark -> assertThat(remark.found())
                .isEqualTo("1 × under a merged cell: 藏着的话; 1 × phonetic guide"));
    }

    @Test
    void cellsHaveTheEdgesThatTheyAreDrawnWith() throws IOException {
        Row header = whole().rows().stream()
                .filter(row -> row.location().place().equals("table 1, row 1"))
                .findFirst()
                .orElseThrow();

        assertThat(header.boxes()).hasSize(3).allMatch(box -> box.width() > 0 && !box.continues());
        assertThat(header.boxes().get(1).left()).isEqualTo(header.boxes().get(0).right());
    }

    private static SourceText whole() throws IOException {
        return DocRows.doc("list.doc", Files.readAllBytes(LIST));
    }

    private static List<String> cells(SourceText read) {
        return read.rows().stream().map(Row::cells).flatMap(List::stream).toList();
    }

    /** The list with a mark on some words and all that follows, up to the end of their cell or row. */
    private static byte[] marked(byte[] list, String part, String end, short mark) throws IOException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(list));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            String text = document.getRange().text();
            int from = text.indexOf(part);
            int to = text.indexOf(end, from) + (end.equals(ROW_END) ? end.length() : 0);
            List<CHPX> runs = document.getCharacterTable().getTextRuns();
            int run = 0;
            while (runs.get(run).getEnd() <= from) {
                run++;
            }
            assertThat(runs.get(run).getEnd()).isGreaterThanOrEqualTo(to);
            SprmBuffer properties = new SprmBuffer(0);
            properties.addSprm(mark, (byte) 1);
            document.getCharacterTable().insert(run, from, properties);
            while (runs.get(run).getStart() < from) {
                run++;
            }
            runs.get(run).setEnd(to);
            runs.get(run + 1).setStart(to);
            document.write(bytes);
            return bytes.toByteArray();
        }
    }
}
