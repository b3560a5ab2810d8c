package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutygraph.load.Features.Feature;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The cells of the manual's table of kinds and forms that LibreOffice makes the files of: DOC and PDF. */
class KindsIT {

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> aCellIsTrue() throws IOException, InterruptedException {
        Optional<Office> office = Office.in(folder.resolve("profile"));
        if (office.isEmpty()) {
            System.out.println("KindsIT is skipped: no soffice on the path (install libreoffice-writer-nogui)");
        }
        assumeTrue(office.isPresent(), "no soffice");
        List<DynamicTest> tests = new ArrayList<>();
        for (String form : List.of("doc", "pdf")) {
            Map<Kinds.Cell, List<Kinds.Drawn>> cells = converted(office.get(), form);
            cells.forEach((cell, lists) ->
                    tests.add(DynamicTest.dynamicTest(cell.toString(), () -> Kinds.hold(cell, lists))));
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    /** The lists of each cell of a form, all made by one run of the program. */
    private static Map<Kinds.Cell, List<Kinds.Drawn>> converted(Office office, String form)
            throws IOException, InterruptedException {
        Path from = Files.createDirectories(folder.resolve("docx-" + form));
        Path into = Files.createDirectories(folder.resolve(form));
        Map<Kinds.Cell, List<Kinds.Drawn>> cells = new LinkedHashMap<>();
        List<Path> files = new ArrayList<>();
        for (Kinds.Cell cell : Kinds.cells()
                .filter(one -> one.form().equalsIgnoreCase(form) && one.byHand().isEmpty())
                .toList()) {
            cells.put(cell, Kinds.drawn(cell));
            for (Kinds.Drawn drawn : cells.get(cell)) {
                files.add(Files.write(from.resolve(files.size() + ".docx"), drawn.bytes()));
            }
        }
        String filter = form.equals("doc") ? "doc:MS Word 97" : "pdf:writer_pdf_Export";
        for (int i = 0; i < files.size(); i += SeenWords.BATCH) {
            office.convert(
                    "MS Word 2007 XML", filter, files.subList(i, Math.min(files.size(), i + SeenWords.BATCH)), into);
        }
        int file = 0;
        for (Map.Entry<Kinds.Cell, List<Kinds.Drawn>> cell : cells.entrySet()) {
            List<Kinds.Drawn> converted = new ArrayList<>();
            for (Kinds.Drawn drawn : cell.getValue()) {
                byte[] bytes = Files.readAllBytes(into.resolve(file++ + "." + form));
                boolean comment = form.equals("pdf") && drawn.feature() == Feature.COMMENT;
                converted.add(new Kinds.Drawn(
                        drawn.feature(), drawn.list(), drawn.features(), comment ? Kinds.commented(bytes) : bytes));
            }
            cell.setValue(converted);
        }
        return cells;
    }
}
