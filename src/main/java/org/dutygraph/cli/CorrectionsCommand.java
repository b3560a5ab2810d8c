package org.dutygraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.dutygraph.audit.AuditEntry;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.graph.Graph;
import org.dutygraph.load.CorrectionConversion;
import org.dutygraph.load.CorrectionFile;
import org.dutygraph.load.CorrectionRun;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.resolve.Correction;
import org.dutygraph.resolve.Corrections;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code corrections}: lists what people corrected, corrects something, or takes a correction back. */
@Command(
        name = "corrections",
        description = "Lists what people corrected, as lines of the file beside the graph; or makes and undoes"
                + " corrections. They stay in force when lists are loaded again.")
final class CorrectionsCommand extends GraphCommand {

    @ArgGroup
    private @Nullable Change change;

    @Option(names = "--why", paramLabel = "TEXT", description = "the reason, kept with the correction")
    private String why = "";

    @Option(names = "--by", paramLabel = "NAME", description = "who corrects (default: this machine's user)")
    private String by = who();

    @Mixin
    private AliasesOption aliases = new AliasesOption();

    @Mixin
    private DecisionsOption decisions = new DecisionsOption();

    /** One of these, or none to list. */
    private static final class Change {

        @Option(
                names = "--add",
                arity = "4",
                paramLabel = "PART",
                description = "actor CLAUSE WAS IS (WAS and IS: a role and who, as in 'WITH 县公安局'; '' for nobody); name"
                        + " NAME REGION IDENTITY; or matter same|not-same|open NAME NAME")
        private @Nullable List<String> add;

        @Option(names = "--undo", paramLabel = "ID", description = "take the correction with this id back")
        private @Nullable String undo;

        @Option(
                names = "--from",
                paramLabel = "FILE",
                description = "make the corrections in force of another such file")
        private @Nullable Path from;

        @Option(
                names = "--convert",
                description =
                        "make corrections of the lines of --aliases FILE and of the file of decisions, and put these"
                                + " files aside")
        private boolean convert;
    }

    @Override
    public Integer call() {
        DecisionFile file = DecisionFile.at(decisions.path(graph));
        Change wanted = change;
        if (wanted == null) {
            file.corrections().read().standing().forEach(correction -> out().println(correction.line()));
            out().flush();
            return ExitCode.DONE;
        }
        try (Graph open = graph.open()) {
            CorrectionRun correcting = CorrectionRun.in(open, aliases.reader(), decisions.placing(open, graph));
            tell(this, decisions.path(graph), apply(wanted, correcting, file));
        }
        return ExitCode.DONE;
    }

    private CorrectionRun.Outcome apply(Change wanted, CorrectionRun correcting, DecisionFile file) {
        if (wanted.undo != null) {
            return correcting.undo(wanted.undo, now(), by, why);
        }
        if (wanted.add != null) {
            return correcting.add(List.of(Correction.of(now(), by, why, added(wanted.add, correcting))));
        }
        if (wanted.from != null) {
            if (!Files.exists(wanted.from)) {
                throw wrong("--from: there is no file " + wanted.from);
            }
            return correcting.add(CorrectionConversion.dated(
                    CorrectionFile.at(wanted.from).read().standing(), wanted.from));
        }
        return convert(correcting, file);
    }

    private CorrectionRun.Outcome convert(CorrectionRun correcting, DecisionFile file) {
        List<Correction> all =
                new ArrayList<>(CorrectionConversion.dated(CorrectionConversion.ofDecisions(file), file.path()));
        aliases.file()
                .ifPresent(old -> all.addAll(CorrectionConversion.dated(CorrectionConversion.ofAliases(old), old)));
        CorrectionRun.Outcome outcome = correcting.add(all);
        if (Files.exists(file.path())) {
            say("The file of decisions is now " + CorrectionConversion.putAside(file.path()));
        }
        aliases.file().ifPresent(old -> say("The alias file is now " + CorrectionConversion.putAside(old)));
        return outcome;
    }

    private Correction.Change added(List<String> parts, CorrectionRun correcting) {
        return switch (parts.get(0)) {
            case "actor" -> correcting.ofActor(parts.get(1), part(parts.get(2)), part(parts.get(3)));
            case "name" -> new Correction.OfName(parts.get(1), parts.get(2), parts.get(3));
            case "matter" -> new Correction.OfMatter(parts.get(1), parts.get(2), parts.get(3));
            default -> throw wrong("--add " + parts.get(0) + ": it is one of actor, name, matter");
        };
    }

    private Correction.@Nullable Part part(String text) {
        try {
            return Corrections.part(text);
        } catch (IllegalArgumentException e) {
            throw wrong("--add: " + e.getMessage(), e);
        }
    }

    /** Prints and notes what was corrected by a command. */
    static void tell(BaseCommand command, Path decisions, CorrectionRun.Outcome outcome) {
        AuditLog audit = AuditLog.beside(decisions);
        outcome.corrections().forEach(correction -> {
            audit.note(
                    who(),
                    "done",
                    new AuditEntry.Corrected(correction.line(), outcome.lists().size()));
            command.out().println(correction.line());
        });
        command.out().flush();
        command.say("%d corrections made; %d duties of %d lists are written again"
                .formatted(
                        outcome.corrections().size(),
                        outcome.duties(),
                        outcome.lists().size()));
    }

    /** The time of a correction. */
    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
