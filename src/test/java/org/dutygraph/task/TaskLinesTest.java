package org.dutygraph.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutygraph.task.TaskRefusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Which tasks a text or a file holds, and which are refused. */
class TaskLinesTest {

    @TempDir
    private Path folder;

    static Stream<Map<String, Object>> files() {
        InputStream in = TaskLinesTest.class.getResourceAsStream("/task/files.yaml");
        List<Map<String, Object>> files = new Yaml().load(in);
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileHoldsTheseTasks(Map<String, Object> file) {
        String name = (String) file.get("name");
        byte[] bytes = ((String) file.get("content")).getBytes(StandardCharsets.UTF_8);
        if (file.containsKey("tasks")) {
            assertThat(TaskLines.ofFile(name, bytes))
                    .extracting(task -> task.place() + " " + task.text())
                    .isEqualTo(file.get("tasks"));
        } else {
            assertThatThrownBy(() -> TaskLines.ofFile(name, bytes))
                    .isInstanceOfSatisfying(TaskRefusal.class, refusal -> {
                        assertThat(refusal.reason().name()).isEqualTo(file.get("refusal"));
                        assertThat(refusal).hasMessageContaining((String) file.get("named"));
                    });
        }
    }

    @Test
    void aFileOnDiskIsReadInItsEncoding() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.write(file, "做好秸秆禁烧工作\n组织防汛演练".getBytes(Charset.forName("GB18030")));
        assertThat(TaskLines.ofFile(file)).extracting(TaskLine::text).containsExactly("做好秸秆禁烧工作", "组织防汛演练");
        assertThatThrownBy(() -> TaskLines.ofFile(folder.resolve("none.txt")))
                .isInstanceOf(TaskRefusal.class)
                .hasMessageContaining("none.txt cannot be read");
    }

    @Test
    void asManyAndAsLongAsTheLimits() {
        assertThat(TaskLines.ofTexts(Collections.nCopies(TaskLines.MOST, "防汛"))).hasSize(TaskLines.MOST);
        assertThatThrownBy(() -> TaskLines.ofTexts(Collections.nCopies(TaskLines.MOST + 1, "防汛")))
                .isInstanceOfSatisfying(TaskRefusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_TASKS);
                    assertThat(refusal.values()).containsExactly(TaskLines.MOST + 1, TaskLines.MOST);
                });
        String most = "防".repeat(TaskLines.LONGEST);
        assertThat(TaskLines.ofText(most)).hasSize(1);
        assertThatThrownBy(() -> TaskLines.ofText("防汛\n" + most + "汛"))
                .isInstanceOfSatisfying(TaskRefusal.class, refusal -> assertThat(refusal.values())
                        .containsExactly("2", TaskLines.LONGEST + 1, TaskLines.LONGEST));
    }
}
