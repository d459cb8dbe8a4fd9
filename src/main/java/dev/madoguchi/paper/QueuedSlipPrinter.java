package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SlipPrinter;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A slip printer behind a queue of the operating system that hands bytes on as they are.
 *
 * <p>A queue knows that it has handed everything on, never that it is on paper: a slip is not printed, or it is for the clerk to
 * look at. A slip that the queue has not begun in time is taken out again, so that it does not come out an hour later.
 */
public final class QueuedSlipPrinter implements SlipPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedSlipPrinter.class);
    /** What the queue's list shows. */
    private static final String TITLE = "slip";

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(10);

    private final DocumentPrinter queue;
    private final PrinterModel model;
    private final Duration limit;

    public QueuedSlipPrinter(DocumentPrinter queue, PrinterModel model) {
        this(queue, model, USUAL_LIMIT);
    }

    /** @param limit how long a slip may wait in the queue */
    QueuedSlipPrinter(DocumentPrinter queue, PrinterModel model, Duration limit) {
        this.queue = queue;
        this.model = model;
        this.limit = limit;
    }

    @Override
    public PrinterModel model() {
        return model;
    }

    @Override
    public String name() {
        return queue.name();
    }

    @Override
    public synchronized PrintOutcome print(byte[] escpos) {
        try {
            return switch (queue.printSlip(TITLE, escpos, limit)) {
                case HANDED_ON -> new PrintOutcome.Unknown(DeviceFault.TIMEOUT, true);
                case BEGUN -> new PrintOutcome.Unknown(DeviceFault.TIMEOUT);
                case NOT_BEGUN -> new PrintOutcome.NotPrinted(whyNot());
            };
        } catch (DeviceException e) {
            LOG.warn("Nothing printed on {}", name(), e);
            return new PrintOutcome.NotPrinted(e.fault());
        }
    }

    private DeviceFault whyNot() {
        try {
            queue.requireAble();
            return DeviceFault.TIMEOUT;
        } catch (DeviceException e) {
            LOG.info("{} did not begin a slip: {}", name(), e.getMessage());
            return e.fault();
        }
    }

    @Override
    public DeviceStatus look() throws DeviceException {
        queue.requireAble();
        return new DeviceStatus.Ready(name());
    }
}
