package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One card over PC/SC. Everything but {@link #close()} and {@link #transmit} runs on the reader's thread. */
final class PcscSession implements CardSession {
    private static final Logger LOG = LoggerFactory.getLogger(PcscSession.class);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(3);

    private final PcscThread thread;
    private final CardTerminal terminal;
    private final Card card;
    private final Duration answerTime;
    private final Runnable onClose;
    private final AtomicBoolean closed = new AtomicBoolean();

    PcscSession(PcscThread thread, CardTerminal terminal, Card card, Duration answerTime, Runnable onClose) {
        this.thread = thread;
        this.terminal = terminal;
        this.card = card;
        this.answerTime = answerTime;
        this.onClose = onClose;
    }

    /** Locks other programs out. Waits as long as one of them holds the card. */
    PcscSession begin() throws CardException, DeviceException {
        try {
            card.beginExclusive();
            return this;
        } catch (CardException e) {
            if (ScardError.name(e).isEmpty()) {
                throw new DeviceException(DeviceFault.BUSY, "another part of this program holds the card", e);
            }
            throw e;
        }
    }

    @Override
    public byte[] transmit(byte[] command) throws DeviceException {
        if (closed.get()) {
            throw new DeviceException(DeviceFault.NO_CARD, "the session is over");
        }
        CommandAPDU apdu = new CommandAPDU(command);
        try {
            return thread.run("a command", answerTime, () -> answer(apdu), this::giveBack);
        } catch (DeviceException e) {
            if (e.fault() == DeviceFault.TIMEOUT) {
                over();
            }
            throw e;
        }
    }

    private byte[] answer(CommandAPDU apdu) throws CardException, DeviceException {
        try {
            return card.getBasicChannel().transmit(apdu).getBytes();
        } catch (IllegalArgumentException e) {
            throw new DeviceException(DeviceFault.BROKEN, "an answer without a status word", e);
        } catch (CardException e) {
            throw terminal.isCardPresent()
                    ? ScardError.told("a command", e)
                    : new DeviceException(DeviceFault.NO_CARD, "the card was pulled", e);
        }
    }

    @Override
    public byte[] atr() {
        return card.getATR().getBytes();
    }

    @Override
    public void close() {
        if (closed.get()) {
            return;
        }
        try {
            thread.run("giving the card back", CLOSE_TIME, () -> {
                giveBack();
                return this;
            });
        } catch (DeviceException e) {
            LOG.warn("The card was not given back", e);
        }
        over();
    }

    /**
     * Resets the card while other programs are still locked out, so that none of them finds a verified PIN; this ends the
     * exclusive access too.
     */
    void giveBack() {
        try {
            card.disconnect(true);
        } catch (CardException | IllegalStateException e) {
            LOG.debug("A card that left was not reset: {}", e.toString());
        }
    }

    private void over() {
        if (closed.compareAndSet(false, true)) {
            onClose.run();
        }
    }
}
