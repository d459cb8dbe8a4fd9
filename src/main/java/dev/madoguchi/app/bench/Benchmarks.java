package dev.madoguchi.app.bench;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.photo.check.BareCascade;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.photo.check.PhotoCheck;
import dev.madoguchi.photo.check.PhotoRules;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.store.Database;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The promises that are measured, each beside the bare deed in the same run. */
public final class Benchmarks {
    private static final int RECORD_BYTES = 200_000;
    private static final int ROW_BYTES = 60_000;
    private static final String MILLIS = "ms";

    private static final int FORMS = 2000;
    private static final int FEW_FORMS = 200;
    private static final int NUMBERS = 500;
    private static final int FEW_NUMBERS = 25;
    /** Ten million tallies. */
    private static final int TALLY_DAYS = 500;

    private static final int FEW_TALLY_DAYS = 50;
    private static final int AUDIT_ROWS = 5_000_000;
    private static final int FEW_AUDIT_ROWS = 300_000;
    /** The stations of one server. */
    private static final int IDLE = 2000;

    private static final int FEW_IDLE = 200;
    /** Each takes a second or two: a hand is no faster. */
    private static final int MOST_CARDS = 30;

    private static final int MOST_STARTS = 10;
    private static final int KEY_DAYS = 5;

    private final int rounds;
    private final int forms;
    private final int numbers;
    private final int tallyDays;
    private final int auditRows;
    private final int idle;
    private final boolean day;
    private final Length length;
    private final Stopwatch stopwatch;
    private final PreviewBench preview;
    private final SecureRandom random = new SecureRandom();

    /** How much is measured. */
    public enum Length {
        /** Fewer rounds, for a look rather than a judgement. */
        QUICK("--quick"),
        /** All rounds. */
        USUAL,
        /** The same with a whole hour of the live view, and a large city's day of ten through one server. */
        LONG("--long");

        private final String option;

        Length() {
            this("");
        }

        /** @param option asks for it */
        Length(String option) {
            this.option = option;
        }

        private Stream<String> options() {
            return Stream.of(option).filter(Predicate.not(String::isEmpty));
        }
    }

    public Benchmarks(Length length) {
        this.length = length;
        this.rounds = length == Length.QUICK ? 10 : 60;
        this.forms = length == Length.QUICK ? FEW_FORMS : FORMS;
        this.numbers = length == Length.QUICK ? FEW_NUMBERS : NUMBERS;
        this.tallyDays = length == Length.QUICK ? FEW_TALLY_DAYS : TALLY_DAYS;
        this.auditRows = length == Length.QUICK ? FEW_AUDIT_ROWS : AUDIT_ROWS;
        this.idle = length == Length.QUICK ? FEW_IDLE : IDLE;
        this.day = length == Length.LONG;
        this.stopwatch = new Stopwatch(rounds);
        this.preview = switch (length) {
            case QUICK -> new PreviewBench(1, Duration.ofSeconds(4), Duration.ofSeconds(20));
            case USUAL -> new PreviewBench(5, Duration.ofSeconds(8), Duration.ofMinutes(5));
            case LONG -> new PreviewBench(5, Duration.ofSeconds(8), Duration.ofHours(1));
        };
    }

    /**
     * Measures everything; takes some minutes when quick, more than half an hour otherwise, and some hours when long.
     *
     * @param told is told of each figure as soon as it is there
     */
    public void run(Consumer<Figure> told) throws Exception {
        run(BenchPart.all(), told);
        if (day && ScratchPostgres.isInstalled()) {
            List<Figure> figures = Started.asWindow()
                    ? ServerBench.run(List.of("--day"))
                    : new CityDay(CityDay.Size.tenfold()).run().figures();
            figures.forEach(told);
        }
    }

    /** Measures these parts alone, each once, in the order of a whole run: the window's libraries load only before OpenCV's. */
    public void run(Collection<BenchPart> parts, Consumer<Figure> told) throws Exception {
        for (BenchPart part : BenchPart.all()) {
            if (parts.contains(part)) {
                measure(part).forEach(told);
            }
        }
    }

