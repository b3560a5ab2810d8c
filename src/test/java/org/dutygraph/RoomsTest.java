package org.dutygraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Holds the table of rooms: data flows one way, and each room knows only what it must. */
@AnalyzeClasses(packages = "org.dutygraph", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule roomsStandInTheOrderOfTheData = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("source")
            .definedBy("org.dutygraph.source..")
            .layer("parse")
            .definedBy("org.dutygraph.parse..")
            .layer("region")
            .definedBy("org.dutygraph.region..")
            .layer("department")
            .definedBy("org.dutygraph.department..")
            .layer("text")
            .definedBy("org.dutygraph.text..")
            .layer("search")
            .definedBy("org.dutygraph.search..")
            .layer("resolve")
            .definedBy("org.dutygraph.resolve..")
            .layer("matter")
            .definedBy("org.dutygraph.matter..")
            .layer("edition")
            .definedBy("org.dutygraph.edition..")
            .layer("graph")
            .definedBy("org.dutygraph.graph..")
            .layer("query")
            .definedBy("org.dutygraph.query..")
            .layer("load")
            .definedBy("org.dutygraph.load..")
            .layer("web")
            .definedBy("org.dutygraph.web..")
            .layer("cli")
            .definedBy("org.dutygraph.cli..")
            .whereLayer("source")
            .mayNotAccessAnyLayer()
            .whereLayer("parse")
            .mayOnlyAccessLayers("source")
            .whereLayer("region")
            .mayNotAccessAnyLayer()
            .whereLayer("department")
            .mayNotAccessAnyLayer()
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("resolve")
            // The places and faults that a list carries are source's and parse's records.
            .mayOnlyAccessLayers("source", "parse", "region", "department", "text")
            .whereLayer("matter")
            .mayOnlyAccessLayers("parse", "resolve", "text")
            .whereLayer("edition")
            .mayOnlyAccessLayers("source", "parse", "resolve", "matter", "text")
            .whereLayer("graph")
            .mayOnlyAccessLayers("source", "parse", "resolve", "matter", "search")
            .whereLayer("search")
            .mayOnlyAccessLayers("text", "department")
            .whereLayer("query")
            // Words looked for are cut here as they were when they were entered; no duty types.
            .mayOnlyAccessLayers("search")
            .whereLayer("load")
            .mayOnlyAccessLayers("source", "parse", "region", "department", "text", "resolve", "matter", "graph")
            .whereLayer("web")
            // What two places' lists say of a matter is told as matter's records say it; two editions as edition's.
            .mayOnlyAccessLayers("load", "query", "graph", "matter", "edition", "parse", "search", "text")
            .whereLayer("cli")
            // serve starts the pages; faults and unreadable files are told as they come.
            .mayOnlyAccessLayers(
                    "load", "query", "graph", "web", "edition", "matter", "parse", "source", "resolve", "search",
                    "text");

    @ArchTest
    static final ArchRule onlyTheEngineTouchesTheEmbeddedApi = noClasses()
            .that()
            .haveNameNotMatching("org\\.dutygraph\\.graph\\.(EmbeddedEngine|OfflineSchema|OfflineImporter)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.neo4j.dbms..", "org.neo4j.graphdb..", "org.neo4j.kernel..", "org.neo4j.configuration..");

    @ArchTest
    static final ArchRule onlyTwoClassesKnowTheImporter = noClasses()
            .that()
            .haveNameNotMatching("org\\.dutygraph\\.graph\\.(OfflineImporter|SpooledInput)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.neo4j.importer..",
                    "org.neo4j.cli..",
                    "org.neo4j.io.fs..",
                    "org.neo4j.batchimport..",
                    "org.neo4j.internal.batchimport..");

    @ArchTest
    static final ArchRule onlyGraphQueryAndWebSpeakToTheGraph = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.dutygraph.source..",
                    "org.dutygraph.parse..",
                    "org.dutygraph.region..",
                    "org.dutygraph.department..",
                    "org.dutygraph.text..",
                    "org.dutygraph.resolve..",
                    "org.dutygraph.matter..",
                    "org.dutygraph.edition..",
                    "org.dutygraph.load..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j..", "org.springframework..");

    @ArchTest
    static final ArchRule pureRoomsOpenNoFiles = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.dutygraph.parse..",
                    "org.dutygraph.resolve..",
                    "org.dutygraph.matter..",
                    "org.dutygraph.edition..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files");

    @ArchTest
    static final ArchRule noCircles =
            slices().matching("org.dutygraph.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyRoomIsNullMarked = classes()
            .that()
            .resideInAPackage("org.dutygraph.*..")
            .should(new ArchCondition<JavaClass>("stand in a package that is @NullMarked") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " is not @NullMarked"));
                }
            });

    @ArchTest
    static void thereIsNoRoomForLeftovers(com.tngtech.archunit.core.domain.JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getPackageName).distinct())
                .noneMatch(name -> name.matches(".*\\.(model|dto|util|utils|common|helper|impl)(\\..*)?"));
        assertThat(classes.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> name.matches(".*(Manager|Processor|Utils?|Helper|Impl)"));
    }
}
