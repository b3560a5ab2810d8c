package org.dutygraph.load;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dutygraph.parse.Severity;
import org.dutygraph.source.Remark;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.file.SourceFile;
import org.dutygraph.web.TestBrowser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What the eye sees, by other programs: LibreOffice prints documents as PDF, a browser prints pages, and the words of the
 * print are compared with those that are read. Words that are read and not printed, and printed ones that stand neither in
 * the rows nor in a remark, are differences; so is a generated list that is not understood as it was meant.
 */
public final class SeenWords {

    private static final ListReader READER = ListReader.bundled();
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** More at once and LibreOffice fills its memory. */
    static final int BATCH = 50;

    /** What tells of the features that are drawn; any other warning or error is a difference. */
    private static final Set<String> EXPECTED = Set.of(
            "LEFT_OUT_WORDS",
            "TEXT_BOX",
            "JOINED_ROW",
            "REPAIRED_NAME",
            "NUMBER_FORM",
            "HIDDEN_COLUMN",
            "HIDDEN_SHEET");

    /** A document that was not drawn here. */
    private static final String GIVEN = "given";

    private static final Map<String, List<String>> PRINTERS = new TreeMap<>(Map.of(
            ".docx", List.of("MS Word 2007 XML", "pdf:writer_pdf_Export"),
            ".doc", List.of("MS Word 97", "pdf:writer_pdf_Export"),
            ".xlsx", List.of("Calc MS Excel 2007 XML", "pdf:calc_pdf_Export"),
            ".xls", List.of("MS Excel 97", "pdf:calc_pdf_Export"),
            // A printed sheet cuts what is wider than its column.
            ".csv", List.of("Text - txt - csv (StarCalc):44,34,76,1", "html:HTML (StarCalc)"),
            // Of workbooks that were not drawn here too; the words are the same as on paper, but for hidden sheets.
            "given .xlsx", List.of("Calc MS Excel 2007 XML", "html:HTML (StarCalc)"),
            "given .xls", List.of("MS Excel 97", "html:HTML (StarCalc)"),
            // The same in GB18030.
            "csv of GB18030", List.of("Text - txt - csv (StarCalc):44,34,85,1", "html:HTML (StarCalc)")));

    /** Where LibreOffice 7.4 differs from the programs that the forms are of; a document with all of these features. */
    private enum Unlike {
        /** It prints a control's words twice, or loses them, where something else than words stands in the control. */
        WORDS_LOST_IN_CONTROLS(
                Set.of("CONTROL"),
                Set.of("NOTES", "COMMENT", "FIELD", "RUBY", "HIDDEN", "INSERTED", "DELETED", "MOVED", "TEXT_BOX")),
        /** It writes a control into a DOC as fields that overlap; Word writes the words alone. */
        CONTROLS_IN_DOC(Set.of(".doc", "CONTROL"), Set.of()),
        /** It fills what stands before a row by a cell, and numbers that too. */
        NUMBERS_BEFORE_A_ROW(Set.of("GRID_BEFORE", "DRAWN_NUMBERS"), Set.of());

        private final Set<String> all;
        private final Set<String> oneOf;

        Unlike(Set<String> all, Set<String> oneOf) {
            this.all = all;
            this.oneOf = oneOf;
        }

        static boolean concerns(Drawn drawn) {
            Set<String> has = new TreeSet<>(drawn.features());
            has.add(drawn.ending());
            return Stream.of(values())
                    .anyMatch(one -> has.containsAll(one.all)
                            && (one.oneOf.isEmpty() || one.oneOf.stream().anyMatch(has::contains)));
        }
    }

    private final Office office;
    private final Path folder;

    /**
     * A document, what was done to it, what it means, and what of it is printed but, by the manual, told and not read; without
     * a list, only its words are compared.
     */
    private record Drawn(Path file, Set<String> features, Optional<RandomList> list, List<String> told) {

        /** Whether the document was not drawn here: it may have headers that a print repeats. */
        boolean isGiven() {
            return features.contains(GIVEN);
        }

        String ending() {
            return file.toString().replaceFirst(".*\\.", ".");
        }
    }

    /**
     * What came of a comparison.
     *
     * @param documents an ending → the number of documents that were compared
     * @param notPrinted the number of documents that LibreOffice cannot open, or that it is known to print otherwise
     * @param differences each with its file and what was done to it
     */
    public record Outcome(Map<String, Integer> documents, int notPrinted, List<String> differences) {

