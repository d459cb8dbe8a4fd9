package dev.madoguchi.closing;

import dev.madoguchi.program.JavaProgram;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program of its own that closes a day as far as a deed, says when it begins that one and when it is done, and waits to be killed. */
final class DeedChild {
    static final String BEGINS = "begins";
    static final String DONE = "done";

    private DeedChild() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        var station = new ClosingStation(Path.of(arguments[0]));
        var closing = new WholeClosing(station);
        closing.goTo(ClosingDeed.valueOf(arguments[1]));
        out.println(BEGINS);
        closing.act();
        out.println(DONE);
        waitToBeKilled();
    }

    private static synchronized void waitToBeKilled() {
        try {
            DeedChild.class.wait(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(2);
    }

    static Process start(Path home, ClosingDeed deed) throws Exception {
        return JavaProgram.start(DeedChild.class, home.toString(), deed.name());
    }
}
