package org.dutygraph.cli;

import java.nio.file.Path;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.SourceDefaultsParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options for how files are read: department names, and what files do not say themselves. */
final class ReaderOptions {

    @Mixin
    private AliasesOption aliases = new AliasesOption();

    @Option(
            names = "--township",
            paramLabel = "CODE",
            description = "the township of files that do not say it: official code, or name with county and province")
    private @Nullable String township;

    @Option(
            names = "--edition",
            paramLabel = "YYYY-MM",
            description = "year and month of files that do not say it, such as 2025-07")
    private @Nullable String edition;

    @Option(
            names = "--layout",
            paramLabel = "FILE",
            description = "what header words and titles mean that are not known (YAML; the manual's page of lists)")
    private @Nullable Path layout;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    ListReader reader() {
        try {
            return aliases.reader().withDefaults(SourceDefaultsParser.of(township, edition, layout));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
