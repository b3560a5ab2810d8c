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
    private final DepartmentKinds kinds = DepartmentKinds.bundled();

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
        LocalNames names = DepartmentNames.bundled().in(Jurisdictions.ofCode("654021"));
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
        LocalNames names = DepartmentNames.bundled().in(Jurisdictions.ofCode("654021"));
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
        Set<String> functions = kinds.functions().keySet();
        Set<String> words = Tables.read("functions.tsv", 3).stream()
                .map(row -> row.get(0))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        words.removeAll(functions);
        assertThat(words).as("functions of merged names that no kind has").isSubsetOf("新闻出版", "经济合作", "口岸");
    }
}
