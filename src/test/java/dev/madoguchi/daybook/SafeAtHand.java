package dev.madoguchi.daybook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.daybook.PhotoErasure.Step;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A safe for photos on a store and a folder of keys of its own. */
abstract class SafeAtHand {
    static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-19T23:45:00Z"), ZoneId.of("Asia/Tokyo"));
    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    static final String CLAUSE = "003 §7-1(1)ク";
    static final UUID VISIT = new UUID(0x4000, 1);
    static final UUID OTHER = new UUID(0x4000, 2);
    static final UUID FIRST = new UUID(0x4000, 11);
    static final UUID SECOND = new UUID(0x4000, 12);

    final SecureRandom random = new SecureRandom();
    final StationKey key = MadeStore.key();
    final List<Step> steps = new ArrayList<>();
    Consumer<Step> progress = steps::add;

    @TempDir
    Path home;

    Database database;
    PhotoKeys keys;
    AuditTrail audit;
    PhotoSafe safe;
    Daybook daybook;

    @BeforeEach
    void open() throws StoreException {
        database = MadeStore.open(home.resolve("store"), key, MORNING).database();
        DayKeys days = new DayKeys(home.resolve("days"), key, random);
        keys = new PhotoKeys(home.resolve("photos"), days, random);
        audit = new AuditTrail(database, MORNING);
        safe = new PhotoSafe(
                database,
                keys,
                new PhotoErasures(database, keys, audit, MORNING, step -> progress.accept(step)),
                MORNING,
                CLAUSE);
        daybook = new Daybook(database, days, safe, MORNING);
    }

    @AfterEach
    void close() {
        database.close();
    }

    void restart() throws SecretException, StoreException {
        close();
        open();
        safe.recover();
    }

    void save(UUID visit, UUID photo, String text) throws SecretException {
        daybook.savePhoto(visit, bytes("draft"), photo, bytes(text));
    }

    List<UUID> lying() throws SecretException {
        return keys.lying().stream()
                .map(PhotoKeys.Lying::photo)
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    List<String> evidence() {
        return safe.erasures().of(FRIDAY).stream()
                .map(each -> each.photo() + " " + each.reason())
                .toList();
    }

    List<String> trail() {
        return audit.after(0, 100).stream().map(PhotoSafeTest::line).toList();
    }

    static String line(AuditRow row) {
        return row.who() + " " + row.deed() + " " + row.subject();
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    static String text(byte[] plain) {
        return new String(plain, UTF_8);
    }

    static SecretFault fault(Executable deed) {
        return assertThrows(SecretException.class, deed).fault();
    }
}
