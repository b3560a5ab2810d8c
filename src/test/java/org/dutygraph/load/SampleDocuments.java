package org.dutygraph.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Writes a list read from its text form as offices publish it: on a web page, in a word processor's document. */
final class SampleDocuments {

    private SampleDocuments() {}

    /** A part of a list: a line of running text, or a table's rows. */
    private record Part(String line, List<Row> table) {}

    /** Rows under a header stand in one table, whatever blank lines and repeated headers lie between. */
    private static List<Part> parts(SourceText source) {
        List<Part> parts = new ArrayList<>();
        List<Row> table = new ArrayList<>();
        for (Row row : source.rows()) {
            if (row.isBlank()) {
                continue;
            }
            boolean header = row.cells().get(0).strip().equals("序号");
            boolean line = row.cells().size() == 1 || row.cells().get(0).endsWith("...");
            if (line
                    || header
                            && !table.isEmpty()
                            && !row.cells().equals(table.get(0).cells())) {
                if (!table.isEmpty()) {
                    parts.add(new Part("", List.copyOf(table)));
                    table.clear();
                }
            }
            if (line) {
                parts.add(new Part(String.join("\t", row.cells()), List.of()));
            } else if (table.isEmpty() || !header) {
                table.add(row);
            }
        }
        if (!table.isEmpty()) {
            parts.add(new Part("", table));
        }
        return parts;
    }

