package org.dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml} holds what the manual promises; no Docker engine is needed to see that. */
class ComposeFileTest {

    private static String text;
    private static Map<String, Map<String, Object>> services;

    @BeforeAll
    static void read() throws IOException {
        Path file = Path.of("docker-compose.yml");
        text = Files.readString(file);
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(reader);
            services = compose.get("services");
        }
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
