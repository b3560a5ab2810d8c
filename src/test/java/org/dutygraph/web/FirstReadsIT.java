package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dutygraph.graph.TestGraph;
import org.junit.jupiter.api.Test;

class FirstReadsIT {

    @Test
    void theFirstPageIsAskedForAheadAlsoBehindAPassword() throws Exception {
        WebSettings everywhere =
                new WebSettings("0.0.0.0", 0, "密码 : only for tests", List.of(), Path.of("decisions.tsv"));
        try (RunningWeb web = WebApplication.start(TestGraph.empty(), everywhere)) {
            assertThat(web.context().getBean(FirstReads.class).done().get(180, TimeUnit.SECONDS))
                    .isTrue();
        }
    }
}
