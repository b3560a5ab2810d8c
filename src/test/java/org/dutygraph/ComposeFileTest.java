package org.dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml} holds what the manual promises; no Docker engine is needed to see that. */
class ComposeFileTest {

    private static String text;
    private static Map<String, Map<String, Object>> services;
    private static Map<String, Map<String, Object>> cluster;

    @BeforeAll
    static void read() throws IOException {
        Path file = Path.of("docker-compose.yml");
        text = Files.readString(file);
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(reader);
            services = new TreeMap<>(compose.get("services"));
            cluster = new TreeMap<>(services);
            cluster.values().removeIf(service -> !List.of("cluster").equals(service.get("profiles")));
            services.keySet().removeAll(cluster.keySet());
        }
    }

    @Test
    void theClusterIsThreeMembersOfOneAnother() {
        assertThat(cluster).containsOnlyKeys("member1", "member2", "member3", "app-of-cluster");
        List<String> members = List.of("member1", "member2", "member3");
        for (String member : members) {
            Map<?, ?> settings = (Map<?, ?>) cluster.get(member).get("environment");
            assertThat(cluster.get(member).get("image")).asString().matches("neo4j:5\\.26.*-enterprise");
            assertThat(settings.get("NEO4J_server_default__advertised__address"))
                    .isEqualTo(member);
            assertThat(settings.get("NEO4J_initial_dbms_default__primaries__count"))
                    .isEqualTo("3");
            assertThat(settings.get("NEO4J_dbms_cluster_discovery_v2_endpoints"))
                    .isEqualTo("member1:6000,member2:6000,member3:6000");
            assertThat(settings.get("NEO4J_ACCEPT_LICENSE_AGREEMENT"))
                    .as("accepted by who runs it, not by this file")
                    .isEqualTo("${NEO4J_LICENSE:-}");
            assertThat(cluster.get(member)).as("no port on the machine").doesNotContainKey("ports");
            assertThat(cluster.get(member).get("volumes")).isEqualTo(List.of(member + "-data:/data"));
        }
        Map<?, ?> app = cluster.get("app-of-cluster");
        assertThat(((Map<?, ?>) app.get("environment")).get("DUTYGRAPH_GRAPH")).isEqualTo("neo4j://member1:7687");
        assertThat(((Map<?, ?>) app.get("depends_on")).keySet()).hasToString(members.toString());
        assertThat(app.get("ports")).isEqualTo(services.get("app").get("ports"));
    }

    @Test
    void bringsUpTheGraphAndTheApplicationBothHealthChecked() {
        assertThat(services).containsOnlyKeys("graph", "app");
        assertThat(services.get("graph").get("image")).asString().startsWith("neo4j:5.26");
        assertThat(services.values())
                .allSatisfy(service -> assertThat(service).containsKeys("healthcheck", "volumes", "environment"));
        assertThat(services.get("app").get("depends_on"))
                .isEqualTo(Map.of("graph", Map.of("condition", "service_healthy")));
    }

    @Test
    void opensNoPortBeyondThisMachine() {
        assertThat(services.values()).allSatisfy(service -> assertThat((List<?>) service.get("ports"))
                .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:")));
    }

    @Test
    void holdsNoPasswordAndGivesEveryServiceTheOneItAsksFor() {
        assertThat(text).doesNotContainPattern("PASSWORD: +[^$\\s]");
        assertThat(services.get("app").get("environment"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsKeys(
                        "DUTYGRAPH_GRAPH", "DUTYGRAPH_PASSWORD", "DUTYGRAPH_WEB_ADDRESS", "DUTYGRAPH_WEB_PASSWORD");
    }

    @Test
    @SuppressWarnings("unchecked")
    void buildsTheImageFromThisFolderAlone() {
        Map<String, String> build = (Map<String, String>) services.get("app").get("build");
        assertThat(build.get("context")).isEqualTo(".");
        assertThat(build.get("dockerfile_inline").lines().filter(line -> line.startsWith("COPY ")))
                .allSatisfy(line -> assertThat(
                                line.startsWith("COPY --from=build") || Files.exists(Path.of(line.split(" ")[1])))
                        .as(line)
                        .isTrue());
    }
}
