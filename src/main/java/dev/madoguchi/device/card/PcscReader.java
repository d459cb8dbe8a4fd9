package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/** One reader over PC/SC, found by name at each deed. */
final class PcscReader implements CardReader {
    /** One look for a card; others get their turn on the thread between two looks. */
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Beyond this another program sits on the card. */
    private static final Duration TAKE_TIME = Duration.ofSeconds(3);

    private final PcscThread thread;
    private final String wanted;
    private final String notMine;
    private final Duration answerTime;
    private final AtomicBoolean inSession = new AtomicBoolean();

    PcscReader(PcscThread thread, String wanted, String notMine, Duration answerTime) {
        this.thread = thread;
        this.wanted = wanted;
        this.notMine = notMine;
        this.answerTime = answerTime;
    }

    @Override
    public String name() {
        return wanted.isEmpty() ? "PC/SC" : wanted;
    }

    @Override
    public DeviceStatus status() {
        if (inSession.get()) {
            return new DeviceStatus.Ready(name());
        }
        try {
            thread.run("looking for the reader", TAKE_TIME, this::terminals);
            return new DeviceStatus.Ready(name());
        } catch (DeviceException e) {
            return new DeviceStatus.Failed(name(), e.fault());
        }
    }

    @Override
    public boolean holdsCard() throws DeviceException {
        return thread.run("looking for a card", TAKE_TIME, this::isAnyCardThere);
    }

    private boolean isAnyCardThere() throws CardException, DeviceException {
        for (CardTerminal terminal : terminals()) {
            if (terminal.isCardPresent()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public CardSession connect(Duration wait) throws DeviceException {
        if (!inSession.compareAndSet(false, true)) {
            throw new DeviceException(DeviceFault.BUSY, name() + " is in a session already");
        }
        try {
            return take(present(wait));
        } catch (DeviceException | RuntimeException e) {
            inSession.set(false);
            throw e;
        }
    }

    private CardTerminal present(Duration wait) throws DeviceException {
        long end = System.nanoTime() + wait.toNanos();
        do {
            Optional<CardTerminal> present = thread.run("waiting for a card", TAKE_TIME, this::look);
            if (present.isPresent()) {
                return present.get();
            }
        } while (System.nanoTime() - end < 0);
        throw new DeviceException(DeviceFault.NO_CARD, "no card within " + wait.toMillis() + " ms");
    }

    private Optional<CardTerminal> look() throws CardException, DeviceException {
        List<CardTerminal> terminals = terminals();
        for (CardTerminal terminal : terminals) {
            if (terminal.isCardPresent()) {
                return Optional.of(terminal);
            }
        }
        for (CardTerminal terminal : terminals) {
            if (terminal.waitForCardPresent(LOOK.toMillis() / terminals.size())) {
                return Optional.of(terminal);
            }
        }
        return Optional.empty();
    }

    private List<CardTerminal> terminals() throws DeviceException {
        List<CardTerminal> terminals = PcscContext.terminals().stream()
                .filter(terminal -> isMine(terminal.getName()))
                .toList();
        if (terminals.isEmpty()) {
            throw new DeviceException(DeviceFault.ABSENT, "no reader is plugged in whose name holds '" + wanted + "'");
        }
        return terminals;
    }

    private boolean isMine(String terminal) {
        return terminal.contains(wanted) && (notMine.isEmpty() || !terminal.contains(notMine));
    }

    private CardSession take(CardTerminal terminal) throws DeviceException {
        PcscSession session = new PcscSession(thread, terminal, answerTime, () -> inSession.set(false));
        // The service makes us wait as long as another program holds the card; there is no other sign of it.
        return thread.run("taking the card", TAKE_TIME, DeviceFault.BUSY, session::take, session::giveBack);
    }
}
