package dev.madoguchi.device.printer;

import java.util.List;
import java.util.Optional;

/**
 * What a slip builder must know of a printer. Widths differ between models of the same paper, so none is assumed.
 *
 * @param name how the model is called in settings
 * @param dots width of the print line in dots, whole bytes of eight
 * @param dpi dots an inch, both ways
 * @param columns half-width characters of 12 dots in a line
 * @param cutter whether it cuts; without one the slip is fed out to be torn off
 * @param kanji whether it has Japanese characters of its own, and by which code
 * @param mark how it says that everything before has been worked off
 */
public record PrinterModel(String name, int dots, int dpi, int columns, boolean cutter, KanjiRom kanji, EndMark mark) {
    static final int CELL_WIDTH = 12;

    private static final int LEAST_COLUMNS = 12;
    private static final int WIDEST = 2400;
    private static final int COARSEST = 90;
    private static final int FINEST = 600;

    /** The Japanese characters in a printer. */
    public enum KanjiRom {
        /** {@code FS C 1}, then Shift_JIS among the other letters. */
        SHIFT_JIS,
        /** {@code FS &}, then JIS, then {@code FS .}: for models without {@code FS C}. */
        JIS,
        /** None: Japanese goes as pictures. */
        NONE
    }

    /** How a printer confirms the end of a slip. */
    public enum EndMark {
        /**
         * {@code GS ( H} function 48: answers with the number it was given when the printing is completed (Epson's ESC/POS
         * command reference).
         */
        PROCESS_ID,
        /** {@code GS r 1}: answers in its turn, when the data before are worked off (domain-facts 6.2). */
        STATUS,
        /** Not at all: what came out is only seen on the paper. */
        NONE
    }

    /** @throws IllegalArgumentException where the figures cannot all be true; the message says which */
    public PrinterModel {
        require(!name.isBlank(), name, "has no name");
        require(
                dots > 0 && dots <= WIDEST && dots % 8 == 0,
                name,
                "has " + dots + " dots; give 8 to 2400, whole eights");
        require(dpi >= COARSEST && dpi <= FINEST, name, "has " + dpi + " dpi; give 90 to 600");
        require(columns >= LEAST_COLUMNS, name, "has " + columns + " columns; a slip needs 12 at least");
        require(
                columns * CELL_WIDTH <= dots,
                name,
                columns + " columns of 12 dots need " + columns * CELL_WIDTH + " dots, and it has " + dots);
    }

    private static void require(boolean right, String name, String words) {
        if (!right) {
            throw new IllegalArgumentException("printer " + name + ": " + words);
        }
    }

    /** The models that come with the program; others are read from a file by {@link PrinterModels}. */
    public static List<PrinterModel> known() {
        return PrinterModels.known().all();
    }

    /** The known model of this name, letter case ignored. */
    public static Optional<PrinterModel> named(String name) {
        return PrinterModels.known().named(name);
    }

    /** An 80 mm printer of 203 dpi with a cutter and Japanese characters: the one that is simulated where nobody names another. */
    public static PrinterModel usual() {
        return known().getFirst();
    }
}
