package org.dutygraph.source.file;

import java.util.Map;

/**
 * A file that stands among lists and is not read.
 *
 * @param name the file, as the user gave it
 * @param why what it is, and what to do
 */
public record SkippedFile(String name, String why) {

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry(".wps", "a WPS document; save it as DOCX"),
            Map.entry(".wpt", "a WPS document; save it as DOCX"),
            Map.entry(".rtf", "a rich text file; save it as DOCX"),
            Map.entry(".odt", "an OpenDocument text; save it as DOCX"),
            Map.entry(".pages", "a Pages document; export it as DOCX"),
            Map.entry(".et", "a WPS workbook; save it as XLSX"),
            Map.entry(".ett", "a WPS workbook; save it as XLSX"),
            Map.entry(".ods", "an OpenDocument workbook; save it as XLSX"),
            Map.entry(".numbers", "a Numbers workbook; export it as XLSX"),
            Map.entry(".xlsb", "a binary workbook; save it as XLSX"),
            Map.entry(".ofd", "an OFD document; save it as PDF or DOCX with an OFD reader"),
            Map.entry(".ceb", "a CEB document; print it as PDF with a CEB reader"),
            Map.entry(".mht", "a web archive; save the page as HTML"),
            Map.entry(".mhtml", "a web archive; save the page as HTML"),
            Map.entry(".md", "a Markdown text; save its tables as CSV or text with tabs"),
            Map.entry(".rar", "a RAR archive; unpack it and give its folder"),
            Map.entry(".7z", "a 7z archive; unpack it and give its folder"),
            Map.entry(".tar", "a tar archive; unpack it and give its folder"),
            Map.entry(".gz", "a compressed file; unpack it and give its folder"),
            Map.entry(".jpg", "a picture; have its text recognised (OCR), and save that as DOCX or XLSX"),
            Map.entry(".jpeg", "a picture; have its text recognised (OCR), and save that as DOCX or XLSX"),
            Map.entry(".png", "a picture; have its text recognised (OCR), and save that as DOCX or XLSX"),
            Map.entry(".tif", "a picture; have its text recognised (OCR), and save that as DOCX or XLSX"),
            Map.entry(".tiff", "a picture; have its text recognised (OCR), and save that as DOCX or XLSX"));

    /** A file whose ending is of no form that is read. */
    static SkippedFile ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot).toLowerCase(java.util.Locale.ROOT);
        return new SkippedFile(
                name,
                "not read: "
                        + FORMS.getOrDefault(
                                ending,
                                "its ending is none of " + String.join(",", SourceFile.ENDINGS)
                                        + "; save the list in one of these forms, or give this file itself"));
    }

    /** A link in a folder: where it leads, nobody asked to read. */
    static SkippedFile link(String name) {
        return new SkippedFile(
                name, "not read: it is a link, and links in a folder are not followed; give its target itself");
    }

    /** A pipe, socket or device in a folder. */
    static SkippedFile special(String name) {
        return new SkippedFile(name, "not read: it is no file but a pipe, a socket or a device; nothing to do");
    }

    /** Entries of an archive that its packing system left there. */
    static SkippedFile rubbish(String archive, long number) {
        return new SkippedFile(
                archive,
                number + (number == 1 ? " entry" : " entries")
                        + " of the packing system (__MACOSX, Thumbs.db) passed over; nothing to do");
    }
}
