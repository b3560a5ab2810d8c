package org.dutygraph.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.Side;
import org.dutygraph.region.Region;

/** Writes one township's list, slips included, and counts what it writes. */
final class InventedListText {

    private static final String HEAD = "序号\t事项类别\t事项名称";
    private static final List<String> UNKNOWN = List.of("邻里议事传习站", "绿洲生态促进会馆", "边贸协作联络处");
    private static final List<String> LISTS = List.of("基本履职事项", "配合履职事项", "上级部门收回事项");

    private final InventedCounty county;
    private final Region township;
    private final Dice dice;
    private final String own;
    private final String unit;
    private final boolean categoryRows;
    private final StringBuilder out = new StringBuilder(60_000);
    private final Map<DutyKind, Integer> duties = new EnumMap<>(DutyKind.class);
    private final Map<String, Integer> slips = new TreeMap<>();
    private int upstream;
    private int townships;
    private int departments;
    private int takers;

    InventedListText(InventedCounty county, Region township, Dice dice) {
        this.county = county;
        this.township = township;
        this.dice = dice;
        this.own = township.name().replaceFirst("办事处$", "");
        this.unit = own.endsWith("街道") ? "街道" : own.endsWith("镇") ? "镇" : "乡";
        this.categoryRows = county.habit("category rows").happens(0.12);
    }

    InventedList list() {
        int month = county.habit("month").between(3, 12);
        title(month);
        for (DutyKind kind : DutyKind.values()) {
            section(kind);
        }
        return new InventedList(
                township.code(),
                "%s-2025-%02d.txt".formatted(township.code(), month),
                out.toString(),
                duties,
                upstream,
                townships,
                departments,
                takers,
                slips);
    }

    private void title(int month) {
        List<String> above = county.path().stream().map(Region::name).toList();
        String wide = String.join("", above.subList(0, above.size() - 1));
        String narrow = above.get(above.size() - 1) + own;
        boolean lines = county.habit("title").happens(0.5);
        out.append("\n\n").append(wide).append(lines ? "\n" : " ").append(narrow);
        out.append(lines ? "\n" : "").append("履职事项清单\n\n2025年").append(month).append("月\n\n目 录\n\n");
        for (int i = 0; i < LISTS.size(); i++) {
            out.append(i + 1)
                    .append(". ")
                    .append(LISTS.get(i))
                    .append("清单.....\t")
                    .append(i * 20 + 1)
                    .append('\n');
        }
    }

    private void section(DutyKind kind) {
        String above = county.path().stream().skip(1).map(Region::name).collect(Collectors.joining());
        out.append('\n')
                .append(above)
                .append(own)
                .append(LISTS.get(kind.ordinal()))
                .append("清单\n\n");
        List<InventedMatter> matters = county.matters(kind, unit.equals("街道"), dice);
        Map<String, Long> perCategory =
                matters.stream().collect(Collectors.groupingBy(InventedMatter::category, Collectors.counting()));
        int gap = dice.of("gap").of(kind.ordinal()).happens(0.06) ? matters.size() / 2 : -1;
        if (gap > 0) {
            slips.merge("NUMBER_GAP", 1, Integer::sum);
        }
        int page = kind == DutyKind.COOPERATIVE ? 4 : 10;
        String category = "";
        int categories = 0;
        for (int i = 0; i < matters.size(); i++) {
            InventedMatter matter = matters.get(i);
            if (i % page == 0) {
                out.append(i > 0 ? "\n" : "").append(header(kind)).append('\n');
            }
            if (categoryRows && !matter.category().equals(category)) {
                out.append(numeral(++categories))
                        .append("、")
                        .append(matter.category())
                        .append("（");
                out.append(perCategory.get(matter.category())).append("项）\n");
            }
            category = matter.category();
            out.append(gap > 0 && i >= gap ? i + 2 : i + 1);
            row(kind, new InventedDuty(county, matter, own, unit, dice), matter, i);
        }
        duties.put(kind, matters.size());
    }

