package org.dutygraph.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A PDF that is made to fill memory or time is refused by a stated limit, in time. */
class PdfBombScannerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static SourceText read(String name, byte[] bytes) {
        return assertTimeoutPreemptively(PATIENCE, () -> SourceFile.of(name, bytes), name);
    }

    private static SourceText read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String name, byte[] bytes, String... words) {
        assertThatThrownBy(() -> read(name, bytes))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void aPdfPartThatUnpacksToTooMuchIsRefused() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.4\n1 0 obj\n<</Length 1/Filter/FlateDecode>>\nstream\n".getBytes(StandardCharsets.US_ASCII));
        try (OutputStream packed = new DeflaterOutputStream(pdf)) {
            byte[] blank = new byte[1 << 20];
            for (int i = 0; i <= PdfBombScanner.LARGEST_PART_MEGABYTES; i++) {
                packed.write(blank);
            }
        }
        pdf.write("\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        refused("bomb.pdf", pdf.toByteArray(), "bomb.pdf", "unpacks to more than 256 MiB");
    }

    @Test
    void aPdfPartThatIsPackedTwiceIsRefusedByWhatItUnpacksToInTheEnd() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.4\n1 0 obj\n<</Length 1/Filter[/FlateDecode/FlateDecode]>>\nstream\n"
                .getBytes(StandardCharsets.US_ASCII));
        try (OutputStream packed = new DeflaterOutputStream(new DeflaterOutputStream(pdf))) {
            byte[] blank = new byte[1 << 20];
            for (int i = 0; i <= PdfBombScanner.LARGEST_PART_MEGABYTES; i++) {
                packed.write(blank);
            }
        }
        pdf.write("\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(pdf.size()).isLessThan(100_000);

        refused("twice.pdf", pdf.toByteArray(), "twice.pdf", "unpacks to more than 256 MiB");
    }

    @ParameterizedTest
    @CsvSource({
        "/Filter/LZWDecode, 70000",
        "/Filter[/ASCII85Decode/FlateDecode], 70000",
        "/Filter [ /AHx /Fl ], 70000",
        "/Filter 7 0 R, 70000",
        "/Filter/L#5AWDecode, 70000",
        "'/F#69lter%x\n/LZWDecode', 70000",
        "/Filter[/LZWDecode/LZWDecode], 100",
        "/Filter[/A85 /LZW /RL], 100"
    })
    void aPdfPartThatOldFiltersMayUnpackToTooMuchIsRefused(String filter, int length) {
        refused("old.pdf", packedBy(filter, length), "old.pdf", "packed in a way that may unpack to too much (");
    }

    @ParameterizedTest
    @CsvSource({
        "/Filter/LZWDecode, 60000",
        "/Filter[/ASCII85Decode/FlateDecode], 60000",
        "/Filter[/ASCII85Decode/LZWDecode], 60000",
        "/Filter[/FlateDecode/DCTDecode], 70000",
        "/Filter/DCTDecode, 70000",
        "/Resources<</XObject<</F 5 0 R>>>>, 70000"
    })
    void aPdfPartIsNotRefusedForFiltersThatCannot(String filter, int length) {
        assertThatThrownBy(() -> read("old.pdf", packedBy(filter, length)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageNotContaining("may unpack to too much");
    }

    /** Nothing in it is unpacked; each beginning of a part is looked at, and what lies before it is not looked at again. */
    @Test
    void aMillionBeginningsOfPartsAreGoneThroughInTime() {
        String part = "/Filter/LZW\nstream\nendstream\n";
        String pdf = "%PDF-1.4\n" + part.repeat(1_000_000) + "%%EOF\n";

        refused("parts.pdf", pdf.getBytes(StandardCharsets.US_ASCII), "parts.pdf");
    }

    /** A PDF without pages that has a part packed in some way. */
    private static byte[] packedBy(String filter, int length) {
        return ("%PDF-1.4\n1 0 obj\n<</Length 1" + filter + ">>\nstream\n" + "x".repeat(length)
                        + "\nendstream\nendobj\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void aPdfPartThatOnlyBeginsAsIfItWerePackedTwiceIsCountedToItsEnd() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.4\n1 0 obj\n<</Length 1/Filter/FlateDecode>>\nstream\n".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(pdf)) {
            DeflaterOutputStream small = new DeflaterOutputStream(packed);
            small.write(1);
            small.finish();
            byte[] blank = new byte[1 << 20];
            for (int i = 0; i <= PdfBombScanner.LARGEST_PART_MEGABYTES; i++) {
                packed.write(blank);
            }
        }
        pdf.write("\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

        refused("begins.pdf", pdf.toByteArray(), "begins.pdf", "unpacks to more than 256 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/Group<</S/Transparency>>"})
    void formsThatDrawEachOtherManyTimesOverAreRefused(String group) {
        StringBuilder pdf = new StringBuilder(onePage("/F Do ".repeat(10), "/XObject<</F 5 0 R>>"));
        for (int form = 5; form < 25; form++) {
            String content = form == 24 ? "0 0 m" : "/F Do ".repeat(10);
            pdf.append(form)
                    .append(" 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]")
                    .append(group)
                    .append("/Resources<</XObject<</F ")
                    .append(form + 1)
                    .append(" 0 R>>>>/Length ")
                    .append(content.length())
                    .append(">>\nstream\n")
                    .append(content)
                    .append("\nendstream\nendobj\n");
        }

        refused("forms.pdf", ended(pdf), "forms.pdf, page 1", "more than 20,000 forms");
    }

    @Test
    void aLargeFormThatIsDrawnManyTimesIsRefused() {
        String blanks = " ".repeat(1 << 20);
        StringBuilder pdf = new StringBuilder(onePage("/F Do ".repeat(1_000), "/XObject<</F 5 0 R>>"))
                .append("5 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length ")
                .append(blanks.length())
                .append(">>\nstream\n")
                .append(blanks)
                .append("\nendstream\nendobj\n");

        refused("large.pdf", ended(pdf), "large.pdf, page 1", "more than 256 MiB say what is drawn");
    }

    @Test
    void aPdfThatDrawsTooMuchIsRefused() {
        refused(
                "strokes.pdf",
                ended(new StringBuilder(onePage("q Q ".repeat(PdfBombScanner.MOST_STEPS / 2 + 1), ""))),
                "strokes.pdf, page 1",
                "more than 10,000,000 things");
    }

    /** A PDF of one page; further objects are numbered from 5. */
    private static String onePage(String content, String resources) {
        return "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<" + resources
                + ">>>>\nendobj\n4 0 obj\n<</Length " + content.length() + ">>\nstream\n" + content
                + "\nendstream\nendobj\n";
    }

    private static byte[] ended(StringBuilder pdf) {
        return pdf.append("trailer\n<</Root 1 0 R>>\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void aPageOfAPdfWithTooManyCharactersIsRefused() throws IOException {
        String words = "BT /F1 1 Tf (" + "x".repeat(PdfBombScanner.MOST_GLYPHS + 1) + ") Tj ET";
        String pdf = onePage(words, "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>");
        refused("full.pdf", ended(new StringBuilder(pdf)), "full.pdf, page 1", "more than 100,000 characters");
    }
}
