package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import java.time.Duration;
import java.util.List;
import javax.smartcardio.CardTerminal;

/**
 * The card readers of this computer, through its PC/SC service (pcscd, or Windows' own). Finds them anew at each deed, so
 * that unplugging, plugging in and a restart of the service need no code above.
 */
public final class PcscReaders implements AutoCloseable {
    private static final Duration ANSWER_TIME = Duration.ofSeconds(10);
    private static final Duration LIST_TIME = Duration.ofSeconds(5);

    private final PcscThread thread = new PcscThread();
    private final Duration answerTime;

    /** Readers whose cards may take ten seconds for an answer. */
    public PcscReaders() {
        this(ANSWER_TIME);
    }

    /** @param answerTime how long a card may take for one answer before the fault is {@code TIMEOUT} */
    public PcscReaders(Duration answerTime) {
        this.answerTime = answerTime;
    }

    /**
     * The readers plugged in right now, by name.
     *
     * @throws DeviceException {@code ABSENT} when the service does not run
     */
    public List<String> names() throws DeviceException {
        return thread.run(
                "listing readers",
                LIST_TIME,
                () -> PcscContext.terminals().stream()
                        .map(CardTerminal::getName)
                        .toList());
    }

    /**
     * One reader, which need not be plugged in yet.
     *
     * @param wanted a part of its name; empty for whichever reader holds a card
     */
    public CardReader reader(String wanted) {
        return reader(wanted, "");
    }

    /**
     * The same, but never a reader that is somebody else's, such as the one for staff cards.
     *
     * @param notMine a part of the other's name; empty where there is no such reader
     */
    public CardReader reader(String wanted, String notMine) {
        return new PcscReader(thread, wanted, notMine, answerTime);
    }

    @Override
    public void close() {
        thread.close();
    }
}
