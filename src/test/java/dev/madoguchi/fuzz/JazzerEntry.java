package dev.madoguchi.fuzz;

/** What the fuzzer Jazzer calls, in a program of its own: the target is named by the system property {@code madoguchi.fuzz}. */
public final class JazzerEntry {
    private static final Target TARGET = Target.valueOf(System.getProperty("madoguchi.fuzz"));

    private JazzerEntry() {}

    /** Called by Jazzer, by this name. */
    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.feed(input);
    }
}
