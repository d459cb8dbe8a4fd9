package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An ESC/POS slip printer that tells the truth: it asks before and after, and calls a slip printed only when the printer
 * has said so.
 *
 * <p>Safe for several threads; one job at a time. Every wait is bounded: an answer 1 s, a slip on its way to paper 8 s, which
 * leaves a serial line of 9600 baud time for what the system keeps of it. What goes wrong meanwhile the printer tells by itself
 * (automatic status), or is asked for every half second.
 */
public final class TicketPrinter implements SlipPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(TicketPrinter.class);
    private final PrinterPort port;
    private final PrinterModel model;
    private final Patience patience;

    public TicketPrinter(PrinterPort port, PrinterModel model) {
        this(port, model, new Patience(Duration.ofSeconds(1), Duration.ofMillis(700), Duration.ofSeconds(8)));
    }

    TicketPrinter(PrinterPort port, PrinterModel model, Patience patience) {
        this.port = port;
        this.model = model;
        this.patience = patience;
    }

    /**
     * How long to wait.
     *
     * @param answer for the answers to one round of questions
     * @param again for them after the first round went unanswered
     * @param paper for a slip on its way to paper, after its last byte was taken
     */
    record Patience(Duration answer, Duration again, Duration paper) {}

    @Override
    public PrinterModel model() {
        return model;
    }

    @Override
    public String name() {
        return port.name();
    }

    /**
     * Asks the printer how it is, and changes nothing on it.
     *
     * @throws DeviceException {@code ABSENT}, {@code BUSY} or {@code REFUSED} from opening, {@code TIMEOUT} without an
     *     answer, {@code BROKEN} when the answer is none
     */
    public synchronized PrinterState status() throws DeviceException {
        try (PrinterLine line = port.open()) {
            return new PrinterTalk(line, model.mark()).ask(patience.answer());
        }
    }

    @Override
    public DeviceStatus look() throws DeviceException {
        PrinterState state = status();
        if (state.fault().isPresent()) {
            return new DeviceStatus.Failed(name(), state.fault().get());
        }
        return state.nearEnd() ? new DeviceStatus.Warning(name(), "printer.nearEnd") : new DeviceStatus.Ready(name());
    }

    @Override
    public synchronized PrintOutcome print(byte[] escpos) {
        try (PrinterLine line = port.open()) {
            var talk = new PrinterTalk(line, model.mark());
            PrinterState before = firstWords(talk);
            if (before.fault().isPresent()) {
                return new PrintOutcome.NotPrinted(before.fault().get());
            }
            return send(talk, escpos);
        } catch (DeviceException e) {
            LOG.warn("Nothing printed on {}", name(), e);
            return new PrintOutcome.NotPrinted(e.fault());
        }
    }

    /**
     * Asks, and makes sure that the printer is at the start of a command: a line that broke in the middle of a picture
     * leaves it waiting for the rest, and it would swallow the next slip.
     */
    private PrinterState firstWords(PrinterTalk talk) throws DeviceException {
        try {
            return readyWords(talk, patience.answer());
        } catch (DeviceException e) {
            if (e.fault() != DeviceFault.TIMEOUT) {
                throw e;
            }
            LOG.info("{} does not answer, finishing what it may be waiting for", name());
        }
        talk.send(new byte[EscPos.STRIP_ROWS * (model.dots() / 8 + 1)]);
        talk.hush();
        PrinterState state = readyWords(talk, patience.again());
        talk.hush();
        return state;
    }

    private PrinterState readyWords(PrinterTalk talk, Duration limit) throws DeviceException {
        PrinterState state = talk.ask(limit);
        if (state.fault().isEmpty() && model.mark() != PrinterModel.EndMark.NONE) {
            talk.awaitWorkedOff(patience.again());
        }
        return state;
    }

    private PrintOutcome send(PrinterTalk talk, byte[] escpos) {
        try {
            talk.watch();
            talk.send(escpos);
            talk.awaitWorkedOff(patience.paper());
        } catch (DeviceException e) {
            LOG.warn("A slip was begun on {} and its end was not confirmed", name(), e);
            return new PrintOutcome.Unknown(whatHappened(talk, e.fault()));
        }
        return afterwards(talk);
    }

    private DeviceFault whatHappened(PrinterTalk talk, DeviceFault seen) {
        try {
            return talk.ask(patience.answer()).fault().orElse(seen);
        } catch (DeviceException e) {
            LOG.info("No word from the printer after the failure: {}", e.getMessage());
            return seen;
        }
    }

    /** The mark at the end was reached, so the text is on paper; only a stuck cutter can still spoil the slip. */
    private PrintOutcome afterwards(PrinterTalk talk) {
        try {
            talk.unwatch();
            PrinterState after = talk.ask(patience.answer());
            return after.error()
                    ? new PrintOutcome.Unknown(after.fault().orElse(DeviceFault.DEFECT))
                    : new PrintOutcome.Printed(after.nearEnd());
        } catch (DeviceException e) {
            LOG.warn("{} printed a slip and then fell silent", name(), e);
            return new PrintOutcome.Printed(false);
        }
    }
}
