package dev.madoguchi.device.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.printer.PrinterModel.EndMark;
import dev.madoguchi.device.printer.PrinterModel.KanjiRom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterModelsTest {
    @TempDir
    private Path folder;

    @Test
    void knowsTheWidthsOfTheMakers() {
        assertEquals(
                Optional.of(new PrinterModel("TM-T88", 512, 180, 42, true, KanjiRom.SHIFT_JIS, EndMark.PROCESS_ID)),
                PrinterModel.named("tm-t88"));
        assertEquals(
                Optional.of(new PrinterModel("generic-58", 384, 203, 32, false, KanjiRom.NONE, EndMark.STATUS)),
                PrinterModel.named("generic-58"));
        assertEquals(Optional.empty(), PrinterModel.named("TM-U220"));
    }

    @Test
    void readsModelsOfAStationsOwnBesideTheKnownOnes() throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), """
                printers:
                  - { name: 受付2, dots: 512, dpi: 180, columns: 42, cutter: false, kanji: JIS, mark: NONE }
                  - { name: tm-m30, dots: 384, dpi: 203, columns: 32, cutter: true, kanji: NONE, mark: STATUS }
                """);

        PrinterModels models = PrinterModels.known().and(file);

        assertEquals(new PrinterModel("受付2", 512, 180, 42, false, KanjiRom.JIS, EndMark.NONE), models.required("受付2"));
        assertEquals(384, models.required("TM-M30").dots());
        assertEquals(512, models.required("TM-T88").dots());
        assertEquals(PrinterModels.known().all().size() + 1, models.all().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dots: 384, dpi: 203, columns: 48, cutter: true, kanji: NONE, mark: NONE|48 columns of 12 dots need 576",
                "dots: 570, dpi: 203, columns: 32, cutter: true, kanji: NONE, mark: NONE|570 dots",
                "dots: 384, dpi: 20, columns: 32, cutter: true, kanji: NONE, mark: NONE|20 dpi",
                "dots: 384, dpi: 203, columns: 8, cutter: true, kanji: NONE, mark: NONE|8 columns",
                "dots: 384, dpi: 203, columns: 32, cutter: true, kanji: EUC, mark: NONE|SHIFT_JIS",
                "dots: 384, dpi: 203, columns: 32, cutter: true, kanji: NONE|mark",
                "dots: 384, dpi: 203, columns: 32, cutter: true, kanji: NONE, mark: NONE, colour: red|colour"
            })
    void refusesAModelThatCannotBe(String figures, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.yaml"), """
                printers:
                  - { name: X1, %s }
                """.formatted(figures));

        var refused =
                assertThrows(IOException.class, () -> PrinterModels.known().and(file));

        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith(file.toString()) && message.contains(words), message);
    }

    @Test
    void refusesWhatDescribesNoPrinters() throws IOException {
        Path twice = Files.writeString(folder.resolve("twice.yaml"), """
                printers:
                  - { name: X1, dots: 384, dpi: 203, columns: 32, cutter: true, kanji: NONE, mark: NONE }
                  - { name: x1, dots: 384, dpi: 203, columns: 32, cutter: true, kanji: NONE, mark: NONE }
                """);

        assertRefused(twice, "printer x1 is described twice");
        assertRefused(Files.writeString(folder.resolve("none.yaml"), "printers: []"), "no printer is described");
        assertRefused(Files.writeString(folder.resolve("text.yaml"), "printers: {"), "line");
        assertRefused(Files.write(folder.resolve("bytes.yaml"), new byte[] {0, (byte) 0xFF}), "bytes.yaml");
        assertRefused(folder, "is no file");
        assertRefused(folder.resolve("missing.yaml"), "is no file");
    }

    @Test
    void listsTheNamesWhereOneIsUnknown() {
        var refused =
                assertThrows(IOException.class, () -> PrinterModels.known().required("TM-U220"));

        assertTrue(String.valueOf(refused.getMessage()).contains("TM-m30, TM-T20"), refused.toString());
    }

    private static void assertRefused(Path file, String words) {
        var refused =
                assertThrows(IOException.class, () -> PrinterModels.known().and(file));

        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused.toString());
    }
}
