package dev.madoguchi.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Inputs that are nearly right: one of the kept ones, changed in a few places, cut, stretched, or crossed with another. */
final class Mutation {
    private static final byte[] SPICE = {
        0, 1, -1, 127, -128, '"', '{', '}', '[', ']', ':', ',', '.', '-', '\n', '\\', '%', '='
    };
    private static final int MOST_HITS = 5;
    private static final int LONGEST_STRETCH = 64;

    private final List<byte[]> corpus;
    private final Random random;

    Mutation(List<byte[]> corpus, Random random) {
        this.corpus = corpus;
        this.random = random;
    }

    byte[] next() {
        byte[] input = any().clone();
        for (int hits = 1 + random.nextInt(MOST_HITS); hits > 0; hits--) {
            input = hit(input);
        }
        return input;
    }

    private byte[] any() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private byte[] hit(byte[] input) {
        if (input.length == 0) {
            return any().clone();
        }
        int at = random.nextInt(random.nextBoolean() ? input.length : Math.min(input.length, LONGEST_STRETCH));
        return switch (random.nextInt(8)) {
            case 0 -> set(input, at, (byte) (input[at] ^ 1 << random.nextInt(8)));
            case 1 -> set(input, at, (byte) random.nextInt());
            case 2 -> set(input, at, SPICE[random.nextInt(SPICE.length)]);
            case 3 -> Arrays.copyOf(input, at);
            case 4 -> between(input, at, Math.min(input.length, at + 1 + random.nextInt(8)), new byte[0]);
            case 5 -> between(input, at, at, stretch());
            case 6 ->
                between(input, at, at, Arrays.copyOfRange(input, at, Math.min(input.length, at + stretch().length)));
            default -> crossed(input, at);
        };
    }

    private byte[] stretch() {
        byte[] stretch = new byte[1 + random.nextInt(LONGEST_STRETCH)];
        Arrays.fill(stretch, SPICE[random.nextInt(SPICE.length)]);
        return stretch;
    }

    private byte[] crossed(byte[] input, int at) {
        byte[] other = any();
        int from = other.length == 0 ? 0 : random.nextInt(other.length);
        return between(input, at, input.length, Arrays.copyOfRange(other, from, other.length));
    }

    private static byte[] set(byte[] input, int at, byte value) {
        input[at] = value;
        return input;
    }

    /** The input with what lies between two places replaced. */
    private static byte[] between(byte[] input, int from, int to, byte[] replaced) {
        byte[] out = new byte[from + replaced.length + input.length - to];
        System.arraycopy(input, 0, out, 0, from);
        System.arraycopy(replaced, 0, out, from, replaced.length);
        System.arraycopy(input, to, out, from + replaced.length, input.length - to);
        return out;
    }
}
