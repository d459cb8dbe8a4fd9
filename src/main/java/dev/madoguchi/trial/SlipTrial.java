package dev.madoguchi.trial;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.printer.EscPos;
import dev.madoguchi.device.printer.EscPos.Align;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.SlipPrinter;
import dev.madoguchi.ui.Texts;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Prints a short slip: text in both sizes, the time, a cut. */
public final class SlipTrial implements Trial {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final SlipPrinter printer;
    private final Texts texts;
    private final Clock clock;

    /** @param texts in Japanese: a printer's own letters are tried as well */
    public SlipTrial(SlipPrinter printer, Texts texts, Clock clock) {
        this.printer = printer;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Subject subject() {
        return Subject.SLIP;
    }

    @Override
    public Sight look() throws DeviceException {
        String time = TIME.format(LocalDateTime.now(clock));
        byte[] slip = new EscPos(printer.model())
                .align(Align.CENTER)
                .size(2, 2)
                .line(texts.get("trial.paper.title"))
                .size(1, 1)
                .line(time)
                .rule()
                .line(texts.get("trial.paper.letters"))
                .line("0123456789 ABCDEFG abcdefg")
                .line(texts.get("trial.paper.readable"))
                .feed(1)
                .cut()
                .bytes();
        return switch (printer.print(slip)) {
            case PrintOutcome.Printed printed -> Sight.of(printer.name() + "　" + time);
            case PrintOutcome.NotPrinted not ->
                throw new DeviceException(not.fault(), "the trial slip was not printed");
            // Whether it is whole a person sees, and is asked.
            case PrintOutcome.Unknown unknown -> Sight.of(printer.name() + "　" + time);
        };
    }
}
