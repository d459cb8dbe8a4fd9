package dev.madoguchi.device.printer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.printer.PrinterModel.KanjiRom;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscPosTest {
    private static final PrinterModel MODEL = PrinterModel.usual();
    private static final int PREAMBLE = 11;

    @Test
    void beginsWithTheJapanesePreamble() {
        byte[] bytes = new EscPos(MODEL).bytes();

        assertEquals("1b401b52081b74011c4301", HexFormat.of().formatHex(bytes));
    }

    @Test
    void sendsTextOfTheMakersRowsAsShiftJis() {
        assertArrayEquals("髙﨑①㈱～－∥ｱ\n".getBytes(ShiftJis.CHARSET), body(new EscPos(MODEL).line("髙﨑①㈱〜−‖ｱ")));
    }

    @Test
    void sendsALineWithARareCharacterAsAPicture() {
        for (String rare : List.of("𠮷田", "葛\uDB40\uDD00城", "外字\uE000", "槗本")) {
            byte[] body = body(new EscPos(MODEL).line(rare));

            assertEquals(0x1D7630, (body[0] << 16) | (body[1] << 8) | body[2], rare);
        }
    }

    @Test
    void drawsRareNamesAsTheyAreWritten() {
        assertLooksLike("𠮷田", "吉田", printed(large().line("𠮷田")), 4);
        assertLooksLike("葛\uDB40\uDD00城", "葛城", printed(large().line("葛\uDB40\uDD00城")), 4);
        assertLooksLike("葛城", "葛\uDB40\uDD00城", printed(large().line("葛城")), 4);
    }

    private static EscPos large() {
        return new EscPos(MODEL).size(4, 4);
    }

    @Test
    void drawsTheScriptsOfTheKioskAndNeverTheMarkOfAMissingLetter() {
        for (String foreign : List.of("请", "码", "번", "호", "ế", "ự", "ã", "ç")) {
            byte[] body = body(new EscPos(MODEL).line(foreign));
            BufferedImage seen = Likeness.trimmed(printed(large().line(foreign)));
            BufferedImage missing = Likeness.trimmed(printed(large().line("\uE000")));

            assertEquals(0x1D7630, (body[0] << 16) | (body[1] << 8) | body[2], foreign);
            assertTrue(Likeness.of(missing, seen) < 0.5, foreign);
        }
    }

    @Test
    void printsJapaneseByThePrintersOwnLetters() {
        assertLooksLike("髙橋 ABC 123", "高橋 ABC 128", printed(large().line("髙橋 ABC 123")), 4);
    }

    @Test
    void marksACharacterThatNoFontHas() {
        assertLooksLike("外字〓です", "外字です", printed(large().line("外字\uE000です")), 4);
    }

    @Test
    void drawsJapaneseItselfForAPrinterWithoutJapaneseLetters() {
        PrinterModel foreign = PrinterModel.named("generic-80").orElseThrow();
        byte[] bytes = new EscPos(foreign).line("受付番号").line("A-012").cut().bytes();

        assertArrayEquals(
                "A-012\n".getBytes(ShiftJis.CHARSET),
                Arrays.copyOfRange(bytes, bytes.length - 4 - 6, bytes.length - 4));
        assertLooksLike(
                "受付番号",
                "受付番地",
                SimulatedPrinter.render(foreign, bytes).getFirst().image().getSubimage(0, 0, 576, 34),
                1);
    }

    @Test
    void cutsTallPicturesIntoStripsOfWholeBytes() {
        BufferedImage tall = new BufferedImage(100, 300, BufferedImage.TYPE_INT_RGB);

        byte[] body = body(new EscPos(MODEL).picture(tall));

        assertEquals("1d7630000d008000", HexFormat.of().formatHex(body, 0, 8));
        assertEquals(3 * 8 + 13 * 300, body.length);
        assertEquals("1d7630000d002c00", HexFormat.of().formatHex(body, 2 * (8 + 13 * 128), 2 * (8 + 13 * 128) + 8));
    }

    @Test
    void neverSendsAPictureThatAPrinterWouldObey() {
        BufferedImage picture = new BufferedImage(24, 1, BufferedImage.TYPE_BYTE_BINARY);
        int[] dangerous = {0x10, 0x04, 0x01};
        for (int x = 0; x < 24; x++) {
            boolean dark = (dangerous[x / 8] & (0x80 >> (x % 8))) != 0;
            picture.setRGB(x, 0, dark ? 0xFF000000 : 0xFFFFFFFF);
        }

        byte[] body = body(new EscPos(MODEL).picture(picture));

        assertEquals("180401", HexFormat.of().formatHex(body, 8, 11));
    }

    @Test
    void refusesAPictureWiderThanThePaper() {
        BufferedImage wide = new BufferedImage(577, 8, BufferedImage.TYPE_BYTE_BINARY);

        assertThrows(IllegalArgumentException.class, () -> new EscPos(MODEL).picture(wide));
    }

    @Test
    void breaksLinesWhereJapaneseMayBreak() {
        PrinterModel narrow = PrinterModel.named("generic-58").orElseThrow();
        PrinterModel own =
                new PrinterModel("own", narrow.dots(), narrow.dpi(), 12, true, KanjiRom.SHIFT_JIS, narrow.mark());

        assertArrayEquals(
                "あいうえお\nか。き\nABCD\nEFGHIJKLM\n".getBytes(ShiftJis.CHARSET),
                body(new EscPos(own).line("あいうえおか。き").line("ABCD EFGHIJKLM")));
    }

    @Test
    void givesAccentedLettersOneColumnAndKeepsTheirWordsWhole() {
        assertEquals(14, Cells.columns("Tiếng Việt số1"));
        assertEquals(14, Cells.columns("Tie\u0302\u0301ng Việt số1"));
        assertEquals(List.of("Tiếng", "Việt số"), Cells.wrap("Tiếng Việt số", 7));
        assertEquals(4, Cells.columns("中文"));
    }

    @Test
    void setsTwoTextsAtTheEndsOfALine() {
        String line = "左" + " ".repeat(48 - 2 - 3) + "右R\n";

        assertArrayEquals(line.getBytes(ShiftJis.CHARSET), body(new EscPos(MODEL).line("左", "右R")));
    }

    /** What was printed must be much like the text, and less like one that differs in one character. */
    private static void assertLooksLike(String text, String other, BufferedImage printed, int times) {
        BufferedImage seen = Likeness.trimmed(printed);
        double right = Likeness.of(Likeness.trimmed(drawn(text, times)), seen);
        double wrong = Likeness.of(Likeness.trimmed(drawn(other, times)), seen);
        assertTrue(right > 0.7, text + " is like what was printed by " + right);
        assertTrue(right > wrong + 0.02, text + " " + right + ", " + other + " " + wrong);
    }

    /** The expectation: the text drawn by Java on a grid of 24 dots, enlarged. */
    private static BufferedImage drawn(String text, int times) {
        BufferedImage image = new BufferedImage(640, 48 * times, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = image.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, image.getWidth(), image.getHeight());
        on.setColor(Color.BLACK);
        on.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        int x = 4;
        for (String cell : Cells.of(text)) {
            String family = cell.equals("𠮷") ? "Noto Sans Mono CJK JP" : "BIZ UDGothic";
            on.setFont(new Font(family, Font.PLAIN, 24 * times));
            on.drawString(cell, x, 36 * times);
            x += 12 * times * Cells.columnsOf(cell);
        }
        on.dispose();
        return image;
    }

    private static BufferedImage printed(EscPos slip) {
        return SimulatedPrinter.render(MODEL, slip.cut().bytes()).getFirst().image();
    }

    private static byte[] body(EscPos slip) {
        byte[] bytes = slip.bytes();
        return Arrays.copyOfRange(bytes, PREAMBLE, bytes.length);
    }
}
