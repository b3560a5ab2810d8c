package org.dutygraph.source.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dutygraph.source.Remark;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a DOCX is what Word shows. In the specs {@code {甲}} is a run and {@code [甲]} a paragraph of one run. */
class WordRowsTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** A cell's content and the text that is read, then what the remark on left-out words finds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "<w:sdt><w:sdtPr/><w:sdtContent>[甲]</w:sdtContent></w:sdt> ¦ 甲 ¦",
                "[甲；]<w:sdt><w:sdtContent><w:sdt><w:sdtContent>[乙]</w:sdtContent></w:sdt></w:sdtContent></w:sdt> ¦ <p>甲；</p> <p>乙</p> ¦",
                "<w:customXml><w:customXmlPr/>[甲]</w:customXml> ¦ 甲 ¦",
                "<w:p>{甲}<w:sdt><w:sdtContent><w:ins>{乙}</w:ins></w:sdtContent></w:sdt>{丙}</w:p> ¦ 甲乙丙 ¦",
                "<w:p><w:fldSimple>{甲}</w:fldSimple><w:smartTag><w:hyperlink><w:ins>{乙}</w:ins></w:hyperlink></w:smartTag></w:p> ¦ 甲乙 ¦",
                "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF 码</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>{甲}<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p> ¦ 甲 ¦",
                "<w:p>{甲}<w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p> ¦ 甲 ¦ 1 × deleted or moved away by a tracked change: 删",
                "<w:p>{甲}<w:moveFrom>{旧}</w:moveFrom></w:p><w:p><w:moveTo>{新}</w:moveTo></w:p> ¦ <p>甲</p> <p>新</p> ¦ 1 × deleted or moved away by a tracked change: 旧",
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{农业}</w:p><w:p>{农村局}</w:p> ¦ 农业农村局 ¦",
                "<w:p>{甲}<w:r><w:footnoteReference w:id='2'/></w:r>{乙}<w:r><w:endnoteReference w:id='2'/></w:r><w:r><w:commentReference w:id='1'/></w:r></w:p> ¦ 甲乙 ¦ 3 × note",
                "<w:p>{甲}<w:r><w:footnoteReference w:customMarkFollows='1' w:id='2'/><w:t>*</w:t></w:r></w:p> ¦ 甲 ¦ 1 × note",
                "<w:p>{农业}<w:r><w:ruby><w:rt>{jī xiè}</w:rt><w:rubyBase>{机械}</w:rubyBase></w:ruby></w:r>{检查}</w:p> ¦ 农业机械检查 ¦ 1 × phonetic guide",
                "<w:p>{甲}<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p> ¦ 甲 ¦ 1 × hidden: 藏",
                "<w:p>{甲}<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>乙</w:t></w:r></w:p> ¦ 甲乙 ¦",
                "<w:p>{甲}<w:r><w:rPr><w:rStyle w:val='Child'/></w:rPr><w:t>藏</w:t></w:r></w:p> ¦ 甲 ¦ 1 × hidden: 藏",
                "<w:p><w:pPr><w:pStyle w:val='Child'/></w:pPr>{藏}<w:r><w:rPr><w:vanish w:val='false'/></w:rPr><w:t>甲</w:t></w:r></w:p> ¦ 甲 ¦ 1 × hidden: 藏",
                "<w:p>{甲}<w:r><w:rPr><w:strike/></w:rPr><w:t>划</w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t>去</w:t></w:r></w:p> ¦ 甲 ¦ 2 × struck through: 划 … 去",
            })
    void aCellIsReadAsItIsSeen(String content, String text, String found) throws IOException {
        SourceText read = docx(table(row(cell("[1]"), cell(content), cell("[尾]"))));

        assertThat(rows(read)).containsExactly("1¦" + text + "¦尾");
        assertThat(read.remarks()).extracting(Remark::found).isEqualTo(found == null ? List.of() : List.of(found));
        assertThat(read.remarks())
                .allSatisfy(remark -> assertThat(remark.location().place()).isEqualTo("table 1, row 1"));
        assertThat(read.remarks())
                .extracting(Remark::isWarning)
                .isEqualTo(
                        found == null
                                ? List.of()
                                : List.of(found.contains("hidden") || found.contains("struck through")));
    }

    /** Rows of a table and what is read of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "<w:sdt><w:sdtContent>%s%s</w:sdtContent></w:sdt> ¦ 1,甲 ¦ 2,乙",
                "<w:sdt><w:sdtContent><w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt></w:sdtContent></w:sdt>%s ¦ 1,甲 ¦ 2,乙",
                "%s<w:customXml>%s</w:customXml> ¦ 1,甲 ¦ 2,乙",
            })
    void rowsInsideOfControlsAreRead(String around, String first, String second) throws IOException {
        String body = table(around.formatted(
                row(cell("[1]"), "<w:sdt><w:sdtContent>" + cell("[甲]") + "</w:sdtContent></w:sdt>"),
                row("<w:customXml>" + cell("[2]") + "</w:customXml>", cell("[乙]"))));

        for (String whole : List.of(body, "<w:sdt><w:sdtContent>" + body + "</w:sdtContent></w:sdt>")) {
            assertThat(rows(docx(whole))).containsExactly(first.replace(',', '¦'), second.replace(',', '¦'));
            assertThat(docx(whole).remarks()).isEmpty();
        }
    }

    @Test
    void rowsAndCellsOfADeletionAreNotRead() throws IOException {
        SourceText read = docx(table(
                row(cell("[1]"), cell("[甲]")),
                row("<w:trPr><w:del/></w:trPr>", cell("[2]"), cell("<w:p><w:moveFrom>{旧}</w:moveFrom></w:p>")),
                row("<w:trPr><w:hidden/></w:trPr>", cell("[2]"), cell("[藏]")),
                row(
                        "<w:trPr><w:ins/></w:trPr>",
                        cell("[2]"),
                        "<w:tc><w:tcPr><w:cellDel/></w:tcPr><w:p>{删}</w:p></w:tc>",
                        cell("[新]"))));

        assertThat(rows(read)).containsExactly("1¦甲", "2¦新");
        assertThat(read.remarks())
                .extracting(Remark::found)
                .containsExactly("1 × hidden: 2藏; 2 × deleted or moved away by a tracked change: 2旧 … 删");
    }

    @Test
    void aParagraphThatLostItsWordsHasNoNumber() throws IOException {
        String numbered = "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>%s</w:p>";
        SourceText read = docx(table(row(
                cell("[1]"),
                cell(numbered.formatted("{甲；}")
                        + numbered.formatted("<w:moveFrom>{旧}</w:moveFrom>")
                        + numbered.formatted("{乙。}")))));

        assertThat(rows(read)).containsExactly("1¦<p>1.甲；</p> <p>2.乙。</p>");
    }

    /** As long as the square of it, this takes minutes. */
    @Test
    @Timeout(30)
    void thousandsOfChangesInOneParagraphTakeNoLongerThanTheirNumber() throws IOException {
        StringBuilder changes = new StringBuilder("<w:p>");
        for (int i = 0; i < 40_000; i++) {
            changes.append("<w:del><w:r><w:delText>" + i * 7919L + "</w:delText></w:r></w:del>{" + i % 10 + "}");
        }
        SourceText read = docx(table(row(cell("[1]"), cell(changes + "</w:p>"))));

        assertThat(read.rows().get(0).cells().get(1)).hasSize(40_000);
        assertThat(read.remarks()).singleElement().satisfies(remark -> assertThat(remark.found())
                .startsWith("40000 × deleted"));
    }

    @Test
    void aTextBoxIsReadBehindItsParagraphAndTold() throws IOException {
        String box = "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>%1$s"
                + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>%1$s"
                + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        SourceText read = docx("<w:p>" + box.formatted("[页边]") + "</w:p>"
                + table(row(
                        cell("[1]"), cell("<w:p>{甲；}" + box.formatted("[乙；]") + box.formatted("[丙]") + "</w:p>[丁]"))));

        assertThat(rows(read)).containsExactly("页边", "1¦<p>甲；</p> <p>乙；</p> <p>丙</p> <p>丁</p>");
        assertThat(read.remarks()).allSatisfy(remark -> {
            assertThat(remark.code()).isEqualTo("TEXT_BOX");
            assertThat(remark.location().place()).isEqualTo("table 1, row 1");
        });
        assertThat(read.remarks()).extracting(Remark::found).containsExactly("乙；", "丙");
    }

    @Test
    void cellsHaveTheEdgesOfTheGrid() throws IOException {
        SourceText read = docx("<w:tbl><w:tblGrid><w:gridCol w:w='30'/><w:gridCol w:w='600'/><w:gridCol w:w='1200'/>"
                + "</w:tblGrid>"
                + row(wide(2, "[序号]"), cell("[名称]"))
                + row("<w:trPr><w:gridBefore w:val='1'/></w:trPr>", cell("[1]"), cell("[甲]"))
                + "</w:tbl>");

        assertThat(read.rows().get(0).boxes())
                .containsExactly(box(0, 630, false), box(30, 30, false), box(630, 1830, false));
        assertThat(read.rows().get(1).cells()).containsExactly("", "1", "甲");
        assertThat(read.rows().get(1).boxes())
                .containsExactly(box(0, 0, false), box(30, 630, false), box(630, 1830, false));
    }

    @Test
    void aMergedCellRepeatsItsTextAndSaysSo() throws IOException {
        String merge = "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>";
        SourceText read = docx(table(
                row(cell("[1]"), merge.formatted("<w:vMerge w:val='restart'/>", "[甲]"), cell("[乙]")),
                row(cell("[2]"), merge.formatted("<w:vMerge/>", "<w:p/>"), cell("[丙]"))));

        assertThat(rows(read)).containsExactly("1¦甲¦乙", "2¦甲¦丙");
        assertThat(read.rows().get(0).continues(1)).isFalse();
        assertThat(read.rows().get(1).continues(1)).isTrue();
        assertThat(read.rows().get(1).continues(2)).isFalse();
    }

    /** As in Word, the words of a merge go with its first row. */
    @ParameterizedTest
    @ValueSource(strings = {"<w:del/>", "<w:hidden/>"})
    void aMergeWhoseFirstRowIsGoneBeginsInTheNextOne(String gone) throws IOException {
        String merge = "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>";
        String begin = "<w:vMerge w:val='restart'/>";
        SourceText read = docx(table(
                row(cell("[0]"), cell("[类别]"), merge.formatted(begin, "[甲]")),
                row(
                        "<w:trPr>" + gone + "</w:trPr>",
                        cell("[1]"),
                        merge.formatted(begin, "[旧]"),
                        merge.formatted("<w:vMerge/>", "<w:p/>")),
                row(
                        "<w:trPr>" + gone + "</w:trPr>",
                        cell("[2]"),
                        merge.formatted("<w:vMerge/>", "<w:p/>"),
                        merge.formatted("<w:vMerge/>", "<w:p/>")),
                row(cell("[3]"), merge.formatted("<w:vMerge/>", "<w:p/>"), merge.formatted("<w:vMerge/>", "<w:p/>")),
                row(cell("[4]"), merge.formatted("<w:vMerge/>", "<w:p/>"), cell("[乙]"))));

        assertThat(rows(read)).containsExactly("0¦类别¦甲", "3¦¦甲", "4¦¦乙");
        assertThat(read.rows().get(1).continues(1)).isFalse();
        assertThat(read.rows().get(1).continues(2)).isTrue();
        assertThat(read.rows().get(2).continues(1)).isTrue();
        assertThat(read.remarks()).singleElement().satisfies(remark -> assertThat(remark.found())
                .endsWith("1旧 … 2"));
    }

    /** An object or picture is told once for its kind and place; a row's is that of the whole row. */
    @Test
    void objectsAndPicturesAreToldAtTheirPlaces() throws IOException {
        String ole =
                "<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject xmlns:o='urn:schemas-microsoft-com:office:office' Type='%s'"
                        + " ProgID='Excel.Sheet.12'/></w:object></w:r>";
        String drawing =
                "<w:r><w:drawing><a:graphic xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>%s</a:graphic></w:drawing></w:r>";
        String picture = drawing.formatted("<a:blip/>");
        String chart = drawing.formatted("<c:chart xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'/>");
        Map<String, String> parts =
                new HashMap<>(parts("[题]<w:p>" + picture + picture + "</w:p><w:p/><w:p>{尾}" + chart + "</w:p>"
                        + table(
                                row(cell("[1]"), cell("<w:p>{甲}" + ole.formatted("Embed") + "</w:p>")),
                                row(cell("[2]"), cell("<w:p>" + ole.formatted("Link") + picture + "</w:p>")))));
        assertThat(WordRows.docx("a.docx", zip(parts)).remarks()).isEmpty();
        parts.put("word/media/image1.png", "");
        parts.put(
                "word/_rels/document.xml.rels",
                relations(
                        OFFICE + "styles",
                        "styles.xml",
                        OFFICE + "numbering",
                        "numbering.xml",
                        OFFICE + "image",
                        "media/image1.png"));

        SourceText read = WordRows.docx("a.docx", zip(parts));

        assertThat(rows(read)).containsExactly("题", "尾", "1¦甲", "2");
        assertThat(read.remarks())
                .allSatisfy(remark -> assertThat(remark.code()).isEqualTo("UNREAD_OBJECT"));
        assertThat(read.remarks())
                .extracting(remark ->
                        (remark.isWarning() ? "look " : "") + remark.location().shown() + ": " + remark.found())
                .containsExactlyInAnyOrder(
                        "look table 1, row 1: 1 × an embedded object (Excel.Sheet.12)",
                        "look table 1, row 2: 1 × a linked object (Excel.Sheet.12)",
                        "look paragraph 2: 1 × a chart or diagram",
                        "paragraph 2: 2 × a picture",
                        "table 1, row 2: 1 × a picture");
    }

    @Test
    void wordsUnderAMergeAreLeftOutAndTold() throws IOException {
        String merge = "<w:tc><w:tcPr><w:gridSpan w:val='%d'/>%s</w:tcPr>%s</w:tc>";
        SourceText read = docx("<w:tbl><w:tblGrid><w:gridCol w:w='600'/><w:gridCol w:w='30'/><w:gridCol w:w='1200'/>"
                + "<w:gridCol w:w='1200'/></w:tblGrid>"
                + row(wide(2, "[1]"), merge.formatted(1, "<w:vMerge w:val='restart'/>", "[甲]"), cell("[乙]"))
                + row(cell("[2]"), merge.formatted(2, "<w:vMerge/>", "[藏]"), cell("[丙]"))
                + "</w:tbl>");

        assertThat(rows(read)).containsExactly("1¦¦甲¦乙", "2¦甲¦¦丙");
        assertThat(read.remarks()).extracting(Remark::found).containsExactly("1 × under a merged cell: 藏");
    }

    @Test
    void textFromAnotherFileIsRefusedByItsName() {
        assertThatThrownBy(() -> docx("<w:altChunk/>"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("embedded from another file")
                .hasMessageContaining("save it again as DOCX");
        assertThatThrownBy(() -> docx(table(row(cell("[1]"))) + "<w:altChunk/>"))
                .hasMessageContaining("embedded from another file");
    }

    /** The strict form differs in the names of namespaces and relations, and writes lengths with their units. */
    @Test
    void theStrictFormIsReadAsTheTransitionalOne() {
        Map<String, String> parts = parts("<w:tbl><w:tblGrid><w:gridCol w:w='600'/><w:gridCol w:w='1200'/></w:tblGrid>"
                + row(
                        cell("[1]"),
                        cell("[甲]<w:p>{乙}<w:r><w:rPr><w:rStyle w:val='Child'/></w:rPr><w:t>藏</w:t></w:r></w:p>"))
                + "</w:tbl>[见 http://purl.oclc.org/ooxml/ 的说明]");
        Map<String, String> strict = new HashMap<>();
        parts.forEach((name, xml) -> strict.put(
                name,
                xml.replaceAll(
                                "(?<=')http://schemas.openxmlformats.org/(\\w+)/2006/(?=main|relationships/)",
                                STRICT + "$1/")
                        .replace("w:w='600'", "w:w='30pt'")
                        .replace("w:w='1200'", "w:w='60pt'")));

        SourceText read = WordRows.docx("a.docx", zip(strict));

        assertThat(strict.get("word/document.xml")).contains(STRICT + "wordprocessingml/main");
        assertThat(read).isEqualTo(WordRows.docx("a.docx", zip(parts)));
        assertThat(rows(read)).containsExactly("1¦<p>甲</p> <p>乙</p>", "见 http://purl.oclc.org/ooxml/ 的说明");
        assertThat(read.rows().get(0).boxes()).containsExactly(box(0, 600, false), box(600, 1800, false));
    }

    private static Row.Box box(int left, int right, boolean continues) {
        return new Row.Box(left, right, continues);
    }

    private static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String content) {
        return "<w:tc>" + content + "</w:tc>";
    }

    private static String wide(int columns, String content) {
        return "<w:tc><w:tcPr><w:gridSpan w:val='" + columns + "'/></w:tcPr>" + content + "</w:tc>";
    }

    private static List<String> rows(SourceText read) {
        return read.rows().stream().map(row -> String.join("¦", row.cells())).toList();
    }

    private static SourceText docx(String body) throws IOException {
        return WordRows.docx("a.docx", zip(parts(body)));
    }

    private static Map<String, String> parts(String body) {
        String expanded = body.replaceAll("\\[([^\\]]*)\\]", "<w:p>{$1}</w:p>")
                .replaceAll("\\{([^}]*)\\}", "<w:r><w:t>$1</w:t></w:r>");
        return Map.of(
                "word/document.xml",
                "<w:document xmlns:w='" + WORD + "' xmlns:v='urn:schemas-microsoft-com:vml'"
                        + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
                        + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>"
                        + "<w:body>" + expanded + "</w:body></w:document>",
                "word/styles.xml",
                "<w:styles xmlns:w='" + WORD + "'><w:style w:type='character' w:styleId='Parent'><w:rPr>"
                        + "<w:vanish/></w:rPr></w:style><w:style w:type='character' w:styleId='Child'>"
                        + "<w:basedOn w:val='Parent'/></w:style></w:styles>",
                "word/numbering.xml",
                "<w:numbering xmlns:w='" + WORD + "'><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'>"
                        + "<w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
                        + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>",
                "word/_rels/document.xml.rels",
                relations(OFFICE + "styles", "styles.xml", OFFICE + "numbering", "numbering.xml"),
                "_rels/.rels",
                relations(OFFICE + "officeDocument", "word/document.xml"));
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            relations.append("<Relationship Id='r%d' Type='%s' Target='%s'/>"
                    .formatted(i, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return relations.append("</Relationships>").toString();
    }

    private static byte[] zip(Map<String, String> parts) {
        String form = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + "<Default Extension='png' ContentType='image/png'/><Default Extension='rels'"
                            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Override PartName='/word/document.xml' ContentType='" + form + "document.main+xml'/>"
                            + "<Override PartName='/word/styles.xml' ContentType='" + form + "styles+xml'/>"
                            + "<Override PartName='/word/numbering.xml' ContentType='" + form + "numbering+xml'/>"
                            + "</Types>")
                    .getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
