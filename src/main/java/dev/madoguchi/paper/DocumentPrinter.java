package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import java.io.File;
import java.util.Map;

/**
 * A printer queue of the operating system. That a document was taken means that it is in the queue; a person sees
 * whether it comes out.
 *
 * <p>A document never becomes a file of ours. That is why Linux and macOS do not print through {@code javax.print}: there
 * it writes every job to a temporary file in the clear first ({@code sun.print.UnixPrintJob}, JDK 25).
 */
public sealed interface DocumentPrinter permits CupsPrinter, ServicePrinter, SimulatedDocumentPrinter {

    /** The queue's name. */
    String name();

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
     * Hands bytes to the queue that its printer understands as they are, such as ESC/POS.
     *
     * @throws DeviceException as {@link #print}
     */
    void printRaw(String title, byte[] bytes) throws DeviceException;

    /** The queue of this name. It need not exist yet. */
    static DocumentPrinter queue(String name) {
        return File.separatorChar == '\\' ? new ServicePrinter(name) : new CupsPrinter(name, Map.of());
    }
}
