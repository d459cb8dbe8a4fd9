package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import java.io.File;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A printer queue of the operating system. That a document was taken means that it is in the queue; a person sees
 * whether it comes out.
 *
 * <p>A document never becomes a file of ours. That is why Linux and macOS do not print through {@code javax.print}: there
 * it writes every job to a temporary file in the clear first ({@code sun.print.UnixPrintJob}, JDK 25). The print system does
 * keep it in a file of its own; {@link #settle}, {@link #tidy} and {@link #clear} see to it that it does not stay.
 */
public sealed interface DocumentPrinter
        permits CupsPrinter, HandingPrinter, NoDocumentPrinter, ServicePrinter, SimulatedDocumentPrinter {

    /** The queue's name. */
    String name();

    /** The words that everything bears which comes out here; empty for papers that are for everything. */
    default Optional<String> mark() {
        return Optional.empty();
    }

    /**
     * Hands a PDF to the queue.
     *
     * @param title what the queue's list shows; nothing about a person
     * @throws DeviceException {@code ABSENT} when there is no such queue or no print system, {@code OUT_OF_PAPER},
     *     {@code COVER_OPEN} or {@code REFUSED} when the queue cannot print now, {@code TIMEOUT} when it does not take
     *     the document
     */
    void print(String title, byte[] pdf) throws DeviceException;

    /**
     * Hands over a PDF that is printed at its own size, on this paper, and scaled by nobody.
     *
     * @throws DeviceException as {@link #print}
     */
    void printTrueSize(String title, byte[] pdf, PaperSize sheet) throws DeviceException;

    /**
     * Hands a slip to the queue as the bytes that its printer understands, such as ESC/POS, waits until the queue has handed them
     * on, and has it forget them. What it has not begun in time it is told to drop.
     *
     * @param limit how long it may take
     * @return how far it came; what is on the paper no queue knows
     * @throws DeviceException as {@link #print}: then nothing was begun
     */
    SlipFate printSlip(String title, byte[] bytes, Duration limit) throws DeviceException;

    /** How far a slip came in a queue. */
    enum SlipFate {
        /** The printer's connection has taken all of it. */
        HANDED_ON,
        /** Some of it may be on the paper. */
        BEGUN,
        /** It was dropped before anything was sent. */
        NOT_BEGUN
    }

    /**
     * Makes sure that the queue is there and, as far as it tells, can print.
     *
     * @throws DeviceException as {@link #print}
     */
    void requireAble() throws DeviceException;

    /**
     * Has the print system forget what it was given here and has printed.
     *
     * @return what it still holds
     * @throws DeviceException where it does not answer
     */
    SpoolState tidy() throws DeviceException;

    /**
     * Has the print system forget everything that it was given here, printed or not: for closing, and for what an earlier run
     * of the program left.
     *
     * @return what it still holds
     * @throws DeviceException where it does not answer
     */
    SpoolState clear() throws DeviceException;

    /**
     * Waits until all is printed and forgotten, at the most so long. Not on the JavaFX thread.
     *
     * @return what the print system still holds then; a stopped queue is told at once
     * @throws DeviceException where it does not answer
     */
    default SpoolState settle(Duration limit) throws DeviceException {
        long end = System.nanoTime() + limit.toNanos();
        long pause = 100;
        SpoolState now = tidy();
        while ((now instanceof SpoolState.Holding || now instanceof SpoolState.Kept) && System.nanoTime() - end < 0) {
            try {
                TimeUnit.MILLISECONDS.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return now;
            }
            pause = Math.min(2 * pause, 2_000);
            now = tidy();
        }
        return now;
    }

    /** None: whatever is printed is told to be impossible. */
    static DocumentPrinter none() {
        return new NoDocumentPrinter();
    }

    /** The queue of this name, for as long as this program runs. It need not exist yet. */
    static DocumentPrinter queue(String name) {
        return queue(name, SentJobs.inMemory());
    }

    /** The queue of this name. It need not exist yet. */
    static DocumentPrinter queue(String name, SentJobs jobs) {
        if (File.separatorChar == '\\') {
            return new ServicePrinter(name);
        }
        CupsCommands commands = new CupsCommands(Map.of());
        return new CupsPrinter(name, commands, new CupsSpool(commands, jobs, CupsSpool.FOLDER));
    }
}