        public int count() {
            return documents.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private SeenWords(Office office, Path folder) {
        this.office = office;
        this.folder = folder;
    }

    /**
     * Draws lists in every form, and compares what is read of them with what is printed and with what was meant.
     *
     * @param folder an empty folder, where the documents stay
     * @return empty where the machine has no LibreOffice
     */
    public static Optional<Outcome> compared(Path folder, long seed, int count)
            throws IOException, InterruptedException {
        Optional<Office> office = Office.in(folder.resolve("profile"));
        return office.isEmpty()
                ? Optional.empty()
                : Optional.of(new SeenWords(office.get(), folder).compared(seed, count));
    }

    /**
     * Compares what is read of documents with what is printed of them, but how often.
     *
     * @param told a file's name → words of it that are printed and, by the manual, told and not read
     * @return empty where the machine has no LibreOffice
     */
    static Optional<Outcome> compared(Path folder, List<Path> files, Map<String, List<String>> told)
            throws IOException, InterruptedException {
        Optional<Office> office = Office.in(folder.resolve("profile"));
        if (office.isEmpty()) {
            return Optional.empty();
        }
        List<Drawn> given = files.stream()
                .map(file -> new Drawn(
                        file,
                        file.toString().contains("text-box") ? Set.of(GIVEN, "TEXT_BOX") : Set.of(GIVEN),
                        Optional.empty(),
                        told.getOrDefault(file.getFileName().toString(), List.of())))
                .toList();
        SeenWords words = new SeenWords(office.get(), folder);
        return Optional.of(words.outcome(given, words.printed(files, "given ")));
    }

    private Outcome compared(long seed, int count) throws IOException, InterruptedException {
        List<Drawn> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drawn.add(draw(seed * 1_000_003 + i, i));
        }
        List<Drawn> letters = drawn.stream()
                .filter(one ->
                        one.ending().equals(".docx") && one.file().toString().matches(".*[02468]\\.docx"))
                .toList();
        Path old = Files.createDirectories(folder.resolve("doc"));
        convert(letters.stream().map(Drawn::file).toList(), List.of("MS Word 2007 XML", "doc:MS Word 97"), old, ".doc");
        letters.forEach(
                one -> drawn.add(new Drawn(sibling(one.file(), old, ".doc"), one.features(), one.list(), one.told())));
        Map<Path, String> printed = printed(drawn.stream().map(Drawn::file).toList(), "");
        printed.forEach((file, text) -> prints(drawn, file).ifPresent(drawn::add));
        return outcome(drawn, printed);
    }

    private Outcome outcome(List<Drawn> drawn, Map<Path, String> printed) throws IOException {
        Map<String, Integer> documents = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        for (Drawn one : drawn) {
            String text = one.ending().equals(".pdf") ? text(one.file()) : printed.get(one.file());
            if (text != null && !Unlike.concerns(one)) {
                documents.merge(one.ending(), 1, Integer::sum);
                compare(one, text, differences);
            }
        }
        Outcome outcome = new Outcome(documents, 0, differences);
        return new Outcome(documents, drawn.size() - outcome.count(), differences);
    }

    /** The print of a document is a document too; where it shows more than the list, its words alone are compared. */
    private Optional<Drawn> prints(List<Drawn> drawn, Path file) {
        Path print = sibling(file, folder.resolve("print.docx"), ".pdf");
        return drawn.stream()
                .filter(one -> one.file().equals(file)
                        && Files.exists(print)
                        && one.list().isPresent())
                // The marks of notes are read as common text.
                .filter(one -> !one.features().contains("NOTES"))
                .findFirst()
                .map(one -> new Drawn(
                        print,
                        one.features(),
                        one.list()
                                .filter(list ->
                                        one.told().isEmpty() && !one.features().contains("TEXT_BOX")),
                        List.of()));
    }

