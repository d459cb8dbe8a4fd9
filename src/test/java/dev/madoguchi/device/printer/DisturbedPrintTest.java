package dev.madoguchi.device.printer;

import static dev.madoguchi.device.printer.TrialSlip.HASTY;
import static dev.madoguchi.device.printer.TrialSlip.MODEL;
import static dev.madoguchi.device.printer.TrialSlip.PATIENT;
import static dev.madoguchi.device.printer.TrialSlip.PICTURE_ROWS;
import static dev.madoguchi.device.printer.TrialSlip.SLIP;
import static dev.madoguchi.device.printer.TrialSlip.differences;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.device.printer.PrinterRig.Wire;
import dev.madoguchi.device.printer.PrinterState.Sign;
import dev.madoguchi.device.printer.TicketPrinter.Patience;
import dev.madoguchi.device.printer.Trouble.Voice;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the driver tells where something happens in the middle of a slip, or answers come late or not at all. */
class DisturbedPrintTest {
    @TempDir
    private Path directory;

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

    @ParameterizedTest
    @EnumSource
    void saysPrintedOnlyWhenTheConfirmationArrivesWhole(Voice voice) throws DeviceException {
        PrinterModel model = PrinterModel.named("TM-m30").orElseThrow();
        var brief = new Patience(Duration.ofSeconds(4), Duration.ofSeconds(1), Duration.ofMillis(400));
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

    @Test
    void saysBusyWhileAnotherProgramHoldsTheSerialPort() throws DeviceException {
        try (PrinterRig rig = PrinterRig.on(Wire.SERIAL, MODEL, directory);
                PrinterLine held = rig.port().open()) {
            assertEquals(0, held.pending().length);

            PrintOutcome outcome = new TicketPrinter(rig.port(), MODEL).print(SLIP);

            assertEquals(new PrintOutcome.NotPrinted(DeviceFault.BUSY), outcome);
        }
    }
}
