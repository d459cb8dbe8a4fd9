package dev.madoguchi.carryout;

import dev.madoguchi.device.media.SimulatedMedia;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.program.JavaProgram;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.store.Database;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** A program of its own that carries out what waits in a folder's outbox, says when it begins, and is killed meanwhile. */
final class CarryOutChild {
    static final String BEGINS = "begins";
    static final StationName NAME = new StationName("kokubunji", "shiminka", "madoguchi-1");

    private CarryOutChild() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (Database database =
                Database.open(folder.resolve("store"), key(), Clock.systemUTC()).database()) {
            var carryOuts = carryOuts(folder, database);
            new PrintStream(System.out, true, StandardCharsets.US_ASCII).println(BEGINS);
            carryOuts.write(carryOuts.begin(share(folder), "市民課", "1001"), share(folder));
        }
    }

    static StationKey key() {
        byte[] secret = new byte[StationKey.BYTES];
        Arrays.fill(secret, (byte) 7);
        return StationKey.of(secret);
    }

    static CarryOuts carryOuts(Path folder, Database database) throws Exception {
        var outbox = new Outbox(database, folder.resolve("envelopes"), Clock.systemUTC());
        var signing = SigningKey.fromJwk(Files.readString(folder.resolve("station.jwk")));
        return new CarryOuts(database, outbox, signing, NAME, Clock.systemUTC());
    }

    static AllowedMedia.Medium share(Path folder) throws Exception {
        Path share = folder.resolve("share");
        return new AllowedMedia(new SimulatedMedia(folder.resolve("media")), List.of(), List.of(share)).folder(share);
    }

    static Process start(Path folder) throws Exception {
        return JavaProgram.start(CarryOutChild.class, folder.toString());
    }
}
