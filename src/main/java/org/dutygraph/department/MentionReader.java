package org.dutygraph.department;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the bodies named in running text, from left to right, the longest at each index. */
final class MentionReader {

    private static final List<String> JOINS = List.of("、", "，", "和", "及", "与", "以及", "或", "或者", "及其");
    private static final List<String> CHAIN_ENDS = List.of("部门", "机关", "单位", "机构");
    private static final List<String> CHAIN_WORDS = List.of(
            "相关", "有关", "其他", "行业", "主管", "职能", "行政", "执法", "成员", "监管", "管理", "各", "业务", "责任", "县直", "区直", "市直");

    // Without 等, 相关部门 begins a new phrase.
    private static final List<String> CLOSE_WORDS = List.of("主管", "行政", "执法", "监管", "管理");

    private final LocalNames names;
    private final BodyReader bodies;

    MentionReader(LocalNames names) {
        this.names = names;
        this.bodies = names.bodies();
    }

    List<NamedDepartment> read(String original) {
        Compact compact = Compact.of(original);
        String text = compact.text();
        List<NamedDepartment> out = new ArrayList<>();
        Trie<Resolution> aliases = names.ownWords();
        Place chained = null;
        int chainedTo = -1;
        int townshipTo = -1;
        int at = 0;
        while (at < text.length()) {
            if (!bodies.mayBegin(text, at) && !aliases.begins(text, at)) {
                at++;
                continue;
            }
            Place inherited = chained != null && joined(text, chainedTo, at)
                    ? chained
                    : names.jurisdiction().home();
            List<Hit> chain = stemChain(text, at);
            Hit hit = body(compact, at);
            Trie.Found<Resolution> alias = aliases.longest(text, at, found -> true);
            if (alias != null && (hit == null || alias.end() >= hit.end())) {
                String surface = compact.surface(at, alias.end());
                out.add(mention(compact, at, alias.end(), names.resolveIn(surface, inherited)));
                at = alias.end();
                continue;
            }
            if (hit != null && ofTheTownship(text, at, hit, townshipTo)) {
                townshipTo = hit.end();
                at = hit.end();
                continue;
            }
            if (!chain.isEmpty() && (hit == null || chain.get(0).end() >= hit.end())) {
                Place place = inherited;
                for (Hit one : chain) {
                    NamedDepartment mention = mention(compact, text, one, one.end(), place);
                    out.add(mention);
                    place = next(((Resolution.Known) mention.resolution()).place(), place);
                    at = one.end();
                }
                chained = null;
            } else if (hit != null) {
                addPlaceBefore(compact, text, hit, out);
                int unit = OwnNames.unitEnd(text, hit.end());
                if (unit > hit.end()) {
                    String surface = compact.surface(at, unit);
                    out.add(mention(compact, at, unit, names.resolveIn(surface, inherited)));
                    at = unit;
                    continue;
                }
                int end = bracketEnd(text, hit.end());
                NamedDepartment mention = mention(compact, text, hit, end, inherited);
                out.add(mention);
                Place place = ((Resolution.Known) mention.resolution()).place();
                chained = place.level() == Level.NATION ? null : place;
                chainedTo = end;
                at = end;
            } else {
                at++;
            }
        }
        addClasses(compact, out);
        return List.copyOf(out);
    }

    /** The place for the rest of the chain; bodies of the nation or outside the hierarchy of regions do not change it. */
    private static Place next(Place named, Place before) {
        return named.level() == Level.NATION ? before : named;
    }

    private @Nullable Hit body(Compact compact, int at) {
        String text = compact.text();
        boolean afterGap = compact.afterGap(at);
        if (!afterGap && !Guards.mayBeginWithLevel(text, at)) {
            return null;
        }
        Hit hit = bodies.at(text, at);
        Hit stem = bodies.stemWithTail(text, at);
        if (stem != null && (hit == null || stem.end() > hit.end())) {
            hit = stem;
        }
        if (hit == null) {
            return null;
        }
        return !afterGap && isBare(hit) && !Guards.mayBeginBare(text, at) && !Guards.isTownship(text, at) ? null : hit;
    }

    /** 本乡残联、红十字会 are the township's own; so are bare names chained to them. */
    private boolean ofTheTownship(String text, int at, Hit hit, int townshipTo) {
        return isBare(hit)
                && (Guards.isTownship(text, at)
                        || joined(text, townshipTo, at)
                        || text.startsWith("基层", chainEnd(text, hit)));
    }

    /** The end of a chain of bare mass organisations (红十字会、残联基层组织). */
    private int chainEnd(String text, Hit first) {
        Hit last = first;
        while (last.kind().family() == DepartmentFamily.MASS) {
            int join = joinLength(text, last.end());
            Hit next = join == 0 ? null : bodies.at(text, last.end() + join);
            if (next == null || !isBare(next)) {
                break;
            }
            last = next;
        }
        return last.end();
    }

    private static boolean isBare(Hit hit) {
        return hit.place() == null
                && hit.kind().family() != DepartmentFamily.NATIONAL
                && hit.kind().family() != DepartmentFamily.OTHER;
    }

