package org.dutygraph.source.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Healthy files of forms that are not read, recognised by their content whatever their name is. */
final class ForeignForm {

    private static final int BEGINNING = 4096;
    private static final byte[] COMPOUND_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Pattern MIME = Pattern.compile(
            "\\A\\s*(?=[A-Za-z-]+:).*(?:multipart/related|MIME-Version:)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ROOT =
            Pattern.compile("\\A\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*)*<([\\w:-]+)", Pattern.DOTALL);

    private ForeignForm() {}

    /** What a file is, and what to do; empty if its content shows none of these forms. */
    static Optional<String> of(FileContent file) {
        // Text in UTF-16 has a zero byte in each of these characters.
        String begin = file.beginning(BEGINNING, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("\\A(?:ï»¿|ÿþ|þÿ)", "");
        if (begin.startsWith("{\\rtf")) {
            return SkippedFile.form(".rtf");
        }
        if (MIME.matcher(begin).find()) {
            return SkippedFile.form(".mht");
        }
        if (begin.startsWith("PK")) {
            return packed(file);
        }
        if (file.startsWith(COMPOUND_MARK)) {
            boolean office = file.holds("WordDocument", StandardCharsets.UTF_16LE)
                    || file.holds("Workbook", StandardCharsets.UTF_16LE)
                    || file.holds("Book", StandardCharsets.UTF_16LE)
                    || file.holds("EncryptedPackage", StandardCharsets.UTF_16LE);
            return office ? Optional.empty() : SkippedFile.form(SkippedFile.endingOf(file.name()));
        }
        if (begin.startsWith("Rar!")) {
            return SkippedFile.form(".rar");
        }
        if (begin.startsWith("7z¼¯")) {
            return SkippedFile.form(".7z");
        }
        if (begin.startsWith("\u0089PNG") || begin.startsWith("ÿØÿ")) {
            return SkippedFile.form(".png");
        }
        return xml(begin);
    }

    private static Optional<String> packed(FileContent file) {
        if (holds(file, "opendocument.text")) {
            return SkippedFile.form(".odt");
        }
        if (holds(file, "opendocument.spreadsheet")) {
            return SkippedFile.form(".ods");
        }
        if (holds(file, "xl/workbook.bin")) {
            return SkippedFile.form(".xlsb");
        }
        return holds(file, "OFD.xml") ? SkippedFile.form(".ofd") : Optional.empty();
    }

    private static boolean holds(FileContent file, String words) {
        return file.holds(words, StandardCharsets.US_ASCII);
    }

    private static Optional<String> xml(String begin) {
        Matcher root = ROOT.matcher(begin);
        if (!root.find()) {
            return Optional.empty();
        }
        return switch (root.group(1)) {
            case "Workbook", "ss:Workbook" ->
                Optional.of("an XML Spreadsheet 2003; open it in Excel or WPS and save it as XLSX");
            case "w:wordDocument" ->
                Optional.of("a Word 2003 XML document; open it in Word or WPS and save it as DOCX");
            case "pkg:package" -> Optional.of("a flat Word XML document; open it in Word and save it as DOCX");
            case "office:document" ->
                Optional.of("a flat OpenDocument file; open it in an office program and save it as DOCX or XLSX");
            default ->
                begin.strip().startsWith("<?xml") && !root.group(1).equalsIgnoreCase("html")
                        ? Optional.of("an XML file (<" + root.group(1)
                                + ">); open it in the program that it is from and save it as DOCX or XLSX")
                        : Optional.empty();
        };
    }
}
