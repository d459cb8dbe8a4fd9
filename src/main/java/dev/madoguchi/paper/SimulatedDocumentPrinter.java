package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A document printer without the metal: keeps what came out in memory, and can run dry. Safe for several threads. */
public final class SimulatedDocumentPrinter implements DocumentPrinter {
    private final List<PrintedDocument> documents = new CopyOnWriteArrayList<>();
    private volatile Optional<DeviceFault> fault = Optional.empty();
    private volatile SpoolState spool = new SpoolState.Empty();

    /** What came out so far, the oldest first. */
    public List<PrintedDocument> documents() {
        return List.copyOf(documents);
    }

    /** Somebody takes away what came out. */
    public void takeAway() {
        documents.clear();
    }

    /** Makes something go wrong, or right again with empty. */
    public void fault(Optional<DeviceFault> now) {
        fault = now;
    }

    /** Makes the print system hold documents, or none again. */
    public void spool(SpoolState now) {
        spool = now;
    }

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public void print(String title, byte[] pdf) throws DeviceException {
        take(title, pdf);
    }

    @Override
    public void printTrueSize(String title, byte[] pdf, PaperSize sheet) throws DeviceException {
        take(title, pdf);
    }

    @Override
    public SpoolState tidy() throws DeviceException {
        requireThere();
        return spool;
    }

    @Override
    public SpoolState clear() throws DeviceException {
        requireThere();
        spool = new SpoolState.Empty();
        return spool;
    }

    @Override
    public SlipFate printSlip(String title, byte[] bytes, Duration limit) throws DeviceException {
        take(title, bytes);
        return SlipFate.HANDED_ON;
    }

    @Override
    public void requireAble() throws DeviceException {
        Optional<DeviceFault> now = fault;
        if (now.isPresent()) {
            throw new DeviceException(now.get(), "the simulated document printer was told to fail");
        }
    }

    private void requireThere() throws DeviceException {
        if (fault.filter(DeviceFault.ABSENT::equals).isPresent()) {
            throw new DeviceException(DeviceFault.ABSENT, "the simulated print system does not answer");
        }
    }

    private void take(String title, byte[] bytes) throws DeviceException {
        requireAble();
        documents.add(new PrintedDocument(title, bytes));
    }
}
