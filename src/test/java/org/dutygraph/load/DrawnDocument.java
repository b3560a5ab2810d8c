package org.dutygraph.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dutygraph.load.Features.Feature;
import org.dutygraph.parse.DutyKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Draws a list as a DOCX with some of what people do to a document; which, numbered random numbers say. */
final class DrawnDocument {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static final String FORM = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String CHANGE = " w:id='9' w:author='甲' w:date='2025-07-01T00:00:00Z'";
    /** Edges this near, in twips, are one line to the eye. */
    private static final int HAIR = 30;

    /** What chance chooses from. */
    static final List<Feature> FEATURES = List.of(
            Feature.CONTROL,
            Feature.CONTROL_WORDS,
            Feature.CUSTOM_XML,
            Feature.TEXT_BOX,
            Feature.INSERTED,
            Feature.DELETED,
            Feature.MOVED,
            Feature.ROW_DELETED,
            Feature.HIDDEN,
            Feature.STRUCK,
            Feature.NOTES,
            Feature.COMMENT,
            Feature.RUBY,
            Feature.FIELD,
            Feature.PIECES,
            Feature.LINE_END,
            Feature.WIDE_HEADER,
            Feature.GRID_BEFORE,
            Feature.OFF_EDGES,
            Feature.MERGED_CATEGORY,
            Feature.REPEATED_HEADER,
            Feature.ROWS_PER_DEPARTMENT,
            Feature.ROW_CUT,
            Feature.COVERED_WORDS,
            Feature.DRAWN_NUMBERS,
            Feature.SPOILED);

    private final RandomList list;
    private final Random random;
    private final Features features;
    private final StringBuilder notes = new StringBuilder();
    private final StringBuilder comments = new StringBuilder();
    private int noteCount;
    private int commentCount;
    private final StringBuilder numbering = new StringBuilder();
    private final StringBuilder instances = new StringBuilder();
    private int lists;
    /** A PDF with more words on their side is refused. */
    private int turned = 1;

    private int controls;

    DrawnDocument(RandomList list, Features features, Random random) {
        this.list = list;
        this.features = features;
        this.random = random;
    }

    byte[] bytes() throws IOException {
        StringBuilder body = new StringBuilder();
        body.append(paragraph(RandomList.TITLE)).append(paragraph(RandomList.EDITION));
        for (DutyKind kind : DutyKind.values()) {
            body.append(paragraph("云岭县松坪乡" + kind.title() + "清单"));
            body.append(tables(kind)).append("<w:p/>");
        }
        // A page so large that nothing is cut.
        body.append(features.has(Feature.EMBEDDED_TEXT) ? "<w:altChunk r:id='part'/>" : "")
                .append("<w:sectPr>"
                        + (features.has(Feature.MARGIN) ? "<w:headerReference w:type='default' r:id='r10'/>" : "")
                        + "<w:pgSz w:w='31000' w:h='31000'/></w:sectPr>");
        byte[] bytes = zip(features.has(Feature.SPOILED) ? spoiled(body.toString()) : body.toString());
        return features.has(Feature.STRICT) ? StrictParts.of(bytes) : bytes;
    }

    /** Without one of its rows, cells, paragraphs and runs, and with another one twice. */
    private String spoiled(String body) {
        Document xml = Jsoup.parse(body, "", Parser.xmlParser());
        xml.outputSettings().prettyPrint(false);
        for (String kind : List.of("w|tr", "w|tc", "w|p", "w|r")) {
            Element gone = list.any(xml.select(kind));
            if (!isBracket(gone) && gone.siblingElements().is(kind)) {
                gone.remove();
            }
            Element twice = list.any(xml.select(kind));
            // LibreOffice loses the words of cells beyond the grid.
            if (!isBracket(twice) && !kind.equals("w|tc")) {
                twice.after(twice.clone());
            }
        }
        return xml.outerHtml();
    }

    /** The beginnings and ends of fields stand in runs of their own. */
    private static boolean isBracket(Element element) {
        return element.outerHtml().contains("fldChar");
    }

    private static String paragraph(String words) {
        return "<w:p>" + run("", words) + "</w:p>";
    }

    private static String run(String properties, String words) {
        return "<w:r>" + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
                + "<w:t xml:space='preserve'>" + words + "</w:t></w:r>";
    }

