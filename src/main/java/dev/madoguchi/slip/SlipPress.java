package dev.madoguchi.slip;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.printer.EscPos;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SlipPrinter;
import dev.madoguchi.ui.Texts;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Prints slips by the journal: written down, sent, and its end noted. A slip of which something may be on paper already is marked
 * 再発行 at its head when it is printed again, and the journal holds which one it is a reprint of, when, and who asked for it.
 */
public final class SlipPress {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final SlipPrinter printer;
    private final PrintJournal journal;
    private final Texts texts;
    private final Clock clock;

    public SlipPress(SlipPrinter printer, PrintJournal journal, Texts texts, Clock clock) {
        this.printer = printer;
        this.journal = journal;
        this.texts = texts;
        this.clock = clock;
    }

    /** Lays a slip out for a printer. */
    @FunctionalInterface
    public interface Layout {
        /** The whole slip as ESC/POS, its cut included. */
        byte[] bytes(PrinterModel model);
    }

    /**
     * Prints a slip; a failure is an outcome.
     *
     * @param subject what is printed: the same for each try to print the same thing
     * @param label how a person knows it
     * @param who the id of who has it printed
     */
    public PrintOutcome print(SlipKind kind, String subject, String label, String who, Layout layout) {
        Optional<PrintJob> before = lastOnPaper(subject);
        byte[] slip = layout.bytes(printer.model());
        PrintJob job = journal.begin(kind, subject, label, who, before.map(PrintJob::id));
        PrintOutcome outcome = sent(job, before.isPresent() ? marked(slip) : slip);
        note(job.id(), outcome);
        if (!(outcome instanceof PrintOutcome.NotPrinted)) {
            before.ifPresent(other -> journal.again(other.id(), who));
        }
        return outcome;
    }

    /** What nobody foresaw is thrown on; of the slip it is only known that somebody has to look. */
    private PrintOutcome sent(PrintJob job, byte[] slip) {
        try {
            return printer.print(slip);
        } catch (RuntimeException e) {
            try {
                journal.end(job.id(), PrintJobState.UNKNOWN, Optional.of(DeviceFault.BROKEN));
            } catch (RuntimeException journalGone) {
                e.addSuppressed(journalGone);
            }
            throw e;
        }
    }

    /** The last try of which something may be on paper. */
    private Optional<PrintJob> lastOnPaper(String subject) {
        List<PrintJob> tries = journal.of(subject);
        return tries.reversed().stream()
                .filter(job -> job.state() != PrintJobState.NOT_PRINTED)
                .findFirst();
    }

    private void note(UUID job, PrintOutcome outcome) {
        switch (outcome) {
            case PrintOutcome.Printed printed -> journal.end(job, PrintJobState.PRINTED, Optional.empty());
            case PrintOutcome.NotPrinted not -> journal.end(job, PrintJobState.NOT_PRINTED, Optional.of(not.fault()));
            case PrintOutcome.Unknown unknown ->
                journal.end(
                        job,
                        unknown.queued() ? PrintJobState.QUEUED : PrintJobState.UNKNOWN,
                        Optional.of(unknown.fault()));
        }
    }

    /** The mark stands before the slip: on the same piece of paper, as only the slip's end is cut. */
    private byte[] marked(byte[] slip) {
        EscPos mark = new EscPos(printer.model())
                .align(EscPos.Align.CENTER)
                .space(16)
                .size(2, 2)
                .bold(true)
                .line(texts.get("slip.again"))
                .size(1, 1)
                .bold(false)
                .space(8)
                .line(texts.get("slip.againAt", TIME.format(LocalTime.now(clock))))
                .rule();
        var both = new ByteArrayOutputStream();
        both.writeBytes(mark.bytes());
        both.writeBytes(slip);
        return both.toByteArray();
    }
}
