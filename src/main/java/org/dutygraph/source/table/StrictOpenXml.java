package org.dutygraph.source.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;

/**
 * Opens the packed parts of a DOCX or XLSX. Where they are in the form Strict Open XML (ISO/IEC 29500), which the library
 * refuses, their namespaces and relations get the names of the transitional form; the elements are the same.
 */
public final class StrictOpenXml {

    private static final Pattern NAME = Pattern.compile("http://purl\\.oclc\\.org/ooxml/(\\w+)(?=/)");
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/$1/2006";

    private StrictOpenXml() {}

    /**
     * Opens the bytes of a file.
     *
     * @throws OpenXML4JException if they are no package of parts
     */
    public static OPCPackage open(byte[] bytes) throws IOException, OpenXML4JException {
        OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes));
        if (parts.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                        .size()
                > 0) {
            rename(parts);
        }
        return parts;
    }

    private static void rename(OPCPackage parts) throws IOException, OpenXML4JException {
        for (PackageRelationship relation : strict(parts.getRelationships())) {
            parts.removeRelationship(relation.getId());
            parts.addRelationship(
                    PackagingURIHelper.createPartName(relation.getTargetURI()),
                    relation.getTargetMode(),
                    renamed(relation.getRelationshipType()),
                    relation.getId());
        }
        for (PackagePart part : List.copyOf(parts.getParts())) {
            if (part.isRelationshipPart() || part instanceof PackagePropertiesPart) {
                continue;
            }
            for (PackageRelationship relation : strict(part.getRelationships())) {
                part.removeRelationship(relation.getId());
                part.addRelationship(
                        relation.getTargetURI(),
                        relation.getTargetMode(),
                        renamed(relation.getRelationshipType()),
                        relation.getId());
            }
            if (part.getContentType().endsWith("xml")) {
                rename(part);
            }
        }
    }

    private static void rename(PackagePart part) throws IOException {
        byte[] content;
        try (InputStream in = part.getInputStream()) {
            content = in.readAllBytes();
        }
        // Each byte is one character here: the names are ASCII, the words around them stay as they are.
        String renamed = renamed(new String(content, StandardCharsets.ISO_8859_1));
        try (OutputStream out = part.getOutputStream()) {
            out.write(renamed.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static String renamed(String names) {
        return NAME.matcher(names).replaceAll(TRANSITIONAL);
    }

    private static List<PackageRelationship> strict(Iterable<PackageRelationship> relations) {
        List<PackageRelationship> strict = new ArrayList<>();
        for (PackageRelationship relation : relations) {
            if (NAME.matcher(relation.getRelationshipType()).lookingAt()) {
                strict.add(relation);
            }
        }
        return strict;
    }
}