    private String around(String content) {
        if (features.does(Feature.CONTROL, 3)) {
            return around(control(content));
        }
        if (features.does(Feature.CUSTOM_XML, 3)) {
            return "<w:customXml w:uri='u' w:element='e'>" + content + "</w:customXml>";
        }
        return content;
    }

    private String control(String content) {
        return "<w:sdt><w:sdtPr><w:id w:val='" + ++controls + "'/></w:sdtPr><w:sdtContent>" + content
                + "</w:sdtContent></w:sdt>";
    }

    // ---- tables

    private String tables(DutyKind kind) {
        List<RandomList.Row> rows = list.rows(kind);
        int columns = RandomList.header(kind).size();
        boolean wide = kind == DutyKind.COOPERATIVE && features.has(Feature.WIDE_HEADER);
        Grid grid = new Grid(columns, wide);
        List<String> lines = new ArrayList<>();
        StringBuilder tables = new StringBuilder();
        String header = grid.line(header(kind, wide), List.of(), false);
        lines.add(header);
        int numbers = numbers("%1");
        for (int i = 0; i < rows.size(); i++) {
            RandomList.Row whole = rows.get(i);
            boolean again = i > 0 && features.does(Feature.REPEATED_HEADER, 2);
            if (again) {
                lines.add(header);
            }
            boolean same = i > 0 && whole.category().equals(rows.get(i - 1).category());
            boolean merged = same && features.has(Feature.MERGED_CATEGORY);
            RandomList.Row row = merged
                    ? whole.under(covered())
                    : same && features.has(Feature.EMPTY_MARK) ? whole.under(features.empty()) : whole;
            if (features.does(Feature.ROW_DELETED, 2)) {
                lines.add(grid.line(
                        Stream.generate(() -> paragraph(list.words()))
                                .limit(columns)
                                .toList(),
                        List.of(),
                        true));
            }
            if (row.departments().size() > 1 && features.does(Feature.ROWS_PER_DEPARTMENT, 1)) {
                perDepartment(row, numbers, grid, merged, lines);
            } else if (row.upstream().size() > 1 && i + 1 < rows.size() && features.does(Feature.ROW_CUT, 1)) {
                lines.add(grid.line(cells(row, numbers, row.upstream().subList(0, 1), 1), merges(merged), false));
                tables.append(grid.table(lines)).append("<w:p/>");
                lines.clear();
                if (random.nextBoolean()) {
                    lines.add(header);
                }
                List<String> rest = new ArrayList<>(List.of(cell(""), cell(""), cell(""), cell("")));
                rest.add(items(row.upstream().subList(1, row.upstream().size()), 2));
                rest.add(cell(""));
                lines.add(grid.line(rest, List.of(), false));
            } else {
                lines.add(grid.line(cells(row, numbers, row.upstream(), 1), merges(merged), false));
            }
        }
        return tables.append(around(grid.table(lines))).toString();
    }

    private List<String> header(DutyKind kind, boolean wide) {
        List<String> cells = new ArrayList<>();
        for (String word : RandomList.header(kind)) {
            cells.add((wide && word.equals("上级部门职责") ? "*" : "") + paragraph(word));
        }
        return cells;
    }

    private List<String> merges(boolean same) {
        if (features.has(Feature.MERGED_CATEGORY)) {
            return List.of("", same ? "<w:vMerge/>" : "<w:vMerge w:val='restart'/>");
        }
        return turned-- > 0 && features.has(Feature.SIDEWAYS)
                ? List.of("", "<w:textDirection w:val='btLr'/>")
                : List.of();
    }

    private void perDepartment(RandomList.Row row, int numbers, Grid grid, boolean same, List<String> lines) {
        int last = row.departments().size() - 1;
        for (int d = 0; d <= last; d++) {
            String merge = d == 0 ? "<w:vMerge w:val='restart'/>" : "<w:vMerge/>";
            RandomList.Row part = new RandomList.Row(
                    row.kind(),
                    row.number(),
                    d == 0 ? row.category() : covered(),
                    d == 0 ? row.name() : covered(),
                    List.of(row.departments().get(d)),
                    row.upstream(),
                    d == 0 ? row.township() : List.of(),
                    "",
                    "");
            List<String> cells = cells(
                    part,
                    numbers,
                    row.upstream().subList(d, d == last ? row.upstream().size() : d + 1),
                    d + 1);
            if (d > 0) {
                cells.set(0, "<w:p/>");
            }
            String category = same ? "<w:vMerge/>" : merge;
            lines.add(grid.line(cells, List.of(merge, category, merge, "", "", merge), false));
        }
    }

