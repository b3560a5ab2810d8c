package org.dutygraph.validation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutygraph.dataset.ProgramVersion;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.file.SourceFile;
import org.dutygraph.validation.CodingRefusal.Reason;
import org.dutygraph.validation.Disagreement.Vote;
import org.dutygraph.validation.HeadedRows.HeadedRow;
import org.jspecify.annotations.Nullable;

/**
 * The samples that are coded in the browser, a folder each beside the graph: {@code sample.csv} as it was drawn,
 * {@code coding/NAME.csv} of a coder who is at it, {@code coded/NAME.csv} of one who has finished, {@code aside/NAME.csv} of one
 * who will not finish, and {@code disagreements.csv} with what was settled. These are the files that the commands write and
 * read. What is written is read again under a lock before, and replaced whole, so that two people lose nothing.
 */
public final class CodedSamples {

    /** The name of the folder. */
    public static final String NAME = "validation";

    private static final String SAMPLE = "sample.csv";
    private static final String CODING = "coding";
    private static final String CODED = "coded";
    private static final String ASIDE = "aside";
    private static final String DISAGREEMENTS = "disagreements.csv";
    private static final String CSV = ".csv";

    /** {@code 200-7-990121}: clauses, seed, region. */
    private static final Pattern SAMPLE_NAME = Pattern.compile("\\d{1,9}-\\d{1,19}(?:-\\d{2,12})?");

    /** As names of users are. */
    private static final Pattern CODER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

    private final Path folder;
    private final ProgramVersion program;

    private CodedSamples(Path folder, ProgramVersion program) {
        this.folder = folder;
        this.program = program;
    }

