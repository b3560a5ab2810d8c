package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Duty;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.ListParser;
import org.dutygraph.parse.ListReading;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.api.Test;

/**
 * Lists of every layout and form, made by numbered random numbers: what is read are exactly the duties that were written.
 * More with {@code -Ddutygraph.fuzz=20000}, others with {@code -Ddutygraph.fuzz.seed=9}.
 */
class GeneratedListsTest {

    private static final int ROUNDS = Integer.getInteger("dutygraph.fuzz", 200);
    private static final long SEED = Long.getLong("dutygraph.fuzz.seed", 8);
    private static final List<String> CATEGORIES = List.of("党的建设", "经济发展", "民生服务", "平安法治", "乡村振兴");
    private static final List<String> VERBS = List.of("负责", "组织", "开展", "落实", "做好");
    private static final List<String> THINGS = List.of("防汛", "养老服务", "耕地保护", "信访", "“三会一课”", "A类企业巡查", "2025年普查");
    private static final List<String> TAKERS = List.of("县民政局", "县水利局", "县农业农村局");

    private enum CategoryAs {
        COLUMN,
        MERGED,
        HEADING,
        HEADING_WITH_COUNT
    }

    /** A duty as it is meant; its cells are made of it. */
    private record Meant(DutyKind kind, int number, String category, String name, List<String> up, List<String> down) {

        String shown() {
            return kind.letter() + number + " " + category + " " + name + " " + up + " " + down;
        }
    }

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Meant> meant = new ArrayList<>();
    private Random random = new Random(0);

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String words() {
        return any(VERBS) + any(THINGS) + any(List.of("", "工作", "（含检查）", "、上报"));
    }

    private List<String> items() {
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            items.add(words() + (i == 0 ? "。" : "；"));
        }
        return items;
    }

    private static String cell(List<String> items) {
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            cell.append(i + 1).append('.').append(items.get(i));
        }
        return cell.toString();
    }

    private void write() {
        rows.add(List.of("示例省示例彝族自治州云岭县松坪乡履职事项清单"));
        rows.add(List.of(any(List.of("2025年7月", "（2025年7月）"))));
        List<DutyKind> kinds = new ArrayList<>(List.of(DutyKind.values()));
        Collections.shuffle(kinds, random);
        kinds.forEach(this::writeList);
    }

    private void writeList(DutyKind kind) {
        rows.add(List.of(any(List.of("", "云岭县松坪乡", "附件1 ", "（二）")) + kind.title() + "清单"));
        CategoryAs as = any(List.of(CategoryAs.values()));
        List<String> columns = columns(kind, as == CategoryAs.COLUMN || as == CategoryAs.MERGED);
        rows.add(columns);
        List<String> categories = new ArrayList<>(CATEGORIES);
        Collections.shuffle(categories, random);
        int number = 0;
        for (int c = 0; c < 1 + random.nextInt(3); c++) {
            int size = 1 + random.nextInt(4);
            if (as == CategoryAs.HEADING || as == CategoryAs.HEADING_WITH_COUNT) {
                rows.add(List.of("一二三四五".charAt(c) + "、" + categories.get(c)
                        + (as == CategoryAs.HEADING ? "" : "（" + size + "项）")));
            }
            for (int i = 0; i < size; i++) {
                if (random.nextInt(5) == 0) {
                    // The next printed page.
                    rows.add(columns);
                }
                boolean cooperative = kind == DutyKind.COOPERATIVE;
                Meant duty = new Meant(
                        kind,
                        ++number,
                        categories.get(c),
                        words(),
                        cooperative ? items() : List.of(),
                        cooperative ? items() : List.of());
                meant.add(duty);
                boolean written = i == 0 || as == CategoryAs.COLUMN;
                rows.add(columns.stream()
                        .map(column -> cellOf(column, duty, written))
                        .toList());
            }
        }
    }

    private List<String> columns(DutyKind kind, boolean category) {
        List<String> columns = new ArrayList<>(List.of(any(List.of("序号", "序 号", "编号")), "事项名称"));
        if (category) {
            columns.add(any(List.of("事项类别", "类别")));
        }
        if (kind == DutyKind.COOPERATIVE) {
            columns.addAll(List.of("对应上级部门", "上级部门职责", any(List.of("乡配合职责", "乡镇（街道）配合职责"))));
        }
        if (kind == DutyKind.WITHDRAWN) {
            columns.add("承接部门及工作方式");
        }
        Collections.shuffle(columns, random);
        return List.copyOf(columns);
    }

    private String cellOf(String column, Meant duty, boolean category) {
        if (column.endsWith("号")) {
            return Integer.toString(duty.number());
        }
        if (column.endsWith("类别")) {
            return category ? duty.category() : "";
        }
        return switch (column) {
            case "事项名称" -> duty.name();
            case "对应上级部门" -> any(TAKERS);
            case "上级部门职责" -> cell(duty.up());
            case "承接部门及工作方式" -> "承接部门：" + any(TAKERS) + " 工作方式：" + words();
            default -> cell(duty.down());
        };
    }

    private byte[] bytes(String form) throws IOException {
        if (form.equals("xlsx")) {
            try (XSSFWorkbook book = new XSSFWorkbook();
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                Sheet sheet = book.createSheet("清单");
                for (List<String> row : rows) {
                    org.apache.poi.ss.usermodel.Row line = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    for (int i = 0; i < row.size(); i++) {
                        line.createCell(i).setCellValue(row.get(i));
                    }
                }
                book.write(bytes);
                return bytes.toByteArray();
            }
        }
        String between = form.equals("csv") ? "," : "\t";
        return rows.stream()
                .map(row -> String.join(between, row))
                .collect(Collectors.joining(any(List.of("\n", "\r\n"))))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(Duty duty) {
        return new Meant(
                        duty.kind(),
                        duty.number(),
                        duty.category(),
                        duty.name(),
                        texts(duty, org.dutygraph.parse.Side.UPSTREAM),
                        texts(duty, org.dutygraph.parse.Side.TOWNSHIP))
                .shown();
    }

    private static List<String> texts(Duty duty, org.dutygraph.parse.Side side) {
        return duty.clauses().stream()
                .filter(clause -> clause.side() == side)
                .map(Clause::text)
                .toList();
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            random = new Random(SEED * 15_485_863 + round);
            rows.clear();
            meant.clear();
            write();
            String form = round % 10 == 0 ? "xlsx" : any(List.of("txt", "csv"));
            String what = "seed " + SEED + ", round " + round + ", " + form + ": " + rows;

            ListReading reading = ListParser.parse(SourceFile.of("list." + form, bytes(form)));

            assertThat(reading.faults()).as(what).isEmpty();
            assertThat(reading.list().duties().stream().map(GeneratedListsTest::shown))
                    .as(what)
                    .containsExactlyElementsOf(meant.stream().map(Meant::shown).toList());
        }
    }
}
