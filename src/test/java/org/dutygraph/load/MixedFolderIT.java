package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dutygraph.cli.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of two hundred mixed files loads with one summary that names every file and what became of it. */
class MixedFolderIT {

    private static final Path FORMS = Path.of("src/test/resources/source/forms");
    private static final List<String> READABLE =
            List.of("txt", "csv", "tsv", "xlsx", "xls", "docx", "doc", "html", "pdf");
    private static final List<String> OTHERS = List.of("jpg", "wps", "ofd", "rtf", "md", "rar", "pages", "xyz");

    @TempDir
    private Path folder;

    /** What the folder holds: a file's name, and what has to be said of it. */
    private final Map<String, String> files = new LinkedHashMap<>();

    @Test
    void everyFileIsNamedWithWhatBecameOfIt() throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists"));
        String text = Files.readString(FORMS.resolve("list.txt"));
        for (int i = 0; i < 24; i++) {
            String township = "清" + (char) ('一' + i) + "镇";
            put(
                    lists,
                    "%03d.txt".formatted(i),
                    text.replace("清溪镇", township).getBytes("UTF-8"),
                    township + ": 10 duties (5/3/2)");
        }
        for (int i = 24; i < 60; i++) {
            String form = READABLE.get(i % READABLE.size());
            put(
                    lists,
                    "%03d.%s".formatted(i, form),
                    Files.readAllBytes(FORMS.resolve("list." + form)),
                    "清溪镇: 10 duties");
        }
        for (int i = 60; i < 130; i++) {
            String form = READABLE.get(i % READABLE.size());
            byte[] whole = Files.readAllBytes(FORMS.resolve("list." + form));
            put(lists, "%03d.%s".formatted(i, form), java.util.Arrays.copyOf(whole, whole.length / 8), "faults");
        }
        for (int i = 130; i < 190; i++) {
            String form = OTHERS.get(i % OTHERS.size());
            put(lists, "%03d.%s".formatted(i, form), new byte[] {1, 2, 3}, ": not read: ");
        }
        for (int i = 190; i < 200; i++) {
            zip(lists, "%03d.zip".formatted(i), text);
        }
        assertThat(Files.list(lists)).hasSize(200);

        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Program.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "load",
                lists.toString(),
                "--graph",
                "embedded:" + folder.resolve("graph"));

        assertThat(code).as(err.toString()).isEqualTo(1);
        List<String> said = new ArrayList<>(out.toString().lines().toList());
        said.addAll(
                err.toString().lines().filter(line -> line.startsWith("INFO")).toList());
        files.forEach((name, words) -> assertThat(said).as(name).anySatisfy(line -> assertThat(line)
                .contains(lists.resolve(name).toString())
                .contains(words)));
        assertThat(out.toString().lines().reduce((one, other) -> other).orElseThrow())
                .contains(" lists, ")
                .contains(" new, ")
                .contains("some text was not taken over");
    }

    private void put(Path lists, String name, byte[] bytes, String said) throws IOException {
        Files.write(lists.resolve(name), bytes);
        files.put(name, said);
    }

    /** Of ten archives each holds a list, a picture, and what a Mac leaves. */
    private void zip(Path lists, String name, String text) throws IOException {
        String township = "山" + name.charAt(2) + "镇";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String inner : List.of("清单/list.txt", "清单/scan.jpg", "__MACOSX/._list.txt")) {
                zip.putNextEntry(new ZipEntry(inner));
                zip.write(text.replace("清溪镇", township).getBytes("UTF-8"));
                zip.closeEntry();
            }
        }
        Files.write(lists.resolve(name), bytes.toByteArray());
        files.put(name + "!/清单/list.txt", township + ": 10 duties");
        files.put(name + "!/清单/scan.jpg", "a picture");
        files.put(name, "1 entry of the packing system");
    }
}
