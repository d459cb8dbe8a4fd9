package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.device.printer.EscPos;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueuedSlipPrinterTest {
    private static final PrinterModel MODEL = PrinterModel.usual();
    private static final byte[] SLIP =
            new EscPos(MODEL).line("受付番号 A-012").line("\uD842\uDFB7田").cut().bytes();
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void handsTheBytesOnAsTheyAreAndLeavesTheRestToTheEyes() throws Exception {
        try (PrivateCups cups = PrivateCups.start(directory, "Yes")) {
            var printer = new QueuedSlipPrinter(cups.queue("madoguchi"), MODEL, LONG);
            CompletableFuture<PrintOutcome> printing = CompletableFuture.supplyAsync(() -> printer.print(SLIP));

            byte[] arrived = cups.arrived();

            assertArrayEquals(SLIP, arrived);
            PrintOutcome outcome = printing.get(LONG.toSeconds(), TimeUnit.SECONDS);
            assertEquals(new PrintOutcome.Unknown(DeviceFault.TIMEOUT, true), outcome);
            assertEquals("printer.queued", outcome.messageKey());
            assertEquals(List.of(), documents(cups));
        }
    }

    @Test
    void takesASlipBackThatTheQueueDoesNotBegin() throws Exception {
        try (PrivateCups cups = PrivateCups.start(directory)) {
            cups.run("lpadmin", "-p", "madoguchi", "-o", "job-hold-until-default=indefinite");
            var printer = new QueuedSlipPrinter(cups.queue("madoguchi"), MODEL, Duration.ofSeconds(1));

            assertEquals(new PrintOutcome.NotPrinted(DeviceFault.TIMEOUT), printer.print(SLIP));

            assertEquals("", cups.said("lpstat", "-o"));
            assertEquals(List.of(), documents(cups));
        }
    }

    @Test
    void doesNotKnowWhatIsOnPaperWhenThePrinterStopsTakingBytes() throws Exception {
        try (PrivateCups cups = PrivateCups.start(directory)) {
            var printer = new QueuedSlipPrinter(cups.queue("madoguchi"), MODEL, Duration.ofSeconds(2));

            // The printer takes the call and reads nothing: the queue waits for its end.
            PrintOutcome outcome = printer.print(SLIP);

            assertEquals(new PrintOutcome.Unknown(DeviceFault.TIMEOUT), outcome);
            assertEquals(List.of(), documents(cups));
        }
    }

    @Test
    void tellsOfItsQueueWhatTheQueueTells() throws Exception {
        try (PrivateCups cups = PrivateCups.start(directory)) {
            var printer = new QueuedSlipPrinter(cups.queue("madoguchi"), MODEL, LONG);
            assertEquals(new DeviceStatus.Ready("madoguchi"), printer.look());

            cups.run("cupsdisable", "madoguchi");

            assertEquals(new PrintOutcome.NotPrinted(DeviceFault.REFUSED), printer.print(SLIP));
            assertEquals(
                    DeviceFault.REFUSED,
                    assertThrows(DeviceException.class, printer::look).fault());
            assertEquals("", cups.said("lpstat", "-o"));
        }
    }

    /** The documents in the print system's folder. */
    private static List<Path> documents(PrivateCups cups) throws Exception {
        try (Stream<Path> files = Files.list(cups.spool())) {
            return files.filter(file -> file.getFileName().toString().startsWith("d"))
                    .toList();
        }
    }
}
