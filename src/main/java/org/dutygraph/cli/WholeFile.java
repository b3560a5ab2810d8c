package org.dutygraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is whole or not there: it is written beside its place and moved there last. */
final class WholeFile {

    private WholeFile() {}

    /** What writes the file. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Writes a file in the place of one that may be there. Where that fails, nothing is changed and nothing is left. */
    static void write(Path target, Writing writing) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                writing.to(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
