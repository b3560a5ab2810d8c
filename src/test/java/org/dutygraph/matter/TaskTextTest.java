package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What a letter wraps a task in is taken out. */
class TaskTextTest {

    static Stream<Map<String, String>> tasks() {
        InputStream in = TaskTextTest.class.getResourceAsStream("/matter/task-frames.yaml");
        List<Map<String, String>> tasks = new Yaml().load(in);
        return tasks.stream();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void theLetterIsNotWhatItIsAbout(Map<String, String> task) {
        assertThat(TaskText.of(task.get("task"))).isEqualTo(task.get("about"));
    }
}
