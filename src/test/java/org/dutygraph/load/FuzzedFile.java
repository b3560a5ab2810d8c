package org.dutygraph.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dutygraph.source.file.Form;
import org.dutygraph.source.file.SourceFile;

/**
 * What a fuzzer calls with bytes that it made up; see {@code org.dutygraph.faults.FuzzSoak}. The first byte says the file's
 * form, the others are the file, or the one part of a packed document that is put into a whole one: a fuzzer that changes
 * packed bytes would test little but the unpacking.
 */
public final class FuzzedFile {

    private static final Path FORMS = Path.of("src/test/resources/source/forms");

    /** A part's name → the document that it is put into. */
    private static final Map<String, String> HOLDERS = Map.of(
            "word/document.xml", "list.docx",
            "xl/worksheets/sheet1.xml", "list.xlsx",
            "xl/sharedStrings.xml", "list.xlsx");

    /** What the first byte counts. */
    private static final List<String> KINDS = Stream.concat(
                    Form.allEndings().stream(), HOLDERS.keySet().stream().sorted())
            .toList();

    private static final Map<String, byte[]> WHOLE = new HashMap<>();

    private FuzzedFile() {}

    /** Reads the tables, which takes seconds that are no input's. */
    public static void fuzzerInitialize() throws IOException {
        inputs(FORMS.resolve("list.txt")).forEach(FuzzedFile::fuzzerTestOneInput);
    }

    /** The fuzzer's door: anything thrown is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String kind = KINDS.get((input[0] & 0xFF) % KINDS.size());
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        String holder = HOLDERS.get(kind);
        String name = holder == null ? "fuzzed" + kind : holder;
        for (SourceFile.Sent sent : SourceFile.sent(name, holder == null ? content : packed(holder, kind, content))) {
            List<String> lost = Withstood.lost(sent.name(), sent.reading());
            if (!lost.isEmpty()) {
                throw new AssertionError("lost without a fault: " + lost);
            }
        }
    }

    /** The inputs that a file stands for: itself under its ending, and its parts. */
    public static List<byte[]> inputs(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        List<byte[]> inputs = new ArrayList<>();
        inputs.add(input(name.substring(name.lastIndexOf('.')), bytes));
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (HOLDERS.containsKey(part.getName())) {
                    inputs.add(input(part.getName(), parts.readAllBytes()));
                }
            }
        }
        return inputs;
    }

    private static byte[] input(String kind, byte[] content) {
        byte[] input = new byte[content.length + 1];
        input[0] = (byte) KINDS.indexOf(kind);
        System.arraycopy(content, 0, input, 1, content.length);
        return input;
    }

    /** The document with another part. */
    private static byte[] packed(String document, String part, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole(document)));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(part) ? content : in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] whole(String document) {
        return WHOLE.computeIfAbsent(document, name -> {
            try {
                return Files.readAllBytes(FORMS.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
