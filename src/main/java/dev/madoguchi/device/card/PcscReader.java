package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader over PC/SC, found by name at each deed. */
final class PcscReader implements CardReader {
    private static final Logger LOG = LoggerFactory.getLogger(PcscReader.class);
    /** One wait for news; others get their turn on the thread between two waits. */
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Beyond this another program sits on the card. */
    private static final Duration TAKE_TIME = Duration.ofSeconds(3);

    private final PcscThread thread;
    private final String wanted;
    private final String notMine;
    private final Duration answerTime;
    private final AtomicBoolean inSession = new AtomicBoolean();
    private volatile boolean held;
    private volatile Map<String, Integer> moves = Map.of();

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
        if (held) {
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
            return takePresent(System.nanoTime() + wait.toNanos());
        } catch (DeviceException | RuntimeException e) {
            inSession.set(false);
            throw e;
        }
    }

    /** The service notices only a moment later that a card has left: one that is gone when it is taken is waited for anew. */
    private CardSession takePresent(long end) throws DeviceException {
        while (true) {
            CardTerminal terminal = present(Duration.ofNanos(end - System.nanoTime()));
            try {
                return take(terminal);
            } catch (DeviceException gone) {
                if (gone.fault() != DeviceFault.NO_CARD || System.nanoTime() >= end) {
                    throw gone;
                }
            }
        }
    }

    @Override
    public void awaitChange(Duration limit) throws DeviceException {
        Map<String, Integer> known = moves;
        long end = System.nanoTime() + limit.toNanos();
        while (thread.run("looking for a change", TAKE_TIME, this::movesNow).equals(known)) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) {
                return;
            }
            thread.run("waiting for a change", TAKE_TIME, () -> awaitNews(left));
        }
    }

    private CardTerminal present(Duration wait) throws DeviceException {
        long end = System.nanoTime() + wait.toNanos();
        while (true) {
            Optional<CardTerminal> present = thread.run("looking for a card", TAKE_TIME, this::look);
            if (present.isPresent()) {
                return present.get();
            }
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) {
                throw new DeviceException(DeviceFault.NO_CARD, "no card came in time");
            }
            thread.run("waiting for a card", TAKE_TIME, () -> awaitNews(left));
        }
    }

    private Optional<CardTerminal> look() throws CardException, DeviceException {
        moves = Map.of();
        PcscPresence now = presence();
        moves = now.moves();
        List<CardTerminal> holding = now.holding();
        if (holding.size() > 1) {
            throw new DeviceException(
                    DeviceFault.SEVERAL_CARDS,
                    "a card on each of "
                            + holding.stream().map(CardTerminal::getName).collect(Collectors.joining(", ")));
        }
        return holding.stream().findFirst();
    }

    /** A service that dies between two questions may fail in any words; asked anew, it is there or absent. */
    private PcscPresence presence() throws CardException, DeviceException {
        try {
            return PcscPresence.of(terminals());
        } catch (CardException e) {
            LOG.debug("The readers are looked at anew after {}", ScardError.name(e));
            return PcscPresence.of(terminals());
        }
    }

    /** Empty where no reader is to be had, or not even the service, so that its coming is a change. */
    private Map<String, Integer> movesNow() {
        try {
            return PcscPresence.of(plugged()).moves();
        } catch (CardException | DeviceException absent) {
            LOG.debug("No reader to look at: {}", absent.getMessage());
            return Map.of();
        }
    }

    private boolean awaitNews(Duration left) {
        Duration once = left.compareTo(LOOK) < 0 ? left : LOOK;
        try {
            PcscPresence.of(plugged()).awaitNews(once);
            return true;
        } catch (CardException | DeviceException absent) {
            LOG.debug("No reader to wait at: {}", absent.getMessage());
            LockSupport.parkNanos(once.toNanos()); // nobody tells when the service is back
            return false;
        }
    }

    private List<CardTerminal> plugged() throws DeviceException {
        return PcscContext.terminals().stream()
                .filter(terminal -> isMine(terminal.getName()))
                .toList();
    }

    private List<CardTerminal> terminals() throws DeviceException {
        List<CardTerminal> terminals = plugged();
        if (terminals.isEmpty()) {
            throw new DeviceException(DeviceFault.ABSENT, "no reader is plugged in whose name holds '" + wanted + "'");
        }
        return terminals;
    }

    private boolean isMine(String terminal) {
        return terminal.contains(wanted) && (notMine.isEmpty() || !terminal.contains(notMine));
    }

    private CardSession take(CardTerminal terminal) throws DeviceException {
        PcscSession session = new PcscSession(thread, terminal, answerTime, this::over);
        // The service makes us wait as long as another program holds the card; there is no other sign of it.
        CardSession taken =
                thread.run("taking the card", TAKE_TIME, DeviceFault.BUSY, session::take, session::giveBack);
        held = true;
        return taken;
    }

    private void over() {
        held = false;
        inSession.set(false);
    }
}
