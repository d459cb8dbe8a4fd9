package dev.madoguchi.identity;

import static dev.madoguchi.device.card.Cards.PIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.InProcessReader;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/** A card may answer anything: what comes out is an outcome or a {@link DeviceException}, and soon. */
class CardFuzzTest {
    private static final int MUTATED_ANSWERS = 100_000;
    /** More than both readings of the largest files need, one byte at a time. */
    private static final int MOST_ANSWERS = 25_000;

    @Test
    @Timeout(300)
    void survivesMutatedAnswersAndReadsTheNextCard(TestReporter reporter) throws DeviceException {
        long seed = new Random().nextLong();
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        InProcessReader reader = new InProcessReader("Virtual reader");
        CardReading reading = new CardReading(reader, Duration.ZERO);
        int mutated = 0;
        int outcomes = 0;
        int refused = 0;

        while (mutated < MUTATED_ANSWERS) {
            MutatedCard card = new MutatedCard(Cards.myNumber(), random);
            reader.insert(card);
            try (Pin pin = Pin.of(random.nextBoolean() ? PIN : "0000")) {
                reading.look();
                reading.read(pin, random.nextBoolean());
                outcomes++;
            } catch (DeviceException e) {
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
            mutated += card.mutated();
            assertTrue(card.answers() < MOST_ANSWERS, "seed " + seed + ": the reading does not end");
        }

        assertTrue(
                outcomes > 0 && refused > 0, "seed " + seed + ": " + outcomes + " outcomes, " + refused + " refused");
        reader.insert(Cards.myNumber());
        try (Pin pin = Pin.of(PIN)) {
            assertEquals(PinOutcome.Read.class, reading.read(pin, false).getClass(), "seed " + seed);
        }
    }
}
