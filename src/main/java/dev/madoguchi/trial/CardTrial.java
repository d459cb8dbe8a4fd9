package dev.madoguchi.trial;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.CardReader;
import java.time.Duration;

/** Waits until a card lies on the reader. The card is asked nothing. */
public final class CardTrial implements Trial {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration STEP = Duration.ofSeconds(1);

    private final CardReader reader;

    public CardTrial(CardReader reader) {
        this.reader = reader;
    }

    @Override
    public Subject subject() {
        return Subject.CARD;
    }

    @Override
    public Sight look() throws DeviceException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!reader.holdsCard()) {
            if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
                throw new DeviceException(DeviceFault.NO_CARD, "nobody laid a card on the reader");
            }
            reader.awaitChange(STEP);
        }
        return Sight.of(reader.name());
    }
}