    private Drawn draw(long seed, int number) throws IOException {
        Random random = new Random(seed);
        RandomList list = new RandomList(random);
        String name = "%04d".formatted(number);
        switch (number % 8) {
            case 0, 1, 2, 3 -> {
                Features features = Features.any(DrawnDocument.FEATURES, list, random);
                byte[] bytes = new DrawnDocument(list, features, random).bytes();
                boolean spoiled = features.all().contains(Features.Feature.SPOILED);
                return drawn(name + ".docx", bytes, features, spoiled ? Optional.empty() : Optional.of(list));
            }
            case 4, 5 -> {
                boolean old = number % 8 == 5;
                Features features = Features.any(DrawnBook.FEATURES, list, random);
                byte[] bytes = new DrawnBook(list, features, random, old).bytes();
                return drawn(name + (old ? ".xls" : ".xlsx"), bytes, features, Optional.of(list));
            }
            case 6 -> {
                Features features = Features.any(DrawnPage.FEATURES, list, random);
                byte[] bytes = new DrawnPage(list, features, random).bytes();
                return drawn(name + ".html", bytes, features, Optional.of(list));
            }
            default -> {
                Features features = Features.any(DrawnText.FEATURES, list, random);
                byte[] bytes = new DrawnText(list, features, random, true).bytes();
                return drawn(name + ".csv", bytes, features, Optional.of(list));
            }
        }
    }

    private Drawn drawn(String name, byte[] bytes, Features features, Optional<RandomList> list) throws IOException {
        Set<String> names = features.all().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        return new Drawn(Files.write(folder.resolve(name), bytes), names, list, features.told());
    }

    /** A file → the text of its print, by the printers of a kind where it has its own. */
    private Map<Path, String> printed(List<Path> files, String kind) throws IOException, InterruptedException {
        Map<Path, String> texts = new HashMap<>();
        for (Map.Entry<String, List<String>> form : PRINTERS.entrySet()) {
            List<Path> own = new ArrayList<>();
            for (Path file : files) {
                if (form.getKey().equals(printer(file, kind))) {
                    own.add(file);
                }
            }
            Path into = Files.createDirectories(folder.resolve("print" + form.getKey()));
            String ending = form.getValue().get(1).startsWith("html") ? ".html" : ".pdf";
            convert(own, form.getValue(), into, ending);
            for (Path file : own) {
                Path print = sibling(file, into, ending);
                if (Files.exists(print)) {
                    texts.put(file, text(print));
                }
            }
        }
        browse(files.stream().filter(file -> file.toString().endsWith(".html")).toList(), texts);
        return texts;
    }

    private static String printer(Path file, String kind) throws IOException {
        String name = file.toString();
        String ending = name.replaceFirst(".*\\.", ".");
        return name.endsWith(".csv") && SourceFile.read(file).form().startsWith("GB18030")
                ? "csv of GB18030"
                : PRINTERS.containsKey(kind + ending) ? kind + ending : ending;
    }

    /** A document that ends LibreOffice is left out; the others of its batch are converted by themselves. */
    private void convert(List<Path> files, List<String> filters, Path into, String ending)
            throws IOException, InterruptedException {
        List<Path> left = files;
        for (int batch = BATCH; batch > 0; batch /= BATCH) {
            for (int i = 0; i < left.size(); i += batch) {
                try {
                    office.convert(
                            filters.get(0), filters.get(1), left.subList(i, Math.min(i + batch, left.size())), into);
                } catch (IOException e) {
                    System.err.println("[DutyGraph tests] from " + left.get(i) + " on: " + e.getMessage());
                }
            }
            left = left.stream()
                    .filter(file -> !Files.exists(sibling(file, into, ending)))
                    .toList();
        }
    }

    private static Path sibling(Path file, Path into, String ending) {
        return into.resolve(file.getFileName().toString().replaceFirst("\\.[a-z]+$", ending));
    }

    /** LibreOffice prints what a page hides, and does not know its later tags. */
    private void browse(List<Path> pages, Map<Path, String> texts) throws IOException {
        if (pages.isEmpty()) {
            return;
        }
        try (TestBrowser browser = TestBrowser.start();
                Page page = browser.open(3_000, 2_000)) {
            for (Path file : pages) {
                page.navigate(file.toUri().toString());
                Path print = folder.resolve(file.getFileName() + ".pdf");
                page.pdf(new Page.PdfOptions().setPath(print).setWidth("60cm").setHeight("60cm"));
                texts.put(file, text(print));
            }
        }
    }

