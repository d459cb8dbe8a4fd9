package dev.madoguchi.closing;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.carryout.AllowedMedia;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.daybook.PhotoErasures;
import dev.madoguchi.daybook.PhotoSafe;
import dev.madoguchi.device.media.Media;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.municipality.ClosingLine;
import dev.madoguchi.municipality.ClosingRule;
import dev.madoguchi.municipality.LedgerField;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.KeyShares;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.Person;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.ReceiptCheck;
import dev.madoguchi.sync.ReceiptProof;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A workstation's data side in a folder, as the program wires it. Opening the folder again is a restart. */
final class ClosingStation implements AutoCloseable {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Clock CLOCK = Clock.fixed(People.MORNING.plusSeconds(30_000), ZoneId.of("Asia/Tokyo"));
    static final String CLAUSE = "000 §8ア・イ※";
    static final Person CHIEF = new Person("ishii", "石井　春", Role.SUPERVISOR);
    static final String OFFICER = "市民課　秋山";
    static final Person CLERK = new Person("mori", "森　夏", Role.CLERK);

    private static final StationName NAME = new StationName("kokubunji", "shiminka", "madoguchi-1");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CITY_NAME = "国分寺市";

    private final SigningKey city;
    private final SigningKey signing;
    private final CityPrivateKey sealing = CityPrivateKey.generate(RANDOM);
    private final StationKey stationKey;
    private final Database database;
    final DayKeys keys;
    final PhotoKeys photoKeys;
    final PhotoSafe photos;
    final Daybook daybook;
    final Outbox outbox;
    final AuditTrail audit;
    final CloseDay closing;
    final HandlingLedger handling;
    /** What there is to compare; a test may change it. */
    final List<DayLine> lines = new CopyOnWriteArrayList<>();

    private final Clock clock;
    private final boolean fileWanted;

    ClosingStation(Path home) throws StoreException, FontsMissingException, SecretException, IOException {
        this(home, CLOCK);
    }

    ClosingStation(Path home, Clock clock) throws StoreException, FontsMissingException, SecretException, IOException {
        this(home, clock, false, KeyShares.none());
    }

    private ClosingStation(Path home, Clock clock, boolean fileWanted, KeyShares shares)
            throws StoreException, FontsMissingException, SecretException, IOException {
        this.clock = clock;
        this.fileWanted = fileWanted;
        city = key(home.resolveSibling("city.jwk"));
        signing = key(home.resolveSibling("station.jwk"));
        byte[] secret = new byte[StationKey.BYTES];
        Arrays.fill(secret, (byte) 7);
        stationKey = StationKey.of(secret);
        database = MadeStore.open(home.resolve("store"), stationKey, clock).database();
        keys = new DayKeys(home.resolve("keys"), stationKey, RANDOM, shares);
        audit = new AuditTrail(database, clock);
        photoKeys = new PhotoKeys(home.resolve("photo-keys"), keys, RANDOM);
        photos = new PhotoSafe(
                database, photoKeys, new PhotoErasures(database, photoKeys, audit, clock, step -> {}), clock, CLAUSE);
        daybook = new Daybook(database, keys, photos, clock);
        outbox = new Outbox(database, home.resolve("envelopes"), clock);
        handling = new HandlingLedger(database, CITY_NAME + "　市民課");
        closing = closing(home, new Texts(Locale.JAPANESE), JapaneseFonts.installed());
    }

    /** A key that lies beside the workstation, so that each process of a test has the same. */
    private static SigningKey key(Path file) throws IOException, SecretException {
        if (!Files.exists(file)) {
            Files.writeString(file, SigningKey.generate(RANDOM).toJwk());
        }
        return SigningKey.fromJwk(Files.readString(file));
    }

    /** The same, of a municipality whose profile asks for the ledger as a file too, and that has the folder beside the home. */
    static ClosingStation withFile(Path home)
            throws StoreException, FontsMissingException, SecretException, IOException {
        Files.createDirectories(home.resolveSibling("share"));
        return new ClosingStation(home, CLOCK, true, KeyShares.none());
    }

    /** The same, whose day keys have another half elsewhere; {@link #keys} fetches them. */
    static ClosingStation sharing(Path home, KeyShares shares)
            throws StoreException, FontsMissingException, SecretException, IOException {
        return new ClosingStation(home, CLOCK, false, shares);
    }

