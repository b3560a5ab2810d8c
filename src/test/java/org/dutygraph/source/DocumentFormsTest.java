package org.dutygraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages and documents as rows: what is laid out how, what is left out, what comes of damaged ones. */
class DocumentFormsTest {

    @Test
    void linesAndTablesComeInTheirOrder() {
        assertThat(
                        page(
                                "<h1>某县某乡履职事项清单</h1><p>2025年7月</p>"
                                        + "<table><caption>一览</caption><tr><th>序号</th><th>名称</th></tr><tr><td>1</td><td>甲</td></tr></table>尾"))
                .containsExactly(
                        "paragraph 1: 某县某乡履职事项清单",
                        "paragraph 2: 2025年7月",
                        "paragraph 3: 一览",
                        "table 1, row 1: 序号¦名称",
                        "table 1, row 2: 1¦甲",
                        "paragraph 4: 尾");
    }

    @Test
    void mergedCellsStandWhereTheyAreMeant() {
        assertThat(
                        page(
                                "<table><tr><td colspan=3>标题</td></tr><tr><td>1</td><td rowspan=3>党的建设</td><td>甲</td></tr>"
                                        + "<tr><td>2</td><td>乙</td></tr><tr><td>3</td><td>丙</td></tr><tr><td>4</td><td>别的</td><td>丁</td></tr></table>"))
                .containsExactly(
                        "table 1, row 1: 标题",
                        "table 1, row 2: 1¦党的建设¦甲",
                        "table 1, row 3: 2¦党的建设¦乙",
                        "table 1, row 4: 3¦党的建设¦丙",
                        "table 1, row 5: 4¦别的¦丁");
    }

    @Test
    void aPageGoesOnBehindWhatIsNoCharacter() {
        assertThat(page("<table><tr><td>1</td><td>甲\uFFFF乙</td></tr><tr><td>2</td><td>丙</td></tr></table>"))
                .containsExactly("table 1, row 1: 1¦甲\uFFFD乙", "table 1, row 2: 2¦丙");
    }

