package org.dutygraph.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.web.RunningWeb;
import org.dutygraph.web.WebApplication;
import org.dutygraph.web.WebSettings;
import org.junit.jupiter.api.Test;

class WarmUpIT {

    @Test
    void theFirstPageIsAskedForAheadAlsoBehindAPassword() throws Exception {
        WebSettings everywhere = new WebSettings(
                "0.0.0.0", 0, AccessSettings.of("密码 : only for tests"), List.of(), Path.of("decisions.tsv"), false);
        try (RunningWeb web = WebApplication.start(TestGraph.empty(), everywhere)) {
            assertThat(web.context().getBean(WarmUp.class).done().get(180, TimeUnit.SECONDS))
                    .isTrue();
        }
    }
}