    /** 县商工信、公安、住建等部门: the stems in order; empty where no 部门 ends the chain. */
    private List<Hit> stemChain(String text, int at) {
        List<Hit> chain = new ArrayList<>();
        int next = at;
        while (true) {
            Hit one = stem(text, next);
            if (one == null) {
                return List.of();
            }
            chain.add(one);
            if (closingEnd(text, one.end()) > 0) {
                // A single stem needs 等: 组织相关部门 is no 组织部.
                return chain.size() > 1 || text.startsWith("等", one.end()) ? chain : List.of();
            }
            int join = joinLength(text, one.end());
            if (join == 0) {
                return List.of();
            }
            next = one.end() + join;
            // A full name in the chain is read on its own; the chain continues after it.
            Hit body = bodies.at(text, next);
            Hit stem = stem(text, next);
            if (body != null && (stem == null || body.end() > stem.end())) {
                return chainClosesLater(text, body.end()) ? chain : List.of();
            }
        }
    }

    private boolean chainClosesLater(String text, int from) {
        int at = from;
        while (true) {
            if (closingEnd(text, at) > 0) {
                return true;
            }
            int join = joinLength(text, at);
            Hit next = join == 0 ? null : stem(text, at + join);
            Hit body = join == 0 ? null : bodies.at(text, at + join);
            if (next == null && body == null) {
                return false;
            }
            at = body != null && (next == null || body.end() > next.end()) ? body.end() : next.end();
        }
    }

    private @Nullable Hit stem(String text, int at) {
        Hit best = null;
        Trie.Found<DepartmentKind> bare = bodies.stem(text, at);
        if (bare != null) {
            best = Hit.of(at, bare.end(), null, bare.value());
        }
        for (Trie.Found<PlaceWords.Word> word : bodies.places().at(text, at)) {
            Trie.Found<DepartmentKind> stem = bodies.stem(text, word.end());
            if (stem != null && (best == null || stem.end() > best.end())) {
                best = Hit.of(at, stem.end(), word.value().place(), stem.value());
            }
        }
        return best;
    }

    /** The end of the chain's closing words (等相关部门); 0 for none. */
    private static int closingEnd(String text, int at) {
        boolean etc = text.startsWith("等", at);
        int next = etc ? at + 1 : at;
        boolean more = true;
        while (more) {
            more = false;
            for (String word : etc ? CHAIN_WORDS : CLOSE_WORDS) {
                if (text.startsWith(word, next)) {
                    next += word.length();
                    more = true;
                }
            }
        }
        for (String end : CHAIN_ENDS) {
            boolean plain = end.equals("部门") || end.equals("机关") || etc;
            if (plain && text.startsWith(end, next)) {
                return next + end.length();
            }
        }
        return text.startsWith("等其他负有", at) ? next : 0;
    }

    private static int joinLength(String text, int at) {
        int longest = 0;
        for (String join : JOINS) {
            if (text.startsWith(join, at)) {
                longest = Math.max(longest, join.length());
            }
        }
        return longest;
    }

    private static boolean joined(String text, int from, int to) {
        return from >= 0 && to > from && to - from <= 2 && JOINS.contains(text.substring(from, to));
    }

    /** 自治区、国务院林业草原主管部门: the words after the second place belong to the first one too. */
    private void addPlaceBefore(Compact compact, String text, Hit hit, List<NamedDepartment> out) {
        int join = hit.start() - 1;
        if (hit.place() == null
                || join < 1
                || !text.startsWith("部门", hit.end() - 2)
                || "、和及".indexOf(text.charAt(join)) < 0) {
            return;
        }
        for (int start = Math.max(0, join - 6); start < join; start++) {
            for (Trie.Found<PlaceWords.Word> word : bodies.places().at(text, start)) {
                if (word.end() == join && Guards.mayBeginWithLevel(text, start)) {
                    Hit shared = Hit.of(start, join, word.value().place(), hit.kind());
                    out.add(mention(compact, text, shared, join, word.value().place()));
                    return;
                }
            }
        }
    }

    private int bracketEnd(String text, int end) {
        if (end >= text.length() || text.charAt(end) != '（') {
            return end;
        }
        int close = text.indexOf('）', end);
        if (close < 0 || close - end > 24) {
            return end;
        }
        String inside = text.substring(end + 1, close);
        Hit second = bodies.at(inside, 0);
        return second != null && second.end() == inside.length() ? close + 1 : end;
    }

    private void addClasses(Compact compact, List<NamedDepartment> out) {
        String text = compact.text();
        List<NamedDepartment> classes = new ArrayList<>();
        int next = 0;
        for (OpenClasses.Found found : names.classes().in(text)) {
            int start = compact.start(found.start());
            int end = compact.end(found.end());
            while (next < out.size() && out.get(next).end() <= start) {
                next++;
            }
            if (next == out.size() || out.get(next).start() >= end) {
                String surface = compact.surface(found.start(), found.end());
                classes.add(new NamedDepartment(
                        surface,
                        start,
                        end,
                        names.openClass(surface, text.substring(found.start(), found.end()), found.row()),
                        false));
            }
        }
        out.addAll(classes);
        out.sort(Comparator.comparingInt(NamedDepartment::start));
    }

    private NamedDepartment mention(Compact compact, String text, Hit hit, int end, Place inherited) {
        String surface = compact.surface(hit.start(), end);
        String name = text.substring(hit.start(), end);
        Hit local = new Hit(0, hit.length(), hit.place(), hit.kind(), hit.fullName(), hit.over(), hit.repairs());
        return mention(
                compact,
                hit.start(),
                end,
                names.known(surface, name, local, inherited, LocalNames.spaces(surface, name)));
    }

    private static NamedDepartment mention(Compact compact, int at, int end, Resolution resolution) {
        return new NamedDepartment(compact.surface(at, end), compact.start(at), compact.end(end), resolution, false);
    }
}
