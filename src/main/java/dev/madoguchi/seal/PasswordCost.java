package dev.madoguchi.seal;

/**
 * What one try of a password costs: the parameters of Argon2id (RFC 9106).
 *
 * @param memoryKiB memory in KiB, 64 to 1,048,576
 * @param passes passes over the memory, 1 to 32
 * @param lanes degree of parallelism, 1 to 8
 */
public record PasswordCost(int memoryKiB, int passes, int lanes) {
    /** RFC 9106 section 4, the second recommended option but for one lane: 64 MiB, 3 passes. */
    public static final PasswordCost STANDARD = new PasswordCost(64 * 1024, 3, 1);

    private static final int MIN_KIB = 64;
    private static final int MAX_KIB = 1024 * 1024;
    private static final int MAX_PASSES = 32;
    private static final int MAX_LANES = 8;

    /** Keeps the cost within what a counter's computer can pay. */
    public PasswordCost {
        boolean payable = memoryKiB >= MIN_KIB
                && memoryKiB <= MAX_KIB
                && passes >= 1
                && passes <= MAX_PASSES
                && lanes >= 1
                && lanes <= MAX_LANES;
        if (!payable) {
            throw new IllegalArgumentException("Argon2id parameters are out of bounds");
        }
    }

    /** Whether a try costs at least as much as one of these: in memory, and in passes. */
    public boolean covers(PasswordCost other) {
        return memoryKiB >= other.memoryKiB && passes >= other.passes;
    }

    /** The dearer of both in memory and in passes, with the other's lanes. */
    public PasswordCost raisedTo(PasswordCost other) {
        return new PasswordCost(Math.max(memoryKiB, other.memoryKiB), Math.max(passes, other.passes), other.lanes);
    }
}