    /**
     * A document for an office program to convert: lines, and ruled tables whose categories are merged and whose headers
     * come again on every page.
     */
    static byte[] document(SourceText source) {
        Document page = Jsoup.parse("<!DOCTYPE html><html><head><meta charset=UTF-8><style>"
                + "@page{size:29.7cm 21cm;margin:2cm} body{font-family:'Noto Serif CJK SC';font-size:10pt}"
                + "table{border-collapse:collapse;width:100%} td,th{border:0.5pt solid black;padding:2pt}"
                + "</style></head><body></body></html>");
        Element body = null;
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        for (Row row : source.rows()) {
            String first = row.cells().get(0).strip();
            if (row.isBlank() || first.equals("序号") && row.cells().equals(header)) {
                continue;
            }
            boolean line = row.cells().size() == 1 && !first.matches("[一二三四五六七八九十]+、.*") || first.endsWith("...");
            if (line || first.equals("序号")) {
                rows(body, rows, header.size());
                header = line ? List.of() : row.cells();
            }
            if (line) {
                page.body().appendElement("p").text(String.join("\t", row.cells()));
            } else if (first.equals("序号")) {
                Element table = page.body().appendElement("table").attr("border", "1");
                Element top = table.appendElement("thead").appendElement("tr");
                header.forEach(cell -> top.appendElement("th").text(cell));
                body = table.appendElement("tbody");
            } else {
                rows.add(row);
            }
        }
        rows(body, rows, header.size());
        // The text form has lists without items, which a program that draws pages runs together.
        page.select("ol").forEach(list -> {
            for (TextNode words : list.textNodes()) {
                for (String item : words.getWholeText().strip().split("(?<=[；。])\\s+")) {
                    words.before(new Element("p").text(item));
                }
                words.remove();
            }
            list.unwrap();
        });
        page.outputSettings().prettyPrint(false);
        return page.outerHtml().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A category that stands in a row of its own goes over the table's whole width. */
    private static void rows(@Nullable Element body, List<Row> rows, int columns) {
        List<Row> between = new ArrayList<>();
        for (Row row : rows) {
            if (row.cells().size() > 1) {
                between.add(row);
                continue;
            }
            table(Objects.requireNonNull(body), between);
            between.clear();
            body.appendElement("tr")
                    .appendElement("td")
                    .attr("colspan", String.valueOf(columns))
                    .text(row.cells().get(0));
        }
        if (body != null) {
            table(body, between);
        }
        rows.clear();
    }

    /** A workbook for a spreadsheet program to convert: a sheet, a cell's paragraphs apart. */
    static byte[] flatWorkbook(SourceText source) {
        StringBuilder rows = new StringBuilder();
        for (Row row : source.rows()) {
            rows.append("<table:table-row>");
            for (String cell : row.cells()) {
                rows.append("<table:table-cell office:value-type=\"string\">");
                Document words = Jsoup.parseBodyFragment(cell);
                List<Element> paragraphs = words.select("p");
                if (paragraphs.isEmpty() || cell.contains("<ol")) {
                    rows.append("<text:p>").append(escaped(cell)).append("</text:p>");
                } else {
                    paragraphs.forEach(one -> rows.append("<text:p>")
                            .append(escaped(one.wholeText().strip()))
                            .append("</text:p>"));
                }
                rows.append("</table:table-cell>");
            }
            rows.append("</table:table-row>");
        }
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document"
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\""
                        + " office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body>"
                        + "<office:spreadsheet><table:table table:name=\"清单\">" + rows
                        + "</table:table></office:spreadsheet></office:body></office:document>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A page of a government's site: menus, a table that only arranges, the lists' tables with merged categories. */
    static byte[] page(SourceText source, String charset) {
        Document page = Jsoup.parse("<!DOCTYPE html><html><head><meta charset=" + charset
                + "><title>公开</title><style>td{color:red}</style></head><body>"
                + "<div class=top><ul><li><a href=#>首页</a></li><li><a href=#>政务公开</a></li></ul></div>"
                + "<table><tr><td><div><a href=#>首页</a> &gt; <a href=#>履职清单</a></div></td></tr>"
                + "<tr><td><p>发布日期：另行通知</p><div id=here></div></td></tr></table>"
                + "<footer>某县人民政府主办</footer><div style='display:none'>看不见的话</div></body></html>");
        Element here = page.getElementById("here");
        for (Part part : parts(source)) {
            if (part.table().isEmpty()) {
                here.appendElement("p").text(part.line());
            } else {
                table(here.appendElement("table").appendElement("tbody"), part.table());
            }
        }
        page.outputSettings().prettyPrint(false);
        return page.outerHtml().getBytes(Charset.forName(charset));
    }

    private static void table(Element table, List<Row> rows) {
        Element merged = null;
        String category = "";
        for (Row row : rows) {
            Element line = table.appendElement("tr");
            List<String> cells = row.cells();
            for (int c = 0; c < cells.size(); c++) {
                if (c == 1 && merged != null && cells.get(c).equals(category) && !category.isBlank()) {
                    merged.attr("rowspan", String.valueOf(Integer.parseInt(merged.attr("rowspan")) + 1));
                    continue;
                }
                Element cell = line.appendElement("td").html(cells.get(c));
                if (c == 1) {
                    merged = cell.attr("rowspan", "1");
                    category = cells.get(c);
                }
            }
        }
    }

    /** A document whose numbers Word draws, whose categories are merged, and whose clauses are paragraphs of their own. */
    static byte[] docx(SourceText source) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (Part part : parts(source)) {
                if (part.table().isEmpty()) {
                    document.createParagraph().createRun().setText(part.line());
                } else {
                    table(document, part.table());
                }
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void table(XWPFDocument document, List<Row> rows) {
        BigInteger numbering = numbering(document);
        XWPFTable table = document.createTable(rows.size(), rows.get(0).cells().size());
        String category = "";
        int expected = 1;
        for (int r = 0; r < rows.size(); r++) {
            List<String> cells = rows.get(r).cells();
            for (int c = 0; c < cells.size(); c++) {
                XWPFTableCell cell = table.getRow(r).getCell(c);
                if (c == 1) {
                    boolean same =
                            r > 1 && !cells.get(c).isBlank() && cells.get(c).equals(category);
                    cell.getCTTc().addNewTcPr().addNewVMerge().setVal(same ? STMerge.CONTINUE : STMerge.RESTART);
                    category = cells.get(c);
                    if (same) {
                        continue;
                    }
                }
                if (c == 0 && r > 0 && cells.get(c).equals(Integer.toString(expected))) {
                    cell.getParagraphs().get(0).setNumID(numbering);
                    expected++;
                } else {
                    write(cell, cells.get(c));
                }
            }
        }
    }

    private static void write(XWPFTableCell cell, String text) {
        List<Element> paragraphs = Jsoup.parseBodyFragment(text).select("p");
        if (paragraphs.isEmpty() || text.contains("<ol")) {
            cell.getParagraphs().get(0).createRun().setText(text);
            return;
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            paragraph.createRun().setText(paragraphs.get(i).text());
        }
    }

    /** A list of numbers of its own, so that each table begins with 1. */
    private static BigInteger numbering(XWPFDocument document) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        int id = document.getNumbering() == null
                ? 0
                : document.getNumbering().getAbstractNums().size();
        list.setAbstractNumId(BigInteger.valueOf(id));
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal("%1.");
        if (document.getNumbering() == null) {
            document.createNumbering();
        }
        return document.getNumbering().addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
    }
}
