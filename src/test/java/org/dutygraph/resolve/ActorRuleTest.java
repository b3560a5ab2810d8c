package org.dutygraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dutygraph.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** What each entry of a rule means; in every text the group is 水利局. */
class ActorRuleTest {

    @ParameterizedTest
    @CsvSource({
        "'', 报水利局审批, true",
        "'', 上报水利局, true",
        "'', 报县水利局, false",
        "'', 报水利局推送的名录, false",
        "attributive: true, 报水利局推送的名录, true",
        "unless-before: 不报, 报水利局, true",
        "unless-before: 不报, 不报水利局, false",
        "after: '审批|备案', 报水利局审批, true",
        "after: '审批|备案', 报水利局再审批, false",
        "after: PREDICATE, 报水利局审核, true",
        "after: PREDICATE, 报水利局 及时审核, true",
        "after: PREDICATE, 报水利局意见, false",
        "unless-after: 备案, 报水利局审批, true",
        "unless-after: 备案, 报水利局备案, false",
        "'needs: [village, department]', 报水利局, true",
        "'needs: [village, open-class]', 报水利局, false"
    })
    void theWordsAroundAGroupDecide(String entry, String text, boolean matches) {
        ActorRule rule = rule("before: 报\n" + entry);

        assertThat(rule.matches(text, group(text, body(NamedBody.Sort.DEPARTMENT, "654021", text))))
                .isEqualTo(matches);
    }

    @Test
    void wordsFarAwayDoNotCount() {
        ActorRule near = rule("before: '报.*'");

        assertThat(near.matches(
                        farFrom(59), group(farFrom(59), body(NamedBody.Sort.DEPARTMENT, "654021", farFrom(59)))))
                .isTrue();
        assertThat(near.matches(
                        farFrom(60), group(farFrom(60), body(NamedBody.Sort.DEPARTMENT, "654021", farFrom(60)))))
                .isFalse();
    }

    private static String farFrom(int characters) {
        return "报" + "，".repeat(characters) + "水利局";
    }

    @Test
    void aRuleTakesTheBodiesOfItsSorts() {
        ActorRule departments = rule("before: 报\nbodies: [department, open-class]");
        ActorRule townships = rule("before: 报\nbodies: [township]");
        NamedBody bureau = body(NamedBody.Sort.DEPARTMENT, "654021", "水利局");
        NamedBody township = body(NamedBody.Sort.TOWNSHIP, "654021202", "水利局");
        NamedBody village = body(NamedBody.Sort.VILLAGE, null, "水利局");

        assertThat(departments.bodies()).isEqualTo(Set.of(NamedBody.Sort.DEPARTMENT, NamedBody.Sort.OPEN_CLASS));
        assertThat(departments.takes(bureau, group("水利局", bureau))).isTrue();
        assertThat(departments.takes(township, group("水利局", township))).isFalse();
        assertThat(townships.takes(village, group("水利局", village))).isFalse();
        assertThat(townships.takes(village, group("水利局", township, village)))
                .as("a village beside the township")
                .isTrue();
        assertThat(departments.takes(village, group("水利局", bureau, village)))
                .as("a village beside a department")
                .isFalse();
    }

    @Test
    void aLocalRuleTakesNoBodyOfTheNation() {
        NamedBody ministry = body(NamedBody.Sort.DEPARTMENT, Region.NATION.code(), "水利局");
        NamedBody bureau = body(NamedBody.Sort.DEPARTMENT, "654021", "水利局");

        assertThat(rule("before: 报\nbodies: [department]\nlocal: true").takes(ministry, group("水利局", ministry)))
                .isFalse();
        assertThat(rule("before: 报\nbodies: [department]\nlocal: true").takes(bureau, group("水利局", bureau)))
                .isTrue();
        assertThat(rule("before: 报\nbodies: [department]").takes(ministry, group("水利局", ministry)))
                .isTrue();
    }

    @Test
    void anEntryHasANameAndMayHaveARole() {
        assertThat(rule("before: 报\nrole: REPORTS_TO").role()).isEqualTo(Role.REPORTS_TO);
        assertThat(rule("before: 报").role()).isNull();
        assertThat(rule("before: 报").name()).isEqualTo("a rule");
        assertThatThrownBy(() -> rule("bodies: [township]")).hasMessageContaining("a rule has no “before”");
        assertThatThrownBy(() -> rule("before: 报\nbodies: [towns]")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ActorRule rule(String entries) {
        Map<String, Object> entry = new Yaml().load("rule: a rule\ntitle: 一条规则\nshows: 报水利局（Q C1/U1）\n" + entries);
        return ActorRule.of(entry);
    }

    private static NamedBody body(NamedBody.Sort sort, String region, String text) {
        Actor actor = new Actor(Actor.Type.DEPARTMENT, region + ":水利局", "水利局", null, List.of(), region, true);
        int start = text.indexOf("水利局");
        return new NamedBody(sort, actor, "水利局", start, start + 3);
    }

    private static BodyGroup group(String text, NamedBody... bodies) {
        int start = text.indexOf("水利局");
        return new BodyGroup(List.of(bodies), start, start + 3);
    }
}
