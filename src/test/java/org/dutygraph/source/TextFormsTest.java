package org.dutygraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Text in any encoding under any delimiter: {@code src/test/resources/source/texts.yaml}. */
class TextFormsTest {

    record Case(String name, Map<String, Object> spec) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void readsAText(Case expected) throws IOException {
        String file = (String) expected.spec().get("file");
        byte[] bytes = bytes(expected.spec());

        if (expected.spec().get("refused") instanceof List<?> words) {
            assertThatThrownBy(() -> SourceFile.of(file, bytes))
                    .isInstanceOf(UnreadableSourceException.class)
                    .message()
                    .contains(words.stream().map(Object::toString).toList());
            return;
        }
        SourceText source = SourceFile.of(file, bytes);

        assertThat(source.name()).isEqualTo(file);
        assertThat(source.form()).isEqualTo(expected.spec().get("form"));
        assertThat(source.rows().stream().map(TextFormsTest::shown).toList())
                .isEqualTo(expected.spec().get("rows"));
        assertThat(source.remarks().stream()
                        .map(remark -> remark.code() + " " + remark.location().shown() + " " + remark.found())
                        .toList())
                .isEqualTo(expected.spec().get("remark") instanceof String remark ? List.of(remark) : List.of());
    }

    private static String shown(Row row) {
        return row.location().shown() + ": " + String.join("¦", row.cells()).replace("\n", "⏎");
    }

    private static byte[] bytes(Map<String, Object> spec) throws IOException {
        if (spec.get("hex") instanceof String hex) {
            return HexFormat.of().parseHex(hex);
        }
        Charset charset = Charset.forName((String) spec.get("bytes"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (Boolean.TRUE.equals(spec.get("mark"))) {
            bytes.write("\uFEFF".getBytes(charset));
        }
        bytes.write(((String) spec.get("text")).replace('→', '\t').getBytes(charset));
        return bytes.toByteArray();
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = TextFormsTest.class.getResourceAsStream("/source/texts.yaml")) {
            List<Map<String, Object>> all = new Yaml().load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return all.stream().map(spec -> new Case((String) spec.get("name"), spec));
        }
    }
}
