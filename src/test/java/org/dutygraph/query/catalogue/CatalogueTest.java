package org.dutygraph.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every file under cypher/queries and cypher/checks to the header. */
public class CatalogueTest {

    private static final Catalogue BUNDLED = Catalogue.bundled();
    private static final Pattern PARAMETER = Pattern.compile("\\$([A-Za-z]\\w*)");
    private static final String GOOD =
            """
            // title: 甲 | A
            // description: 乙 | B
            // column: x – 丙 | C
            RETURN 1 AS x
            """;

    @TempDir
    private Path folder;

    public static Stream<SavedQuery> all() {
        return Stream.concat(
                BUNDLED.queries().stream(), BUNDLED.checks().stream().map(Check::query));
    }

    @Test
    void everyBundledFileHoldsToTheHeader() {
        assertThat(BUNDLED.faults().stream().map(HeaderFault::message)).isEmpty();
        assertThat(BUNDLED.queries()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(BUNDLED.checks()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(BUNDLED.topics().keySet())
                .contains("workload", "sharing", "reporting", "tracing", "townships", "text", "data");
    }

    @ParameterizedTest
    @MethodSource("all")
    void namesInTheStatementAreThoseOfTheHeader(SavedQuery query) {
        Set<String> used = new TreeSet<>();
        Matcher parameter = PARAMETER.matcher(query.statement());
        while (parameter.find()) {
            used.add(parameter.group(1));
        }
        assertThat(used)
                .isEqualTo(new TreeSet<>(
                        query.parameters().stream().map(Parameter::name).toList()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void rowsHaveAnOrder(SavedQuery query) {
        int last = query.statement().lastIndexOf("RETURN");
        assertThat(query.statement().substring(last)).contains("ORDER BY");
    }

    @ParameterizedTest
    @MethodSource("all")
    void wordsStandInTheirOwnLanguage(SavedQuery query) {
        Stream<Words> words = Stream.of(
                        Stream.of(query.title(), query.description()),
                        query.parameters().stream().map(Parameter::title),
                        query.columns().stream().map(ResultColumn::title))
                .flatMap(each -> each);
        assertThat(words).allSatisfy(each -> {
            assertThat(each.zh()).matches("(?s).*\\p{IsHan}.*");
            assertThat(each.en())
                    .doesNotMatch("(?s).*(?<![ ,])\\p{IsHan}{7,}.*")
                    .matches("(?s).*[a-z].*");
        });
    }

    @Test
    void everyCheckSaysWhatItIsAbout() {
        assertThat(BUNDLED.checks()).allSatisfy(check -> {
            assertThat(check.query().columns().get(0).name()).isEqualTo("subject");
            // A page shows the first findings: it must not hold and sort all of them.
            assertThat(check.query().parameters()).extracting(Parameter::name).containsExactly("region", "limit");
            assertThat(check.query().statement()).containsPattern("ORDER BY [^\\n]+\\nLIMIT \\$limit\\s*$");
        });
    }

    @Test
    void aFileThatTheClassPathHasTwiceIsTakenOnce() throws IOException {
        write("cypher/queries/workload/department-workload.cypher", GOOD);
        write("cypher/queries/mine/new.cypher", GOOD);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader twice = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(twice);
            assertThat(StatementFile.bundled("queries", new ArrayList<>()))
                    .extracting(StatementFile::file)
                    .doesNotHaveDuplicates()
                    .hasSize(BUNDLED.queries().size() + 1)
                    .contains("cypher/queries/mine/new.cypher");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void aFileAddedAtRunTimeIsFoundAndAWrongOneIsNamed() throws IOException {
        write("mine/good.cypher", GOOD);
        write("mine/bad.cypher", GOOD.replace("// title: 甲 | A\n", ""));
        write("workload/department-workload.cypher", GOOD);
        write("stray.cypher", GOOD);
        write("mine/Bad Name.cypher", GOOD);
        Files.write(folder.resolve("mine/latin.cypher"), new byte[] {(byte) 0xE9, 'x'});
        Catalogue catalogue = Catalogue.of(List.of(folder));
        assertThat(catalogue.find("mine", "good"))
                .hasValueSatisfying(query -> assertThat(query.own()).isTrue());
        assertThat(catalogue.find("mine", "bad")).isEmpty();
        assertThat(catalogue.get("department-workload").own()).isFalse();
        assertThat(catalogue.queries()).hasSize(BUNDLED.queries().size() + 1);
        assertThat(catalogue.faults().stream().map(fault -> fault.file().replace(folder.toString(), "")))
                .containsExactlyInAnyOrder(
                        "/mine/bad.cypher",
                        "/workload/department-workload.cypher",
                        "/stray.cypher",
                        "/mine/Bad Name.cypher",
                        "/mine/latin.cypher");
    }

    @Test
    void aNameThatIsNoneIsAnsweredWithWhatIsNear() {
        assertThatThrownBy(() -> BUNDLED.get("workload/departement-workload"))
                .isInstanceOfSatisfying(QueryFault.class, fault -> {
                    assertThat(fault.code()).isEqualTo(FaultCode.UNKNOWN_QUERY);
                    assertThat(fault.remedy()).startsWith("perhaps workload/department-workload");
                });
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
