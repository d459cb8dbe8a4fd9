package dev.madoguchi.device.printer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.device.printer.PrinterModel.EndMark;
import dev.madoguchi.device.printer.PrinterModel.KanjiRom;
import dev.madoguchi.device.printer.PrinterRig.Wire;
import dev.madoguchi.device.printer.PrinterState.Sign;
import dev.madoguchi.device.printer.TicketPrinter.Patience;
import dev.madoguchi.device.printer.Trouble.Voice;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TicketPrinterTest {
    private static final PrinterModel MODEL = PrinterModel.usual();
    private static final Patience PATIENT =
            new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20));
    /** For slips whose end is never confirmed: the wait for it is what the test waits. */
    private static final Patience HASTY =
            new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMillis(400));

    private static final int PICTURE_ROWS = 400;
    private static final byte[] SLIP = new EscPos(MODEL)
            .align(EscPos.Align.CENTER)
            .picture(target(320, PICTURE_ROWS))
            .line("受付番号 A-012")
            .cut()
            .bytes();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void printsASlipDotByDotAndSaysSo(Wire wire) throws DeviceException {
        try (PrinterRig rig = PrinterRig.on(wire, MODEL, directory)) {
            PrintOutcome outcome = new TicketPrinter(rig.port(), MODEL).print(SLIP);

            assertEquals(new PrintOutcome.Printed(false), outcome);
            Slip slip = rig.simulated().slips().getFirst();
            assertEquals(1, rig.simulated().slips().size());
            assertArrayEquals(SLIP, slip.bytes());
            assertTrue(slip.cut());
            BufferedImage printed = slip.image().getSubimage((MODEL.dots() - 320) / 2, 0, 320, PICTURE_ROWS);
            assertEquals(List.of(), differences(target(320, PICTURE_ROWS), printed));
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsNothingWithoutPaper(Wire wire) throws DeviceException {
        assertNotBegun(wire, Trouble.none().paperFor(0), DeviceFault.OUT_OF_PAPER);
    }

    @ParameterizedTest
    @EnumSource
    void printsNothingUnderAnOpenCover(Wire wire) throws DeviceException {
        assertNotBegun(wire, Trouble.none().paperFor(0).withCoverOpen(), DeviceFault.COVER_OPEN);
    }

    @ParameterizedTest
    @EnumSource
    void printsNothingWithAStuckCutter(Wire wire) throws DeviceException {
        assertNotBegun(wire, Trouble.none().withStuckCutter(), DeviceFault.CUTTER);
    }

    @ParameterizedTest
    @EnumSource
    void printsNothingWhenTheAnswersAreGarbage(Wire wire) throws DeviceException {
        assertNotBegun(wire, Trouble.none().withGarbage(), DeviceFault.BROKEN);
    }

    private void assertNotBegun(Wire wire, Trouble trouble, DeviceFault fault) throws DeviceException {
        try (PrinterRig rig = PrinterRig.on(wire, MODEL, directory)) {
            rig.simulated().trouble(trouble);

            PrintOutcome outcome = new TicketPrinter(rig.port(), MODEL, PATIENT).print(SLIP);

            assertEquals(new PrintOutcome.NotPrinted(fault), outcome);
            assertTrue(rig.simulated().received() < 20, "only questions were sent");
            assertEquals(List.of(), rig.simulated().slips());
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsNothingWhenOnlyHalfOfEachAnswerComes(Wire wire) throws DeviceException {
        try (PrinterRig rig = PrinterRig.on(wire, MODEL, directory)) {
            rig.simulated().trouble(Trouble.none().with(Trouble.Voice.HALF));
            var printer = new TicketPrinter(
                    rig.port(), MODEL, new Patience(Duration.ofMillis(200), Duration.ofMillis(200), Duration.ZERO));

            assertEquals(new PrintOutcome.NotPrinted(DeviceFault.TIMEOUT), printer.print(SLIP));

            assertEquals(List.of(), rig.simulated().slips());
        }
    }

    @ParameterizedTest
    @EnumSource
    void confirmsByTheNumberThatTheModelReturnsWhenThePrintingIsCompleted(Wire wire) throws DeviceException {
        PrinterModel model = PrinterModel.named("TM-m30").orElseThrow();
        try (PrinterRig rig = PrinterRig.on(wire, model, directory)) {
            var printer = new TicketPrinter(rig.port(), model, PATIENT);

            assertEquals(new PrintOutcome.Printed(false), printer.print(SLIP));
            assertEquals(new PrintOutcome.Printed(false), printer.print(SLIP));

            assertArrayEquals(SLIP, rig.simulated().slips().getLast().bytes());
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverSaysPrintedOfAModelThatConfirmsNothing(Wire wire) throws DeviceException {
        PrinterModel model = new PrinterModel("mute", 576, 203, 48, true, KanjiRom.SHIFT_JIS, EndMark.NONE);
        try (PrinterRig rig = PrinterRig.on(wire, model, directory)) {
            PrintOutcome outcome = new TicketPrinter(rig.port(), model, PATIENT).print(SLIP);

            assertEquals(new PrintOutcome.Unknown(DeviceFault.TIMEOUT), outcome);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "COVER_OPEN, COVER_OPEN",
        "CUTTER, CUTTER",
        "MECHANICAL, DEFECT",
        "UNRECOVERABLE, DEFECT",
        "AUTO_RECOVERABLE, PAUSED",
        "FEED_BUTTON, PAUSED",
        "WAITING, PAUSED",
        "OFFLINE, PAUSED"
    })
    void tellsWhatHappensInTheMiddleOfASlipWithoutWaitingForItsEnd(Sign sign, DeviceFault fault)
            throws DeviceException {
        for (Wire wire : Wire.values()) {
            try (PrinterRig rig = PrinterRig.on(wire, MODEL, directory)) {
                SimulatedPrinter simulated = rig.simulated();
                var happened = new AtomicLong();
                simulated.whenReceived(SLIP.length / 2, () -> {
                    happened.set(System.nanoTime());
                    simulated.trouble(Trouble.none().with(sign));
                });

                PrintOutcome outcome = new TicketPrinter(rig.port(), MODEL, PATIENT).print(SLIP);

                long took = System.nanoTime() - happened.get();
                assertEquals(new PrintOutcome.Unknown(fault), outcome, wire.toString());
                assertTrue(took < PATIENT.paper().toNanos() / 2, took / 1_000_000 + " ms");
                assertEquals(
                        new DeviceStatus.Failed(rig.port().name(), fault), new TicketPrinter(rig.port(), MODEL).look());
            }
        }
    }

    /** Some clones know no automatic status: they are asked. */
    @Test
    void asksAPrinterThatTellsNothingByItself() throws DeviceException {
        try (PrinterRig rig = PrinterRig.on(Wire.NETWORK, MODEL, directory)) {
            SimulatedPrinter simulated = rig.simulated();
            simulated.neverTellsByItself();
            simulated.trouble(Trouble.none().paperFor(PICTURE_ROWS / 2));
            long begun = System.nanoTime();

            PrintOutcome outcome = new TicketPrinter(rig.port(), MODEL, PATIENT).print(SLIP);

            assertEquals(new PrintOutcome.Unknown(DeviceFault.OUT_OF_PAPER), outcome);
            assertTrue(System.nanoTime() - begun < PATIENT.paper().toNanos() / 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysPrintedOnlyWhenTheConfirmationArrivesWhole(Voice voice) throws DeviceException {
        PrinterModel model = PrinterModel.named("TM-m30").orElseThrow();
        var brief = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(400));
        try (PrinterRig rig = PrinterRig.on(Wire.NETWORK, model, directory)) {
            SimulatedPrinter simulated = rig.simulated();
            simulated.whenReceived(
                    SLIP.length / 2, () -> simulated.trouble(Trouble.none().with(voice)));

            PrintOutcome outcome = new TicketPrinter(rig.port(), model, brief).print(SLIP);

            assertEquals(voice != Voice.CLEAR, outcome instanceof PrintOutcome.Unknown, outcome.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesUpOnAPrinterThatDoesNotAnswer(Wire wire) throws DeviceException {
        try (PrinterRig rig = PrinterRig.on(wire, MODEL, directory)) {
            rig.simulated().trouble(Trouble.none().withSilence());
            var printer = new TicketPrinter(
                    rig.port(), MODEL, new Patience(Duration.ofMillis(200), Duration.ofMillis(200), Duration.ZERO));

            assertEquals(new PrintOutcome.NotPrinted(DeviceFault.TIMEOUT), printer.print(SLIP));

            assertEquals(List.of(), rig.simulated().slips());
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsForLateAnswers(Wire wire) throws DeviceException {
        try (PrinterRig rig = PrinterRig.on(wire, MODEL, directory)) {
            rig.simulated().trouble(Trouble.none().withAnswersAfter(Duration.ofMillis(100)));

            assertEquals(new PrintOutcome.Printed(false), new TicketPrinter(rig.port(), MODEL, PATIENT).print(SLIP));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatThePaperEndedInTheMiddle(Wire wire) throws DeviceException {
        try (PrinterRig rig = PrinterRig.on(wire, MODEL, directory)) {
            rig.simulated().trouble(Trouble.none().paperFor(PICTURE_ROWS / 2));
            var printer = new TicketPrinter(rig.port(), MODEL, HASTY);

            assertEquals(new PrintOutcome.Unknown(DeviceFault.OUT_OF_PAPER), printer.print(SLIP));

            Slip torn = rig.simulated().slips().getFirst();
            assertFalse(torn.cut());
            assertTrue(torn.image().getHeight() < PICTURE_ROWS);
            assertEquals(new PrintOutcome.NotPrinted(DeviceFault.OUT_OF_PAPER), printer.print(SLIP));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatTheCoverWasOpenedInTheMiddle(Wire wire) throws DeviceException {
        try (PrinterRig rig = PrinterRig.on(wire, MODEL, directory)) {
            SimulatedPrinter simulated = rig.simulated();
            simulated.whenReceived(
                    SLIP.length / 2, () -> simulated.trouble(Trouble.none().withCoverOpen()));
            var printer = new TicketPrinter(rig.port(), MODEL, HASTY);

            assertEquals(new PrintOutcome.Unknown(DeviceFault.COVER_OPEN), printer.print(SLIP));

            assertEquals(List.of(), simulated.slips());
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsWholeAgainAfterTheCableWasPulledInTheMiddleOfAPicture(Wire wire) throws DeviceException {
        try (PrinterRig rig = PrinterRig.on(wire, MODEL, directory)) {
            rig.simulated().whenReceived(SLIP.length / 2, rig::unplug);
            var printer = new TicketPrinter(rig.port(), MODEL, HASTY);

            assertInstanceOf(PrintOutcome.Unknown.class, printer.print(SLIP));
            assertEquals(new PrintOutcome.NotPrinted(DeviceFault.ABSENT), printer.print(SLIP));
            rig.plug();
            var after = new TicketPrinter(
                    rig.port(), MODEL, new Patience(Duration.ofSeconds(10), Duration.ofSeconds(1), PATIENT.paper()));
            assertEquals(new PrintOutcome.Printed(false), after.print(SLIP));

            BufferedImage last = rig.simulated().slips().getLast().image();
            BufferedImage whole =
                    SimulatedPrinter.render(MODEL, SLIP).getFirst().image();
            BufferedImage end =
                    last.getSubimage(0, last.getHeight() - whole.getHeight(), whole.getWidth(), whole.getHeight());
            assertEquals(List.of(), differences(whole, end));
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsAndWarnsNearTheEndOfTheRoll(Wire wire) throws DeviceException {
        try (PrinterRig rig = PrinterRig.on(wire, MODEL, directory)) {
            rig.simulated().trouble(Trouble.none().withNearEnd());
            var printer = new TicketPrinter(rig.port(), MODEL, PATIENT);

            assertEquals(new PrintOutcome.Printed(true), printer.print(SLIP));

            assertEquals(new DeviceStatus.Warning(rig.port().name(), "printer.nearEnd"), printer.look());
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNotConfusedByStatusAnotherProgramAskedFor(Wire wire) throws DeviceException {
        try (PrinterRig rig = PrinterRig.on(wire, MODEL, directory)) {
            byte[] statusByItself = {0x1D, 0x61, (byte) 0xFF};
            try (PrinterLine other = rig.port().open()) {
                other.write(statusByItself, PATIENT.answer());
                assertEquals(0x10, other.read(PATIENT.answer()));
            }
            rig.simulated()
                    .whenReceived(
                            SLIP.length / 2,
                            () -> rig.simulated().trouble(Trouble.none().withNearEnd()));

            assertEquals(new PrintOutcome.Printed(true), new TicketPrinter(rig.port(), MODEL, PATIENT).print(SLIP));
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysHowAReadyPrinterIs(Wire wire) throws DeviceException {
        try (PrinterRig rig = PrinterRig.on(wire, MODEL, directory)) {
            var printer = new TicketPrinter(rig.port(), MODEL, PATIENT);

            assertEquals(new DeviceStatus.Ready(rig.port().name()), printer.look());
            rig.simulated().trouble(Trouble.none().withPauseByHand());
            assertEquals(new DeviceStatus.Failed(rig.port().name(), DeviceFault.PAUSED), printer.look());
            rig.unplug();
            assertEquals(
                    DeviceFault.ABSENT,
                    assertThrows(DeviceException.class, printer::look).fault());
        }
    }

    @Test
    void saysBusyWhileAnotherProgramHoldsTheSerialPort() throws DeviceException {
        try (PrinterRig rig = PrinterRig.on(Wire.SERIAL, MODEL, directory);
                PrinterLine held = rig.port().open()) {
            assertEquals(0, held.pending().length);

            PrintOutcome outcome = new TicketPrinter(rig.port(), MODEL).print(SLIP);

            assertEquals(new PrintOutcome.NotPrinted(DeviceFault.BUSY), outcome);
        }
    }

    /** Blocks that are no whole bytes wide, and no dot alone, to which the driver could add another. */
    private static BufferedImage target(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = picture.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, width, height);
        on.setColor(Color.BLACK);
        for (int x = 0; x < width; x += 12) {
            for (int y = 0; y < height; y += 12) {
                if ((x * 7 + y * 5) % 36 < 12) {
                    on.fillRect(x, y, 12, 12);
                }
            }
        }
        on.dispose();
        return picture;
    }

    private static List<String> differences(BufferedImage expected, BufferedImage actual) {
        var different = new ArrayList<String>();
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                if (Likeness.dark(expected, x, y) != Likeness.dark(actual, x, y) && different.size() < 5) {
                    different.add(x + "," + y);
                }
            }
        }
        return different;
    }
}
