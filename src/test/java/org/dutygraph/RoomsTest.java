package org.dutygraph;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Holds the table of rooms in {@code house.md}: data flows one way, and each room knows only what it must. */
@AnalyzeClasses(packages = "org.dutygraph", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    /** Each room and those that it may import, in the order of the data. */
    private static final Map<String, List<String>> ROOMS = new LinkedHashMap<>();

    static {
        ROOMS.put("source", List.of());
        ROOMS.put("parse", List.of("source"));
        ROOMS.put("region", List.of());
        ROOMS.put("department", List.of());
        ROOMS.put("text", List.of());
        ROOMS.put("search", List.of("text", "department"));
        // The places and faults that a list carries are source's and parse's records.
        ROOMS.put("resolve", List.of("source", "parse", "region", "department", "text"));
        ROOMS.put("matter", List.of("parse", "resolve", "text"));
        ROOMS.put("edition", List.of("source", "parse", "resolve", "matter", "text"));
        // Editions out of the graph are edition's records; by whom a department is managed is department's.
        ROOMS.put("graph", List.of("source", "parse", "department", "resolve", "matter", "edition", "search"));
        // Words looked for are cut as they were when they were entered; no duty types.
        ROOMS.put("query", List.of("search"));
        // Rows out of the graph; columns are defined as those of the saved queries.
        ROOMS.put("dataset", List.of("graph", "query", "resolve"));
        // What a header says of the rows, and their way out.
        ROOMS.put("network", List.of("query"));
        // Files of tasks are read as any, their words are searched for and compared as duties are, and answers are a
        // result's rows.
        ROOMS.put("task", List.of("source", "matter", "search", "query"));
        // Coders' files are read as any, their words mean what a correction's do, the sample comes by saved reads, and
        // the
        // report is a document as the codebook is.
        ROOMS.put("validation", List.of("source", "resolve", "query", "dataset"));
        ROOMS.put("load", List.of("source", "parse", "region", "department", "text", "resolve", "matter", "graph"));
        ROOMS.put("access", List.of());
        ROOMS.put("audit", List.of("load", "graph", "query"));
        // What two places' lists say of a matter is told as matter's records say it; two editions as edition's;
        // corrections as
        // resolve's.
        ROOMS.put(
                "web",
                List.of(
                        "load",
                        "query",
                        "dataset",
                        "network",
                        "task",
                        "validation",
                        "graph",
                        "resolve",
                        "matter",
                        "edition",
                        "parse",
                        "search",
                        "text",
                        "access",
                        "audit"));
        // serve starts the pages; faults and unreadable files are told as they come.
        ROOMS.put(
                "cli",
                List.of(
                        "load",
                        "query",
                        "dataset",
                        "network",
                        "task",
                        "validation",
                        "graph",
                        "web",
                        "edition",
                        "matter",
                        "parse",
                        "source",
                        "resolve",
                        "search",
                        "text",
                        "access",
                        "audit"));
    }

    /** Rooms that compute and nothing else: no file, no graph, no Spring. */
    private static final String[] PURE =
            packages("parse", "region", "department", "text", "search", "resolve", "matter", "edition", "network");

    private static String[] packages(String... rooms) {
        return List.of(rooms).stream()
                .map(room -> "org.dutygraph." + room + "..")
                .toArray(String[]::new);
    }

    @ArchTest
    static void roomsStandInTheOrderOfTheData(JavaClasses all) {
        LayeredArchitecture rule = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : ROOMS.keySet()) {
            rule = rule.layer(room).definedBy(packages(room));
        }
        for (Map.Entry<String, List<String>> room : ROOMS.entrySet()) {
            LayeredArchitecture.LayerDependencySpecification one = rule.whereLayer(room.getKey());
            rule = room.getValue().isEmpty()
                    ? one.mayNotAccessAnyLayer()
                    : one.mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
        }
        rule.check(all);
    }

    @ArchTest
    static void everyPackageStandsInARoom(JavaClasses all) {
        assertThat(all.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals("org.dutygraph"))
                        .map(name -> name.split("\\.")[2])
                        .distinct())
                .isSubsetOf(ROOMS.keySet());
    }

    @ArchTest
    static final ArchRule noCirclesOfRooms =
            slices().matching("org.dutygraph.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCirclesOfInnerRooms =
            slices().matching("org.dutygraph.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule commandsKnowOfThePagesOnlyHowTheyAreStarted = noClasses()
            .that()
            .resideInAPackage("org.dutygraph.cli..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.dutygraph.web.*.."));

    @ArchTest
    static final ArchRule onlyTheEngineTouchesTheEmbeddedApi = noClasses()
            .that()
            .haveNameNotMatching(
                    "org\\.dutygraph\\.graph\\.(engine\\.EmbeddedEngine|bulk\\.(OfflineSchema|OfflineImporter))(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.neo4j.dbms..", "org.neo4j.graphdb..", "org.neo4j.kernel..", "org.neo4j.configuration..");

    @ArchTest
    static final ArchRule onlyTheGuardKnowsTheParser = noClasses()
            .that()
            .haveNameNotMatching("org\\.dutygraph\\.query\\.guard\\.Complexity(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j.cypher..", "org.antlr..");

    @ArchTest
    static final ArchRule onlyOneClassKnowsTheImporter = noClasses()
            .that()
            .haveNameNotMatching("org\\.dutygraph\\.graph\\.bulk\\.OfflineImporter(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.neo4j.importer..",
                    "org.neo4j.cli..",
                    "org.neo4j.io.fs..",
                    "org.neo4j.batchimport..",
                    "org.neo4j.internal.batchimport..");

    @ArchTest
    static final ArchRule pureRoomsKnowNeitherNeo4jNorSpring = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .or()
            .resideInAnyPackage(packages("source", "load"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j..", "org.springframework..");

    @ArchTest
    static final ArchRule accessKnowsSpringSecurityAlone = noClasses()
            .that()
            .resideInAnyPackage(packages("access"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j..", "org.springframework.web..", "org.springframework.boot..");

    @ArchTest
    static final ArchRule pureRoomsOpenNoFiles = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.nio\\.file\\..*|java\\.nio\\.channels\\..*|java\\.util\\.zip\\.ZipFile|java\\.util\\.jar\\..*"
                            + "|java\\.io\\.(File.*|RandomAccessFile|PrintWriter|PrintStream)"
                            + "|java\\.net\\..*|java\\.util\\.Scanner|java\\.util\\.Formatter");

    /** Public is only what a room next door uses: a type that nobody outside its package needs is its own affair. */
    @ArchTest
    static final ArchRule publicIsOnlyWhatAnotherPackageUses = classes()
            .that()
            .haveModifier(JavaModifier.PUBLIC)
            .and()
            .areTopLevelClasses()
            .and(not(DescribedPredicate.describe("are used unseen", RoomsTest::usedUnseen)))
            .should(new ArchCondition<>("be used by another package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean used = usedElsewhere(item)
                            || item.getPackage().getClasses().stream()
                                    .anyMatch(mate ->
                                            isNestedIn(mate, item) && usedElsewhere(mate) || tellsOf(mate, item));
                    events.add(new SimpleConditionEvent(
                            item,
                            used,
                            item.getName() + " is public, and no other package uses it: make it package-private"));
                }
            });

    private static boolean usedElsewhere(JavaClass item) {
        return item.getDirectDependenciesToSelf().stream()
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(item.getPackageName()));
    }

    private static boolean isNestedIn(JavaClass mate, JavaClass item) {
        return mate.getName().startsWith(item.getName() + "$");
    }

    /** Whether a public method of a public type gives or takes it: whoever calls that, templates too, has to know it. */
    private static boolean tellsOf(JavaClass mate, JavaClass item) {
        return !mate.equals(item)
                && mate.getModifiers().contains(JavaModifier.PUBLIC)
                && mate.getMethods().stream()
                        .anyMatch(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && method.getAllInvolvedRawTypes().contains(item));
    }

    /** Spring makes these, the Java launcher starts the program, and the compiler copies constants. */
    private static boolean usedUnseen(JavaClass item) {
        return item.getMethods().isEmpty()
                || item.isMetaAnnotatedWith(Component.class)
                || item.isMetaAnnotatedWith(Configuration.class)
                || item.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("main"));
    }

    @ArchTest
    static final ArchRule everyRoomIsNullMarked = classes()
            .that()
            .resideInAPackage("org.dutygraph.*..")
            .should(new ArchCondition<>("stand in a package that is @NullMarked") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " is not @NullMarked"));
                }
            });

    @ArchTest
    static void thereIsNoRoomForLeftovers(JavaClasses all) {
        assertThat(all.stream().map(JavaClass::getPackageName).distinct())
                .noneMatch(name -> name.matches(".*\\.(model|dto|util|utils|common|helper|impl)(\\..*)?"));
        assertThat(all.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> name.matches(".*(Manager|Processor|Utils?|Helper|Impl)"));
    }

    /** One simple name, one meaning: two rooms do not use one word for two things. */
    @ArchTest
    static void aNameOfATypeStandsOnce(JavaClasses all) {
        Map<String, Set<String>> places = new LinkedHashMap<>();
        all.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .forEach(type -> places.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                        .add(type.getPackageName()));
        places.values().removeIf(packages -> packages.size() == 1);
        assertThat(places).isEmpty();
    }
}
