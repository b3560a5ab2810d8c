package org.dutygraph.department;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All written forms of all kinds, by position: behind a place, bare, around a place, alone; and the stems. */
final class Lexicon {

    private final Pairs pairs = new Pairs();

    /** Forms behind a place; some may also stand bare. */
    private final Trie<Form> forms = Trie.large(pairs);

    /** Names that exist once (国务院, 自然资源部). */
    private final Trie<DepartmentKind> uniqueNames = Trie.large(pairs);

    /** The beginnings of forms with the place inside (国家统计局~调查队). */
    private final Trie<List<Around>> around = Trie.large(pairs);

    /** Words that mean a kind before 部门. */
    private final Trie<DepartmentKind> stems = Trie.large(pairs);

    private final Map<String, List<Around>> aroundByHead = new HashMap<>();
    private final Map<String, Map<String, DepartmentKind>> clashes = new HashMap<>();
    private final Composition composition = new Composition(pairs);

    /** A form behind a place. */
    record Form(DepartmentKind kind, boolean needsPlace, @Nullable Repair slip) {}

    /** A form around a place: the words behind it. */
    record Around(String tail, DepartmentKind kind) {}

    void add(DepartmentKinds.KindRow row) {
        DepartmentKind kind = row.kind();
        for (String marked : row.markedForms()) {
            String text = marked.replaceAll("^[!%=]", "");
            switch (marked.charAt(0)) {
                case '!' -> addForm(text, kind, true);
                case '=' -> uniqueNames.put(text, kind);
                case '%' -> {
                    addForm(text, kind, false);
                    for (String head : List.of("委", "党委", "委员会")) {
                        addForm(head + text, kind, true);
                    }
                }
                default -> {
                    if (text.indexOf('~') >= 0) {
                        addAround(text, kind);
                    } else {
                        addForm(text, kind, false);
                    }
                }
            }
        }
        for (String full : kind.fullPatterns()) {
            if (full.startsWith("~") && full.indexOf('~', 1) < 0) {
                addOwn(full.substring(1), kind);
            } else if (full.indexOf('~') > 0 || full.indexOf('^') > 0) {
                addAround(full.replace('^', '~'), kind);
            }
        }
        kind.upper().forEach((level, name) -> {
            if (level == Level.NATION) {
                uniqueNames.put(name, kind);
            } else if (level == Level.PROVINCE) {
                addOwn(name, kind);
            }
        });
        addVariants(row);
        kind.stems().forEach(stem -> clash("stem " + stem, stems.put(stem, kind), kind));
    }

    // 人社厅 is the province's 人社局; 规划资源分局 is the district's 规划资源局.
    private void addVariants(DepartmentKinds.KindRow row) {
        DepartmentKind kind = row.kind();
        String province = kind.upper().get(Level.PROVINCE);
        boolean hasBranches =
                kind.family() == DepartmentFamily.GOVERNMENT || kind.family() == DepartmentFamily.VERTICAL;
        List<String> bureaus = new ArrayList<>(kind.abbreviations());
        bureaus.add(kind.name());
        for (String form : bureaus) {
            if (!form.endsWith("局") || form.endsWith("分局") || form.indexOf('~') >= 0) {
                continue;
            }
            String stem = form.substring(0, form.length() - 1);
            if (province != null && province.endsWith("厅")) {
                addVariant(stem + "厅", kind);
            }
            if (hasBranches) {
                addVariant(stem + "分局", kind);
            }
        }
    }

    /**
     * The customary short and long ways of writing a form, where no kind has them itself: 委 for 委员会, 和 left out or written
     * 与, 管理局 for 局, 支队 beside 大队, which depends on the level of the place.
     */
    void addCustomaryForms(Collection<DepartmentKind> kinds) {
        Map<String, Set<DepartmentKind>> variants = new LinkedHashMap<>();
        for (DepartmentKind kind : kinds) {
            Stream.concat(Stream.of(kind.name()), kind.abbreviations().stream())
                    .filter(form -> form.indexOf('~') < 0 && form.length() > 3)
                    .flatMap(Lexicon::customary)
                    .forEach(form -> variants.computeIfAbsent(form, key -> new LinkedHashSet<>())
                            .add(kind));
        }
        variants.forEach((form, of) -> {
            if (of.size() == 1) {
                addVariant(form, of.iterator().next());
            }
        });
    }

    private static Stream<String> customary(String form) {
        Set<String> ways = new LinkedHashSet<>(List.of(form));
        if (form.indexOf('和') > 1) {
            ways.add(form.replace("和", ""));
            ways.add(form.replace('和', '与'));
        }
        for (String way : List.copyOf(ways)) {
            if (way.endsWith("委员会") && way.length() > 5) {
                ways.add(way.substring(0, way.length() - 2));
            }
            if (way.endsWith("局") && !way.endsWith("管理局") && !way.endsWith("分局")) {
                ways.add(way.substring(0, way.length() - 1) + "管理局");
            }
            if (way.endsWith("大队")) {
                ways.add(way.substring(0, way.length() - 2) + "支队");
            }
        }
        ways.remove(form);
        return ways.stream();
    }

