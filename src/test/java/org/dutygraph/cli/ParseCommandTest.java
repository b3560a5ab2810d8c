package org.dutygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code parse} as its users see it: JSON on standard output, faults on standard error, the exit code. */
class ParseCommandTest {

    private static final String LIST = String.join(
            "\n",
            "示例省示例彝族自治州云岭县临河镇履职事项清单",
            "2025年7月",
            "云岭县临河镇基本履职事项清单",
            "序号\t事项类别\t事项名称",
            "1\t党的建设\t做好党员教育",
            "云岭县临河镇配合履职事项清单",
            "序号\t事项类别\t事项名称\t对应上级部门\t上级部门职责\t镇配合职责",
            "1\t民生服务\t养老服务\t县民政局、县宇宙开发局\t1.县民政局牵头审核，报州民政局备案；\t上报县民政局。",
            "云岭县临河镇上级部门收回事项清单",
            "序号\t事项类别\t事项名称\t承接部门及工作方式",
            "1\t民生服务\t考核\t不再开展此项工作",
            "");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsOneObjectAListInTheContractsForm() throws IOException {
        Path file = Files.writeString(folder.resolve("list.txt"), LIST);

        int code = run("parse", file.toString(), "--format", "json");

        assertThat(code).isEqualTo(ExitCode.DONE_WITH_FAULTS);
        JsonNode list = new JsonMapper().readTree(out.toString());
        assertThat(list.get("source").asString())
                .as("sha256sum list.txt | cut -c1-12")
                .isEqualTo("list.txt@" + sha256(file).substring(0, 12));
        assertThat(out.toString()).doesNotContain(folder.toString());
        assertThat(list.get("edition").asString()).isEqualTo("2025-07");
        assertThat(list.get("township").toString())
                .isEqualTo("{\"code\":\"990121101\",\"name\":\"临河镇\",\"path\":[\"示例省\",\"示例彝族自治州\",\"云岭县\"]}");
        assertThat(list.get("duties")).hasSize(3);
        JsonNode duty = list.get("duties").get(1);
        assertThat(duty.get("id").asString()).isEqualTo("990121101/2025-07/C1");
        assertThat(duty.get("location").get("line").asInt()).isEqualTo(8);
        assertThat(duty.get("departments").get(0).get("id").asString()).isEqualTo("990121:民政局");
        assertThat(duty.get("departments").get(1).get("known").asBoolean()).isFalse();
        JsonNode clause = duty.get("clauses").get(0);
        assertThat(clause.get("text").asString()).isEqualTo("县民政局牵头审核，报州民政局备案；");
        assertThat(clause.get("performers").get(0).get("lead").asBoolean()).isTrue();
        assertThat(clause.get("relations").get(0).toString())
                .isEqualTo("{\"role\":\"REPORTS_TO\",\"surface\":\"州民政局\",\"id\":\"9901:民政局\","
                        + "\"name\":\"示例彝族自治州民政局\",\"direction\":\"UP\",\"start\":10,\"end\":14}");
        assertThat(list.get("duties").get(2).get("ended").asBoolean()).isTrue();
        assertThat(list.get("faults").get(0).get("code").asString()).isEqualTo("UNKNOWN_DEPARTMENT");
        assertThat(err.toString()).contains("list.txt:8: UNKNOWN_DEPARTMENT: found “县宇宙开发局”");
    }

    @Test
    void severalListsAreOneArrayOrALineEach() throws IOException {
        Files.writeString(folder.resolve("a.txt"), LIST);
        Files.writeString(folder.resolve("b.txt"), LIST.replace("临河镇", "城关街道"));
        Files.writeString(folder.resolve("c.txt"), "没有清单");

        run("parse", folder.toString());
        JsonNode lists = new JsonMapper().readTree(out.toString());
        assertThat(lists.isArray()).isTrue();
        assertThat(lists).hasSize(3);
        assertThat(lists.get(1).get("township").get("name").asString()).isEqualTo("城关街道");
        assertThat(lists.get(2).get("source").asString()).startsWith("c.txt@");

        out.getBuffer().setLength(0);
        run("parse", folder.toString(), "--format", "jsonl");
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(new JsonMapper().readTree(lines.get(i))).isEqualTo(lists.get(i));
        }
    }

    @Test
    void noListIsAnEmptyArray() {
        run("parse", folder.toString());
        assertThat(new JsonMapper().readTree(out.toString())).isEmpty();
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyFileOfAFolderIsNamed() throws IOException {
        Files.writeString(folder.resolve("b.txt"), LIST);
        Files.writeString(folder.resolve("c.csv"), "没有清单");
        Files.writeString(folder.resolve("a.jpg"), "a scan");
        Files.writeString(folder.resolve("~$b.docx"), "a lock");
        Files.writeString(folder.resolve(".hidden"), "nobody's");

        run("parse", folder.toString(), "--format", "summary");

        assertThat(out.toString()).contains("b.txt (UTF-8 text): 990121101/2025-07", "c.csv: no list");
        assertThat(err.toString())
                .contains("a.jpg: not read: a picture; have its text recognised (OCR)")
                .doesNotContain("~$b", ".hidden");
    }

    @Test
    void theSummaryNamesTheFormThatAFileWasReadAs() throws IOException {
        Path file =
                Files.write(folder.resolve("gbk.csv"), LIST.replace('\t', ',').getBytes("GBK"));

        assertThat(run("parse", file.toString(), "--format", "summary")).isEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(out.toString()).contains("gbk.csv (GB18030 CSV): 990121101/2025-07 临河镇: 3 duties (1/1/1)");
        assertThat(err.toString()).contains("gbk.csv:8: UNKNOWN_DEPARTMENT").doesNotContain("ERROR");
    }

    @Test
    void aFileInNoKnownEncodingIsAFaultAndNotACrash() throws IOException {
        Path file = Files.write(folder.resolve("big5.txt"), "某縣某鄉履職事項清單與職責".getBytes("Big5"));

        assertThat(run("parse", file.toString())).isEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(err.toString()).contains("big5.txt:1: UNREADABLE_FILE").contains("save it as UTF-8");
    }

    @Test
    void aPathThatDoesNotExistIsWrongUsage() {
        assertThat(run("parse", folder.resolve("nothing").toString())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("nothing does not exist");
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        assertThat(run("parse", "--colour", "x")).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void aGraphThatDoesNotAnswerIsNamedWithTheCure() throws IOException {
        Path file = Files.writeString(folder.resolve("list.txt"), LIST);

        assertThat(run("load", file.toString(), "--graph", "bolt:/127.0.0.1")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("“bolt:/127.0.0.1” is no graph address; give embedded:DIR");
    }

    private int run(String... arguments) {
        return Program.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
