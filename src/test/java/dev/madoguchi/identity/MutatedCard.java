package dev.madoguchi.identity;

import dev.madoguchi.device.card.VirtualCard;
import java.util.Arrays;
import java.util.Random;

/** A card of which about one answer in six is another than it should be, in nearly right ways and wild ones. */
public final class MutatedCard implements VirtualCard {
    private static final int ONE_OF = 6;

    private final VirtualCard card;
    private final Random random;
    private int mutated;
    private int answers;

    public MutatedCard(VirtualCard card, Random random) {
        this.card = card;
        this.random = random;
    }

    /** How many answers it has changed so far. */
    public int mutated() {
        return mutated;
    }

    /** How many answers it has given so far. */
    public int answers() {
        return answers;
    }

    @Override
    public byte[] atr() {
        return card.atr();
    }

    @Override
    public byte[] answer(byte[] command) {
        byte[] answer = card.answer(command);
        answers++;
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
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(answer, random.nextInt(answer.length + 1));
            case 1 -> Arrays.copyOf(answer, answer.length + random.nextInt(300));
            case 2 -> bytes(random.nextInt(300));
            case 3 -> word(answer);
            case 4 -> new byte[] {0x63, (byte) (0xC0 + random.nextInt(16))};
            case 5 -> new byte[] {0x63, 0x00};
            case 6 -> new byte[] {0x61, (byte) random.nextInt()};
            case 7 -> shorter(answer);
            default -> flipped(answer);
        };
    }

    /** A part of the data under the right status, as if that were all. */
    private byte[] shorter(byte[] answer) {
        byte[] changed = Arrays.copyOf(answer, 2 + random.nextInt(answer.length - 1));
        changed[changed.length - 2] = (byte) 0x90;
        changed[changed.length - 1] = 0;
        return changed;
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
