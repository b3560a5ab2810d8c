package org.dutygraph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, where the machine has it: converts documents without a window. */
final class Office {

    private final String program;
    private final Path profile;

    private Office(String program, Path profile) {
        this.program = program;
        this.profile = profile;
    }

    /** The machine's LibreOffice, with settings of its own in a folder. */
    static Optional<Office> in(Path profile) {
        String path = Objects.toString(System.getenv("PATH"), "");
        return Stream.of(path.split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Office(program.toString(), profile));
    }

    /** Converts files into a folder; {@code filter} is the form and the program's own name of it. */
    void convert(String from, String filter, List<Path> files, Path into) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                program,
                "--headless",
                "--infilter=" + from,
                "--convert-to",
                filter,
                "--outdir",
                into.toString(),
                "-env:UserInstallation=" + profile.toUri()));
        files.forEach(file -> command.add(file.toString()));
        Path said = Files.createTempFile("soffice-", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("soffice did not convert to " + filter + ": " + Files.readString(said));
            }
        } finally {
            process.destroyForcibly();
            Files.delete(said);
        }
    }
}