    private CloseDay closing(Path home, Texts texts, JapaneseFonts fonts) {
        Path folder = home.resolve("closing");
        var listKeys = new DayKeys(folder.resolve("keys"), stationKey, RANDOM);
        var ledgers = new LedgerWriter(
                CITY_NAME, "市民課", List.of(LedgerField.values()), new LedgerPdf(texts, fonts), new LedgerXlsx(texts));
        var proof = new Proof(
                new SearchList(folder, listKeys, () -> ""),
                new ResidueScan(ScanPlaces.of(home), clock),
                new Certifier(folder, NAME, signing, new CertificatePdf(texts, fonts, CITY_NAME + "　市民課")));
        var media = new AllowedMedia(Media.ofSystem(), List.of(), List.of(home.resolveSibling("share")));
        var file = new LedgerFile(home.resolve("ledger"), fileWanted, media, RANDOM);
        return new CloseDay(
                new ClosingLog(folder, audit, clock),
                held(),
                new CloseDay.Ledgers(ledgers, file),
                new Erasure(daybook, outbox, keys, database, home.resolve("receipts")),
                proof);
    }

    private CloseDay.Held held() {
        var receipts = new ReceiptProof(outbox, new ReceiptCheck(city.verifyingKey(), CITY_NAME, NAME.station()));
        var rule = new ClosingRule(List.of(ClosingLine.PAPERS, ClosingLine.TICKETS), List.of(), "000 §5(5)①※");
        return new CloseDay.Held(
                new DayRecords(daybook, outbox, receipts),
                new Comparison(
                        List.of(day -> List.copyOf(lines), new OpenedLine(daybook, "控え")),
                        new Comparison.Said(new CountTable(database), audit),
                        rule,
                        PersonalDataCheck.ofPatterns(clock),
                        clock),
                handling,
                who -> who.role() == Role.SUPERVISOR);
    }

    /** Counts the pages of the ledger that was written, and gives them to the city. */
    void deliver() throws ClosingException {
        if (closing.state(DAY) instanceof ClosingState.LedgerWritten written) {
            closing.confirmLedger(DAY, written.pages(), CHIEF);
        }
        closing.deliver(DAY, OFFICER, CHIEF);
    }

    /** A visit from its draft to the city's receipt. */
    Envelope receive(LedgerEntry entry) throws SecretException, IOException {
        Envelope envelope = send(entry);
        outbox.receipted(entry.visit(), receipt(envelope));
        return envelope;
    }

    /** A visit that is done and whose record waits. */
    Envelope send(LedgerEntry entry) throws SecretException, IOException {
        complete(entry);
        Envelope envelope = seal(entry.visit(), DAY, LedgerEntryCodec.encode(entry));
        outbox.add(envelope);
        return envelope;
    }

    /** A visit that is done and has no record. */
    void complete(LedgerEntry entry) throws SecretException {
        daybook.saveDraft(entry.visit(), "draft".getBytes(StandardCharsets.US_ASCII));
        daybook.complete(entry.visit(), LedgerEntryCodec.encode(entry));
    }

    Envelope seal(UUID id, LocalDate day, byte[] plain) {
        return new Sealer(sealing.publicKey(), signing, NAME, clock).seal(id, "visit", day, plain);
    }

    /** The city's receipt for this envelope. */
    String receipt(Envelope envelope) {
        ObjectNode says = JsonMapper.builder().build().createObjectNode();
        says.put("iss", CITY_NAME);
        says.put("station", NAME.station());
        says.put("receivedAt", clock.instant().toString());
        says.put("seq", 1);
        says.putArray("records")
                .addObject()
                .put("id", envelope.header().id().toString())
                .put("sha256", envelope.sha256());
        return Jws.sign(city, "madoguchi-receipt+jws", says);
    }

    /** What the store is rebuilt from, as of now. */
    void backup() throws StoreException {
        database.backup();
    }

    /** The ledger of personal data of a place with this name. */
    HandlingLedger handlingOf(String place) {
        return new HandlingLedger(database, place);
    }

    SigningKey signingKey() {
        return signing;
    }

    @Override
    public void close() {
        database.close();
        stationKey.close();
    }
}