    /**
     * The samples beside a file, whose folder need not exist yet.
     *
     * @param program that reports on them
     */
    public static CodedSamples beside(Path file, ProgramVersion program) {
        return new CodedSamples(file.toAbsolutePath().normalize().resolveSibling(NAME), program);
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** How far a coder is. */
    public record Coder(String name, int coded, boolean done) {}

    /**
     * A sample, and how far it is.
     *
     * @param clauses how many it has
     */
    public record SampleState(String name, int clauses, List<Coder> coders) {
        public SampleState {
            coders = List.copyOf(coders);
        }

        /** The coders who have not finished. */
        public List<String> open() {
            return coders.stream()
                    .filter(coder -> !coder.done())
                    .map(Coder::name)
                    .toList();
        }

        /** Whether the report may be seen: somebody has finished, and nobody is at it. */
        public boolean reported() {
            return !coders.isEmpty() && open().isEmpty();
        }
    }

    /**
     * A clause as a coder has it; nothing in it says what the program read.
     *
     * @param heading phase and heading; empty where it has none
     * @param bodies by role, as they were written; empty as long as it is not coded
     */
    public record CodingClause(
            String clause,
            String township,
            String duty,
            String departments,
            String side,
            String heading,
            String text,
            Map<String, String> bodies,
            String note) {

        private static CodingClause of(HeadedRow row) {
            Map<String, String> bodies = new LinkedHashMap<>();
            for (String role : Coding.ROLES) {
                if (!row.cell(role).isEmpty()) {
                    bodies.put(role, row.cell(role));
                }
            }
            return new CodingClause(
                    row.cell(CodingSheet.CLAUSE),
                    row.cell("township"),
                    row.cell("duty"),
                    row.cell("departments"),
                    // The Chinese name stands before the code.
                    row.cell("side").replaceFirst("^.* ", ""),
                    row.cell("heading"),
                    row.cell(CodingSheet.TEXT),
                    bodies,
                    row.cell(CodingSheet.NOTE));
        }

        /** Whether it is coded. */
        public boolean coded() {
            return bodies.containsKey(Coding.PERFORMER);
        }
    }

    /** The roles that are coded, the performer's first. */
    public static List<String> roles() {
        return Coding.ROLES;
    }

    /** What is offered for a clause as the graph has it now; not who does what. */
    public static List<String> offered(ClauseReading clause) {
        return CodingSheet.offered(clause);
    }

    /** All samples, by name. */
    public List<SampleState> samples() {
        return names(folder, name -> SAMPLE_NAME.matcher(name).matches()).stream()
                .filter(name -> Files.exists(folder.resolve(name).resolve(SAMPLE)))
                .map(this::sample)
                .toList();
    }

    /** How far a sample is. */
    public SampleState sample(String sample) {
        int clauses = rows(sampleFile(sample)).size();
        List<Coder> coders = new ArrayList<>();
        for (String state : List.of(CODED, CODING)) {
            for (String coder : coders(sample, state)) {
                int coded = (int) rows(file(sample, state, coder)).stream()
                        .filter(row -> CodingClause.of(row).coded())
                        .count();
                coders.add(new Coder(coder, coded, state.equals(CODED)));
            }
        }
        return new SampleState(sample, clauses, coders);
    }

    /**
     * Draws a sample; one with the same clauses, seed and region is left as it is.
     *
     * @param region code of the region; empty for all
     * @return its name
     */
    public String draw(ClauseReads reads, String region, int clauses, long seed) {
        String name = SampleBook.name(region, clauses, seed);
        if (!SAMPLE_NAME.matcher(name).matches()) {
            throw ValidationRefusal.of(
                    "clauses " + clauses + ", seed " + seed, "numbers above 0: a sample is named by them");
        }
        Path file = folder.resolve(name).resolve(SAMPLE);
        if (!Files.exists(file)) {
            byte[] drawn = SampleBook.drawn(reads, region, clauses, seed).csv();
            locked(() -> {
                if (!Files.exists(file)) {
                    replace(file, drawn);
                }
            });
        }
        return name;
    }

    /** A coder's clauses, in the order of the sample; none is coded where they have not begun. */
    public List<CodingClause> coding(String sample, String coder) {
        sampleFile(sample);
        refuseName(coder);
        Path done = file(sample, CODED, coder);
        return codingRows(sample, Files.exists(done) ? done : file(sample, CODING, coder)).stream()
                .map(CodingClause::of)
                .toList();
    }

    /**
     * Keeps what a coder says of a clause.
     *
     * @param bodies by role, as they are written into the sheet; roles that are left out have none
     * @throws ValidationRefusal who performs it is missing
     */
    public void code(String sample, String coder, String clause, Map<String, String> bodies, String note) {
        sampleFile(sample);
        refuseName(coder);
        locked(() -> {
            refuseDone(sample, coder);
            Path file = file(sample, CODING, coder);
            List<HeadedRow> rows = codingRows(sample, file);
            HeadedRow row = rows.stream()
                    .filter(each -> each.cell(CodingSheet.CLAUSE).equals(clause))
                    .findFirst()
                    .orElseThrow(() -> new CodingRefusal(Reason.NOT_IN_SAMPLE, clause, sample));
            Coding.ROLES.forEach(
                    role -> row.cells().put(role, bodies.getOrDefault(role, "").strip()));
            row.cells().put(CodingSheet.NOTE, note.strip());
            CodedFile.bodies(coder + CSV, row);
            List<String> columns = CodingSheet.columns().stream()
                    .map(CodingSheet.SheetColumn::name)
                    .toList();
            replace(
                    file,
                    CsvBytes.of(
                            CodingSheet.headers(),
                            rows.stream()
                                    .map(each ->
                                            columns.stream().map(each::cell).toList())
                                    .toList()));
        });
    }

    /** Ends a coding, which cannot be changed then. */
    public void finish(String sample, String coder) {
        sampleFile(sample);
        refuseName(coder);
        locked(() -> {
            refuseDone(sample, coder);
            Path file = file(sample, CODING, coder);
            long left = codingRows(sample, file).stream()
                    .filter(row -> !CodingClause.of(row).coded())
                    .count();
            if (left > 0) {
                throw new CodingRefusal(Reason.CODING_LEFT, coder, left);
            }
            move(file, file(sample, CODED, coder));
        });
    }

    /** Puts a coding aside that will not be finished, so that the others' can be compared. */
    public void putAside(String sample, String coder) {
        sampleFile(sample);
        refuseName(coder);
        locked(() -> {
            Path file = file(sample, CODING, coder);
            if (!Files.exists(file)) {
                throw new CodingRefusal(Reason.NO_CODING, coder, sample);
            }
            move(file, file(sample, ASIDE, coder));
        });
    }

    /** The file of a coder who has finished, where nobody is at the sample any more. */
    public Path coded(String sample, String coder) {
        refuseName(coder);
        refuseOpen(sample);
        Path file = file(sample, CODED, coder);
        if (!Files.exists(file)) {
            throw new CodingRefusal(Reason.NO_CODING, coder, sample);
        }
        return file;
    }

    /** The report of all who have finished, with what is settled; nobody may be at the sample. */
    public ValidationReport report(String sample, ReportReads reads, CodedFile.Meanings meanings) {
        refuseOpen(sample);
        List<CodedFile> files = new ArrayList<>();
        for (String coder : coders(sample, CODED)) {
            files.add(read(() -> CodedFile.read(file(sample, CODED, coder))));
        }
        if (files.isEmpty()) {
            throw new CodingRefusal(Reason.NO_CODING, "–", sample);
        }
        return ValidationReport.read(LocalDate.now(), program, files, null, settled(sample), reads, meanings);
    }

    /**
     * Settles whether a body has a role.
     *
     * @param vote null: it is open again
     * @throws ValidationRefusal coders and program do not disagree on it
     */
    public void settle(
            String sample,
            ReportReads reads,
            CodedFile.Meanings meanings,
            String clause,
            String role,
            String key,
            @Nullable Vote vote) {
        locked(() -> {
            List<Disagreement> now = report(sample, reads, meanings).disputes();
            String name = Disagreement.name(clause, role, key);
            if (now.stream().noneMatch(one -> one.name().equals(name))) {
                throw ValidationRefusal.of(
                        String.join(" ", clause, role, key), "a disagreement of the report: look at it again");
            }
            write(sample, reads, meanings, one -> one.name().equals(name) ? one.settled(vote) : one);
        });
    }

    /** The disagreements as they are now, with what is settled, as the file that corrections are made from. */
    public SettledFile settledNow(String sample, ReportReads reads, CodedFile.Meanings meanings) {
        refuseOpen(sample);
        locked(() -> write(sample, reads, meanings, Function.identity()));
        SettledFile settled = settled(sample);
        if (settled == null) {
            throw new CodingRefusal(Reason.NO_CODING, "–", sample);
        }
        return settled;
    }

    private void write(
            String sample, ReportReads reads, CodedFile.Meanings meanings, Function<Disagreement, Disagreement> change)
            throws IOException {
        replace(
                folder.resolve(sample).resolve(DISAGREEMENTS),
                report(sample, reads, meanings).disagreements(change));
    }

    private @Nullable SettledFile settled(String sample) {
        Path file = folder.resolve(sample).resolve(DISAGREEMENTS);
        return Files.exists(file) ? read(() -> SettledFile.of(whole(file))) : null;
    }

    private void refuseOpen(String sample) {
        SampleState state = sample(sample);
        if (!state.open().isEmpty()) {
            throw new CodingRefusal(Reason.CODING_OPEN, String.join("、", state.open()));
        }
    }

    private void refuseDone(String sample, String coder) {
        if (Files.exists(file(sample, CODED, coder))) {
            throw new CodingRefusal(Reason.CODING_DONE, coder);
        }
    }

    private static void refuseName(String coder) {
        if (!CODER.matcher(coder).matches() || coder.equals(ValidationReport.SETTLED)) {
            throw new CodingRefusal(Reason.CODER_NAME, coder);
        }
    }

    private Path sampleFile(String sample) {
        Path file = folder.resolve(SAMPLE_NAME.matcher(sample).matches() ? sample : "none")
                .resolve(SAMPLE);
        if (!Files.exists(file)) {
            throw new CodingRefusal(Reason.NO_SAMPLE, sample);
        }
        return file;
    }

    private Path file(String sample, String state, String coder) {
        return folder.resolve(sample).resolve(state).resolve(coder + CSV);
    }

    private List<String> coders(String sample, String state) {
        return names(folder.resolve(sample).resolve(state), name -> name.endsWith(CSV)).stream()
                .map(name -> name.substring(0, name.length() - CSV.length()))
                .toList();
    }

    private static List<String> names(Path folder, Predicate<String> wanted) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw ValidationRefusal.of(
                    folder + " cannot be read (" + e.getMessage() + ")", "a folder whose rights allow it");
        }
    }

    private List<HeadedRow> codingRows(String sample, Path file) {
        return rows(Files.exists(file) ? file : sampleFile(sample));
    }

    private static List<HeadedRow> rows(Path file) {
        return read(() -> HeadedRows.of(whole(file), CodingSheet.CLAUSE, List.of(CodingSheet.TEXT, CodingSheet.SIZE)));
    }

    /** A file as it is at one moment: another save may replace it at any time, and is no fault of the file. */
    private static SourceText whole(Path file) {
        try {
            return SourceFile.table(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw ValidationRefusal.of(
                    file + " cannot be read (" + e.getMessage() + ")", "a file whose rights allow it");
        }
    }

    /** A file that somebody broke meanwhile is told as any that cannot be used. */
    private static <T> T read(Supplier<T> read) {
        try {
            return read.get();
        } catch (UnreadableSourceException e) {
            throw ValidationRefusal.of(String.valueOf(e.getMessage()), "a file as it was written here");
        }
    }

    /** Writes files. */
    private interface Writing {
        void run() throws IOException;
    }

    private void locked(Writing work) {
        // One lock for the threads of this process, which the lock of the file does not hold apart.
        synchronized (CodedSamples.class) {
            try {
                Files.createDirectories(folder);
                try (FileChannel channel = FileChannel.open(
                                folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    if (lock.isValid()) {
                        work.run();
                    }
                }
            } catch (IOException e) {
                throw ValidationRefusal.of(
                        folder + " cannot be written (" + e.getMessage() + ")",
                        "a folder that can be written, on a disk with room; nothing was kept");
            }
        }
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.write(
                temporary,
                content,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
