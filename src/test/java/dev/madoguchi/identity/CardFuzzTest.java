package dev.madoguchi.identity;

import static dev.madoguchi.device.card.Cards.PIN;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualCard;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/** A card may answer anything: what comes out is an outcome or a {@link DeviceException}, and soon. */
class CardFuzzTest {
    private static final int MUTATED_ANSWERS = 20_000;
    private static final int ONE_OF = 6;

    @Test
    @Timeout(30)
    void survivesMutatedAnswers(TestReporter reporter) {
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
            mutated += card.mutated;
        }

        assertTrue(
                outcomes > 0 && refused > 0, "seed " + seed + ": " + outcomes + " outcomes, " + refused + " refused");
    }

    private static final class MutatedCard implements VirtualCard {
        private final VirtualCard card;
        private final Random random;
        private int mutated;

        private MutatedCard(VirtualCard card, Random random) {
            this.card = card;
            this.random = random;
        }

        @Override
        public byte[] atr() {
            return card.atr();
        }

        @Override
        public byte[] answer(byte[] command) {
            byte[] answer = card.answer(command);
            if (random.nextInt(ONE_OF) != 0) {
                return answer;
            }
            mutated++;
            return mutate(answer);
        }

        @Override
        public void reset() {
            card.reset();
        }

        private byte[] mutate(byte[] answer) {
            return switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(answer, random.nextInt(answer.length + 1));
                case 1 -> Arrays.copyOf(answer, answer.length + random.nextInt(300));
                case 2 -> bytes(random.nextInt(300));
                case 3 -> word(answer);
                case 4 -> new byte[] {0x63, (byte) (0xC0 + random.nextInt(16))};
                default -> flipped(answer);
            };
        }

        /** Right data under another status, or a wrong status alone. */
        private byte[] word(byte[] answer) {
            byte[] changed = answer.clone();
            random.ints(2).forEach(each -> changed[changed.length - 1 - random.nextInt(2)] = (byte) each);
            return changed;
        }

        /** Mostly the data, so that parsers see nearly right files. */
        private byte[] flipped(byte[] answer) {
            byte[] changed = answer.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                int at = random.nextInt(Math.max(1, changed.length - 2));
                changed[at] = (byte) (random.nextBoolean() ? random.nextInt() : changed[at] ^ 1 << random.nextInt(8));
            }
            return changed;
        }

        private byte[] bytes(int count) {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        }
    }
}