    /** Cells as publishers write them, and the text that stands for them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "<p>一</p> ¦ 一",
                "<p>1.甲；</p><p>2.乙。</p> ¦ <p>1.甲；</p> <p>2.乙。</p>",
                "<ol><li>甲；</li><li>乙。</li></ol> ¦ <p>1.甲；</p> <p>2.乙。</p>",
                "<ol><li>1.甲；</li><li>2.乙。</li></ol> ¦ <p>1.甲；</p> <p>2.乙。</p>",
                "<ol>甲；乙； ¦ <ol>甲；乙；</ol>",
                "<div><span>县</span><b>公安局</b></div> ¦ 县公安局",
                "<p>甲&lt;乙</p><p>丙</p> ¦ <p>甲&lt;乙</p> <p>丙</p>",
                "甲&nbsp;&nbsp;乙<script>alert(1)</script><span style='display:none'>藏</span> ¦ 甲 乙",
            })
    void aCellsParagraphsAreKeptApart(String html, String text) {
        assertThat(page("<table><tr><td>1</td><td>" + html + "</td></tr></table>"))
                .containsExactly("table 1, row 1: 1¦" + text);
    }

    @Test
    void aBrokenLineInACellStaysALineEnd() {
        assertThat(page("<table><tr><td>1</td><td>1.甲；<br>2.乙。</td></tr></table>"))
                .containsExactly("table 1, row 1: 1¦1.甲；\n2.乙。");
    }

    @Test
    void aTableThatArrangesThePageIsWalkedThrough() {
        String inner = "<table><tr><td>序号</td></tr><tr><td>1</td></tr><tr><td>2</td></tr></table>";
        assertThat(page("<table><tr><td>左边的话</td><td><p>标题</p>" + inner + "</td></tr></table>"))
                .containsExactly(
                        "paragraph 1: 左边的话",
                        "paragraph 2: 标题",
                        "table 1, row 1: 序号",
                        "table 1, row 2: 1",
                        "table 1, row 3: 2");
    }

    @Test
    void whatIsBesideTheMatterIsLeftOutAndSaid() {
        SourceText read = html("<nav>首页</nav><div><a>政务</a> | <a>服务</a></div><table><tr><td>1</td></tr>"
                + "<tr hidden><td>藏着的行</td></tr></table><footer>备案号</footer>");
        assertThat(shown(read)).containsExactly("table 1, row 1: 1");
        assertThat(read.remarks()).singleElement().satisfies(remark -> assertThat(remark.found())
                .isEqualTo("4 parts: 首页 … 政务 | 服务 … 藏着的行 … 备案号"));
    }

    @Test
    void aListBehindATabThatIsNotChosenIsRead() {
        assertThat(page("<div>基本</div><div style='display:none'><p>配合</p><table><tr><td>1</td></tr></table></div>"
                        + "<table style='display:none'><tr><td>2</td></tr></table>"))
                .containsExactly("paragraph 1: 基本", "paragraph 2: 配合", "table 1, row 1: 1", "table 2, row 1: 2");
    }

    @Test
    void pagesWithinThePageAndPicturesInCellsAreTold() {
        SourceText read = html("<img src=logo.png><p>题</p><iframe src=count.html width=0></iframe>"
                + "<object data=list.pdf>装不上</object><div hidden><embed src=x.swf></div>"
                + "<table><tr><td>1</td><td>甲<img src=a.png alt=印章><img src=b.png></td></tr>"
                + "<tr><td>2</td><td><iframe src=b.html></iframe><img src=c.png width=1px></td></tr></table>");
        assertThat(shown(read)).containsExactly("paragraph 1: 题", "table 1, row 1: 1¦甲", "table 1, row 2: 2");
        assertThat(read.remarks())
                .extracting(remark -> remark.code() + " " + remark.location().shown() + ": " + remark.found())
                .containsExactlyInAnyOrder(
                        "UNREAD_OBJECT paragraph 2: 1 × an embedded object (list.pdf)",
                        "UNREAD_OBJECT table 1, row 2: 1 × an embedded object (b.html)",
                        "UNREAD_OBJECT table 1, row 1: 2 × a picture (印章)");
    }

    @Test
    void whatIsHiddenInACellIsSaidToo() {
        SourceText read = html("<table><tr><td>甲<span style='display:none'>藏</span></td></tr></table>");
        assertThat(shown(read)).containsExactly("table 1, row 1: 甲");
        assertThat(read.remarks()).singleElement().satisfies(remark -> assertThat(remark.found())
                .isEqualTo("1 part: 藏"));
    }

    @Test
    void whatIsStruckOutIsLeftOutAndToldOnce() {
        SourceText source = html(
                "<style>.gone { text-decoration: line-through }</style>"
                        + "<table><tr><td>1</td><td><del>县国土局</del>县资源局</td><td class=gone>旧的</td></tr>"
                        + "<tr><td>2</td><td>甲<s>乙</s></td><td><p style='text-decoration:line-through'>丙</p><p>丁</p></td></tr></table>");

        assertThat(shown(source)).containsExactly("table 1, row 1: 1¦县资源局", "table 1, row 2: 2¦甲¦丁");
        assertThat(source.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo("LEFT_OUT_WORDS");
            assertThat(remark.location().shown()).isEqualTo("table 1, row 1");
            assertThat(remark.found()).isEqualTo("4 × struck through: 县国土局 … 旧的 … 乙 … 丙");
        });
    }

    @Test
    void whatAStyleSheetHidesIsNotReadUnlessAnotherRuleShowsIt() {
        assertThat(
                        page(
                                "<style>@media print { .paper { display: none } } .note, #x { display: none } .on { display: block } a:hover { visibility: hidden }</style>"
                                        + "<table><tr><td>1</td><td>甲<span class=note>藏</span><i class='note on'>乙</i><b class=paper>丙</b></td></tr>"
                                        + "<tr><td class=note>藏</td><td>2</td><td>丁<ruby>戊<rt>wù</rt></ruby></td></tr></table>"))
                .containsExactly("table 1, row 1: 1¦甲乙丙", "table 1, row 2: 2¦丁戊");
    }

    @Test
    void listsAreCountedAndRowsSpannedAsTheBrowserDoes() {
        assertThat(
                        page(
                                "<table><tbody><tr><td><ol start=4><li></li></ol></td><td rowspan=0>党建</td><td><ol><li>甲</li><li value=5>乙</li><li>丙</li></ol></td></tr>"
                                        + "<tr><td><ol reversed><li>丁</li><li>戊</li></ol></td><td><ol style='list-style: none'><li>己</li></ol></td></tr></tbody>"
                                        + "<tbody><tr><td>6</td><td rowspan=9>平安</td><td>庚</td></tr></tbody><tbody><tr><td>7</td><td>民生</td><td>辛</td></tr></tbody></table>"))
                .containsExactly(
                        "table 1, row 1: 4.¦党建¦<p>1.甲</p> <p>5.乙</p> <p>6.丙</p>",
                        "table 1, row 2: <p>2.丁</p> <p>1.戊</p>¦党建¦己",
                        "table 1, row 3: 6¦平安¦庚",
                        "table 1, row 4: 7¦民生¦辛");
    }

    @Test
    void aPageInGbkIsReadWhateverItSaysOfItself() {
        byte[] bytes = "<html><meta charset=utf-8><table><tr><td>履职事项</td></tr></table></html>"
                .getBytes(Charset.forName("GBK"));
        SourceText read = SourceFile.of("a.htm", bytes);
        assertThat(read.form()).isEqualTo("GB18030 HTML, 1 table");
        assertThat(shown(read)).containsExactly("table 1, row 1: 履职事项");
    }

    @Test
    void aPageWithoutATableIsRefused() {
        assertThatThrownBy(() -> html("<p>清单见附件</p>"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("a.html is a web page without a table");
    }

    @Test
    void enormousSpansDoNotFillTheMemory() {
        assertThat(page("<table><tr><td colspan=99999 rowspan=99999>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>"))
                .hasSize(2);
    }

    @Test
    void aTextWhoseCellsHoldMarksIsNoPage() {
        SourceText read = SourceFile.of("a.txt", "1\t<p>甲</p>\n".getBytes(StandardCharsets.UTF_8));
        assertThat(read.form()).isEqualTo("UTF-8 text");
    }

    @Test
    void aDocumentsParagraphsAndTablesComeInTheirOrder() throws IOException {
        SourceText read = SourceFile.of("a.docx", docx());
        assertThat(read.form()).isEqualTo("DOCX, 1 table");
        assertThat(shown(read))
                .containsExactly("paragraph 1: 标题", "table 1, row 1: 1¦<p>甲；</p> <p>乙</p>", "paragraph 2: 尾");
    }

    @Test
    void aDamagedDocumentIsRefusedWithAWayOut() throws IOException {
        byte[] whole = docx();
        assertThatThrownBy(() -> SourceFile.of("a.docx", Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("a.docx");
        byte[] broken = whole.clone();
        Arrays.fill(broken, whole.length / 3, whole.length / 3 + 200, (byte) 7);
        assertThatThrownBy(() -> SourceFile.of("a.docx", broken)).isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    void aDocumentWithoutATableIsRefused() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("只有文字");
            document.write(bytes);
            assertThatThrownBy(() -> SourceFile.of("a.docx", bytes.toByteArray()))
                    .hasMessageContaining("a document without a table");
        }
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("标题");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("1");
            table.getRow(0).getCell(1).setText("甲；");
            table.getRow(0).getCell(1).addParagraph().createRun().setText("乙");
            document.createParagraph().createRun().setText("尾");
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static List<String> page(String body) {
        return shown(html(body));
    }

    private static SourceText html(String body) {
        return SourceFile.of("a.html", ("<!DOCTYPE html><html><body>" + body).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> shown(SourceText source) {
        return source.rows().stream()
                .map(row -> row.location().shown() + ": " + String.join("¦", row.cells()))
                .toList();
    }
}
