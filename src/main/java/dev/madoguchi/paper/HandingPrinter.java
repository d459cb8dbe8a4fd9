package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import java.time.Duration;
import java.util.Optional;

/** A printer that hands everything on to another one, and each document in its own way. */
public final class HandingPrinter implements DocumentPrinter {
    private final DocumentPrinter printer;
    private final Way way;

    /** What is done with a document on its way to the printer. */
    public sealed interface Way permits Marked, Noted {
        /**
         * Hands a document on.
         *
         * @param title what the queue's list shows
         */
        void hand(String title, byte[] pdf, Onward onward) throws DeviceException;
    }

    /** The printer behind. */
    @FunctionalInterface
    public interface Onward {
        void print(byte[] pdf) throws DeviceException;
    }

    public HandingPrinter(DocumentPrinter printer, Way way) {
        this.printer = printer;
        this.way = way;
    }

    @Override
    public String name() {
        return printer.name();
    }

    @Override
    public Optional<String> mark() {
        return switch (way) {
            case Marked marked -> Optional.of(marked.mark());
            case Noted noted -> printer.mark();
        };
    }

    @Override
    public void print(String title, byte[] pdf) throws DeviceException {
        way.hand(title, pdf, handed -> printer.print(title, handed));
    }

    @Override
    public void printTrueSize(String title, byte[] pdf, PaperSize sheet) throws DeviceException {
        way.hand(title, pdf, handed -> printer.printTrueSize(title, handed, sheet));
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
