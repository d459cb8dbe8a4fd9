package dev.madoguchi.device.printer;

import java.util.List;
import java.util.Optional;

/**
 * What a ticket builder must know of a printer. Widths differ between models of the same paper, so none is assumed.
 *
 * @param name how the model is called in settings
 * @param dots width of the print line in dots
 * @param dpi dots an inch, both ways
 * @param columns half-width characters of 12 dots in a line
 * @param cutter whether it cuts; without one the slip is fed out to be torn off
 * @param kanjiRom whether it has Japanese characters of its own; without, Japanese goes as pictures
 */
public record PrinterModel(String name, int dots, int dpi, int columns, boolean cutter, boolean kanjiRom) {
    private static final List<PrinterModel> KNOWN = List.of(
            new PrinterModel("TM-m30", 576, 203, 48, true, true),
            new PrinterModel("TM-T20", 576, 203, 48, true, true),
            new PrinterModel("TM-T88", 512, 180, 42, true, true),
            new PrinterModel("TM-T70", 512, 180, 42, true, true),
            new PrinterModel("TM-T70II-58", 416, 203, 34, true, true),
            new PrinterModel("TSP650", 576, 203, 48, true, true),
            new PrinterModel("CT-S651", 640, 203, 53, true, true),
            new PrinterModel("generic-80", 576, 203, 48, true, false),
            new PrinterModel("generic-58", 384, 203, 32, false, false));

    /** The presets, by the makers' published widths; other widths are made with the constructor. */
    public static List<PrinterModel> known() {
        return KNOWN;
    }

    /** The preset of this name, letter case ignored. */
    public static Optional<PrinterModel> named(String name) {
        return KNOWN.stream()
                .filter(model -> model.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** An 80 mm printer of 203 dpi with a cutter and Japanese characters: what most counters have. */
    public static PrinterModel usual() {
        return KNOWN.getFirst();
    }
}
