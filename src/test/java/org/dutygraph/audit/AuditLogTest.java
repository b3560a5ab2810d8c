package org.dutygraph.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditLogTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("data").resolve("audit.jsonl");
    }

    /** As another process has it: nothing is shared but the file. */
    private AuditLog log() {
        return AuditLog.beside(folder.resolve("data").resolve("decisions.tsv"));
    }

    private List<JsonNode> lines() throws IOException {
        return Files.readAllLines(file).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    @Test
    void aLineIsOneObjectInItsOrderWithoutWhatIsNotKnown() throws IOException {
        MDC.put(AuditLog.REQUEST, "4711");
        try {
            log().note("李梅", "done", new AuditEntry.Load("a\n\"b\".txt", null, 1, 2, 3, 0));
        } finally {
            MDC.remove(AuditLog.REQUEST);
        }
        log().note("-", "wrong", new AuditEntry.SignIn(null));

        assertThat(Files.readString(file).replaceAll("\"at\":\"[^\"]+Z\"", "\"at\":\"…\""))
                .isEqualTo(
                        """
                        {"at":"…","who":"李梅","what":"load","outcome":"done","file":"a\\n\\"b\\".txt","created":1,"changed":2,"removed":3,"faults":0,"request":"4711"}
                        {"at":"…","who":"-","what":"sign-in","outcome":"wrong"}
                        """);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void everyEntryHasItsWordAndItsDetails() throws IOException {
        for (AuditEntry entry : List.of(
                new AuditEntry.Unload("990121101/2025-07", 41, null),
                new AuditEntry.Decision("same", "甲", "乙", "li", 2),
                new AuditEntry.SignIn(30L),
                new AuditEntry.SignOut(),
                new AuditEntry.Backup("kept.zip", 7))) {
            log().note("li", "done", entry);
        }
        assertThat(lines().stream()
                        .map(line -> line.get("what").asString() + " "
                                + line.propertyNames().stream().skip(4).toList()))
                .containsExactly(
                        "unload [list, removed]",
                        "decision [verdict, name, other, by, moved]",
                        "sign-in [seconds]",
                        "sign-out []",
                        "backup [file, nodes]");
    }

    @Test
    void aLongStatementKeepsItsBeginningItsLengthAndItsDigestAndEveryOutcomeIsNoted() throws IOException {
        String statement = "RETURN " + "1 + ".repeat(1_000) + "1";
        assertThat(StatementAudit.noted(log(), "li", statement, Set.of("b", "a"), () -> "answer"))
                .isEqualTo("answer");
        for (RuntimeException failure :
                List.of(new QueryFault(FaultCode.WRITE, "found", "remedy"), new IllegalStateException("defect"))) {
            try {
                StatementAudit.noted(log(), "li", "CREATE (n)", Set.of(), () -> {
                    throw failure;
                });
            } catch (RuntimeException same) {
                assertThat(same).isSameAs(failure);
            }
        }
        JsonNode line = lines().get(0);
        assertThat(line.get("statement").asString()).isEqualTo(statement.substring(0, 2_000));
        assertThat(line.get("length").asInt()).isEqualTo(statement.length());
        assertThat(line.get("sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(line.get("parameters").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(lines().stream().map(one -> one.get("outcome").asString()))
                .containsExactly("done", "WRITE", "failed");
        assertThat(lines().get(1).has("sha256")).isFalse();
    }

    private static void fill(Path path) throws IOException {
        try (RandomAccessFile full = new RandomAccessFile(path.toFile(), "rw")) {
            full.setLength(10_000_000);
        }
    }

    @Test
    void aFullFileGetsANumberAndTenAreKept() throws IOException {
        AuditLog server = log();
        for (int i = 1; i <= 12; i++) {
            server.note("round " + i, "done", new AuditEntry.SignOut());
            fill(file);
        }
        // A command of another process puts the file aside; the server goes on in the new one.
        log().note("command", "done", new AuditEntry.SignOut());
        server.note("server", "done", new AuditEntry.SignOut());

        assertThat(lines().stream().map(line -> line.get("who").asString())).containsExactly("command", "server");
        Set<String> names = new TreeSet<>();
        try (var all = Files.list(file.getParent())) {
            all.forEach(path -> names.add(path.getFileName().toString()));
        }
        assertThat(names)
                .hasSize(11)
                .contains("audit.jsonl", "audit.jsonl.1", "audit.jsonl.10")
                .doesNotContain("audit.jsonl.11");
        assertThat(Files.newBufferedReader(file.resolveSibling("audit.jsonl.10"))
                        .readLine())
                .as("the two oldest are gone")
                .contains("\"who\":\"round 3\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void processesThatShareTheFileDoNotCutEachOthersLines() throws Exception {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String who = Integer.toString(i);
            AuditLog own = log();
            Thread writer = new Thread(() -> {
                for (int n = 0; n < 200; n++) {
                    own.note(who, "done", new AuditEntry.Statement("一".repeat(2_000), null, null, null));
                }
            });
            writers.add(writer);
            writer.start();
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(lines())
                .hasSize(800)
                .allSatisfy(line -> assertThat(line.get("statement").asString()).hasSize(2_000));
    }
}
