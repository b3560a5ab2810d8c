package org.dutygraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dutygraph.department.DepartmentNames;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Side;
import org.dutygraph.region.Divisions;
import org.dutygraph.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same text in another list is parsed again only where it may mean something else. */
class ClauseTextTest {

    private static final ListPlace PLACE = ListPlace.of("新疆维吾尔自治区昌吉回族自治州奇台县五马场哈萨克族乡", Divisions.bundled());
    private static final DepartmentWords WORDS =
            new DepartmentWords(DepartmentNames.bundled().in(PLACE.jurisdiction()), 100);
    private static final Mention WATER = mention("县水利局");
    private static final Mention POLICE = mention("县公安局");

    /** Whether each parsing was for the list of a 街道. */
    private final List<Boolean> parsed = new ArrayList<>();

    @Test
    void itIsParsedOnceForTheTownshipsOfACounty() {
        ClauseText text = text("上报县水利局。");
        ClauseRoles first = roles(text, Side.TOWNSHIP, null, township("甲乡"), WATER);
        ClauseRoles second = roles(text, Side.TOWNSHIP, null, township("乙乡"), WATER);

        assertThat(parsed).containsExactly(false);
        assertThat(first.performers().get(0).mention().actor().name()).isEqualTo("甲乡");
        assertThat(second.performers().get(0).mention().actor().name()).isEqualTo("乙乡");
        assertThat(second.relations()).isEqualTo(first.relations()).hasSize(1);
    }

    @Test
    void theOtherSideAHeadingAndAStreetMayMeanSomethingElse() {
        ClauseText text = text("上报县水利局。");
        for (int i = 0; i < 2; i++) {
            roles(text, Side.TOWNSHIP, null, township("甲乡"), WATER);
            roles(text, Side.UPSTREAM, null, township("甲乡"), WATER);
            roles(text, Side.UPSTREAM, "县公安局", township("甲乡"), WATER);
            roles(text, Side.TOWNSHIP, null, township("甲街道"), WATER);
        }

        assertThat(parsed).containsExactly(false, false, false, true);
    }

    @Test
    void theDepartmentsListedCountWhereNoPerformerIsWritten() {
        ClauseText unwritten = text("开展检查。");
        assertThat(performers(unwritten, WATER)).containsExactly("县水利局");
        assertThat(performers(unwritten, POLICE)).containsExactly("县公安局");
        assertThat(performers(unwritten, WATER, POLICE)).isEmpty();
        assertThat(performers(unwritten, WATER)).containsExactly("县水利局");
        assertThat(performers(unwritten)).isEmpty();
        assertThat(parsed).hasSize(3);

        parsed.clear();
        ClauseText written = text("县民政局开展检查。");
        assertThat(performers(written, WATER)).containsExactly("县民政局");
        assertThat(performers(written, WATER, POLICE)).containsExactly("县民政局");
        assertThat(parsed).hasSize(1);
    }

    @Test
    void anInstitutionThatIsShortInThisDutyHasNoRolesOfTheTextAlone() {
        ClauseText text = text("配合巡察组做好工作。");
        ClauseText other = text("报县水利局。");
        Clause clause = clause(Side.TOWNSHIP, null, text.text());
        ClauseText longer = new ClauseText(
                "县委巡察组开展巡察。",
                new DepartmentWords.Named(
                        List.of(new NamedBody(NamedBody.Sort.DEPARTMENT, PartyWords.party("县委巡察组"), "县委巡察组", 0, 5)),
                        List.of()),
                false,
                "",
                this::finder);

        assertThat(text.roles(clause, List.of(WATER), List.of(text, other), township("甲乡")))
                .isNotNull();
        assertThat(text.roles(clause, List.of(WATER), List.of(other, longer), township("甲乡")))
                .isNull();
    }

    @Test
    void theCacheStartsOverWhenItIsFull() {
        ClauseText text = text("开展检查。");
        IntStream.range(0, 32).forEach(i -> roles(text, Side.UPSTREAM, "第" + i + "处", township("甲乡"), WATER));
        roles(text, Side.UPSTREAM, "第0处", township("甲乡"), WATER);
        assertThat(parsed).hasSize(32);

        roles(text, Side.UPSTREAM, "第32处", township("甲乡"), WATER);
        roles(text, Side.UPSTREAM, "第0处", township("甲乡"), WATER);
        assertThat(parsed).hasSize(34);
    }

    @ParameterizedTest
    @CsvSource({"开展检查；, 开展检查", "开展检查。；, 开展检查", "开展；检查, 开展；检查", "；。, ''", "'开展检查, ', 开展检查"})
    void punctuationAtTheEndIsNoDifference(String text, String withoutEnd) {
        assertThat(text(text).withoutEnd()).isEqualTo(withoutEnd);
        assertThat(text(text).text()).isEqualTo(text);
    }

    private List<String> performers(ClauseText text, Mention... listed) {
        return roles(text, Side.UPSTREAM, null, township("甲乡"), listed).performers().stream()
                .map(performer -> performer.mention().surface())
                .toList();
    }

    private static ClauseRoles roles(
            ClauseText text, Side side, @Nullable String heading, TownshipWords township, Mention... listed) {
        return Objects.requireNonNull(
                text.roles(clause(side, heading, text.text()), List.of(listed), List.of(text), township));
    }

    private static Clause clause(Side side, @Nullable String heading, String text) {
        return new Clause(side, 1, null, heading, text, new Location(1), 0, text.length());
    }

    private ClauseText text(String text) {
        return new ClauseText(text, WORDS.named(text), false, "", this::finder);
    }

    private BodyFinder finder(boolean urban) {
        parsed.add(urban);
        return BodyFinder.of(WORDS, township("任意" + (urban ? "街道" : "乡")));
    }

    private static TownshipWords township(String name) {
        Actor actor = new Actor(Actor.Type.TOWNSHIP, name, name, null, List.of(), name, true);
        return TownshipWords.of(actor, List.of(name));
    }

    private static Mention mention(String name) {
        return new Mention(DepartmentWords.actor(WORDS.split(name).get(0).resolution()), name, 0, name.length());
    }
}
