package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import javax.smartcardio.Card;
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
    private static final String PACKAGE = "sun.security.smartcardio.";
    private static final int LEAVE_CARD = 0;

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
            LOG.debug("The card reader service is asked anew after {}", ScardError.name(e));
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
            Class<?> hidden = Class.forName(PACKAGE + "PCSCTerminals");
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

    /**
     * Lets the service forget a card that left. The JDK does not tell it, and the service keeps two hundred such cards at most.
     */
    static void release(Card card) {
        try {
            Field id = card.getClass().getDeclaredField("cardId");
            Method disconnect =
                    Class.forName(PACKAGE + "PCSC").getDeclaredMethod("SCardDisconnect", long.class, int.class);
            id.setAccessible(true);
            disconnect.setAccessible(true);
            disconnect.invoke(null, id.getLong(card), LEAVE_CARD);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.debug("The card reader service keeps a card that left: {}", e.toString());
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
