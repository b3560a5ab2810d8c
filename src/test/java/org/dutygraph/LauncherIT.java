package org.dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged program, started with an older Java than it needs. */
class LauncherIT {

    /** The version of class files of Java 8. */
    private static final int JAVA_8 = 52;

    private static final Path JAR = Path.of(System.getProperty("dutygraph.jar"));

    @Test
    void anOldJavaCanReadTheFirstClassAndTheEnginesOptionsStay() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            var manifest = jar.getManifest().getMainAttributes();
            String first = manifest.getValue("Main-Class");
            assertThat(manifest.getValue("Add-Opens")).isEqualTo("java.base/java.nio");
            assertThat(manifest.getValue("Start-Class")).isEqualTo(DutyGraph.class.getName());
            try (InputStream bytes = jar.getInputStream(jar.getEntry(first.replace('.', '/') + ".class"))) {
                assertThat(bytes.readNBytes(8)[7]).as(first).isEqualTo((byte) JAVA_8);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1.8,8", "11,11", "16,16", "17,", "25,"})
    void saysWhichJavaItIsAndWhichItNeeds(String version, String told) throws Exception {
        try (URLClassLoader jar = new URLClassLoader(new URL[] {JAR.toUri().toURL()}, null)) {
            Method refusal = jar.loadClass("org.dutygraph.launcher.JavaVersion")
                    .getDeclaredMethod("refusal", String.class, String.class);
            refusal.setAccessible(true);
            Object said = refusal.invoke(null, version, "/opt/java");
            if (told == null) {
                assertThat(said).isNull();
            } else {
                assertThat((String) said)
                        .contains("需要 Java 17", "needs Java 17 or later", "Java " + told + " (/opt/java)");
            }
        }
    }
}
