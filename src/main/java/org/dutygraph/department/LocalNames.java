package org.dutygraph.department;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The meaning of department names in one list: its county, prefecture and province. Immutable, safe to share. */
public final class LocalNames {

    // A single 局 or 站 in a column is a slip; in running text it occurs in every name.
    private static final int SHORTEST_OWN = 3;

    private final DepartmentKinds kinds;
    private final OpenClasses classes;
    private final Jurisdiction jurisdiction;
    private final BodyReader bodies;
    private final OwnNames ownNames;
    private final Map<String, Resolution> own = new HashMap<>();
    private final Trie<Resolution> ownWords = Trie.small();
    /** The kinds that a person gave to identities. */
    private final Map<String, DepartmentKind> ofKind;

    LocalNames(DepartmentKinds kinds, OpenClasses classes, Aliases aliases, Jurisdiction jurisdiction) {
        this.kinds = kinds;
        this.classes = classes;
        this.jurisdiction = jurisdiction;
        this.bodies = new BodyReader(kinds.lexicon(), new PlaceWords(jurisdiction));
        this.ownNames = new OwnNames(this);
        this.ofKind = kindsOf(aliases, kinds);
        aliases.entries().forEach(this::addAlias);
        own.forEach(ownWords::put);
    }

    private LocalNames(LocalNames base, Collection<Resolution> bodies) {
        this.kinds = base.kinds;
        this.classes = base.classes;
        this.jurisdiction = base.jurisdiction;
        this.bodies = base.bodies;
        this.ownNames = new OwnNames(this);
        this.ofKind = base.ofKind;
        for (Resolution body : bodies) {
            String name = Compact.of(body.surface()).text();
            if (name.length() >= SHORTEST_OWN) {
                own.putIfAbsent(name, body);
            }
        }
        own.putAll(base.own);
        own.forEach(ownWords::put);
    }

    /**
     * The same names plus bodies that no table has, so that running text finds them too.
     *
     * @param bodies from one list's own columns, in list order; the first of several with one name counts; names under
     *     three characters are ignored
     */
    public LocalNames alsoKnowing(Collection<Resolution> bodies) {
        return new LocalNames(this, bodies);
    }

    /** Whether a text contains one of the user's own names or a body of {@link #alsoKnowing}. */
    public boolean holdsOwnName(String text) {
        String compact = Compact.of(text).text();
        for (int at = 0; at < compact.length(); at++) {
            if (ownWords.longest(compact, at, found -> true) != null) {
                return true;
            }
        }
        return false;
    }

    /** The meaning of one listed name, without a preceding name. */
    Resolution resolve(String surface) {
        return ofItsKind(resolveIn(surface, jurisdiction.home()));
    }

    /** The names in a cell of departments, in order. */
    public List<NamedDepartment> split(String cell) {
        return ofTheirKinds(new CellReader(this).read(cell));
    }

    /** The bodies named in running text, in order; spans do not overlap. */
    public List<NamedDepartment> mentions(String text) {
        return ofTheirKinds(new MentionReader(this).read(text));
    }

    private static Map<String, DepartmentKind> kindsOf(Aliases aliases, DepartmentKinds kinds) {
        Map<String, DepartmentKind> given = new HashMap<>();
        for (Aliases.Alias alias : aliases.entries()) {
            DepartmentKind kind = alias.ofKind() == null ? null : kinds.named(alias.ofKind());
            if (kind != null) {
                given.put(new DepartmentId(alias.regionCode(), alias.kind()).text(), kind);
            }
        }
        return given;
    }

    private List<NamedDepartment> ofTheirKinds(List<NamedDepartment> named) {
        return ofKind.isEmpty()
                ? named
                : named.stream()
                        .map(one -> new NamedDepartment(
                                one.surface(), one.start(), one.end(), ofItsKind(one.resolution()), one.lead()))
                        .toList();
    }

