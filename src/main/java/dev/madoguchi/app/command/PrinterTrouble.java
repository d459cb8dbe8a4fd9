package dev.madoguchi.app.command;

import dev.madoguchi.device.printer.PrinterState.Sign;
import dev.madoguchi.device.printer.Trouble;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is wrong with a printer that {@code simulate printer} runs. */
final class PrinterTrouble {
    @Option(names = "--shows", split = ",", description = "What it shows: ${COMPLETION-CANDIDATES}.")
    private @Nullable List<Sign> shows;

    @Option(names = "--paper", description = "Dot rows of paper left on its roll (default: no end).")
    private @Nullable Integer paper;

    @Option(names = "--voice", description = "How its answers come out: ${COMPLETION-CANDIDATES} (default: CLEAR).")
    private Trouble.@Nullable Voice voice;

    @Option(names = "--late", description = "Milliseconds before each answer (default: 0).")
    private @Nullable Integer late;

    Trouble now() {
        Trouble trouble = Trouble.none();
        for (Sign sign : shows == null ? List.<Sign>of() : shows) {
            trouble = trouble.with(sign);
        }
        if (paper != null) {
            trouble = trouble.paperFor(Math.max(0, paper));
        }
        if (voice != null) {
            trouble = trouble.with(voice);
        }
        return late == null ? trouble : trouble.withAnswersAfter(Duration.ofMillis(Math.max(0, late)));
    }

    /**
     * Reads a line such as {@code NEAR_END,CUTTER}; an empty one is a printer that is well.
     *
     * @throws IllegalArgumentException where a word is no sign; the message lists them
     */
    static Trouble of(String line) {
        Trouble trouble = Trouble.none();
        for (String word : line.strip().split("[,\\s]+", -1)) {
            if (!word.isEmpty()) {
                trouble = trouble.with(sign(word));
            }
        }
        return trouble;
    }

    private static Sign sign(String word) {
        return Arrays.stream(Sign.values())
                .filter(sign -> sign.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A printer shows no " + word + "; known: " + Arrays.toString(Sign.values())));
    }
}
