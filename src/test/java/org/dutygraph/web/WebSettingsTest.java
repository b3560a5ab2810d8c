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

    private static WebSettings settings(String host, String password) {
        return new WebSettings(host, 8080, AccessSettings.of(password), List.of(), Path.of("decisions.tsv"), false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void listensBeyondThisMachineOnlyWithAPassword(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(host, null))
                .withMessageContaining(host)
                .withMessageContaining("PASSWORD")
                .withMessageContaining("127.0.0.1");
        assertThatIllegalArgumentException().isThrownBy(() -> settings(host, " "));
        assertThat(settings(host, "long and secret").loopback()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void needsNoPasswordOnThisMachine(String host) {
        assertThat(settings(host, null).loopback()).isTrue();
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
        assertThat(settings("0.0.0.0", "long and secret").toString()).doesNotContain("secret");
    }
}
