package dev.madoguchi.app;

import dev.madoguchi.app.command.Madoguchi;

/** Where every run begins. */
public final class Main {
    private Main() {}

    /** Runs one command and leaves with its exit code: 0 done, 1 a fault, 2 wrong usage. */
    public static void main(String[] arguments) {
        System.exit(Madoguchi.run(arguments));
    }
}
