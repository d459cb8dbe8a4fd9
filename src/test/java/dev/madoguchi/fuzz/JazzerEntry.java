package dev.madoguchi.fuzz;

import com.code_intelligence.jazzer.api.BugDetectors;

/** What the fuzzer Jazzer calls, in a program of its own: the target is named by the system property {@code madoguchi.fuzz}. */
public final class JazzerEntry {
    private static final Target TARGET = Target.valueOf(System.getProperty("madoguchi.fuzz"));

    private JazzerEntry() {}

    /** Called by Jazzer once. One target is asked through a socket, on this computer. */
    public static void fuzzerInitialize() {
        BugDetectors.allowNetworkConnections((host, port) -> host.equals("localhost"));
        // What a target starts once, such as a server, is no part of an input's time.
        TARGET.feed(new byte[0]);
    }

    /** Called by Jazzer, by this name. */
    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.feed(input);
    }
}
