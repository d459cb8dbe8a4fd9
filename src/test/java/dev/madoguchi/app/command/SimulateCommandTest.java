package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.printer.EscPos;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterAddress;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.PrinterState.Sign;
import dev.madoguchi.device.printer.TicketPrinter;
import dev.madoguchi.device.printer.Trouble;
import java.io.BufferedReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateCommandTest {
    private static final int USAGE = 2;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "99999", "x"})
    void refusesAPortThatIsNone(String port) {
        assertEquals(USAGE, Madoguchi.run("simulate", "camera", "--port", port));
        assertEquals(USAGE, Madoguchi.run("simulate", "card", "--port", port));
        assertEquals(USAGE, Madoguchi.run("simulate", "printer", "--port", port, "--out", folder.toString()));
    }

    @Test
    void refusesALoopThatIsTooShortOrTooLong() {
        assertEquals(USAGE, Madoguchi.run("simulate", "camera", "--loop", "0"));
        assertEquals(USAGE, Madoguchi.run("simulate", "camera", "--loop", "61"));
    }

    @Test
    void refusesAPrinterThatIsNone() {
        String out = folder.toString();

        assertEquals(USAGE, Madoguchi.run("simulate", "printer", "--port", "0", "--out", out, "--model", "TM-U220"));
        assertEquals(USAGE, Madoguchi.run("simulate", "printer", "--port", "0", "--out", out, "--shows", "ON_FIRE"));
        assertEquals(USAGE, Madoguchi.run("simulate", "printer", "--port", "0", "--out", out, "--voice", "LOUD"));
        assertEquals(USAGE, Madoguchi.run("simulate", "printer", "--port", "0", "--out", out, "--paper", "x"));
        assertEquals(USAGE, Madoguchi.run("simulate", "printer", "--out", out));
    }

    @Test
    void readsWhatAPrinterShowsFromALine() {
        assertEquals(Trouble.none(), PrinterTrouble.of("  "));
        assertEquals(Trouble.none().withNearEnd().withStuckCutter(), PrinterTrouble.of("near_end, CUTTER"));
        var refused = assertThrows(IllegalArgumentException.class, () -> PrinterTrouble.of("ON_FIRE"));
        assertTrue(String.valueOf(refused.getMessage()).contains("COVER_OPEN"), refused.toString());
    }

    /** The command as a person runs it: the printer shows what it was told to, on its real wire. */
    @Test
    void runsAPrinterThatShowsWhatItWasTold() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        classes,
                        "dev.madoguchi.app.Main",
                        "simulate",
                        "printer",
                        "--port",
                        "0",
                        "--model",
                        "TM-T88",
                        "--shows",
                        "NEAR_END",
                        "--out",
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
                Writer input = process.outputWriter(StandardCharsets.UTF_8)) {
            PrinterAddress address =
                    PrinterAddress.parse(String.valueOf(said.readLine()).replaceFirst("printer ", ""));
            var printer = new TicketPrinter(
                    ((PrinterAddress.Tcp) address).port(),
                    PrinterModel.named("TM-T88").orElseThrow());
            byte[] slip = new EscPos(printer.model()).line("A-012").cut().bytes();

            assertEquals(new PrintOutcome.Printed(true), printer.print(slip));
            assertTrue(Files.exists(folder.resolve("slip-1.png")));
            input.write("COVER_OPEN\n");
            input.flush();

            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!printer.status().shows(Sign.COVER_OPEN) && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertEquals(new PrintOutcome.NotPrinted(DeviceFault.COVER_OPEN), printer.print(slip));
        } finally {
            process.destroyForcibly();
        }
    }
}
