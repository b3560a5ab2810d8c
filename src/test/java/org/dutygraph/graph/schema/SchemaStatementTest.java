package org.dutygraph.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every constraint and index of {@code cypher/schema} is read, or the statement is named. */
class SchemaStatementTest {

    @Test
    void theThreeForms() {
        assertThat(SchemaStatement.of(
                        "// why\nCREATE CONSTRAINT duty_id IF NOT EXISTS FOR (n:Duty) REQUIRE n.id IS UNIQUE"))
                .contains(new SchemaStatement(
                        SchemaStatement.Type.UNIQUE, "duty_id", List.of("Duty"), List.of("id"), Map.of()));
        assertThat(SchemaStatement.of("CREATE INDEX region_name IF NOT EXISTS FOR (n:Region) ON (n.name)"))
                .contains(new SchemaStatement(
                        SchemaStatement.Type.RANGE, "region_name", List.of("Region"), List.of("name"), Map.of()));
        assertThat(
                        SchemaStatement.of(
                                "CREATE FULLTEXT INDEX s IF NOT EXISTS\nFOR (n:A|B) ON EACH [n.x, n.y]\n"
                                        + "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}"))
                .contains(new SchemaStatement(
                        SchemaStatement.Type.FULLTEXT,
                        "s",
                        List.of("A", "B"),
                        List.of("x", "y"),
                        Map.of("fulltext.analyzer", "whitespace", "fulltext.eventually_consistent", false)));
    }

    @Test
    void whatChangesDataIsNoneAndAnotherFormIsNamed() {
        assertThat(SchemaStatement.of("MATCH (n) SET n.a = 1")).isEmpty();
        assertThatThrownBy(() ->
                        SchemaStatement.of("CREATE CONSTRAINT x IF NOT EXISTS FOR (n:A) REQUIRE (n.a, n.b) IS UNIQUE"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("teach SchemaStatement")
                .hasMessageContaining("(n.a, n.b)");
        assertThatThrownBy(() -> SchemaStatement.of("DROP INDEX x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void allOfTheBundledSchemaIsRead() {
        long made = CypherFile.inFolder("cypher/schema").stream()
                .flatMap(script -> script.statements().stream())
                .filter(statement -> statement.contains("CREATE "))
                .peek(statement ->
                        assertThat(SchemaStatement.of(statement)).as(statement).isPresent())
                .count();
        assertThat(made).isGreaterThan(20);
    }
}
