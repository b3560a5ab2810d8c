package org.dutygraph.source.file;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file among the lists that is not read.
 *
 * @param name the file as the user gave it
 * @param why what it is, and what to do
 */
public record SkippedFile(String name, String why) {

    /** Ending that is known but not read → what the file is, and what to do. */
    private static final Map<String, String> OTHER_FORMS = new HashMap<>();

    static {
        put("a WPS document; save it as DOCX", ".wps", ".wpt");
        put("rich text (RTF); open it in a word processor and save it as DOCX", ".rtf");
        put("an OpenDocument text; save it as DOCX", ".odt");
        put("a Pages document; export it as DOCX", ".pages");
        put("a WPS workbook; save it as XLSX", ".et", ".ett");
        put("an OpenDocument workbook; save it as XLSX", ".ods");
        put("a Numbers workbook; export it as XLSX", ".numbers");
        put("a binary workbook; save it as XLSX", ".xlsb");
        put("an OFD document; save it as PDF or DOCX with an OFD reader", ".ofd");
        put("a CEB document; print it as PDF with a CEB reader", ".ceb");
        put(
                "a web archive (MHT); open it in a word processor and save it as DOCX, or in a browser and save the page as HTML",
                ".mht",
                ".mhtml");
        put("a Markdown text; save its tables as CSV or text with tabs", ".md");
        put("a RAR archive; unpack it and give its folder", ".rar");
        put("a 7z archive; unpack it and give its folder", ".7z");
        put("a tar archive; unpack it and give its folder", ".tar");
        put("a compressed file; unpack it and give its folder", ".gz");
        put(
                "a picture; have its text recognised (OCR), and save that as DOCX or XLSX",
                ".jpg",
                ".jpeg",
                ".png",
                ".tif",
                ".tiff");
    }

    static Set<String> otherEndings() {
        return OTHER_FORMS.keySet();
    }

    private static void put(String why, String... endings) {
        for (String ending : endings) {
            OTHER_FORMS.put(ending, why);
        }
    }

    /** What a file of an ending that is known but not read is, and what to do. */
    static Optional<String> form(String ending) {
        return Optional.ofNullable(OTHER_FORMS.get(ending));
    }

    /** A file whose ending belongs to no known form. */
    static SkippedFile ending(String name) {
        return new SkippedFile(
                name,
                "not read: "
                        + form(endingOf(name))
                                .orElse("its ending is none of " + String.join(",", Form.allEndings())
                                        + "; save the list in one of these forms, or give this file itself"));
    }

    static String endingOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    /** A link in a folder: the user did not name its target. */
    static SkippedFile link(String name) {
        return new SkippedFile(
                name, "not read: it is a link, and links in a folder are not followed; give its target itself");
    }

    /** A pipe, socket or device in a folder. */
    static SkippedFile special(String name) {
        return new SkippedFile(name, "not read: it is no file but a pipe, a socket or a device; nothing to do");
    }

    /** Entries of an archive that the packing system left there. */
    static SkippedFile rubbish(String archive, long number) {
        return new SkippedFile(
                archive,
                number + (number == 1 ? " entry" : " entries")
                        + " of the packing system (__MACOSX, Thumbs.db) passed over; nothing to do");
    }
}