    private List<String> cells(RandomList.Row row, int numbers, List<String> upstream, int first) {
        List<String> cells = new ArrayList<>();
        boolean drawn = features.has(Feature.DRAWN_NUMBERS);
        cells.add(drawn && first == 1 ? numbered(numbers, "") : cell(features.number(row.number())));
        List<String> words = RandomList.cells(row);
        for (int c = 0; c < words.size(); c++) {
            boolean shared = row.kind() == DutyKind.COOPERATIVE;
            cells.add(
                    !shared || c < 2
                            ? cell(words.get(c))
                            : c == 2
                                    ? department(words.get(c))
                                    : c == 3 ? items(upstream, first) : items(row.township(), 1));
        }
        return cells;
    }

    private String department(String words) {
        if (!features.has(Feature.LINE_END)) {
            return cell(words);
        }
        int at = 1 + random.nextInt(words.length() - 1);
        return "<w:p>" + runs(words.substring(0, at)) + "<w:r><w:br/></w:r>" + runs(words.substring(at)) + "</w:p>";
    }

    /** A new list of automatic numbers. */
    private int numbers(String pattern) {
        lists++;
        numbering.append("<w:abstractNum w:abstractNumId='" + lists + "'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
                + "<w:numFmt w:val='decimal'/><w:lvlText w:val='" + pattern + "'/></w:lvl></w:abstractNum>");
        instances.append("<w:num w:numId='" + lists + "'><w:abstractNumId w:val='" + lists + "'/></w:num>");
        return lists;
    }

