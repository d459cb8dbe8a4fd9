package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.paper.JapanesePdf.Weight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JapaneseFontsTest {
    @TempDir
    private Path directory;

    @Test
    void listsWhatToInstallWhereThereIsNoFont() {
        var missing = assertThrows(FontsMissingException.class, () -> JapaneseFonts.in(List.of(directory)));

        assertTrue(missing.toString().contains("apt-get install fonts-morisawa-bizud-gothic"), missing.toString());
    }

    @Test
    void takesTheRegularFaceForBoldWhereThereIsNoOther() throws Exception {
        Files.createDirectories(directory.resolve("below"));
        Files.copy(
                JapaneseFonts.installed().regular().file(),
                directory.resolve("below").resolve("BIZUDPGothic-Regular.ttf"));

        JapaneseFonts fonts = JapaneseFonts.in(List.of(directory));

        assertEquals(fonts.regular(), fonts.bold());
        assertEquals("太い窓口", text(fonts, "太い窓口"));
    }

    @Test
    void readsAFontFileOnceForAllDocuments() throws Exception {
        Path file =
                Files.copy(JapaneseFonts.installed().regular().file(), directory.resolve("BIZUDPGothic-Regular.ttf"));
        JapaneseFonts fonts = JapaneseFonts.in(List.of(directory));
        assertEquals("一枚目", text(fonts, "一枚目"));
        Files.delete(file);

        assertEquals("二枚目", text(fonts, "二枚目"));
    }

    @Test
    void setsDocumentsOfSeveralThreadsInOneFont() throws Exception {
        JapaneseFonts fonts = JapaneseFonts.in(
                List.of(JapaneseFonts.installed().regular().file().getParent()));
        List<String> lines = IntStream.range(0, 48)
                .mapToObj(each -> IntStream.range(0, 40)
                        .mapToObj(at -> Character.toString(0x4e00 + each * 40 + at))
                        .collect(Collectors.joining()))
                .toList();
        List<Callable<List<Integer>>> all = lines.stream()
                .<Callable<List<Integer>>>map(line -> () -> dots(fonts, line))
                .toList();
        List<Future<List<Integer>>> beside;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            beside = threads.invokeAll(all);
        }
        for (int each = 0; each < lines.size(); each++) {
            assertEquals(dots(fonts, lines.get(each)), beside.get(each).get(), lines.get(each));
        }
    }

    /** What is seen of a line. */
    private static List<Integer> dots(JapaneseFonts fonts, String line) throws IOException {
        try (JapanesePdf pdf = JapanesePdf.create(fonts, "見本")) {
            pdf.page(150, 20).text(5, 10, 10, Weight.REGULAR, line);
            try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
                BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 90);
                return Arrays.stream(seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth()))
                        .boxed()
                        .toList();
            }
        }
    }

    private static String text(JapaneseFonts fonts, String line) throws IOException {
        try (JapanesePdf pdf = JapanesePdf.create(fonts, "見本")) {
            pdf.page(210, 297).text(20, 20, 12, Weight.BOLD, line);
            try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
                assertEquals("見本", document.getDocumentInformation().getTitle());
                return new PDFTextStripper().getText(document).strip();
            }
        }
    }

    @Test
    void measuresAndBreaksJapaneseText() throws Exception {
        try (JapanesePdf pdf = JapanesePdf.create(JapaneseFonts.installed(), "")) {
            double one = pdf.width("国", 72, Weight.REGULAR);

            assertEquals(25.4, one, 0.3);
            assertEquals(one, pdf.width("𠮷", 72, Weight.REGULAR), 0.3);
            assertEquals(
                    List.of("国分寺", "市。泉町", "ABC", "def ghi"),
                    pdf.wrap("国分寺市。泉町\nABC def ghi", 72, Weight.REGULAR, one * 4.2).stream()
                            .map(String::strip)
                            .toList());
        }
    }
}
