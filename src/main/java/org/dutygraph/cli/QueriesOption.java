package org.dutygraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dutygraph.query.catalogue.Catalogue;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option for folders of a user's own queries and checks. */
final class QueriesOption {

    @Option(
            names = "--queries",
            paramLabel = "DIR",
            description =
                    "a folder of your own saved queries and checks, laid out as TOPIC/NAME.cypher; may be given several"
                            + " times")
    private List<Path> folders = List.of();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** Reads the folders, and reports files that are left out because of a fault. */
    Catalogue catalogue() {
        return catalogue(List.of());
    }

    /** The same with further folders, which need not be given. */
    Catalogue catalogue(List<Path> saved) {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new CommandLine.ParameterException(
                        command.commandLine(), "--queries: there is no folder " + folder);
            }
        }
        Catalogue catalogue =
                Catalogue.of(Stream.concat(folders.stream(), saved.stream()).toList());
        catalogue.faults().forEach(fault -> command.commandLine().getErr().println("ERROR " + fault.message()));
        command.commandLine().getErr().flush();
        return catalogue;
    }

    List<Path> folders() {
        return folders;
    }
}