    private static String text(Path print) throws IOException {
        if (print.toString().endsWith(".html")) {
            Document page = Jsoup.parse(print.toFile(), "UTF-8");
            // The names of sheets stand above them.
            page.select("head, h1, a").remove();
            return page.wholeText();
        }
        try (PDDocument document = Loader.loadPDF(print.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void compare(Drawn drawn, String printed, List<String> differences) throws IOException {
        List<String> found = new ArrayList<>();
        try {
            SourceText source = SourceFile.read(drawn.file());
            found.addAll(unlike(source, printed, drawn));
            // The words in text boxes of a DOC are told and not read.
            if (!drawn.ending().equals(".doc") || !drawn.features().contains("TEXT_BOX")) {
                drawn.list().ifPresent(list -> found.addAll(misunderstood(source, list)));
            }
        } catch (UnreadableSourceException e) {
            found.add("refused: " + e.getMessage());
        }
        found.forEach(one -> differences.add(drawn.file().getFileName() + " " + drawn.features() + ": " + one));
    }

    /** Where what is read and what is printed differ. */
    private static List<String> unlike(SourceText source, String printed, Drawn drawn) {
        String seen = bare(printed);
        for (String words : drawn.told()) {
            seen = seen.replace(bare(words), "");
        }
        StringBuilder read = new StringBuilder();
        for (Row row : source.rows()) {
            for (int c = 0; c < row.cells().size(); c++) {
                if (!row.continues(c)) {
                    read.append(' ').append(row.cells().get(c).replaceAll("</?p>", " "));
                }
            }
        }
        // What is told and not read, such as the text boxes of a DOC.
        String remarks = bare(source.remarks().stream().map(Remark::found).collect(Collectors.joining(" ")));
        Map<Integer, Integer> count = new TreeMap<>();
        han(seen).forEach(c -> count.merge(c, 1, Integer::sum));
        han(bare(read.toString())).forEach(c -> count.merge(c, -1, Integer::sum));
        List<String> differences = new ArrayList<>();
        if (drawn.isGiven()) {
            Set<Integer> both = han(seen).boxed().collect(Collectors.toSet());
            both.retainAll(han(bare(read.toString())).boxed().collect(Collectors.toSet()));
            count.keySet().removeAll(both);
        }
        String missed = repeated(count, 1).replaceAll("[" + remarks + "。]", "");
        if (!missed.isEmpty()) {
            differences.add("printed and not read: " + missed);
        }
        // LibreOffice prints a text box in a cell, and what comes behind it, only as far as it finds room.
        if (!drawn.features().contains("TEXT_BOX")) {
            String added = repeated(count, -1);
            if (!added.isEmpty()) {
                differences.add("read and not printed: " + added);
            }
            String print = seen;
            // The print has a phonetic guide anywhere in the words below it; a CSV's 1.00 is printed as the number 1.
            words(drawn.features().contains("RUBY") ? "" : read.toString().replaceAll("(\\d)\\.0+(?!\\d)", "$1"))
                    .filter(word -> !print.contains(word) && !(drawn.isGiven() && isParted(word, print)))
                    .forEach(word -> differences.add("read and not printed: " + word));
        }
        return differences;
    }

    /** Whether a word is printed in two parts: on two pages, with the header of the table between them. */
    private static boolean isParted(String word, String print) {
        return IntStream.range(1, word.length())
                .anyMatch(at -> print.contains(word.substring(0, at)) && print.contains(word.substring(at)));
    }

    private static String repeated(Map<Integer, Integer> count, int sign) {
        return count.entrySet().stream()
                .filter(one -> one.getValue() * sign > 0)
                .map(one -> Character.toString(one.getKey()).repeat(one.getValue() * sign))
                .collect(Collectors.joining());
    }

    private static IntStream han(String text) {
        return text.codePoints().filter(Character::isIdeographic);
    }

    private static Stream<String> words(String text) {
        return NO_WORD.splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .filter(word -> !word.isBlank())
                .distinct();
    }

    private static String bare(String text) {
        return NO_WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    private static List<String> misunderstood(SourceText source, RandomList list) {
        ParsedFile read = READER.of(source);
        List<String> differences = new ArrayList<>();
        read.faults().stream()
                .filter(fault -> fault.severity() != Severity.INFO && !EXPECTED.contains(fault.code()))
                .forEach(fault ->
                        differences.add(fault.code() + " at " + fault.location().shown() + ": " + fault.found()));
        List<String> meant = list.shown();
        List<String> understood = read.list() == null
                ? List.of()
                : read.list().list().duties().stream().map(RandomList::shown).toList();
        meant.stream().filter(one -> !understood.contains(one)).forEach(one -> differences.add("meant: " + one));
        understood.stream().filter(one -> !meant.contains(one)).forEach(one -> differences.add("understood: " + one));
        return differences;
    }
}