    /** By whatever name an identity is read, it has the kind that a person gave it. */
    private Resolution ofItsKind(Resolution read) {
        DepartmentId id = read instanceof Resolution.Known known
                ? known.id()
                : read instanceof Resolution.Unknown unknown ? unknown.id() : null;
        DepartmentKind kind = id == null ? null : ofKind.get(id.text());
        if (id == null || kind == null) {
            return read;
        }
        return read instanceof Resolution.Known known
                ? new Resolution.Known(
                        known.surface(),
                        id,
                        known.fullName(),
                        kind,
                        known.place(),
                        kind.functions(),
                        known.repairs(),
                        known.parent())
                : new Resolution.Known(
                        read.surface(),
                        id,
                        read.fullName(),
                        kind,
                        ((Resolution.Unknown) read).place(),
                        kind.functions(),
                        read.repairs());
    }

    Resolution resolveIn(String surface, Place inherited) {
        Resolution known = known(surface, inherited);
        return known != null ? known : unknown(surface, inherited);
    }

    /** The meaning of the name by a table or a rule, or null. */
    @Nullable
    Resolution known(String surface, Place inherited) {
        Compact compact = Compact.of(surface);
        String name = compact.text();
        if (name.isEmpty()) {
            return null;
        }
        Resolution alias = own(name, surface);
        if (alias != null) {
            return alias;
        }
        Hit hit = exactHit(name);
        if (hit != null) {
            return known(surface, name, hit, inherited, spaces(surface, name));
        }
        OpenClasses.Row row = classes.exact(name);
        return row != null ? openClass(surface, name, row) : ownNames.of(surface, name, inherited);
    }

    private @Nullable Hit exactHit(String name) {
        int main = mainEnd(name);
        for (int end : main == name.length() ? new int[] {main} : new int[] {name.length(), main}) {
            Hit hit = bodies.at(name.substring(0, end), 0);
            if (hit != null && hit.end() == end) {
                return hit;
            }
            Hit stem = bodies.stemWithTail(name.substring(0, end), 0);
            if (stem != null && stem.end() == end) {
                return stem;
            }
        }
        Trie.Found<DepartmentKind> stem = bodies.stem(name, 0);
        return stem != null && stem.end() == name.length() ? Hit.of(0, stem.end(), null, stem.value()) : null;
    }

    /** The end of the name without its second name in brackets. */
    private static int mainEnd(String name) {
        int open = name.indexOf('（');
        return open > 0 && name.endsWith("）") ? open : name.length();
    }

    Resolution.Known known(String surface, String name, Hit hit, Place inherited, List<Repair> repairs) {
        Place place = placeOf(hit, name, inherited);
        DepartmentKind kind = hit.kind();
        List<String> written = new ArrayList<>(List.of(name.substring(0, hit.end())));
        Set<String> functions = new LinkedHashSet<>(kind.functions());
        int open = name.indexOf('（', hit.start());
        if (open > hit.start() && name.endsWith("）")) {
            Hit other = exactHit(name.substring(open + 1, name.length() - 1));
            if (other != null) {
                functions.addAll(other.kind().functions());
                if (other.kind().equals(kind)) {
                    written.add(name.substring(open + 1, name.length() - 1));
                }
            }
        }
        String fullName = hit.fullName() != null ? hit.fullName() : fullName(kind, place, written);
        List<Repair> all = new ArrayList<>(repairs);
        all.addAll(hit.repairs());
        return new Resolution.Known(
                surface,
                new DepartmentId(place.code(), kind.name()),
                fullName,
                kind,
                place,
                List.copyOf(functions),
                all,
                whole(kind, place, hit.over() != null ? hit.over() : over(name.substring(0, hit.end()), kind, place)));
    }

    /** The place of the body whose branch the county's is, by rule (生态环境局) or as it calls itself (密云公安分局); or null. */
    private @Nullable Place over(String name, DepartmentKind kind, Place place) {
        boolean branch = kind.branchInCounty() || name.endsWith("分局");
        return branch
                        && place.equals(jurisdiction.county())
                        && jurisdiction.above().level() != Level.NATION
                ? jurisdiction.above()
                : null;
    }

    private static Resolution.@Nullable Known whole(DepartmentKind kind, Place place, @Nullable Place over) {
        if (over == null || over.equals(place)) {
            return null;
        }
        String name = kind.fullName(over);
        return new Resolution.Known(
                name, new DepartmentId(over.code(), kind.name()), name, kind, over, kind.functions(), List.of());
    }