    private void addVariant(String text, DepartmentKind kind) {
        if (forms.longest(text, 0, found -> found.end() == text.length()) == null) {
            forms.put(text, new Form(kind, true, null));
        }
    }

    /** Adds the slips and roles, which refer to kinds by name. */
    void addCompanions(Map<String, DepartmentKind> byName) {
        for (List<String> row : Tables.read("roles.tsv", 2)) {
            addForm(row.get(0), kind(byName, row.get(1), "roles.tsv"), false);
        }
        for (List<String> row : Tables.read("slips.tsv", 3)) {
            Trie.Found<Form> meant = forms.longest(
                    row.get(1), 0, found -> found.end() == row.get(1).length());
            if (meant == null) {
                throw new IllegalStateException("departments/slips.tsv: “" + row.get(1) + "” is no form of any kind");
            }
            Repair slip = new Repair("LISTED_SLIP", row.get(0), row.get(1), row.get(2));
            forms.put(row.get(0), new Form(meant.value().kind(), false, slip));
        }
    }

    Trie<Form> forms() {
        return forms;
    }

    Trie<DepartmentKind> uniqueNames() {
        return uniqueNames;
    }

    Trie<List<Around>> around() {
        return around;
    }

    Trie<DepartmentKind> stems() {
        return stems;
    }

    /** Whether a word of any of the tries begins with these two characters, or is the first one alone. */
    boolean mayBegin(char one, char two) {
        return pairs.mayBegin(one, two)
                && (forms.mayBegin(one, two)
                        || stems.mayBegin(one, two)
                        || uniqueNames.mayBegin(one, two)
                        || around.mayBegin(one, two)
                        || composition.mayBegin(one, two));
    }

    /** A merged body, or null; its kind is the table's where the expanded name is a form of the table. */
    Trie.@Nullable Found<DepartmentKind> composed(String text, int at) {
        Trie.Found<DepartmentKind> read = composition.read(text, at);
        if (read == null) {
            return null;
        }
        String name = read.value().name();
        Trie.Found<Form> listed = forms.longest(name, 0, found -> found.end() == name.length());
        return listed == null
                ? read
                : new Trie.Found<>(read.end(), listed.value().kind());
    }

    /** A body whose whole name, from here on, begins with its trade; or null. */
    @Nullable
    DepartmentKind byTrade(String name, int at) {
        return composition.byTrade(name, at);
    }

    /** Forms that two kinds claim, with the kinds; empty where every form is unique. */
    Map<String, List<String>> clashes() {
        Map<String, List<String>> names = new HashMap<>();
        clashes.forEach((form, kinds) -> names.put(form, List.copyOf(kinds.keySet())));
        return Map.copyOf(names);
    }

    // The full name may already be a form that needs a place; this must not make it a bare form.
    private void addOwn(String text, DepartmentKind kind) {
        Trie.Found<Form> there = forms.longest(text, 0, found -> found.end() == text.length());
        if (there == null) {
            addForm(text, kind, text.length() < 3);
        } else if (!there.value().kind().equals(kind)) {
            clash(text, there.value().kind(), kind);
        }
    }

    private void addForm(String text, DepartmentKind kind, boolean needsPlace) {
        Form before = forms.put(text, new Form(kind, needsPlace, null));
        if (before != null) {
            clash(text, before.kind(), kind);
            if (before.kind().equals(kind) && !before.needsPlace()) {
                forms.put(text, before);
            }
        }
    }

    private void addAround(String text, DepartmentKind kind) {
        int place = text.indexOf('~');
        String head = text.substring(0, place);
        List<Around> same = aroundByHead.computeIfAbsent(head, key -> new ArrayList<>());
        same.add(new Around(text.substring(place + 1), kind));
        around.put(head, same);
    }

    private void clash(String form, @Nullable DepartmentKind before, DepartmentKind kind) {
        if (before != null && !before.equals(kind)) {
            Map<String, DepartmentKind> kinds = clashes.computeIfAbsent(form, key -> new TreeMap<>());
            kinds.put(before.name(), before);
            kinds.put(kind.name(), kind);
        }
    }

    private static DepartmentKind kind(Map<String, DepartmentKind> byName, String name, String file) {
        DepartmentKind kind = byName.get(name);
        if (kind == null) {
            throw new IllegalStateException(
                    "departments/" + file + " names the kind “" + name + "”, which is not in kinds.tsv");
        }
        return kind;
    }
}
