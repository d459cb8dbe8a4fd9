package dev.madoguchi.app.fault;

import dev.madoguchi.ui.FaultCode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every fault ends that nobody caught, of the JavaFX thread and of all others: it goes to the log once, and a person is told its
 * code. It is the program's {@linkplain Thread#setDefaultUncaughtExceptionHandler default handler}. A fault that repeats itself with each picture of the screen is logged ever more seldom.
 */
public final class FaultDoor implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FaultDoor.class);

    private final Map<FaultCode, Integer> times = new ConcurrentHashMap<>();
    private volatile Consumer<FaultCode> told = code -> {};

    /** Whom to tell from now on, on the JavaFX thread. */
    public void tell(Consumer<FaultCode> whom) {
        told = whom;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        FaultCode code = FaultCode.of(error);
        int so = times.merge(code, 1, Integer::sum);
        // The first, the second, the fourth, the eighth.
        if (Integer.bitCount(so) == 1) {
            LOG.error("Uncaught fault {}, {} times so far", code, so, error);
        }
        try {
            Platform.runLater(() -> tellNow(code));
        } catch (IllegalStateException e) {
            LOG.warn("There is no screen to tell the fault on", e);
        }
    }

    /** What tells of faults may have one itself, and must not be told of it again and again. */
    private void tellNow(FaultCode code) {
        try {
            told.accept(code);
        } catch (RuntimeException e) {
            LOG.error("Fault {} could not be told", code, e);
        }
    }
}
