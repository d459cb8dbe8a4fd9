package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reader with virtual cards, for demonstration, training and tests: over a real pcscd where one is to be had, in process
 * elsewhere. Which of the two it is can be told.
 */
public final class VirtualCardDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VirtualCardDesk.class);
    private static final String READER = "Virtual PCD";

    private final CardReader reader;
    private final CardSlot slot;
    private final List<Runnable> toClose;
    private final @Nullable String reason;

    private VirtualCardDesk(CardReader reader, CardSlot slot, List<Runnable> toClose, @Nullable String reason) {
        this.reader = reader;
        this.slot = slot;
        this.toClose = List.copyOf(toClose);
        this.reason = reason;
    }

    /**
     * Opens the best there is.
     *
     * @param environment this program's environment variables, see {@link PcscDaemon#start}
     */
    public static VirtualCardDesk open(Map<String, String> environment) {
        try {
            return overPcsc(PcscDaemon.start(environment));
        } catch (DeviceException e) {
            LOG.info("Virtual cards are read in process: {}", e.getMessage());
            InProcessReader inProcess = new InProcessReader("Virtual reader");
            return new VirtualCardDesk(inProcess, inProcess, List.of(), String.valueOf(e.getMessage()));
        }
    }

    private static VirtualCardDesk overPcsc(PcscDaemon daemon) throws DeviceException {
        PcscReaders readers = new PcscReaders();
        try {
            readers.names();
        } catch (DeviceException e) {
            readers.close();
            daemon.close();
            throw e;
        }
        VpcdSlot slot = new VpcdSlot(daemon.port());
        return new VirtualCardDesk(
                readers.reader(READER), slot, List.of(slot::close, readers::close, daemon::close), null);
    }

    public CardReader reader() {
        return reader;
    }

    public CardSlot slot() {
        return slot;
    }

    /** Why the cards are read in process; empty where they are read over the real PC/SC. */
    public Optional<String> whyInProcess() {
        return Optional.ofNullable(reason);
    }

    @Override
    public void close() {
        toClose.forEach(Runnable::run);
    }
}
