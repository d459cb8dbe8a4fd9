package dev.madoguchi.app.station;

import dev.madoguchi.program.JavaProgram;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Session;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/** A program of its own that renews a station's key and waits at each stage for a line, until it is killed. */
final class RenewalChild {
    private RenewalChild() {}

    public static void main(String[] arguments) throws Exception {
        StationHome home = new StationHome(Path.of(arguments[0]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        PeopleFile people = RenewedStation.of(home.people());
        Session session =
                people.open("shigeo", RenewedStation.SHIGEO.toCharArray()).orElseThrow();
        new KeyRenewal(home, people, Clock.systemUTC(), new SecureRandom(), stage -> {
                    out.println(stage);
                    waitForALine();
                })
                .renew(session)
                .close();
    }

    private static void waitForALine() {
        try {
            for (int next = System.in.read(); next != '\n'; next = System.in.read()) {
                if (next < 0) {
                    throw new IllegalStateException("nobody is there any more");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Process start(Path home) throws IOException {
        return JavaProgram.start(RenewalChild.class, home.toString());
    }
}
