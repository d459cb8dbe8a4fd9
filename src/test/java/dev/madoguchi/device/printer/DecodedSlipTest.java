package dev.madoguchi.device.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.printer.PrinterModel.EndMark;
import dev.madoguchi.device.printer.PrinterModel.KanjiRom;
import dev.madoguchi.paper.TicketLayout;
import dev.madoguchi.paper.TicketSlip;
import dev.madoguchi.ui.Texts;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the simulated printer draws is what a second reader of the same bytes says is on the paper. */
class DecodedSlipTest {
    private static final int ROUNDS = 40;
    private static final List<EscPos.Align> ALIGNS = List.of(EscPos.Align.values());
    private static final List<String> WORDS = List.of(
            "受付番号",
            "A-012",
            "髙橋﨑",
            "𠮷田",
            "葛\uDB40\uDD00城",
            "ｶﾀｶﾅ ABC",
            "中文排队号",
            "한국어 번호표",
            "Tiếng Việt số",
            "①㈱〜−‖",
            "¥1,000");

    static Stream<PrinterModel> models() {
        return Stream.concat(
                PrinterModel.known().stream(),
                Stream.of(new PrinterModel("jis", 512, 180, 42, true, KanjiRom.JIS, EndMark.STATUS)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsATicketAsASecondReaderReadsIt(PrinterModel model) {
        TicketSlip ticket = new TicketSlip(
                "国分寺市",
                "市役所１階　マイナンバーカード窓口",
                "A-012",
                "カードの申請",
                LocalDateTime.of(2026, 11, 20, 10, 42),
                OptionalInt.of(3),
                List.of("番号でお呼びします。", "請在此等候叫号。"));

        assertSame(model, new TicketLayout(model, new Texts(Locale.JAPANESE)).bytes(ticket), "ticket");
    }

    @Test
    void drawsAnySlipAsASecondReaderReadsIt() {
        long seed = Long.getLong("madoguchi.seed", System.nanoTime());
        Random random = new Random(seed);
        List<PrinterModel> models = models().toList();
        for (int round = 0; round < ROUNDS; round++) {
            PrinterModel model = models.get(random.nextInt(models.size()));

            assertSame(model, slip(model, random), "round " + round + " of seed " + seed);
        }
    }

    @Test
    void noticesAnotherLetterAndAnotherDot() {
        PrinterModel model = PrinterModel.usual();
        byte[] right = new EscPos(model).line("受付番号").rule().cut().bytes();
        byte[] letter = new EscPos(model).line("受付番地").rule().cut().bytes();
        SlipDecoder.Letter expected =
                SlipDecoder.read(right, model.dots(), model.dpi()).letters().getLast();
        byte[] dot = right.clone();
        dot[right.length - 10] ^= 0x10;
        SlipDecoder.Dots rule =
                SlipDecoder.read(right, model.dots(), model.dpi()).dots().getFirst();

        BufferedImage other = SimulatedPrinter.render(model, letter).getFirst().image();
        BufferedImage spotted = SimulatedPrinter.render(model, dot).getFirst().image();

        assertTrue(likeness(expected, other) < 0.3);
        assertEquals(
                1,
                different(rule, spotted, new boolean[spotted.getWidth() * spotted.getHeight()])
                        .size());
    }

    private static byte[] slip(PrinterModel model, Random random) {
        EscPos slip = new EscPos(model);
        for (int line = 0; line < 1 + random.nextInt(8); line++) {
            slip.align(ALIGNS.get(random.nextInt(ALIGNS.size())));
            slip.bold(random.nextBoolean()).size(1 + random.nextInt(2), 1 + random.nextInt(2));
            switch (random.nextInt(5)) {
                case 0 -> slip.line(word(random), word(random));
                case 1 -> slip.rule();
                case 2 -> slip.picture(blocks(random));
                case 3 -> slip.space(random.nextInt(60)).feed(random.nextInt(3));
                default -> slip.line(word(random) + word(random));
            }
        }
        return slip.line("end").cut().bytes();
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static BufferedImage blocks(Random random) {
        BufferedImage picture =
                new BufferedImage(8 + random.nextInt(300), 1 + random.nextInt(300), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean dark = (x / 12 + y / 12) % 2 == 0;
                picture.setRGB(x, y, dark ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        return picture;
    }

    /** Dots must be the same ones; letters must look like themselves at their places; nothing is anywhere else. */
    private static void assertSame(PrinterModel model, byte[] escpos, String what) {
        SlipDecoder.Paper expected = SlipDecoder.read(escpos, model.dots(), model.dpi());
        List<Slip> slips = SimulatedPrinter.render(model, escpos);
        assertEquals(1, slips.size(), what);
        BufferedImage seen = slips.getFirst().image();
        assertEquals(expected.height(), seen.getHeight(), what + " on " + model.name());
        assertEquals(model.cutter(), expected.cut(), what);
        boolean[] explained = new boolean[seen.getWidth() * seen.getHeight()];
        for (SlipDecoder.Dots block : expected.dots()) {
            assertEquals(List.of(), different(block, seen, explained), what + " on " + model.name());
        }
        double alike = 0;
        for (SlipDecoder.Letter letter : expected.letters()) {
            mark(explained, seen.getWidth(), letter);
            double like = likeness(letter, seen);
            alike += like / expected.letters().size();
            assertTrue(like > 0.3, what + " on " + model.name() + ": " + letter + " is alike by " + like);
        }
        assertTrue(
                expected.letters().isEmpty() || alike > 0.65, what + " on " + model.name() + " is alike by " + alike);
        for (int i = 0; i < explained.length; i++) {
            boolean stray = !explained[i] && Likeness.dark(seen, i % seen.getWidth(), i / seen.getWidth());
            assertTrue(
                    !stray,
                    what + ": a dot that nobody printed at " + i % seen.getWidth() + ", " + i / seen.getWidth());
        }
    }

    private static List<String> different(SlipDecoder.Dots block, BufferedImage seen, boolean[] explained) {
        List<String> different = new ArrayList<>();
        for (int y = 0; y < block.height(); y++) {
            for (int x = 0; x < block.width() && block.x() + x < seen.getWidth(); x++) {
                explained[(block.y() + y) * seen.getWidth() + block.x() + x] = true;
                if (block.dark(x, y) != Likeness.dark(seen, block.x() + x, block.y() + y) && different.size() < 5) {
                    different.add((block.x() + x) + "," + (block.y() + y));
                }
            }
        }
        return different;
    }

    /** A letter may reach a dot or two over its cell. */
    private static void mark(boolean[] explained, int width, SlipDecoder.Letter letter) {
        for (int y = Math.max(0, letter.y() - 2); y < letter.y() + letter.height() + 4; y++) {
            for (int x = Math.max(0, letter.x() - 2); x < Math.min(width, letter.x() + letter.width() + 2); x++) {
                if (y * width + x < explained.length) {
                    explained[y * width + x] = true;
                }
            }
        }
    }

    private static double likeness(SlipDecoder.Letter letter, BufferedImage seen) {
        BufferedImage place = seen.getSubimage(letter.x(), letter.y(), letter.width(), letter.height());
        BufferedImage drawn = drawn(letter);
        boolean blank = letter.text().isBlank();
        return blank ? (isEmpty(place) ? 1 : 0) : Likeness.of(drawn, place);
    }

    private static boolean isEmpty(BufferedImage picture) {
        return Likeness.trimmed(picture).getWidth() == 1 && !Likeness.dark(picture, 0, 0);
    }

    private static BufferedImage drawn(SlipDecoder.Letter letter) {
        BufferedImage image = new BufferedImage(letter.width(), letter.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = image.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, image.getWidth(), image.getHeight());
        on.setColor(Color.BLACK);
        on.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        on.setFont(new Font("BIZ UDGothic", letter.bold() ? Font.BOLD : Font.PLAIN, letter.height()));
        double wide = on.getFont()
                .getStringBounds(letter.text(), on.getFontRenderContext())
                .getWidth();
        on.setTransform(AffineTransform.getScaleInstance(letter.width() / wide, 1));
        on.drawString(letter.text(), 0, (int) (letter.height() * 0.88));
        on.dispose();
        return image;
    }
}
