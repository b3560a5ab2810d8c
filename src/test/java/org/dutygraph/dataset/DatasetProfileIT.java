package org.dutygraph.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dataset's description under the JSON schemas of Data Package 2.0, which <a
 * href="https://datapackage.org/profiles/2.0/datapackage.json">datapackage.org</a> publishes. They are not the project's, so
 * a folder with copies of them is given: {@code -Ddutygraph.profiles=}.
 */
class DatasetProfileIT {

    private static final String PROFILES = System.getProperty("dutygraph.profiles", "");

    @TempDir
    private Path folder;

    @BeforeEach
    void profilesAreGiven() {
        if (PROFILES.isEmpty()) {
            System.err.println("[DutyGraph tests] skipped: the profiles of Data Package 2.0 are not given"
                    + " (-Ddutygraph.profiles=FOLDER with datapackage.json, tableschema.json and others of it)");
        }
        assumeThat(PROFILES).isNotEmpty();
    }

    @Test
    void theDescriptionAndItsPartsHoldThePublishedSchemas() throws IOException {
        Dataset.of(
                        ReadDataset.sampleCounty(),
                        ReadDataset.PROGRAM,
                        new DatasetScope(null, null, new CorrectionsGiven()))
                .write(folder.resolve("new"));
        JsonNode described = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("new").resolve("datapackage.json")));

        assertThat(errors("datapackage", described)).isEmpty();
        for (JsonNode resource : described.get("resources")) {
            assertThat(errors("dataresource", resource)).isEmpty();
            assertThat(errors("tableschema", resource.get("schema"))).isEmpty();
            assertThat(errors("tabledialect", resource.get("dialect"))).isEmpty();
        }
        assertThat(errors("datapackage", JsonMapper.shared().createObjectNode()))
                .as("a description of nothing")
                .isNotEmpty();
    }

    private static List<String> errors(String profile, JsonNode described) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(Path.of(PROFILES, profile + ".json")), InputFormat.JSON);
        return schema.validate(described).stream()
                .map(error -> profile + " " + error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
