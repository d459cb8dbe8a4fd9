package dev.madoguchi.sync;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/** A city with its server, and the store of a workstation, for all tests of a class; each has an empty outbox. */
final class CityAndStore implements AutoCloseable {
    private final StationKey key = StationKey.generate(new SecureRandom());
    private final TestCity city;
    private final Database database;

    CityAndStore(Path folder) throws Exception {
        city = TestCity.create(folder.resolve("city"));
        database =
                Database.open(folder.resolve("store"), key, Clock.systemUTC()).database();
    }

    TestCity city() {
        return city;
    }

    /** The outbox, as a workstation has it that was started just now. */
    Outbox outbox(Path folder, Clock clock) {
        return new Outbox(database, folder.resolve("envelopes"), clock);
    }

    Outbox emptyOutbox(Path folder, Clock clock) {
        database.jdbi().useTransaction(handle -> handle.execute("delete from outbox"));
        return outbox(folder, clock);
    }

    @Override
    public void close() {
        database.close();
        key.close();
        city.close();
    }
}
