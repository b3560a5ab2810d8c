package org.dutygraph.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dutygraph.query.Catalogue;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that adds a user's own queries; files that do not hold to the header are named and left out. */
final class QueriesOption {

    @Option(
            names = "--queries",
            paramLabel = "DIR",
            description =
                    "a folder of your own saved queries, laid out as TOPIC/NAME.cypher; may be given several times")
    private List<Path> folders = List.of();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    Catalogue catalogue() {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new CommandLine.ParameterException(
                        command.commandLine(), "--queries: there is no folder " + folder);
            }
        }
        Catalogue catalogue;
        try {
            catalogue = Catalogue.of(folders);
        } catch (UncheckedIOException e) {
            throw new CommandLine.ParameterException(command.commandLine(), "--queries: " + e.getMessage(), e);
        }
        catalogue.faults().forEach(fault -> command.commandLine().getErr().println("ERROR " + fault.message()));
        command.commandLine().getErr().flush();
        return catalogue;
    }
}
