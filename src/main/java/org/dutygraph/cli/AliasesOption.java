package org.dutygraph.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.dutygraph.load.ListReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for a user's own table of department names. */
final class AliasesOption {

    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description = "your own department names, tab-separated: name as written, region, kind or identity;"
                    + " `departments --review` writes such a file")
    private @Nullable Path file;

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    ListReader reader() {
        return file == null ? ListReader.bundled() : ListReader.withAliases(file);
    }
}
