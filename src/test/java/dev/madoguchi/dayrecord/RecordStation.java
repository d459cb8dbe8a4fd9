package dev.madoguchi.dayrecord;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.freetext.KnownPeople;
import dev.madoguchi.freetext.KnownPerson;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.municipality.RecordRule;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records of an invented site in a folder. Opening the folder again is a restart. */
final class RecordStation implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T03:00:00Z"), ZoneId.of("Asia/Tokyo"));
    static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    static final String SITE = "city-hall";

    final Database database;
    final AuditTrail audit;
    final DayRecords records;
    final Takings takings;
    final PersonalDataCheck check;

    RecordStation(Path home, Clock clock) throws StoreException {
        byte[] secret = new byte[StationKey.BYTES];
        Arrays.fill(secret, (byte) 7);
        database = MadeStore.open(home, StationKey.of(secret), clock).database();
        KnownPeople people = KnownPeople.of(List.of(new KnownPerson("髙橋　美咲", "東京都国分寺市戸倉１－６－１", "19800217")));
        check = new PersonalDataCheck(() -> people, clock);
        RecordRule rule = rule();
        audit = new AuditTrail(database, clock);
        var kept = new DayRecords.Kept(database, audit);
        records = new DayRecords(kept, SITE, rule, check, clock);
        takings = new Takings(kept, SITE, rule, check, clock);
    }

    RecordStation(Path home) throws StoreException {
        this(home, CLOCK);
    }

    static RecordRule rule() {
        try {
            return Profiles.read(Path.of("sample-config/kokubunji.yaml"))
                    .rules()
                    .records();
        } catch (ProfileException e) {
            throw new AssertionError(e);
        }
    }

    static Matter question(String topic, int times, String about) {
        return matter(RecordKind.QUESTION, topic, times, Map.of(Part.ABOUT, about), Standing.CLOSED);
    }

    static Matter complaint(Standing standing) {
        return matter(
                RecordKind.COMPLAINT,
                "wait",
                1,
                Map.of(Part.ABOUT, "40分待ったとの声。", Part.RESPONSE, "お詫びし、混雑の見込みを説明した。"),
                standing);
    }

    static Matter outage(int left, Optional<LocalTime> until, Standing standing) {
        return new Matter(
                RecordKind.OUTAGE,
                "terminal",
                left,
                Map.of(Part.RESPONSE, "紙で受け付け、市民課へ引き継いだ。"),
                Optional.of(LocalTime.of(9, 30)),
                until,
                standing);
    }

    static Matter matter(RecordKind kind, String topic, int times, Map<Part, String> words, Standing standing) {
        return new Matter(kind, topic, times, words, Optional.empty(), Optional.empty(), standing);
    }

    /** What the trail holds: who, what, about what. */
    List<String> deeds() {
        return audit.after(0, 100).stream()
                .map(row -> row.who() + " " + row.deed() + " " + row.subject())
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
