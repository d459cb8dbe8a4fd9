package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One card over PC/SC. Everything but {@link #close()} and {@link #transmit} runs on the reader's thread. */
final class PcscSession implements CardSession {
    private static final Logger LOG = LoggerFactory.getLogger(PcscSession.class);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(3);
    private static final Duration NOTICE_TIME = Duration.ofSeconds(1);

    private final PcscThread thread;
    private final CardTerminal terminal;
    private final Duration answerTime;
    private final Runnable onClose;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable Card card;

    PcscSession(PcscThread thread, CardTerminal terminal, Duration answerTime, Runnable onClose) {
        this.thread = thread;
        this.terminal = terminal;
        this.answerTime = answerTime;
        this.onClose = onClose;
    }

    /** Starts the card and locks other programs out. Waits as long as one of them holds the card. */
    PcscSession take() throws CardException, DeviceException {
        Card started = start();
        card = started;
        try {
            started.beginExclusive();
            return this;
        } catch (CardException e) {
            giveBack();
            if (ScardError.name(e).isEmpty()) {
                throw new DeviceException(DeviceFault.BUSY, "another part of this program holds the card", e);
            }
            throw e;
        }
    }

    private Card start() throws CardException, DeviceException {
        try {
            return terminal.connect("*");
        } catch (CardNotPresentException e) {
            throw new DeviceException(DeviceFault.NO_CARD, "the card was pulled at once", e);
        }
    }

    @Override
    public byte[] transmit(byte[] command) throws DeviceException {
        if (closed.get()) {
            throw new DeviceException(DeviceFault.NO_CARD, "the session is over");
        }
        CommandAPDU apdu = new CommandAPDU(command);
        try {
            return thread.run("a command", answerTime, DeviceFault.TIMEOUT, () -> answer(apdu), this::giveBack);
        } catch (DeviceException e) {
            if (e.fault() == DeviceFault.TIMEOUT) {
                over();
            }
            throw e;
        }
    }

    private byte[] answer(CommandAPDU apdu) throws CardException, DeviceException {
        try {
            return held().getBasicChannel().transmit(apdu).getBytes();
        } catch (CardException e) {
            throw gone(e).orElseGet(() -> ScardError.told("a command", e));
        } catch (IllegalArgumentException e) {
            throw gone(e).orElseGet(
                            () -> new DeviceException(DeviceFault.BROKEN, "an answer without a status word", e));
        }
    }

    /** A card pulled in mid-command gives an error of any kind, or nothing; the service notices a moment later. */
    private Optional<DeviceException> gone(Exception sign) throws CardException {
        return terminal.waitForCardAbsent(NOTICE_TIME.toMillis())
                ? Optional.of(new DeviceException(DeviceFault.NO_CARD, "the card was pulled", sign))
                : Optional.empty();
    }

    @Override
    public byte[] atr() {
        return held().getATR().getBytes();
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
        Card started = card;
        card = null;
        if (started == null) {
            return;
        }
        try {
            if (left(started)) {
                PcscContext.release(started);
            } else {
                started.disconnect(true);
            }
        } catch (CardException e) {
            LOG.debug("A card that left was not reset: {}", e.toString());
        }
    }

    /** Whether the JDK has seen it leave; it does nothing on such a card any more. */
    private static boolean left(Card started) {
        try {
            started.getBasicChannel();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private Card held() {
        Card started = card;
        if (started == null) {
            throw new IllegalStateException("the session is over");
        }
        return started;
    }

    private void over() {
        if (closed.compareAndSet(false, true)) {
            onClose.run();
        }
    }
}
