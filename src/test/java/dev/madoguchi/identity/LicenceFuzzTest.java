package dev.madoguchi.identity;

import static dev.madoguchi.device.card.Cards.PIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualDriversLicence;
import dev.madoguchi.device.card.WatchedCard;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/** A licence may answer anything: what comes out is an outcome or a {@link DeviceException}, soon, and the next card reads. */
class LicenceFuzzTest {
    private static final int MUTATED_ANSWERS = 100_000;
    /** More commands than a whole reading of the largest file needs, one byte at a time. */
    private static final int MOST_COMMANDS = 1000;

    private final InProcessReader reader = new InProcessReader("Virtual reader");
    private final LicenceReading reading = new LicenceReading(reader, Duration.ZERO);

    @Test
    @Timeout(300)
    void survivesMutatedAnswersAndReadsTheNextCard(TestReporter reporter) throws DeviceException {
        long seed = new Random().nextLong();
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        int mutated = 0;
        int outcomes = 0;
        int refused = 0;

        while (mutated < MUTATED_ANSWERS) {
            MutatedCard card = new MutatedCard(licence(random), random);
            WatchedCard watched = new WatchedCard(card);
            reader.insert(watched);
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
            assertTrue(watched.commands().size() < MOST_COMMANDS, "seed " + seed);
        }

        assertTrue(
                outcomes > 0 && refused > 0, "seed " + seed + ": " + outcomes + " outcomes, " + refused + " refused");
        reader.insert(VirtualDriversLicence.withPin(Cards.SAMPLE, PIN));
        try (Pin pin = Pin.of(PIN)) {
            assertEquals(LicenceOutcome.Read.class, reading.read(pin, false).getClass(), "seed " + seed);
        }
    }

    private static VirtualDriversLicence licence(Random random) {
        return random.nextInt(4) == 0
                ? VirtualDriversLicence.withoutPin(Cards.SAMPLE)
                : VirtualDriversLicence.withPin(Cards.SAMPLE, PIN);
    }
}
