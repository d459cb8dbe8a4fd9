package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrinterScalesTest {
    @TempDir
    private Path home;

    @Test
    void keepsEachQueuesScaleForTheNextStart() throws Exception {
        PrinterScales scales = new PrinterScales(home.resolve("printers.json"));
        scales.keep("photo", new PrinterScale(0.98, 0.99));
        scales.keep("office", new PrinterScale(1.01, 1));
        scales.keep("photo", new PrinterScale(0.97, 0.99));

        PrinterScales next = new PrinterScales(home.resolve("printers.json"));

        assertEquals(new PrinterScale(0.97, 0.99), next.of("photo"));
        assertEquals(new PrinterScale(1.01, 1), next.of("office"));
        assertEquals(PrinterScale.TRUE, next.of("never measured"));
    }

    @Test
    void printsAtTrueSizeWhereTheFileIsDamaged() throws Exception {
        for (String damaged : new String[] {"", "{", "[]", "{\"photo\":{\"x\":7,\"y\":1}}", "{\"photo\":null}"}) {
            Path file = Files.writeString(home.resolve("printers.json"), damaged);

            assertEquals(PrinterScale.TRUE, new PrinterScales(file).of("photo"), damaged);
            new PrinterScales(file).keep("photo", new PrinterScale(0.99, 0.99));
            assertEquals(new PrinterScale(0.99, 0.99), new PrinterScales(file).of("photo"));
        }
    }

    @Test
    void refusesAScaleNoPrinterHas() {
        for (double bad : new double[] {0.89, 1.11, 0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new PrinterScale(bad, 1));
            assertThrows(IllegalArgumentException.class, () -> new PrinterScale(1, bad));
        }
    }
}