    private List<Figure> measure(BenchPart part) throws Exception {
        if (part.isServers() && Started.asWindow()) {
            return ServerBench.run(Stream.concat(Stream.of("--only", part.name()), length.options())
                    .toList());
        }
        return switch (part) {
            case PREVIEW -> preview.run();
            case PHOTO -> List.of(photo());
            case STILL -> new StillFigures(rounds).measure();
            case QR -> new QrFigures(rounds, forms).measure();
            case QUEUE -> new QueueFigures(rounds, numbers).measure();
            case CARD -> new CardFigures(Math.min(rounds, MOST_CARDS)).measure();
            case SEAL -> List.of(sealing());
            case STORE -> List.of(store());
            case TICKET -> new TicketFigures(rounds).measure();
            case TROUBLE -> new TroubleFigures().measure();
            case START -> new StartFigures(Math.min(rounds, MOST_STARTS)).measure();
            case KEYS -> new KeyFigures().measure(length == Length.QUICK ? 1 : KEY_DAYS);
            case UNLOCK -> List.of(new SignInFigures(stopwatch).unlock());
            case PERMIT -> List.of(new PermitFigures(stopwatch).check());
            case REPORT -> new ReportFigures().measure();
            case LEDGER -> List.of(new LedgerFigures(rounds).measure());
            case CLOSING -> new ClosingFigures().measure();
            case CONSOLE -> new ConsoleFigures(rounds, tallyDays).measure();
            case TEXT -> List.of(new FreeTextFigures(rounds).measure());
            case MANUAL -> new ManualFigures(rounds).measure();
            case SERVER -> server();
            case AUDIT -> new AuditFigures(auditRows, stopwatch).measure();
        };
    }

    private List<Figure> server() throws Exception {
        List<Figure> figures = new ArrayList<>(new IngestFigures(rounds, rounds).measure());
        figures.addAll(new IdleFigures(idle).measure());
        return figures;
    }

    /**
     * Checking a 1280 x 720 frame, new from the camera, costs at most 1.5 times the bare face cascade with the same settings
     * on the same frame, scaled before.
     */
    private Figure photo() throws Exception {
        BufferedImage picture = Sitter.person(0).draw(Duration.ofMillis(500));
        try (HaarFaceFinder finder = new HaarFaceFinder();
                BareCascade bare = finder.bareCascade(Frame.of(picture))) {
            PhotoCheck check = new PhotoCheck(finder, PhotoRules.CARD);
            // a frame of its own for each check: what a frame keeps once it was looked at must not help the next
            Queue<Frame> frames = new ArrayDeque<>();
            for (int i = 0; i < stopwatch.runs(); i++) {
                frames.add(Frame.of(picture));
            }
            Stopwatch.Pair pair = stopwatch.compare(() -> check.check(frames.remove()), bare::faces);
            return Figure.of("photo check, 1280 x 720", pair, MILLIS, 1.5);
        }
    }

    /** Sealing and signing a record against AES-GCM of the same bytes: the price of public keys. */
    private Figure sealing() throws Exception {
        byte[] plain = new byte[RECORD_BYTES];
        random.nextBytes(plain);
        try (CityPrivateKey city = CityPrivateKey.generate(random);
                SigningKey signing = SigningKey.generate(random)) {
            Sealer sealer = new Sealer(city.publicKey(), signing, new StationName("m", "s", "t"), Clock.systemUTC());
            Stopwatch.Pair pair = stopwatch.compare(
                    () -> sealer.seal(UUID.randomUUID(), "application", LocalDate.EPOCH, plain), () -> bareGcm(plain));
            return Figure.of("seal a record of 200 KB", pair, MILLIS, 40);
        }
    }

    private void bareGcm(byte[] plain) throws Exception {
        byte[] key = new byte[32];
        byte[] nonce = new byte[12];
        random.nextBytes(key);
        random.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        if (cipher.doFinal(plain).length <= plain.length) {
            throw new IllegalStateException("AES-GCM gave no tag");
        }
    }

    /** A durable commit of 60 KB in the encrypted store against writing and forcing the same bytes to a bare file. */
    private Figure store() throws Exception {
        Path folder = Files.createTempDirectory("madoguchi-bench");
        byte[] row = new byte[ROW_BYTES];
        random.nextBytes(row);
        try (StationKey key = StationKey.generate(random);
                Database database =
                        Database.open(folder, key, Clock.systemUTC()).database();
                FileChannel bare =
                        FileChannel.open(folder.resolve("bare"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Stopwatch.Pair pair = stopwatch.compare(
                    () -> database.jdbi()
                            .useTransaction(handle -> handle.execute(
                                    "insert into draft (visit, draft_day, sealed, saved_at) values (?, ?, ?, ?)",
                                    UUID.randomUUID(),
                                    LocalDate.EPOCH,
                                    row,
                                    Clock.systemUTC().instant())),
                    () -> {
                        bare.write(ByteBuffer.wrap(row));
                        bare.force(true);
                    });
            return Figure.of("durable commit of 60 KB", pair, MILLIS, 12);
        } finally {
            remove(folder);
        }
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
