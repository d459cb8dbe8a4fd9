package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.printer.Likeness;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.Slip;
import dev.madoguchi.form.QrPicture;
import dev.madoguchi.ui.Texts;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketLayoutTest {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final TicketSlip TICKET = new TicketSlip(
            "国分寺市",
            "市役所1階",
            "A-012",
            "カードの申請",
            LocalDateTime.of(2026, 11, 20, 10, 42),
            OptionalInt.of(3),
            List.of("番号でお呼びします。"));

    private final Texts japanese = new Texts(Locale.JAPANESE);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"TM-m30", "TM-T88", "TM-T70II-58", "generic-80", "generic-58"})
    void showsTheNumberLargeOnEveryModel(String name) {
        PrinterModel model = PrinterModel.named(name).orElseThrow();

        BufferedImage slip = printed(model, new TicketLayout(model, japanese).bytes(TICKET));

        BufferedImage number = tallestBlock(slip);
        double right = Likeness.of(drawn("A-012", number.getHeight()), number);
        double wrong = Likeness.of(drawn("A-013", number.getHeight()), number);
        assertTrue(right > 0.85 && right > wrong + 0.05, "A-012 " + right + ", A-013 " + wrong);
        assertTrue(number.getHeight() > model.dpi() / 2, "half an inch or more: " + number.getHeight());
    }

    @Test
    void saysWhereWhatAndWhen() {
        String text = new String(new TicketLayout(PrinterModel.usual(), japanese).bytes(TICKET), SHIFT_JIS);

        for (String line :
                List.of("国分寺市", "市役所1階", "受付番号", "カードの申請", "2026年11月20日（金） 10:42", "お待ちの方　3人", "番号でお呼びします。")) {
            assertTrue(text.contains(line + "\n"), line);
        }
    }

    @Test
    void speaksEnglishToo() {
        var layout = new TicketLayout(PrinterModel.usual(), new Texts(Locale.ENGLISH));

        String text = new String(layout.bytes(TICKET), SHIFT_JIS);

        assertTrue(text.contains("Your number\n") && text.contains("Fri 20 Nov 2026 10:42\n"), text);
    }

    @Test
    void leavesOutHowManyWaitWhereNobodyKnows() {
        var unknown = new TicketSlip("国分寺市", "市役所1階", "A-012", "カードの申請", TICKET.time(), OptionalInt.empty(), List.of());

        String text = new String(new TicketLayout(PrinterModel.usual(), japanese).bytes(unknown), SHIFT_JIS);

        assertEquals(-1, text.indexOf("お待ちの方"));
    }

    @Test
    void readsTicketsFromJsonAndYamlAndLeavesOtherFilesAsTheyAre() throws IOException {
        PrinterModel model = PrinterModel.usual();
        byte[] expected = new TicketLayout(model, japanese).bytes(TICKET);
        Path json = Files.writeString(directory.resolve("ticket.json"), """
                {"municipality": "国分寺市", "site": "市役所1階", "label": "A-012", "purpose": "カードの申請",
                 "time": "2026-11-20T10:42", "waiting": 3, "guidance": ["番号でお呼びします。"]}
                """);
        Path yaml = Files.writeString(directory.resolve("ticket.yaml"), """
                municipality: 国分寺市
                site: 市役所1階
                label: A-012
                purpose: カードの申請
                time: 2026-11-20T10:42
                waiting: 3
                guidance: [番号でお呼びします。]
                """);
        Path raw = Files.write(directory.resolve("ticket.bin"), new byte[] {1, 2, 3});

        assertEquals(List.of(), differences(expected, PrintFile.escPos(json, model, japanese, QrPicture::of)));
        assertEquals(List.of(), differences(expected, PrintFile.escPos(yaml, model, japanese, QrPicture::of)));
        assertEquals(
                List.of(), differences(new byte[] {1, 2, 3}, PrintFile.escPos(raw, model, japanese, QrPicture::of)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"label\": 3", "{\"colour\": \"red\"}", "[]"})
    void saysWhichFileIsNoTicket(String json) throws IOException {
        Path file = Files.writeString(directory.resolve("wrong.json"), json);

        var refused = assertThrows(
                IOException.class, () -> PrintFile.escPos(file, PrinterModel.usual(), japanese, QrPicture::of));

        assertTrue(refused.toString().contains("wrong.json is no ticket"), refused.toString());
    }

    private static List<Integer> differences(byte[] expected, byte[] actual) {
        int at = Arrays.mismatch(expected, actual);
        return at < 0 ? List.of() : List.of(at);
    }

    private static BufferedImage printed(PrinterModel model, byte[] bytes) {
        List<Slip> slips = SimulatedPrinter.render(model, bytes);
        assertEquals(1, slips.size());
        return slips.getFirst().image();
    }

    /** The tallest run of rows with dark dots in it: the number. */
    private static BufferedImage tallestBlock(BufferedImage slip) {
        int from = 0;
        int best = 0;
        int bestFrom = 0;
        for (int y = 0; y <= slip.getHeight(); y++) {
            if (y < slip.getHeight() && hasDark(slip, y)) {
                continue;
            }
            if (y - from > best) {
                best = y - from;
                bestFrom = from;
            }
            from = y + 1;
        }
        return Likeness.trimmed(slip.getSubimage(0, bestFrom, slip.getWidth(), best));
    }

    private static boolean hasDark(BufferedImage slip, int y) {
        for (int x = 0; x < slip.getWidth(); x++) {
            if (Likeness.dark(slip, x, y)) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage drawn(String text, int height) {
        BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, 900, 600);
        on.setColor(Color.BLACK);
        Font font = new Font("BIZ UDGothic", Font.BOLD, 100);
        double tall = font.createGlyphVector(on.getFontRenderContext(), text)
                .getOutline()
                .getBounds2D()
                .getHeight();
        on.setFont(font.deriveFont((float) (100 * height / tall)));
        on.drawString(text, 20, 500);
        on.dispose();
        return Likeness.trimmed(image);
    }
}