    private Place placeOf(Hit hit, String name, Place inherited) {
        return switch (hit.kind().family()) {
            case NATIONAL, OTHER -> Place.NATION;
            default -> {
                // A 厅 belongs to the province, also without a place in front.
                Place unnamed = name.charAt(hit.end() - 1) == '厅' ? jurisdiction.province() : null;
                yield hit.place() != null ? hit.place() : unnamed != null ? unnamed : inherited;
            }
        };
    }

    private String fullName(DepartmentKind kind, Place place, List<String> written) {
        Place prefecture = jurisdiction.prefecture();
        boolean ours = prefecture != null && place.equals(jurisdiction.county());
        return kind.branchInCounty() && ours
                ? kind.fullName(Objects.requireNonNull(prefecture)) + place.name() + "分局"
                : kind.fullName(place, written);
    }

    private Resolution unknown(String surface, Place inherited) {
        String name = Compact.of(surface).text();
        Place place = inherited;
        String body = name;
        for (Trie.Found<PlaceWords.Word> word : bodies.places().at(name, 0)) {
            if (!word.value().relative() && word.end() < name.length() - 1 && !OwnNames.goesOn(name, word)) {
                place = word.value().place();
                body = name.substring(word.end());
                break;
            }
        }
        String fullName = place.level() == Level.NATION ? name : place.name() + body;
        return new Resolution.Unknown(
                surface, new DepartmentId(place.code(), body), fullName, place, spaces(surface, name));
    }

    Resolution.OpenClass openClass(String surface, String name, OpenClasses.Row row) {
        Place place = name.startsWith("上级") ? jurisdiction.above() : jurisdiction.home();
        return new Resolution.OpenClass(surface, row.className(), name, place, row.functions());
    }

    static List<Repair> spaces(String surface, String name) {
        return surface.strip().codePoints().anyMatch(Character::isWhitespace) && surface.indexOf('<') < 0
                ? List.of(new Repair("SPACE_INSIDE", surface.strip(), name, "page layout left a space inside the name"))
                : List.of();
    }

    private void addAlias(Aliases.Alias alias) {
        Place place = null;
        if (alias.regionCode().isEmpty()) {
            place = alias.level() == Level.COUNTY ? jurisdiction.home() : jurisdiction.at(alias.level());
        } else {
            place = Stream.concat(
                            Stream.of(Level.values()).map(jurisdiction::at).filter(Objects::nonNull),
                            jurisdiction.others().stream())
                    .filter(own -> own.code().equals(alias.regionCode()))
                    .findFirst()
                    .orElse(null);
            if (place == null && alias.everywhere()) {
                place = new Place(Level.COUNTY, alias.regionCode(), alias.regionCode(), List.of());
            }
        }
        if (place != null) {
            own.put(alias.surface(), resolution(alias, place));
        }
    }

    /** A whole identity may be that of a body of its own, which no table has. */
    private Resolution resolution(Aliases.Alias alias, Place place) {
        DepartmentId id = new DepartmentId(place.code(), alias.kind());
        DepartmentKind kind = kinds.named(alias.kind());
        return kind == null
                ? new Resolution.Unknown(alias.surface(), id, place.name() + alias.kind(), place, List.of())
                : new Resolution.Known(
                        alias.surface(),
                        id,
                        fullName(kind, place, List.of(alias.surface())),
                        kind,
                        place,
                        kind.functions(),
                        List.of());
    }

    private @Nullable Resolution own(String name, String surface) {
        Resolution found = own.get(name);
        if (found instanceof Resolution.Known known) {
            return new Resolution.Known(
                    surface,
                    known.id(),
                    known.fullName(),
                    known.kind(),
                    known.place(),
                    known.functions(),
                    List.of(),
                    known.parent());
        }
        return found instanceof Resolution.Unknown unknown
                ? new Resolution.Unknown(surface, unknown.id(), unknown.fullName(), unknown.place(), List.of())
                : null;
    }

    /** The user's own names and the list's own unknown bodies. */
    Trie<Resolution> ownWords() {
        return ownWords;
    }

    BodyReader bodies() {
        return bodies;
    }

    OpenClasses classes() {
        return classes;
    }

    Jurisdiction jurisdiction() {
        return jurisdiction;
    }
}