    private static String numbered(int number, String runs) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='" + number + "'/></w:numPr></w:pPr>" + runs
                + "</w:p>";
    }

    private String items(List<String> items, int first) {
        StringBuilder paragraphs = new StringBuilder();
        boolean drawn = first == 1 && features.does(Feature.DRAWN_NUMBERS, 2);
        int list = drawn ? numbers("%1.") : 0;
        for (int i = 0; i < items.size(); i++) {
            if (features.does(Feature.DELETED, 4)) {
                paragraphs.append("<w:p><w:pPr><w:rPr><w:del" + CHANGE + "/></w:rPr></w:pPr><w:del" + CHANGE
                        + "><w:r><w:delText>" + this.list.words() + "；</w:delText></w:r></w:del></w:p>");
            }
            String one = drawn
                    ? numbered(list, runs(items.get(i)))
                    : "<w:p>" + runs(first + i + "." + items.get(i)) + "</w:p>";
            if (i > 0 && features.has(Feature.TEXT_BOX) && !drawn) {
                paragraphs.insert(paragraphs.lastIndexOf("</w:p>"), box(one));
            } else {
                paragraphs.append(around(one));
            }
        }
        return paragraphs.isEmpty() ? "<w:p/>" : paragraphs.toString();
    }

    private String covered() {
        return features.does(Feature.COVERED_WORDS, 2) ? list.words() : "";
    }

    private static String box(String paragraphs) {
        return "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><wp:extent cx='1500000' cy='900000'/>"
                + "<wp:docPr id='1' name='b'/><a:graphic><a:graphicData uri='" + SHAPE
                + "'><wps:wsp><wps:cNvSpPr txBox='1'/>"
                + "<wps:spPr><a:xfrm><a:off x='0' y='0'/><a:ext cx='1500000' cy='900000'/></a:xfrm><a:prstGeom prst='rect'>"
                + "<a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>" + paragraphs
                + "</w:txbxContent></wps:txbx><wps:bodyPr><a:spAutoFit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
                + "</mc:Choice></mc:AlternateContent></w:r>";
    }

    private String cell(String words) {
        StringBuilder paragraphs = new StringBuilder();
        words.lines().forEach(line -> paragraphs.append(around("<w:p>" + runs(line) + "</w:p>")));
        return paragraphs.isEmpty() ? "<w:p/>" : paragraphs.toString();
    }

    // ---- words

    private String runs(String words) {
        if (words.length() < 4) {
            return run("", words);
        }
        StringBuilder runs = new StringBuilder();
        int at = 0;
        while (at < words.length()) {
            int end = Math.min(words.length(), at + 1 + random.nextInt(features.has(Feature.PIECES) ? 3 : 12));
            runs.append(decorated(words.substring(at, end)));
            at = end;
        }
        return runs.append(unseen()).toString();
    }

    private String decorated(String part) {
        String plain = run("", part);
        if (features.does(Feature.INSERTED, 3)) {
            return "<w:ins" + CHANGE + ">" + plain + "</w:ins>";
        }
        if (features.does(Feature.MOVED, 3)) {
            return "<w:moveTo" + CHANGE + ">" + plain + "</w:moveTo>";
        }
        if (features.does(Feature.FIELD, 3)) {
            return random.nextBoolean()
                    ? "<w:fldSimple w:instr=' DOCPROPERTY 名 '>" + plain + "</w:fldSimple>"
                    : field("begin") + "<w:r><w:instrText> QUOTE 码 </w:instrText></w:r>" + field("separate") + plain
                            + field("end");
        }
        if (part.matches("\\p{IsHan}+") && features.does(Feature.RUBY, 4)) {
            return "<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val='center'/><w:hps w:val='10'/><w:hpsRaise w:val='18'/>"
                    + "<w:hpsBaseText w:val='21'/><w:lid w:val='zh-CN'/></w:rubyPr><w:rt>"
                    + run("", features.told("yin"))
                    + "</w:rt><w:rubyBase>" + plain + "</w:rubyBase></w:ruby></w:r>";
        }
        if (features.does(Feature.PIECES, 4)) {
            return "<w:smartTag w:uri='u' w:element='e'>" + plain
                    + "</w:smartTag><w:bookmarkStart w:id='1' w:name='b'/>" + "<w:bookmarkEnd w:id='1'/>";
        }
        return features.does(Feature.CONTROL_WORDS, 3) ? control(plain) : plain;
    }

    private static String field(String type) {
        return "<w:r><w:fldChar w:fldCharType='" + type + "'/></w:r>";
    }

    /** What stands in a paragraph and is not to be read. */
    private String unseen() {
        StringBuilder runs = new StringBuilder();
        if (features.does(Feature.DELETED, 5)) {
            runs.append("<w:del" + CHANGE + "><w:r><w:delText>" + list.words() + "</w:delText></w:r></w:del>");
        }
        if (features.does(Feature.MOVED, 5)) {
            runs.append("<w:moveFrom" + CHANGE + ">" + run("", list.words()) + "</w:moveFrom>");
        }
        if (features.does(Feature.HIDDEN, 5)) {
            runs.append(run(random.nextBoolean() ? "<w:vanish/>" : "<w:rStyle w:val='Unseen'/>", list.words()));
        }
        if (features.does(Feature.STRUCK, 8)) {
            runs.append(run(random.nextBoolean() ? "<w:strike/>" : "<w:dstrike/>", features.told(list.words())));
        }
        if (features.does(Feature.NOTES, 6)) {
            notes.append(
                    "<w:%s w:id='" + ++noteCount + "'><w:p>" + run("", features.told(list.words())) + "</w:p></w:%s>");
            runs.append("<w:r><w:footnoteReference w:id='" + noteCount + "'/></w:r>");
        }
        if (features.does(Feature.COMMENT, 6)) {
            comments.append("<w:comment w:id='" + ++commentCount + "' w:author='甲'><w:p>" + run("", list.words())
                    + "</w:p></w:comment>");
            runs.append("<w:r><w:commentReference w:id='" + commentCount + "'/></w:r>");
        }
        if (features.does(Feature.OBJECT, 4)) {
            runs.append(
                    "<w:r><w:object><v:shape id='o' style='width:50pt;height:20pt'><v:imagedata r:id='r10'/></v:shape>"
                            + "<o:OLEObject Type='Embed' ProgID='Excel.Sheet.8' ShapeID='o' DrawAspect='Content' ObjectID='_1'"
                            + " r:id='r12'/></w:object></w:r>");
        }
        if (features.does(Feature.PICTURE, 4)) {
            runs.append("<w:r><w:drawing><wp:inline><wp:extent cx='300000' cy='300000'/><wp:docPr id='1' name='p'/>"
                    + "<a:graphic><a:graphicData uri='" + PICTURE
                    + "'><pic:pic><pic:nvPicPr><pic:cNvPr id='0' name='p'/>"
                    + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed='r10'/><a:stretch><a:fillRect/></a:stretch>"
                    + "</pic:blipFill><pic:spPr><a:xfrm><a:off x='0' y='0'/><a:ext cx='300000' cy='300000'/></a:xfrm>"
                    + "<a:prstGeom prst='rect'><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
                    + "</wp:inline></w:drawing></w:r>");
        }
        return runs.toString();
    }

    /** The columns of a table, as its rows draw them. */
    private final class Grid {
        private final List<Integer> columns = new ArrayList<>();
        private final TreeSet<Integer> edges = new TreeSet<>();
        private final boolean wide;

        Grid(int count, boolean wide) {
            this.wide = wide;
            int at = 0;
            for (int c = 0; c <= count; c++) {
                columns.add(at);
                edges.add(at);
                if (features.has(Feature.OFF_EDGES) && c > 0 && c < count
                        || features.has(Feature.GRID_BEFORE) && c == 0) {
                    edges.add(at + HAIR);
                }
                at += c == 0 ? 900 : 20_000 / (count + 1) - 300;
            }
            if (wide) {
                edges.add((columns.get(4) + columns.get(5)) / 2);
            }
        }

        String table(List<String> lines) {
            StringBuilder table = new StringBuilder(
                    "<w:tbl><w:tblPr><w:tblW w:w='" + edges.last() + "' w:type='dxa'/><w:tblBorders>"
                            + "<w:top w:val='single' w:sz='4'/><w:left w:val='single' w:sz='4'/><w:bottom w:val='single' w:sz='4'/>"
                            + "<w:right w:val='single' w:sz='4'/><w:insideH w:val='single' w:sz='4'/>"
                            + "<w:insideV w:val='single' w:sz='4'/></w:tblBorders><w:tblLayout w:type='fixed'/></w:tblPr><w:tblGrid>");
            int before = -1;
            for (int edge : edges) {
                if (before >= 0) {
                    table.append("<w:gridCol w:w='" + (edge - before) + "'/>");
                }
                before = edge;
            }
            table.append("</w:tblGrid>");
            lines.forEach(table::append);
            return table.append("</w:tbl>").toString();
        }

        /** A row; a cell that begins with a star stays over both of its columns. */
        String line(List<String> contents, List<String> merges, boolean deleted) {
            boolean header = merges.isEmpty() && contents.stream().anyMatch(content -> content.contains("序号"));
            int left = !header && features.does(Feature.GRID_BEFORE, 1) ? HAIR : 0;
            StringBuilder row = new StringBuilder("<w:tr><w:trPr>"
                    + (left > 0 ? "<w:gridBefore w:val='1'/>" : "")
                    + (deleted ? "<w:del" + CHANGE + "/>" : "") + "</w:trPr>");
            for (int c = 0; c < contents.size(); c++) {
                int right = columns.get(c + 1)
                        + (!header && c + 1 < contents.size() && features.does(Feature.OFF_EDGES, 2) ? HAIR : 0);
                String content = contents.get(c);
                String merge = c < merges.size() ? merges.get(c) : "";
                int middle = c == 4 && wide && !content.startsWith("*") ? (left + right) / 2 : 0;
                if (middle > 0 && merge.isEmpty()) {
                    int half = edges.higher(columns.get(4) + HAIR);
                    boolean first = random.nextBoolean();
                    row.append(cell(left, half, "", first ? content : "<w:p/>", deleted));
                    row.append(cell(half, right, "", first ? "<w:p/>" : content, deleted));
                } else {
                    String plain = content.startsWith("*") ? content.substring(1) : content;
                    row.append(cell(left, right, merge, plain, deleted));
                }
                left = right;
            }
            String line = row.append("</w:tr>").toString();
            return header || deleted ? line : around(line);
        }

        private String cell(int left, int right, String merge, String content, boolean deleted) {
            int span = edges.subSet(left, true, right, false).size();
            String paragraphs = deleted
                    ? content.replace("<w:t ", "<w:delText ")
                            .replace("</w:t>", "</w:delText>")
                            .replaceAll("<w:r>(.*?)</w:r>", "<w:del" + CHANGE + "><w:r>$1</w:r></w:del>")
                    : content;
            String cell = "<w:tc><w:tcPr><w:tcW w:w='" + (right - left) + "' w:type='dxa'/>"
                    + (span > 1 ? "<w:gridSpan w:val='" + span + "'/>" : "") + merge + "</w:tcPr>" + paragraphs
                    + "</w:tc>";
            return deleted ? cell : around(cell);
        }
    }

    // ---- parts

    private byte[] zip(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String spaces = " xmlns:w='" + WORD + "' xmlns:wps='" + SHAPE
                + "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
                + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
                + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
                + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
                + " xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office'"
                + " xmlns:pic='" + PICTURE + "'";
        Map<String, String> more = new LinkedHashMap<>();
        if (features.has(Feature.OBJECT) || features.has(Feature.PICTURE)) {
            more.put("image", "picture.png");
        }
        if (features.has(Feature.OBJECT)) {
            more.put("oleObject", "object.bin");
        }
        if (features.has(Feature.MARGIN)) {
            more.put("header", "header.xml");
        }
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels'"
                            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Default Extension='png' ContentType='image/png'/><Default Extension='bin'"
                            + " ContentType='application/vnd.openxmlformats-officedocument.oleObject'/>"
                            + Stream.of(
                                            "document.main",
                                            "styles",
                                            "numbering",
                                            "footnotes",
                                            "comments",
                                            "settings",
                                            "header")
                                    .map(part -> "<Override PartName='/word/" + part.replace(".main", "")
                                            + ".xml' ContentType='" + FORM + part + "+xml'/>")
                                    .reduce("", String::concat)
                            + "</Types>");
            part(zip, "_rels/.rels", relations("officeDocument", "word/document.xml"));
            part(
                    zip,
                    "word/_rels/document.xml.rels",
                    relations(Stream.concat(
                                    Stream.of("styles", "numbering", "footnotes", "comments", "settings")
                                            .flatMap(part -> Stream.of(part, part + ".xml")),
                                    more.keySet().stream().flatMap(part -> Stream.of(part, more.get(part))))
                            .toArray(String[]::new)));
            for (Map.Entry<String, String> one : more.entrySet()) {
                zip.putNextEntry(new ZipEntry("word/" + one.getValue()));
                zip.write(
                        switch (one.getKey()) {
                            case "image" -> DrawnBook.picture();
                            case "oleObject" -> DrawnBook.workbook(list.words());
                            default ->
                                ("<w:hdr" + spaces + "><w:p>" + run("", features.told(list.words())) + "</w:p></w:hdr>")
                                        .getBytes(StandardCharsets.UTF_8);
                        });
            }
            part(zip, "word/document.xml", "<w:document" + spaces + "><w:body>" + body + "</w:body></w:document>");
            part(
                    zip,
                    "word/styles.xml",
                    "<w:styles" + spaces
                            + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia='Noto Serif CJK SC'/>"
                            + "<w:lang w:eastAsia='zh-CN'/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type='character'"
                            + " w:styleId='Unseen'><w:name w:val='Unseen'/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>");
            part(zip, "word/numbering.xml", "<w:numbering" + spaces + ">" + numbering + instances + "</w:numbering>");
            part(
                    zip,
                    "word/footnotes.xml",
                    "<w:footnotes" + spaces + ">" + notes.toString().replace("%s", "footnote") + "</w:footnotes>");
            part(zip, "word/comments.xml", "<w:comments" + spaces + ">" + comments + "</w:comments>");
            // Tracked changes are shown as accepted.
            part(zip, "word/settings.xml", "<w:settings" + spaces + "><w:revisionView w:markup='0'/></w:settings>");
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            relations.append("<Relationship Id='r" + i + "' Type='" + OFFICE + typesAndTargets[i] + "' Target='"
                    + typesAndTargets[i + 1] + "'/>");
        }
        return relations.append("</Relationships>").toString();
    }
}
