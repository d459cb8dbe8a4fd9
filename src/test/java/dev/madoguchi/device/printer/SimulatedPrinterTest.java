package dev.madoguchi.device.printer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.printer.PrinterState.Sign;
import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedPrinterTest {
    private static final PrinterModel MODEL = PrinterModel.usual();
    private static final byte[] ASK_PAPER = {0x10, 0x04, 0x04};

    private final SimulatedPrinter printer = new SimulatedPrinter(MODEL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1b40",
                "1b2108",
                "1b2d01",
                "1b32",
                "1b331e",
                "1b4501",
                "1b4a10",
                "1b4d01",
                "1b5208",
                "1b6101",
                "1b6403",
                "1b7401",
                "1b700019fa",
                "1b240a00",
                "1b5c0a00",
                "1b4408101800",
                "1b63 3500",
                "1b57 0000000000020002",
                "1b2a00 0300 aabbcc",
                "1b2a21 0200 aabbccddeeff",
                "1b2603 4141 02 010203040506",
                "1c26",
                "1c2e",
                "1c4301",
                "1c2104",
                "1c530000",
                "1c2d01",
                "1c284302003002",
                "1d2111",
                "1d4201",
                "1d4801",
                "1d6100",
                "1d6840",
                "1d7702",
                "1d4c0000",
                "1d57 4002",
                "1d4200",
                "1d50 00b4",
                "1d6b04 414200",
                "1d6b49 03 414243",
                "1d7630 00 0200 0300 010203040506",
                "1d286b0300314308",
                "1d284c 0200 3032",
                "1d384c 02000000 3032",
                "1d2a 0101 0102030405060708",
                "1d5600",
                "1d564200",
                "1d6630",
                "1004 05",
                "1014 01 00 01",
                "00"
            })
    void takesCommandsWholeAndLeavesTheTextAfterThem(String command) {
        byte[] whole = HexFormat.of().parseHex(command.replace(" ", ""));
        List<byte[]> tokens = new ArrayList<>();
        var reader = new CommandReader(tokens::add);

        for (byte b : whole) {
            reader.read(b);
        }
        reader.read((byte) 'X');

        assertEquals(2, tokens.size(), command);
        assertArrayEquals(whole, tokens.getFirst());
        assertArrayEquals(new byte[] {'X'}, tokens.getLast());
    }

    @Test
    void answersForEachStateAsPrintersDo() {
        assertEquals("12121212", answers());
        printer.trouble(Trouble.none().withNearEnd());
        assertEquals("1212121e", answers());
        printer.trouble(Trouble.none().paperFor(0));
        assertEquals("1a321272", answers());
        printer.trouble(Trouble.none().withCoverOpen());
        assertEquals("1a161212", answers());
        printer.trouble(Trouble.none().withStuckCutter());
        assertEquals("1a521a12", answers());
    }

    private String answers() {
        byte[] all = printer.receive(HexFormat.of().parseHex("100401100402100403100404"));
        return HexFormat.of().formatHex(all);
    }

    /** Each bit where domain-facts 6.2 has it, in both kinds of status. */
    @ParameterizedTest
    @CsvSource({
        "OFFLINE, 1a121212, 1800000f",
        "COVER_OPEN, 1a161212, 3800000f",
        "FEED_BUTTON, 5a1a1212, 5800000f",
        "NEAR_END, 1212121e, 1000030f",
        "WAITING, 3a121212, 1801000f",
        "MECHANICAL, 1a521612, 1804000f",
        "CUTTER, 1a521a12, 1808000f",
        "UNRECOVERABLE, 1a523212, 1820000f",
        "AUTO_RECOVERABLE, 1a525212, 1840000f"
    })
    void showsEachSignInItsBits(Sign sign, String asked, String told) {
        printer.trouble(Trouble.none().with(sign));

        assertEquals(asked, answers());

        printer.trouble(Trouble.none());
        printer.receive(HexFormat.of().parseHex("1d61ff"));
        printer.trouble(Trouble.none().with(sign));
        assertEquals(told, HexFormat.of().formatHex(printer.receive(new byte[0])));
    }

    @Test
    void returnsTheNumberOfAJobWhenItIsPrinted() {
        printer.trouble(Trouble.none().withCoverOpen());
        byte[] whileOpen = printer.receive(HexFormat.of().parseHex("41420a1d28480600303031323334"));

        printer.trouble(Trouble.none());

        assertArrayEquals(new byte[0], whileOpen);
        assertEquals("37223132333400", HexFormat.of().formatHex(printer.receive(new byte[0])));
    }

    @Test
    void sendsHalfOfEachAnswerOnABadLine() {
        printer.trouble(Trouble.none().with(Trouble.Voice.HALF));

        assertArrayEquals(new byte[] {0x02}, printer.receive(ASK_PAPER));
        assertArrayEquals(new byte[] {0x10, 0}, printer.receive(HexFormat.of().parseHex("1d61ff")));
    }

    @Test
    void answersAtOnceInTheMiddleOfAPicture() {
        printer.receive(HexFormat.of().parseHex("1d76300048008000ffff"));

        assertArrayEquals(new byte[] {0x12}, printer.receive(ASK_PAPER));
    }

    @Test
    void answersQueuedQuestionsOnlyAfterWhatStandsBeforeThem() {
        printer.trouble(Trouble.none().withCoverOpen());
        byte[] whileOpen = printer.receive(HexFormat.of().parseHex("41420a1d7201"));
        printer.trouble(Trouble.none());

        assertArrayEquals(new byte[0], whileOpen);
        assertArrayEquals(new byte[] {0x00}, printer.receive(new byte[0]));
    }

    @Test
    void tellsChangesByItselfWhenAskedTo() {
        assertEquals(
                "1000000f",
                HexFormat.of().formatHex(printer.receive(HexFormat.of().parseHex("1d61ff"))));

        printer.trouble(Trouble.none().withCoverOpen());

        assertEquals("3800000f", HexFormat.of().formatHex(printer.receive(new byte[0])));
    }

    @Test
    void printsTheRestWhenThePaperIsBack() {
        byte[] slip = new EscPos(MODEL).line("一").line("二").line("三").cut().bytes();
        printer.trouble(Trouble.none().paperFor(40));
        printer.receive(slip);

        printer.trouble(Trouble.none());

        List<Slip> slips = printer.slips();
        assertEquals(List.of(false, true), slips.stream().map(Slip::cut).toList());
        assertEquals(
                SimulatedPrinter.render(MODEL, slip).getFirst().image().getHeight(),
                slips.stream().mapToInt(s -> s.image().getHeight()).sum());
    }

    @Test
    void readsJisAsWellAsShiftJis() {
        byte[] kanji = "窓口".getBytes(Charset.forName("EUC-JP"));
        for (int i = 0; i < kanji.length; i++) {
            kanji[i] &= 0x7F;
        }
        byte[] jis = HexFormat.of().parseHex("1b401c26" + HexFormat.of().formatHex(kanji) + "1c2e0a1d5600");

        BufferedImage byJis = SimulatedPrinter.render(MODEL, jis).getFirst().image();
        BufferedImage byShiftJis = SimulatedPrinter.render(
                        MODEL, new EscPos(MODEL).line("窓口").cut().bytes())
                .getFirst()
                .image();

        assertEquals(1.0, Likeness.of(byShiftJis, byJis));
    }

    @Test
    void turnsShiftJisIntoGibberishWithoutThePreambleAsPrintersDo() {
        byte[] text = "窓口\n\u001dV\0".getBytes(Charset.forName("windows-31j"));

        BufferedImage wrong = SimulatedPrinter.render(MODEL, text).getFirst().image();
        BufferedImage right = SimulatedPrinter.render(
                        MODEL, new EscPos(MODEL).line("窓口").cut().bytes())
                .getFirst()
                .image();

        assertTrue(Likeness.of(right, wrong) < 0.5);
    }

    @Test
    void printsStoredGraphics() {
        String store = "1d384c 0d000000 30 70 30 01 01 31 1000 0100 aaaa 00".replace(" ", "");
        byte[] bytes = HexFormat.of().parseHex(store + "1d284c02003032" + "1d5600");

        BufferedImage slip = SimulatedPrinter.render(MODEL, bytes).getFirst().image();

        assertEquals(1, slip.getHeight());
        assertTrue(Likeness.dark(slip, 0, 0) && !Likeness.dark(slip, 1, 0) && Likeness.dark(slip, 14, 0));
    }

    @Test
    void enlargesAndUnderlinesAndBreaksLongLines() {
        byte[] bytes = new EscPos(MODEL).size(2, 3).line("大").size(1, 1).cut().bytes();
        BufferedImage large = Likeness.trimmed(
                SimulatedPrinter.render(MODEL, bytes).getFirst().image());
        BufferedImage wrapped = SimulatedPrinter.render(
                        MODEL, "A".repeat(49).concat("\n\u001dV\0").getBytes(Charset.forName("US-ASCII")))
                .getFirst()
                .image();

        assertTrue(large.getWidth() > 36 && large.getHeight() > 50, large.getWidth() + "x" + large.getHeight());
        assertEquals(2 * (MODEL.dpi() / 6), wrapped.getHeight());
    }

    @Test
    void keepsWhatASlipWasMadeOfWithoutTheQuestions() {
        byte[] first = new EscPos(MODEL).line("A-001").cut().bytes();
        byte[] second = new EscPos(MODEL).line("A-002").cut().bytes();
        for (byte[] part : List.of(ASK_PAPER, first, new byte[] {0x1D, 0x72, 1}, ASK_PAPER, second)) {
            printer.receive(part);
        }

        assertArrayEquals(first, printer.slips().get(0).bytes());
        assertArrayEquals(second, printer.slips().get(1).bytes());
    }

    @Test
    void handsOverSlipsFromAPrinterWithoutACutterWhenTheJobIsDone() {
        PrinterModel model = PrinterModel.named("generic-58").orElseThrow();
        var small = new SimulatedPrinter(model);
        List<Slip> told = new ArrayList<>();
        small.onSlip(told::add);

        small.receive(new EscPos(model).line("A-001").cut().bytes());
        small.receive(new byte[] {0x1D, 0x72, 1});

        assertEquals(small.slips(), told);
        assertEquals(1, told.size());
    }
}
