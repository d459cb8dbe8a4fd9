package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.lang.reflect.Field;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JDK's connection to the PC/SC service, of which there is one in a process.
 *
 * <p>The JDK keeps it in a static field for ever, so that after a restart of pcscd nothing works again, not even through a
 * new {@link TerminalFactory}. {@link #forget()} is the one remedy there is (domain-facts 7.3).
 */
final class PcscContext {
    private static final Logger LOG = LoggerFactory.getLogger(PcscContext.class);
    private static final String HIDDEN_CLASS = "sun.security.smartcardio.PCSCTerminals";

    private PcscContext() {}

    /**
     * The readers plugged in right now; none is an empty list.
     *
     * @throws DeviceException {@code ABSENT} when the service does not run
     */
    static List<CardTerminal> terminals() throws DeviceException {
        try {
            return list();
        } catch (CardException e) {
            LOG.info("The card reader service is asked anew after {}", ScardError.name(e));
            forget();
        }
        try {
            return list();
        } catch (CardException e) {
            throw new DeviceException(
                    DeviceFault.ABSENT, "the card reader service does not answer: " + ScardError.name(e), e);
        }
    }

    /** Lets the next call connect to the service anew. Sessions that are still open fail from here on. */
    static void forget() {
        try {
            Class<?> hidden = Class.forName(HIDDEN_CLASS);
            Field context = hidden.getDeclaredField("contextId");
            Field terminals = hidden.getDeclaredField("terminals");
            context.setAccessible(true);
            terminals.setAccessible(true);
            synchronized (hidden) {
                context.setLong(null, 0);
                ((Map<?, ?>) terminals.get(null)).clear();
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("A restarted card reader service is found only by a program started with --add-opens", e);
        }
    }

    private static List<CardTerminal> list() throws CardException, DeviceException {
        try {
            return TerminalFactory.getInstance("PC/SC", null).terminals().list();
        } catch (NoSuchAlgorithmException e) {
            throw new DeviceException(
                    DeviceFault.ABSENT, "the card reader service does not run: " + ScardError.name(e), e);
        } catch (CardException e) {
            if (ScardError.name(e).equals(ScardError.NO_READERS)) {
                return List.of();
            }
            throw e;
        }
    }
}
