package org.dutygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** In which withdrawn duties the township still has a part. */
class WithdrawnIT {

    private Driver driver;

    @BeforeEach
    void open() {
        driver = County.load();
    }

    @Test
    void aDutyOfTheSameMatterInTheSameListIsAPart() {
        place("990101001/2025-07/W4", "CONCERNS", "用电~7");

        assertThat(parts("MATTER")).containsExactly("旧台账报送 | 企业用电检查 | COOPERATIVE | 企业用电检查 | 21");
        assertThat(parts("OVERLAP")).isEmpty();
    }

    @Test
    void whatOverlapsOneWayOrTheOtherStandsApart() {
        place("990101001/2025-07/W4", "TOUCHES", "用电~7");
        // 林木采伐审批 is of this matter.
        place("990101001/2025-07/B3", "TOUCHES", "服务~5");

        assertThat(parts("MATTER")).isEmpty();
        assertThat(parts("OVERLAP"))
                .containsExactly(
                        "林木采伐审批 | 高龄津贴初审 | BASIC | PART +0.50 (词) | 12",
                        "旧台账报送 | 企业用电检查 | COOPERATIVE | PART +0.50 (词) | 21");
    }

    /** Each pair is one row, by its best evidence. */
    @Test
    void aPairIsToldOnce() {
        place("990101001/2025-07/W4", "CONCERNS", "用电~7");
        place("990101001/2025-07/W4", "TOUCHES", "津贴~6");
        place("990101001/2025-07/C2", "TOUCHES", "津贴~6");
        place("990101001/2025-07/B3", "TOUCHES", "用电~7");

        assertThat(parts("MATTER")).containsExactly("旧台账报送 | 企业用电检查 | COOPERATIVE | 企业用电检查 | 21");
        assertThat(parts("OVERLAP")).containsExactly("旧台账报送 | 高龄津贴初审 | BASIC | PART +0.50 (词) | 12");
    }

    /** 东镇 has the matter in its basic list, 南镇 has not. */
    @Test
    void anotherTownshipsDutyIsNone() {
        place("990102001/2025-07/W1", "CONCERNS", "津贴~6");

        assertThat(parts("MATTER")).isEmpty();
    }

    private List<String> parts(String why) {
        return QueryRunner.of(driver)
                .run(
                        Catalogue.bundled().get("tracing/withdrawn-township-still-has-a-part"),
                        Map.of("why", why),
                        RunOptions.page())
                .rows()
                .stream()
                .map(row -> List.of(0, 2, 3, 4, 8).stream()
                        .map(column -> String.valueOf(row.get(column)))
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    private void place(String duty, String type, String matter) {
        try (Session session = driver.session()) {
            session.run(
                            "MATCH (d:Duty {id: $duty}), (m:Matter {id: $matter})"
                                    + " CREATE (d)-[r:$($type)]->(m) SET r.evidence = 'PART +0.50 (词)'",
                            Map.of("duty", duty, "matter", matter, "type", type))
                    .consume();
        }
    }
}
