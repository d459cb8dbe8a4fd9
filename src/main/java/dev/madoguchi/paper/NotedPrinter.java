package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import java.time.Duration;

/** A printer of which each document is noted before it is handed over, and again where it was not taken. */
public final class NotedPrinter implements DocumentPrinter {
    private final DocumentPrinter printer;
    private final Notes notes;

    /** Who is told; blocks until the note is durable. */
    public interface Notes {
        /**
         * A document is about to be handed over.
         *
         * @param title what the queue's list shows
         */
        void begun(String title);

        /**
         * The document that was just noted was not taken.
         *
         * @param title what the queue's list shows
         */
        void failed(String title);
    }

    public NotedPrinter(DocumentPrinter printer, Notes notes) {
        this.printer = printer;
        this.notes = notes;
    }

    @Override
    public String name() {
        return printer.name();
    }

    @Override
    public void print(String title, byte[] pdf) throws DeviceException {
        noted(title, () -> printer.print(title, pdf));
    }

    @Override
    public void printTrueSize(String title, byte[] pdf, PaperSize sheet) throws DeviceException {
        noted(title, () -> printer.printTrueSize(title, pdf, sheet));
    }

    private interface Printing {
        void print() throws DeviceException;
    }

    private void noted(String title, Printing work) throws DeviceException {
        notes.begun(title);
        boolean taken = false;
        try {
            work.print();
            taken = true;
        } finally {
            if (!taken) {
                notes.failed(title);
            }
        }
    }

    @Override
    public SlipFate printSlip(String title, byte[] bytes, Duration limit) throws DeviceException {
        return printer.printSlip(title, bytes, limit);
    }

    @Override
    public void requireAble() throws DeviceException {
        printer.requireAble();
    }

    @Override
    public SpoolState tidy() throws DeviceException {
        return printer.tidy();
    }

    @Override
    public SpoolState clear() throws DeviceException {
        return printer.clear();
    }

    @Override
    public SpoolState settle(Duration limit) throws DeviceException {
        return printer.settle(limit);
    }
}
