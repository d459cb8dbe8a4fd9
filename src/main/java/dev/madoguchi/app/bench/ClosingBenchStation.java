package dev.madoguchi.app.bench;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.carryout.AllowedMedia;
import dev.madoguchi.closing.CertificatePdf;
import dev.madoguchi.closing.Certifier;
import dev.madoguchi.closing.CloseDay;
import dev.madoguchi.closing.ClosingLog;
import dev.madoguchi.closing.Comparison;
import dev.madoguchi.closing.CountTable;
import dev.madoguchi.closing.DayRecords;
import dev.madoguchi.closing.Erasure;
import dev.madoguchi.closing.HandlingLedger;
import dev.madoguchi.closing.LedgerFile;
import dev.madoguchi.closing.LedgerPdf;
import dev.madoguchi.closing.LedgerWriter;
import dev.madoguchi.closing.LedgerXlsx;
import dev.madoguchi.closing.Proof;
import dev.madoguchi.closing.ResidueScan;
import dev.madoguchi.closing.ScanPlaces;
import dev.madoguchi.closing.SearchList;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.daybook.PhotoErasures;
import dev.madoguchi.daybook.PhotoSafe;
import dev.madoguchi.device.media.Media;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.municipality.ClosingRule;
import dev.madoguchi.municipality.LedgerField;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.ReceiptCheck;
import dev.madoguchi.sync.ReceiptProof;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The data side of a workstation in a folder, to be filled with invented visitors and closed. */
final class ClosingBenchStation implements AutoCloseable {
    private static final int PHOTO_BYTES = 60_000;
    private static final int RECORD_BYTES = 100_000;
    private static final String CITY = "見本市";
    private static final StationName NAME = new StationName("mihon", "shiyakusho", "bench-1");

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final LocalDate day = LocalDate.now(clock);
    private final SigningKey city = SigningKey.generate(random);
    private final SigningKey signing = SigningKey.generate(random);
    private final CityPrivateKey sealing = CityPrivateKey.generate(random);
    private final StationKey key = StationKey.generate(random);
    private final Database database;
    private final Daybook daybook;
    private final Outbox outbox;
    private final CloseDay closing;

    ClosingBenchStation(Path home) throws Exception {
        database = Database.open(home.resolve("store"), key, clock).database();
        var keys = new DayKeys(home.resolve("keys"), key, random);
        var audit = new AuditTrail(database, clock);
        var photoKeys = new PhotoKeys(home.resolve("photo-keys"), keys, random);
        var erasures = new PhotoErasures(database, photoKeys, audit, clock, step -> {});
        daybook = new Daybook(database, keys, new PhotoSafe(database, photoKeys, erasures, clock, ""), clock);
        outbox = new Outbox(database, home.resolve("envelopes"), clock);
        Texts texts = new Texts(Locale.JAPANESE);
        JapaneseFonts fonts = JapaneseFonts.installed();
        Path folder = home.resolve("closing");
        closing = new CloseDay(
                new ClosingLog(folder, audit, clock),
                held(audit),
                ledgers(home, texts, fonts),
                new Erasure(daybook, outbox, keys, database, home.resolve("receipts")),
                new Proof(
                        new SearchList(folder, new DayKeys(folder.resolve("keys"), key, random), () -> ""),
                        new ResidueScan(() -> ScanPlaces.of(home), clock),
                        new Certifier(folder, NAME, signing, new CertificatePdf(texts, fonts, CITY))));
    }

    private CloseDay.Ledgers ledgers(Path home, Texts texts, JapaneseFonts fonts) {
        return new CloseDay.Ledgers(
                new LedgerWriter(
                        CITY, "市役所", List.of(LedgerField.values()), new LedgerPdf(texts, fonts), new LedgerXlsx(texts)),
                new LedgerFile(
                        home.resolve("ledger"),
                        false,
                        new AllowedMedia(Media.ofSystem(), List.of(), List.of()),
                        random));
    }

    private CloseDay.Held held(AuditTrail audit) {
        var receipts = new ReceiptProof(outbox, new ReceiptCheck(city.verifyingKey(), CITY, NAME.station()));
        return new CloseDay.Held(
                new DayRecords(daybook, outbox, receipts),
                new Comparison(
                        List.of(),
                        new Comparison.Said(new CountTable(database), audit),
                        new ClosingRule(List.of(), List.of(), ""),
                        PersonalDataCheck.ofPatterns(clock),
                        clock),
                new HandlingLedger(database, CITY),
                who -> true);
    }

    /** Receives so many invented visitors, from the draft to the city's receipt. */
    void receive(int visitors) throws Exception {
        var sealer = new Sealer(sealing.publicKey(), signing, NAME, clock);
        byte[] photo = new byte[PHOTO_BYTES];
        byte[] plain = new byte[RECORD_BYTES];
        for (int number = 0; number < visitors; number++) {
            random.nextBytes(photo);
            random.nextBytes(plain);
            LedgerEntry entry = invented(number);
            daybook.savePhoto(entry.visit(), plain, UUID.randomUUID(), photo);
            daybook.complete(entry.visit(), LedgerEntryCodec.encode(entry));
            Envelope envelope = sealer.seal(entry.visit(), "visit", day, plain);
            outbox.add(envelope);
            outbox.receipted(entry.visit(), receipt(envelope));
        }
    }

    /** With a random id, so that no telephone number stands in one. */
    private LedgerEntry invented(int number) {
        return new LedgerEntry(
                UUID.randomUUID(),
                "A-%03d".formatted(number),
                clock.instant(),
                "見本　花子" + number,
                "見本県見本市見本町%d丁目%d番地%d号".formatted(number % 9 + 1, number % 40 + 1, number % 20 + 1),
                "19%02d0401".formatted(number % 100),
                "090-%04d-%04d".formatted(7 * number + 1000, 9 * number + 1000),
                Optional.empty());
    }

    private String receipt(Envelope envelope) {
        ObjectNode says = JsonMapper.builder().build().createObjectNode();
        says.put("iss", CITY);
        says.put("station", NAME.station());
        says.put("receivedAt", clock.instant().toString());
        says.put("seq", 1);
        says.putArray("records")
                .addObject()
                .put("id", envelope.header().id().toString())
                .put("sha256", envelope.sha256());
        return Jws.sign(city, "madoguchi-receipt+jws", says);
    }

    LocalDate day() {
        return day;
    }

    CloseDay closing() {
        return closing;
    }

    @Override
    public void close() {
        database.close();
        key.close();
        city.close();
        signing.close();
        sealing.close();
    }
}
