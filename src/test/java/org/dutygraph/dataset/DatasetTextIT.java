package org.dutygraph.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.Lists;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.parse.Duty;
import org.dutygraph.resolve.ResolvedDuty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of lists come through as they are. */
class DatasetTextIT {

    private static final String NASTY = "=1+1,“引号” ' \" \\;\n第二行；<p>&amp;</p>\t𠀀";

    @TempDir
    private Path folder;

    @Test
    void everyCharacterIsKeptAndScriptsReadIt() throws IOException {
        Graph graph = TestGraph.empty();
        GraphWriter.of(graph).write(Lists.list("990121101", "2025-12", List.of("水利局"), DatasetTextIT::renamed));

        ReadDataset read = ReadDataset.of(graph, folder.resolve("new"), null, null);

        assertThat(read.column("duties", "name")).containsExactly(NASTY);
        assertThat(read.column("duties", "work_mode")).containsExactly(NASTY);
        assertThat(read.breaches()).isEmpty();
        assertThat(Files.readString(folder.resolve("new/duties.csv"))).endsWith("\r\n");
        Scripts.all(folder.resolve("new")).forEach((script, counts) -> assertThat(counts)
                .as(script)
                .containsEntry("duties", 1)
                .containsEntry("parts", read.rows("actors").size()));
    }

    private static ResolvedDuty renamed(ResolvedDuty duty) {
        Duty as = duty.duty();
        Duty nasty = new Duty(
                as.kind(),
                as.number(),
                as.category(),
                NASTY,
                as.departments(),
                as.takers(),
                NASTY,
                as.ended(),
                as.clauses(),
                List.of("1", NASTY),
                as.location());
        return new ResolvedDuty(
                duty.id(), nasty, duty.departments(), duty.writtenLead(), duty.takers(), duty.named(), duty.clauses());
    }
}
