package org.dutygraph.query.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every saved query that counts, counted a second time: on the sample county, and on the two real lists where they lie
 * beside the project; for all of the graph, and for each of its counties and townships.
 */
class RecountIT {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final Path REAL = Path.of("../shared/lists");
    private static final Path WRITTEN_LEADS = Path.of("../shared/elsewhere/lists/laian-list.txt");

    /** Queries that count nothing that a list says, and why. */
    private static final Map<String, String> NOT_RECOUNTED = Map.of(
            "data/matters-to-review", "scores of wordings; it counts nothing that a list says",
            "text/search", "ranks what it finds; it counts nothing",
            "tracing/department-world", "a picture; it counts nothing",
            "tracing/duty-trace", "a picture; it counts nothing");

    private static Map<String, Consumer<ReadLists>> recounts() {
        Map<String, Consumer<ReadLists>> all = new TreeMap<>();
        Stream.of(
                        ConcentrationRecounts.all(),
                        DataRecounts.all(),
                        DoesMoreRecounts.all(),
                        HandDownRecounts.all(),
                        ManagementRecounts.all(),
                        NetworkRecounts.all(),
                        ReportingRecounts.all(),
                        SharingRecounts.all(),
                        TextRecounts.all(),
                        TraceRecounts.all(),
                        TownshipRecounts.all(),
                        TracingRecounts.all(),
                        WorkloadRecounts.all())
                .forEach(all::putAll);
        return all;
    }

    @Test
    void everyQueryIsRecountedOrCountsNothing() {
        Set<String> recounted = recounts().keySet();
        Set<String> all = new TreeSet<>(recounted);
        all.addAll(NOT_RECOUNTED.keySet());
        all.addAll(MatterRecounts.all().keySet());
        assertThat(recounted).doesNotContainAnyElementsOf(NOT_RECOUNTED.keySet());
        assertThat(all)
                .containsExactlyElementsOf(Catalogue.bundled().queries().stream()
                        .map(SavedQuery::address)
                        .sorted()
                        .toList());
    }

    private static List<Path> sample() {
        return Stream.of(
                        "yunling-linhe-2024-12.txt",
                        "yunling-linhe-2025-12.txt",
                        "yunling-songping-2025-07.txt",
                        "yunling-chengguan-2025-07.txt")
                .map(SAMPLES::resolve)
                .toList();
    }

    private static List<Path> real() {
        assumeTrue(Files.isDirectory(REAL), "RecountIT: the real lists are not beside the project (../shared/lists)");
        return Stream.of("qitai-wumachang-2025-07.txt", "yining-kalayagaqi-2025-07.txt")
                .map(REAL::resolve)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> theSampleCounty() {
        return recounted(ReadLists.of(sample()), recounts());
    }

    @TestFactory
    Stream<DynamicTest> theMattersOfTheSampleCounty() {
        return recounted(ReadLists.placed(sample()), MatterRecounts.all());
    }

    @TestFactory
    Stream<DynamicTest> theMattersOfTheRealLists() {
        return recounted(ReadLists.placed(real()), MatterRecounts.all());
    }

    @TestFactory
    Stream<DynamicTest> theRealLists() {
        return recounted(ReadLists.of(real()), recounts());
    }

    @Test
    void theListWithWrittenLeads() {
        assumeTrue(Files.isRegularFile(WRITTEN_LEADS), "RecountIT: " + WRITTEN_LEADS + " is not beside the project");
        ReadLists lists = ReadLists.of(List.of(WRITTEN_LEADS));
        WorkloadRecounts.workload(lists);
        SharingRecounts.mostDepartments(lists);
    }

    private static Stream<DynamicTest> recounted(ReadLists lists, Map<String, Consumer<ReadLists>> recounts) {
        List<ReadLists> scopes = lists.scopes();
        return recounts.entrySet().stream()
                .map(recount -> DynamicTest.dynamicTest(
                        recount.getKey(),
                        () -> (ofRegion(recount.getKey()) ? scopes : List.of(lists)).forEach(recount.getValue())));
    }

    private static boolean ofRegion(String query) {
        return Catalogue.bundled().get(query).parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("region"));
    }
}