    private String header(DutyKind kind) {
        String head = categoryRows ? "序号\t事项名称" : HEAD;
        return switch (kind) {
            case BASIC -> head;
            case COOPERATIVE ->
                head + (county.habit("header").happens(0.7) ? "\t对应上级部门" : "\t上级部门") + "\t上级部门职责\t"
                        + (unit.equals("街道") || county.habit("own header").happens(0.5) ? unit : "乡镇") + "配合职责";
            case WITHDRAWN -> head + "\t承接部门及工作方式";
        };
    }

    private void row(DutyKind kind, InventedDuty duty, InventedMatter matter, int number) {
        String name = duty.name(kind);
        if (dice.of("small").of(kind.ordinal()).of(number).happens(0.005)) {
            name = name.substring(0, 2) + "<small>" + name.substring(2) + "</small>";
        }
        out.append(categoryRows ? "" : "\t" + matter.category()).append('\t').append(name);
        if (kind == DutyKind.COOPERATIVE) {
            cooperative(duty, number);
        } else if (kind == DutyKind.WITHDRAWN) {
            withdrawn(duty, matter);
        }
        out.append('\n');
    }

    private void cooperative(InventedDuty duty, int number) {
        List<String> names = duty.departments();
        InventedCell above = duty.cell(Side.UPSTREAM);
        InventedCell below = duty.cell(Side.TOWNSHIP);
        if (number == 20 && dice.of("unknown").happens(0.2)) {
            names = List.of(
                    names.get(0), county.bodies().word() + dice.of("which").one(UNKNOWN));
            slips.merge("UNKNOWN_DEPARTMENT", 1, Integer::sum);
        }
        String sibling = sibling();
        if (number == 30 && !sibling.isEmpty() && dice.of("sibling").happens(0.12)) {
            below.add("", "将" + sibling + "的办理情况归档");
            slips.merge("OTHER_TOWNSHIP_NAMED", 1, Integer::sum);
        }
        departments += names.size();
        upstream += above.size();
        townships += below.size();
        String cell = String.join("、", names);
        if (dice.of("space").of(number).happens(0.004)) {
            cell = cell.substring(0, cell.length() - 2) + " " + cell.substring(cell.length() - 2);
        }
        out.append('\t').append(cell);
        for (InventedCell side : List.of(above, below)) {
            Dice throwing = dice.of("cell").of(number).of(side.size());
            boolean open = side.size() > 1 && throwing.of("open").happens(0.05);
            String text = side.text(open ? InventedCounty.Setting.OPEN_LIST : county.setting(), throwing);
            out.append('\t').append(throwing.of("half").happens(0.02) ? text.replace('；', ';') : text);
        }
    }

    private void withdrawn(InventedDuty duty, InventedMatter matter) {
        if (county.habit("ended").of(matter.number()).happens(0.08)) {
            out.append("\t不再开展此项工作");
            return;
        }
        List<String> names = duty.takers();
        takers += names.size();
        String who = String.join("、", names);
        String mode = duty.mode() + "。";
        int form = county.habit("takeover").below(3);
        out.append('\t')
                .append(
                        switch (form) {
                            case 0 -> "承接部门：" + who + " 工作方式：" + mode;
                            case 1 -> who + "： " + mode;
                            default -> "<p>" + who + "：</p> <p>" + mode + "</p>";
                        });
    }

    /** Another township of the county, whose name holds no third one's, and is not held in this one's; else nothing. */
    private String sibling() {
        List<String> names = county.townships().stream()
                .filter(other -> !other.code().equals(township.code()))
                .map(Region::name)
                .filter(name -> name.length() > 2
                        && name.matches(".*[乡镇]")
                        && !township.name().contains(name))
                .toList();
        List<String> plain = names.stream()
                .filter(name -> county.townships().stream()
                        .noneMatch(other -> !other.name().equals(name) && name.contains(other.name())))
                .toList();
        return plain.isEmpty() ? "" : dice.of("which sibling").one(plain);
    }

    private static String numeral(int number) {
        String digits = "一二三四五六七八九";
        String tens = number < 10 ? "" : number < 20 ? "十" : "二十";
        return tens + (number % 10 == 0 ? "" : digits.charAt(number % 10 - 1));
    }
}
