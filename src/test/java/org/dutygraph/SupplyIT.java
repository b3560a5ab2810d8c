package org.dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the packaged program is made of: its bill of materials names what is shipped and nothing else, each part may be
 * shipped under the program's licence, and what pages do not use is not shipped. Writes {@code target/licences.tsv}, a
 * line for each part.
 */
class SupplyIT {

    /** The packager adds it for itself; no module depends on it. */
    private static final String OF_THE_PACKAGER = "spring-boot-jarmode-tools";

    private final Path jar = Path.of(System.getProperty("dutygraph.jar"));

    @Test
    void theBillOfMaterialsNamesWhatIsShipped() throws IOException {
        Set<String> named = new TreeSet<>();
        for (JsonNode part : parts()) {
            named.add(part.path("name").asString() + "-" + part.path("version").asString() + classifier(part));
        }
        try (JarFile program = new JarFile(jar.toFile())) {
            Set<String> shipped = program.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length(), name.length() - ".jar".length()))
                    .filter(name -> !name.startsWith(OF_THE_PACKAGER))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(shipped).hasSizeGreaterThan(200);
            assertThat(shipped).as("shipped, and not named").isSubsetOf(named);
            // Starters hold no class and are left out of the program.
            named.removeIf(name -> name.startsWith("spring-boot-starter"));
            assertThat(named).as("named, and not shipped").isSubsetOf(shipped);
        }
    }

    @Test
    void eachPartMayBeShippedUnderTheProgramsLicence() throws IOException {
        Set<String> allowed =
                rows("licences.tsv").stream().map(row -> row.get(0)).collect(Collectors.toSet());
        Map<String, List<String>> mended = new HashMap<>();
        rows("licences-of-parts.tsv").forEach(row -> mended.put(row.get(0), row));
        Map<String, String> listed = new TreeMap<>();
        List<String> refused = new ArrayList<>();
        for (JsonNode part : parts()) {
            String name =
                    part.path("group").asString() + "/" + part.path("name").asString();
            Set<String> licences = licences(part);
            List<String> row = mended.remove(name);
            if (row != null) {
                assertThat(licences).as("what is said of %s", name).containsExactly(row.get(1));
                licences = Set.of(row.get(2));
            }
            listed.put(name + "\t" + part.path("version").asString(), String.join(" | ", new TreeSet<>(licences)));
            if (licences.stream().noneMatch(allowed::contains)) {
                refused.add(name + " " + licences);
            }
        }
        Files.writeString(
                Path.of("target", "licences.tsv"),
                listed.entrySet().stream()
                        .map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n")
                        .collect(Collectors.joining("", "part\tversion\tlicence\n", "")));
        assertThat(refused).as("no licence that GPL-3.0-or-later allows").isEmpty();
        assertThat(mended.keySet())
                .as("parts of licences-of-parts.tsv that are not shipped")
                .isEmpty();
    }

    @Test
    void pagesUseEachLibraryOfTheirs() throws IOException {
        StringBuilder pages = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pages.append(Files.readString(file));
            }
        }
        Set<String> libraries = new HashSet<>();
        try (JarFile program = new JarFile(jar.toFile())) {
            for (JarEntry entry : program.stream().toList()) {
                if (entry.getName().startsWith("BOOT-INF/lib/")
                        && entry.getName().endsWith(".jar")) {
                    libraries.addAll(webLibraries(program.getInputStream(entry)));
                }
            }
        }
        // The interface's own page takes it, at an address that springdoc writes.
        assertThat(libraries.remove("swagger-ui")).isTrue();
        assertThat(libraries).isNotEmpty();
        assertThat(libraries)
                .allSatisfy(library -> assertThat(pages.toString() + styles()).contains("/webjars/" + library + "/"));
    }

    private static String styles() throws IOException {
        StringBuilder styles = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/static"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".css")).toList()) {
                styles.append(Files.readString(file));
            }
        }
        return styles.toString();
    }

    private static Set<String> webLibraries(InputStream bytes) throws IOException {
        String folder = "META-INF/resources/webjars/";
        Set<String> names = new HashSet<>();
        try (JarInputStream library = new JarInputStream(new BufferedInputStream(bytes))) {
            for (JarEntry entry = library.getNextJarEntry(); entry != null; entry = library.getNextJarEntry()) {
                if (entry.getName().startsWith(folder) && entry.getName().length() > folder.length()) {
                    names.add(entry.getName().substring(folder.length()).split("/")[0]);
                }
            }
        }
        return names;
    }

    private static Set<String> licences(JsonNode part) {
        Set<String> licences = new HashSet<>();
        for (JsonNode entry : part.path("licenses")) {
            JsonNode licence = entry.path("license");
            String name = licence.has("id")
                    ? licence.path("id").asString()
                    : licence.path("name").asString("");
            // An expression gives a choice: (A OR B).
            String all = name.isEmpty() ? entry.path("expression").asString("") : name;
            licences.addAll(List.of(all.replaceAll("[()]", "").split(" OR ")));
        }
        return licences;
    }

    private static String classifier(JsonNode part) {
        String address = part.path("purl").asString();
        int at = address.indexOf("classifier=");
        return at < 0
                ? ""
                : "-" + address.substring(at + "classifier=".length()).split("&")[0];
    }

    private List<JsonNode> parts() throws IOException {
        try (JarFile program = new JarFile(jar.toFile());
                InputStream bill = program.getInputStream(program.getJarEntry("META-INF/sbom/application.cdx.json"))) {
            List<JsonNode> parts = new ArrayList<>();
            JsonMapper.shared().readTree(bill).path("components").forEach(parts::add);
            return parts;
        }
    }

    private static List<List<String>> rows(String file) throws IOException {
        try (InputStream in = SupplyIT.class.getResourceAsStream("/supply/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        }
    }
}
