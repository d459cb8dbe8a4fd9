package dev.madoguchi.device.printer;

import static dev.madoguchi.device.printer.TrialSlip.MODEL;
import static dev.madoguchi.device.printer.TrialSlip.PATIENT;
import static dev.madoguchi.device.printer.TrialSlip.PICTURE_ROWS;
import static dev.madoguchi.device.printer.TrialSlip.SLIP;
import static dev.madoguchi.device.printer.TrialSlip.differences;
import static dev.madoguchi.device.printer.TrialSlip.target;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.device.printer.PrinterModel.EndMark;
import dev.madoguchi.device.printer.PrinterModel.KanjiRom;
import dev.madoguchi.device.printer.PrinterRig.Wire;
import dev.madoguchi.device.printer.TicketPrinter.Patience;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketPrinterTest {
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
}
