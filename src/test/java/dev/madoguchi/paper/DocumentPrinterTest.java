package dev.madoguchi.paper;

import static dev.madoguchi.device.Faults.assertFault;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.paper.JapanesePdf.Weight;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.StreamPrintService;
import javax.print.StreamPrintServiceFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentPrinterTest {
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    @TempDir
    private Path directory;

    @Test
    void handsADocumentToAQueueAndItArrivesByteForByte() throws Exception {
        byte[] pdf = pdf();
        try (PrivateCups cups = PrivateCups.start(directory)) {
            cups.queue("madoguchi").print("控え", pdf);

            assertArrayEquals(pdf, cups.arrived());
            assertEquals(List.of(), javaPrintFiles());
        }
    }

    @Test
    void saysWhyAQueueDoesNotPrint() throws Exception {
        byte[] pdf = pdf();
        try (PrivateCups cups = PrivateCups.start(directory)) {
            var queue = cups.queue("madoguchi");

            assertFault(DeviceFault.ABSENT, () -> cups.queue("other").print("控え", pdf));
            cups.run("cupsdisable", "madoguchi");
            assertFault(DeviceFault.REFUSED, () -> queue.print("控え", pdf));
            cups.run("cupsenable", "madoguchi");
            cups.run("cupsreject", "madoguchi");
            assertFault(DeviceFault.REFUSED, () -> queue.print("控え", pdf));
        }
    }

    @Test
    void saysAbsentWithoutAPrintSystem() {
        var nowhere =
                PrivateCups.queue("madoguchi", Map.of("CUPS_SERVER", "127.0.0.1:9"), directory, SentJobs.inMemory());

        assertFault(DeviceFault.ABSENT, () -> nowhere.print("控え", new byte[10]));
    }

    @Test
    void drawsThePagesOnAPrintServiceOfJava() throws Exception {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        StreamPrintServiceFactory factory = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0];
        StreamPrintService service = factory.getPrintService(paper);

        ServicePrinter.pages(service, "控え", pdf());

        String postScript = paper.toString(StandardCharsets.ISO_8859_1);
        assertTrue(postScript.startsWith("%!PS-Adobe"), postScript.substring(0, 20));
        assertEquals(2, postScript.split("%%Page:", -1).length - 1);
        assertTrue(postScript.length() > 5_000, "the text is drawn: " + postScript.length());
        assertEquals(List.of(), javaPrintFiles());
    }

    @Test
    void saysAbsentForAPrintServiceNobodyHas() {
        assertFault(DeviceFault.ABSENT, () -> new ServicePrinter("no such queue").print("控え", pdf()));
    }

    private static byte[] pdf() throws FontsMissingException {
        try (JapanesePdf pdf = JapanesePdf.create(JapaneseFonts.installed(), "控え")) {
            pdf.page(210, 297).text(20, 30, 14, Weight.REGULAR, "一枚目");
            pdf.page(210, 297).text(20, 30, 14, Weight.REGULAR, "二枚目");
            return pdf.bytes();
        }
    }

    /** What Java's own printing leaves in the temporary folder. */
    private static List<Path> javaPrintFiles() throws Exception {
        try (Stream<Path> files = Files.list(TEMPORARY)) {
            return files.filter(file -> file.getFileName().toString().startsWith("javaprint"))
                    .toList();
        }
    }
}
