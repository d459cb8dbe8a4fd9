package dev.madoguchi.app.command;

import static dev.madoguchi.app.command.Printing.DONE;
import static dev.madoguchi.app.command.Printing.FAULT;
import static dev.madoguchi.app.command.Printing.USAGE;
import static dev.madoguchi.app.command.Printing.print;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.madoguchi.device.printer.EscPos;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.SimulatedPrinterServer;
import dev.madoguchi.device.printer.Trouble;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Slips that the command {@code print} prints on a ticket printer or into a picture. */
class PrintSlipCommandTest {
    @TempDir
    private Path folder;

    @Test
    void printsADescribedSlipOnTheSimulatedPrinterAndItsCodeIsReadable() throws Exception {
        Path slip = Files.writeString(folder.resolve("slip.yaml"), """
                slip:
                  - { text: 国分寺市, size: 2, bold: true }
                  - { rule: true }
                  - { left: 受付番号, right: A-012 }
                  - { text: "𠮷田　한국어　中文　Tiếng Việt", align: LEFT }
                  - { space: 20 }
                  - { qr: "https://example.jp/queue/A-012" }
                """);
        Path picture = folder.resolve("slip.png");

        assertEquals(DONE, print(slip, "--render", picture, "--model", "TM-T88"));

        BufferedImage printed = ImageIO.read(picture.toFile());
        assertEquals(512, printed.getWidth());
        int[] dots = printed.getRGB(0, 0, printed.getWidth(), printed.getHeight(), null, 0, printed.getWidth());
        var source = new RGBLuminanceSource(printed.getWidth(), printed.getHeight(), dots);
        String code = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
        assertEquals("https://example.jp/queue/A-012", code);
        keep(picture, "command-slip.png");
    }

    @Test
    void breaksNamesOfThreeHundredCharactersAndPrintsThemWhole() throws Exception {
        String name = "髙𠮷".repeat(150);
        Path ticket = Files.writeString(folder.resolve("long.json"), """
                {"municipality": "%1$s", "site": "%1$s", "label": "%2$s", "purpose": "%1$s", "time": "2026-11-20T10:42"}
                """.formatted(name, "A".repeat(300)));
        Path picture = folder.resolve("long.png");

        for (PrinterModel model : PrinterModel.known()) {
            assertEquals(DONE, print(ticket, "--render", picture, "--model", model.name()));

            assertEquals(model.dots(), ImageIO.read(picture.toFile()).getWidth());
            assertTrue(ImageIO.read(picture.toFile()).getHeight() > 4 * 300 * 24 * 24 / model.dots(), model.name());
        }
        keep(picture, "long-names.png");
    }

    @Test
    void writesEachSlipOfAFileOfSeveral() throws Exception {
        byte[] one = new EscPos(PrinterModel.usual()).line("A-001").cut().bytes();
        byte[] two = new EscPos(PrinterModel.usual()).line("A-002").cut().bytes();
        Path raw = folder.resolve("two.bin");
        Files.write(raw, one);
        Files.write(raw, two, StandardOpenOption.APPEND);

        assertEquals(DONE, print(raw, "--render", folder.resolve("two.png")));

        assertTrue(Files.exists(folder.resolve("two.png")) && Files.exists(folder.resolve("two-2.png")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slip: []",
                "slip: [{}]",
                "slip: [{ text: a, qr: b }]",
                "slip: [{ left: a }]",
                "slip: [{ right: a }]",
                "slip: [{ text: a, size: 9 }]",
                "slip: [{ text: a, size: 0 }]",
                "slip: [{ space: 256 }]",
                "slip: [{ rule: false }]",
                "slip: [{ text: a, colour: red }]",
                "slip: [null]",
                "slip: 3",
                "slip: [{ text: a, align: DIAGONAL }]"
            })
    void refusesASlipThatCannotBe(String yaml) throws IOException {
        Path slip = Files.writeString(folder.resolve("wrong.yaml"), yaml);
        Path picture = folder.resolve("wrong.png");

        assertEquals(FAULT, print(slip, "--render", picture));

        assertFalse(Files.exists(picture));
    }

    @Test
    void endsWithWhatThePrinterSaid() throws Exception {
        Path slip = Files.writeString(folder.resolve("slip.yaml"), "slip: [{ text: A-012 }]");
        SimulatedPrinter simulated = new SimulatedPrinter(PrinterModel.usual());
        try (SimulatedPrinterServer wire = SimulatedPrinterServer.start(simulated, 0)) {
            String address = "tcp:127.0.0.1:" + wire.port();

            assertEquals(DONE, print(slip, "--to", address));
            assertEquals("printed", said(slip, "--to", address, "--json").get("outcome"));
            simulated.trouble(Trouble.none().withNearEnd());
            assertEquals(true, said(slip, "--to", address, "--json").get("nearEnd"));
            simulated.trouble(Trouble.none().paperFor(0));
            assertEquals(FAULT, print(slip, "--to", address));
            Map<?, ?> refused = said(slip, "--to", address, "--json");
            assertEquals("not printed", refused.get("outcome"));
            assertEquals("OUT_OF_PAPER", refused.get("fault"));
            simulated.trouble(Trouble.none());
            simulated.whenReceived(
                    simulated.received() + 45,
                    () -> simulated.trouble(Trouble.none().withStuckCutter()));
            Map<?, ?> unknown = said(slip, "--to", address, "--json");
            assertEquals("unknown", unknown.get("outcome"));
            assertEquals("CUTTER", unknown.get("fault"));
        }
        assertEquals(FAULT, print(slip, "--to", "tcp:127.0.0.1:1"));
        assertEquals(USAGE, print(slip, "--to", "tcp:127.0.0.1:1", "--model", "TM-U220"));
        assertEquals(FAULT, print(slip, "--to", "queue:no-such-queue"));
        assertEquals(FAULT, print(folder.resolve("none.yaml"), "--to", "tcp:127.0.0.1:1"));
    }

    @Test
    void refusesAModelWhoseColumnsDoNotFitItsDots() throws Exception {
        Path models = Files.writeString(folder.resolve("models.yaml"), """
                printers: [{ name: X, dots: 384, dpi: 203, columns: 48, cutter: true, kanji: NONE, mark: NONE }]
                """);
        Path slip = Files.writeString(folder.resolve("slip.yaml"), "slip: [{ text: A-012 }]");

        assertEquals(FAULT, print(slip, "--models", models, "--model", "X", "--render", folder.resolve("x.png")));

        assertFalse(Files.exists(folder.resolve("x.png")));
    }

    /** The JSON on standard output. */
    private static Map<?, ?> said(Object... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            print(arguments);
        } finally {
            System.setOut(before);
        }
        return JsonMapper.shared().readValue(out.toByteArray(), Map.class);
    }

    /** For whoever wants to look. */
    private static void keep(Path picture, String name) throws IOException {
        Path pictures = Files.createDirectories(Path.of("target", "slips"));
        Files.copy(picture, pictures.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
