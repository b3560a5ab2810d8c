package org.dutygraph.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes a DOCX or XLSX in the form Strict Open XML: with other names of namespaces and relations. */
final class StrictParts {

    private StrictParts() {}

    static byte[] of(byte[] transitional) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(transitional));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .replaceAll(
                                "http://schemas.openxmlformats.org/((?!package)\\w+)/2006/(?=main|relationships)",
                                "http://purl.oclc.org/ooxml/$1/")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
