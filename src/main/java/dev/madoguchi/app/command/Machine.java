package dev.madoguchi.app.command;

/** The computer that a measurement or a proof was made on. */
final class Machine {
    private Machine() {}

    /** In one line: system, processors, Java. */
    static String name() {
        return "%s %s, %d processors, Java %s"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version());
    }
}
