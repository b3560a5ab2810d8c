package org.dutygraph.load;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Duty;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.Side;

/**
 * A valid list as it is meant, made by numbered random numbers. Every name and item holds two characters in quotation marks
 * that stand nowhere else, so that each is found, or missed, by itself.
 */
final class RandomList {

    static final String TITLE = "示例省示例彝族自治州云岭县松坪乡履职事项清单";
    static final String EDITION = "2025年7月";

    private static final List<String> CATEGORIES = List.of("党的建设", "经济发展", "民生服务", "平安法治", "乡村振兴");
    private static final List<String> VERBS = List.of("负责", "组织", "开展", "落实", "做好");
    private static final List<String> THINGS = List.of("工作", "服务", "巡查", "宣传", "登记");
    private static final List<String> BODIES = List.of("民政局", "水利局", "农业农村局", "自然资源局", "公安局", "司法局", "应急管理局", "财政局");
    /** Characters that a mark, a numeral or a header may begin with. */
    private static final String NO_WORD = "一二三四五六七八九十百千零壹贰叁肆伍陆柒捌玖拾第项是年月日号册附件注";

    private final Random random;
    private final Set<String> taken = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();

    /** A duty; what its kind has not is empty. */
    record Row(
            DutyKind kind,
            int number,
            String category,
            String name,
            List<String> departments,
            List<String> upstream,
            List<String> township,
            String taker,
            String mode) {

        /** The same under another category. */
        Row under(String other) {
            return new Row(kind, number, other, name, departments, upstream, township, taker, mode);
        }

        /** Its content without spaces and what parts the departments. */
        String shown() {
            return (kind.letter() + number + " " + category + " " + name + " " + String.join("", departments) + " "
                            + upstream + " " + township + " " + taker + mode)
                    .replaceAll("[\\s、；;]", "");
        }
    }

    RandomList(Random random) {
        this.random = random;
        for (DutyKind kind : DutyKind.values()) {
            int number = 0;
            for (int c = 0; c < 2; c++) {
                String category = CATEGORIES.get((c * 2 + random.nextInt(2)) % CATEGORIES.size());
                for (int i = 1 + random.nextInt(2); i > 0; i--) {
                    rows.add(row(kind, ++number, category));
                }
            }
        }
    }

    private Row row(DutyKind kind, int number, String category) {
        boolean shared = kind == DutyKind.COOPERATIVE;
        List<String> departments = new ArrayList<>();
        for (int i = shared ? 1 + random.nextInt(2) : 0; i > 0; i--) {
            String body = "云岭县" + any(BODIES);
            if (!departments.contains(body)) {
                departments.add(body);
            }
        }
        return new Row(
                kind,
                number,
                category,
                words(),
                departments,
                shared ? items(departments.size()) : List.of(),
                shared ? items(1 + random.nextInt(2)) : List.of(),
                kind == DutyKind.WITHDRAWN ? "云岭县" + any(BODIES) : "",
                kind == DutyKind.WITHDRAWN ? words() + "。" : "");
    }

    private List<String> items(int least) {
        List<String> items = new ArrayList<>();
        for (int i = least + random.nextInt(2); i > 0; i--) {
            items.add(words() + (i == 1 ? "。" : "；"));
        }
        return items;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Words that stand nowhere else. */
    String words() {
        return any(VERBS) + "“" + mark() + "”" + any(THINGS);
    }

    private String mark() {
        String mark = "" + character() + character();
        return taken.add(mark) ? mark : mark();
    }

    /** One of the 3,755 common characters of GB 2312. */
    private char character() {
        byte[] code = {(byte) (0xB0 + random.nextInt(39)), (byte) (0xA1 + random.nextInt(94))};
        char character = new String(code, Charset.forName("GB2312")).charAt(0);
        return NO_WORD.indexOf(character) < 0 ? character : character();
    }

    List<Row> rows(DutyKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    List<String> shown() {
        return rows.stream().map(Row::shown).toList();
    }

    static List<String> header(DutyKind kind) {
        Stream<String> own =
                switch (kind) {
                    case BASIC -> Stream.of();
                    case COOPERATIVE -> Stream.of("对应上级部门", "上级部门职责", "乡配合职责");
                    case WITHDRAWN -> Stream.of("承接部门及工作方式");
                };
        return Stream.concat(Stream.of("序号", "事项类别", "事项名称"), own).toList();
    }

    /** A duty's cells but the number; items with their numbers. */
    static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(List.of(row.category(), row.name()));
        if (row.kind() == DutyKind.COOPERATIVE) {
            cells.add(String.join("、", row.departments()));
            cells.add(numbered(row.upstream(), 1));
            cells.add(numbered(row.township(), 1));
        } else if (row.kind() == DutyKind.WITHDRAWN) {
            cells.add("承接部门：" + row.taker() + " 工作方式：" + row.mode());
        }
        return cells;
    }

    /** Items behind their numbers, a line each. */
    static String numbered(List<String> items, int first) {
        return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
                .map(i -> first + i + "." + items.get(i))
                .collect(Collectors.joining("\n"));
    }

    /** A duty that was read, in the words of {@link #shown}. */
    static String shown(Duty duty) {
        return new Row(
                        duty.kind(),
                        duty.number(),
                        duty.category(),
                        duty.name(),
                        List.of(duty.departments()),
                        texts(duty, Side.UPSTREAM),
                        texts(duty, Side.TOWNSHIP),
                        duty.takers(),
                        Objects.toString(duty.workMode(), ""))
                .shown();
    }

    private static List<String> texts(Duty duty, Side side) {
        return duty.clauses().stream()
                .filter(clause -> clause.side() == side)
                .map(Clause::text)
                .toList();
    }
}
