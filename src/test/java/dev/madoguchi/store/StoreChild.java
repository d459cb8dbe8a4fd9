package dev.madoguchi.store;

import dev.madoguchi.program.JavaProgram;
import dev.madoguchi.seal.StationKey;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A program of its own that writes rows without end and says which are safe, until it is killed. */
final class StoreChild {
    static final StationKey KEY = StationKey.of(filled());
    private static final String INSERT = "insert into draft (visit, draft_day, sealed, saved_at) values (?, ?, ?, ?)";

    private StoreChild() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        long first = Long.parseLong(arguments[1]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        Database database = Database.open(home, KEY, Clock.systemUTC()).database();
        for (long number = first; ; number++) {
            long row = number;
            if (row % 2 == 0) {
                database.jdbi().useTransaction(handle -> insert(handle, row));
            } else {
                database.jdbi().useHandle(handle -> insert(handle, row));
            }
            out.println(row);
        }
    }

    static UUID id(long row) {
        return new UUID(0x4000, row);
    }

    /** Starts the program on a store. */
    static Process start(Path home, long first) throws Exception {
        return JavaProgram.start(StoreChild.class, home.toString(), "" + first);
    }

    private static void insert(Handle handle, long row) {
        byte[] sealed = new byte[20_000];
        Arrays.fill(sealed, (byte) row);
        handle.execute(
                INSERT,
                id(row),
                java.time.LocalDate.of(2026, 11, 20),
                sealed,
                Clock.systemUTC().instant());
    }

    private static byte[] filled() {
        byte[] secret = new byte[StationKey.BYTES];
        Arrays.fill(secret, (byte) 7);
        return secret;
    }
}
