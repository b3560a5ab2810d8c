package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.dutygraph.access.AccessSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void listensBeyondThisMachineOnlyWithAPassword(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebSettings(host, 8080, null, List.of(), Path.of("decisions.tsv")))
                .withMessageContaining(host)
                .withMessageContaining("PASSWORD")
                .withMessageContaining("127.0.0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebSettings(host, 8080, " ", List.of(), Path.of("decisions.tsv")));
        assertThat(new WebSettings(host, 8080, "long and secret", List.of(), Path.of("decisions.tsv")).loopback())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void needsNoPasswordOnThisMachine(String host) {
        assertThat(new WebSettings(host, 8080, null, List.of(), Path.of("decisions.tsv")).loopback())
                .isTrue();
    }

    @Test
    void offersNeo4jBrowserOnThisMachineAlone() {
        assertThat(new WebSettings("127.0.0.1", 8080, AccessSettings.open(), List.of(), Path.of("decisions.tsv"), true)
                        .neo4jBrowser())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebSettings(
                        "0.0.0.0",
                        8080,
                        AccessSettings.of("long and secret"),
                        List.of(),
                        Path.of("decisions.tsv"),
                        true))
                .withMessageContaining("0.0.0.0")
                .withMessageContaining("--neo4j-browser")
                .withMessageContaining("127.0.0.1");
    }

    @Test
    void neverShowsThePassword() {
        assertThat(new WebSettings("0.0.0.0", 8080, "long and secret", List.of(), Path.of("decisions.tsv")).toString())
                .doesNotContain("secret");
    }
}
