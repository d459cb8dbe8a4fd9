package dev.madoguchi.closing;

import dev.madoguchi.program.JavaProgram;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** A program of its own that erases a day, says each step that is done, and waits after one of them to be killed. */
final class ClosingChild {
    private ClosingChild() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        boolean waits = Boolean.parseBoolean(arguments[2]);
        var station = new ClosingStation(Path.of(arguments[0]));
        station.closing.erase(ClosingStation.DAY, ClosingStation.CHIEF, Optional.empty(), step -> {
            out.println(step);
            if (waits && step.name().equals(arguments[1])) {
                waitToBeKilled();
            }
        });
        station.close();
    }

    private static synchronized void waitToBeKilled() {
        try {
            ClosingChild.class.wait(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(2);
    }

    /** Starts the program; it stops after the step, or goes on for the caller to kill it some time later. */
    static Process start(Path home, ErasureStep step, boolean waits) throws Exception {
        return JavaProgram.start(ClosingChild.class, home.toString(), step.name(), Boolean.toString(waits));
    }
}
