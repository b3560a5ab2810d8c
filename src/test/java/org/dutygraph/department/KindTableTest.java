package org.dutygraph.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the table of kinds must hold to. */
class KindTableTest {

    private static final Place COUNTY = new Place(Level.COUNTY, "654021", "伊宁县", List.of());
    private final DepartmentKinds kinds = DepartmentKinds.read();

    /** Of the tables read anew, not of those that other tests share. */
    private LocalNames in(String code) {
        return new LocalNames(kinds, new OpenClasses(), Aliases.none(), Jurisdictions.ofCode(code));
    }

    @Test
    void tablesThatAreReadAnewMeanWhatTheCasesSay() {
        List<String> wrong = new ArrayList<>();
        Spec.all("/department/names.yaml").forEach(spec -> {
            String found = Spec.identity(in(spec.text("in")).resolve(spec.text("name")));
            if (!found.equals(spec.text("id"))) {
                wrong.add(spec.text("name") + " is " + found);
            }
        });
        Spec.all("/department/mentions.yaml").forEach(spec -> {
            List<String> found = in(spec.text("in")).mentions(spec.text("text")).stream()
                    .map(one -> one.surface() + " = " + Spec.identity(one.resolution()))
                    .toList();
            if (!found.equals(spec.list("names"))) {
                wrong.add(spec.text("text") + " names " + found);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aFormThatTwoKindsClaimIsTold() {
        Lexicon lexicon = new Lexicon();
        for (String name : List.of("甲局", "乙局", "丙局")) {
            lexicon.add(DepartmentKinds.KindRow.of(
                    List.of(name, "GOVERNMENT", "水利", "~" + name, name + ";水土局", name.equals("丙局") ? "-" : "水土", "-")));
        }

        lexicon.add(DepartmentKinds.KindRow.of(List.of("丁局", "GOVERNMENT", "水利", "~水土局", "丁局", "-", "-")));

        assertThat(lexicon.clashes())
                .isEqualTo(Map.of("水土局", List.of("丁局", "丙局", "乙局", "甲局"), "stem 水土", List.of("乙局", "甲局")));
    }

    @Test
    void aFormThatNeedsAPlaceIsNotWidenedByTheFullName() {
        Lexicon lexicon = new Lexicon();
        lexicon.add(DepartmentKinds.KindRow.of(List.of("甲局", "GOVERNMENT", "水利", "~水土局", "!水土局;水保局;!水保局", "-", "-")));

        assertThat(lexicon.forms().longest("水土局", 0, found -> true).value().needsPlace())
                .isTrue();
        assertThat(lexicon.forms().longest("水保局", 0, found -> true).value().needsPlace())
                .isFalse();
        assertThat(lexicon.clashes()).isEmpty();
    }

    @Test
    void everyFormAndStemBelongsToOneKindOrIsDeclaredAmbiguous() {
        Set<String> declared =
                Tables.read("ambiguous.tsv", 4).stream().map(row -> row.get(0)).collect(Collectors.toSet());
        Map<String, List<String>> clashes = kinds.lexicon().clashes();
        assertThat(clashes.keySet()).isEqualTo(declared);
    }

    @Test
    void thereAreKindsEnoughAndEachCoversAFunction() {
        assertThat(kinds.all()).hasSizeGreaterThan(250);
        assertThat(kinds.all()).allSatisfy(kind -> assertThat(kind.functions())
                .as(kind.name())
                .isNotEmpty()
                .doesNotHaveDuplicates());
    }

    @Test
    void everyAbbreviationResolvesToItsOwnKind() {
        LocalNames names = in("654021");
        List<String> wrong = new ArrayList<>();
        for (DepartmentKind kind : kinds.all()) {
            for (String form : kind.abbreviations()) {
                boolean alone = kind.family() == DepartmentFamily.NATIONAL || kind.family() == DepartmentFamily.OTHER;
                String name = form.contains("~") ? form.replace("~", "伊宁县") : alone ? form : "伊宁县" + form;
                Resolution found = names.resolve(name);
                if (!(found instanceof Resolution.Known known) || !known.kind().equals(kind)) {
                    wrong.add(name + " is " + found.kindName() + ", not " + kind.name());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFullNameResolvesBackToItsKindAndPlace() {
        LocalNames names = in("654021");
        List<String> wrong = new ArrayList<>();
        for (DepartmentKind kind : kinds.all()) {
            Resolution found = names.resolve(kind.fullName(COUNTY));
            if (!found.kindName().equals(kind.name())) {
                wrong.add(kind.fullName(COUNTY) + " is " + found.kindName() + ", not " + kind.name());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void functionsAreTheSameWordsAcrossKinds() {
        Set<String> functions =
                kinds.all().stream().flatMap(kind -> kind.functions().stream()).collect(Collectors.toSet());
        Set<String> words = Tables.read("functions.tsv", 3).stream()
                .flatMap(row -> Tables.list(row.get(0)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        words.removeAll(functions);
        assertThat(words).as("functions of merged names that no kind has").isSubsetOf("新闻出版", "经济合作", "口岸");
    }
}
