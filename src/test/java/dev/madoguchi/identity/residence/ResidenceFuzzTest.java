package dev.madoguchi.identity.residence;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.ResidenceCards;
import dev.madoguchi.device.card.VirtualCard;
import dev.madoguchi.device.card.VirtualResidenceCard;
import dev.madoguchi.identity.MutatedCard;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/** A card may answer anything: what comes out is an outcome or a {@link DeviceException}, and soon. */
class ResidenceFuzzTest {
    private static final int MUTATED_ANSWERS = 50_000;
    private static final int MUTATED_FILES = 100_000;
    private static final int MUTATED_PICTURES = 3_000;
    private static final int ANSWERS_OF_ONE_READ = 20_000;

    private final InProcessReader reader = new InProcessReader("Virtual reader");
    private final ResidenceReading reading = new ResidenceReading(reader, Duration.ZERO, new SecureRandom());

    @Test
    @Timeout(300)
    void survivesMutatedAnswers(TestReporter reporter) throws DeviceException {
        long seed = new Random().nextLong();
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        List<VirtualCard> cards = List.of(
                ResidenceCards.of("residence"),
                ResidenceCards.of("special2"),
                ResidenceCards.of("residence2"),
                ResidenceCards.inPieces(256).first("1"));
        int mutated = 0;
        int outcomes = 0;
        int refused = 0;

        while (mutated < MUTATED_ANSWERS) {
            MutatedCard card = new MutatedCard(cards.get(random.nextInt(cards.size())), random);
            reader.insert(card);
            try {
                read();
                outcomes++;
            } catch (DeviceException e) {
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
            mutated += card.mutated();
            assertTrue(card.answers() < ANSWERS_OF_ONE_READ, "seed " + seed + ": the reading does not end");
        }

        assertTrue(
                outcomes > 0 && refused > 0, "seed " + seed + ": " + outcomes + " outcomes, " + refused + " refused");
        reader.insert(cards.getFirst());
        assertInstanceOf(ResidenceOutcome.Read.class, read());
    }

    /** Lying and cyclic lengths, behind a MAC and under secure messaging that are right. */
    @Test
    @Timeout(300)
    void survivesMutatedFiles(TestReporter reporter) {
        long seed = new Random().nextLong();
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        byte[] file = {
            (byte) 0xD0,
            (byte) 0x82,
            0,
            40,
            1,
            2,
            3,
            (byte) 0xD1,
            (byte) 0x81,
            20,
            9,
            (byte) 0xDF,
            (byte) 0xD1,
            2,
            65,
            66
        };
        int refused = 0;

        for (int i = 0; i < MUTATED_FILES; i++) {
            byte[] changed = flipped(Arrays.copyOf(file, random.nextInt(80)), random);
            try {
                Elements elements = Elements.of(changed);
                elements.text(0xD1, List.of(StandardCharsets.UTF_8));
                elements.value(0xD0);
            } catch (DeviceException e) {
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + " file " + i, e);
            }
        }

        assertTrue(refused > 0 && refused < MUTATED_FILES, "seed " + seed + ": " + refused + " refused");
    }

    @Test
    @Timeout(300)
    void survivesMutatedPictures(TestReporter reporter) throws DeviceException {
        long seed = new Random().nextLong();
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        reader.insert(ResidenceCards.of("residence"));
        List<CardImage> images =
                List.copyOf(((ResidenceOutcome.Read) read()).items().images().values());
        int unreadable = 0;

        for (int i = 0; i < MUTATED_PICTURES; i++) {
            CardImage image = images.get(random.nextInt(images.size()));
            CardImage changed = CardImage.of(image.format(), flipped(image.bytes(), random));
            try {
                if (changed.picture() instanceof CardPicture.Unreadable) {
                    unreadable++;
                }
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + " picture " + i, e);
            }
        }

        assertTrue(unreadable > 0, "seed " + seed);
    }

    private ResidenceOutcome read() throws DeviceException {
        try (CardNumber number = CardNumber.of(VirtualResidenceCard.NUMBER.toCharArray())) {
            return reading.read(number);
        }
    }

    /** A few bytes changed, mostly near the beginning, where the headers are. */
    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int flips = 1 + random.nextInt(6); flips > 0 && changed.length > 0; flips--) {
            int reach = random.nextBoolean() ? Math.min(changed.length, 64) : changed.length;
            int at = random.nextInt(reach);
            changed[at] = (byte) (random.nextBoolean() ? random.nextInt() : changed[at] ^ 1 << random.nextInt(8));
        }
        return changed;
    }
}
