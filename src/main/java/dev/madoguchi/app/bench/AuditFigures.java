package dev.madoguchi.app.bench;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.audit.Verdict;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The audit trail at the size of years: how fast it is verified, and what a row costs whoever waits for it.
 *
 * <p>Of a row that is verified, hashing is the small part: the store is decrypted without the help of the processor. So the limit beside
 * bare SHA-256 is wide.
 */
final class AuditFigures {
    private static final int BATCH = 10_000;
    private static final int HASHED_BYTES = 256;
    private static final int ROW_BYTES = 512;
    private static final double PROMISED_MICROS_A_ROW = 5;
    private static final String MICROS = "µs a row";

    private final int rows;
    private final Stopwatch stopwatch;

    /** @param rows how many are verified */
    AuditFigures(int rows, Stopwatch stopwatch) {
        this.rows = rows;
        this.stopwatch = stopwatch;
    }

    List<Figure> measure() throws Exception {
        Path folder = Files.createTempDirectory("madoguchi-bench");
        try (StationKey key = StationKey.generate(new SecureRandom());
                Database database =
                        Database.open(folder, key, Clock.systemUTC()).database()) {
            AuditTrail trail = new AuditTrail(database, Clock.systemUTC(), "bench");
            Figure append = append(database, trail);
            fill(database, trail.after(0, BATCH));
            double verified = micros(() -> {
                if (!(trail.verify() instanceof Verdict.Whole)) {
                    throw new IllegalStateException("the trail is not whole");
                }
            });
            double bare = micros(this::hash);
            String name = "verify an audit trail of " + rows + " rows";
            return List.of(
                    append,
                    Figure.of(name + ", against 200,000 rows a second", verified, MICROS, PROMISED_MICROS_A_ROW, 1),
                    Figure.of(name + ", against SHA-256 of the same bytes", verified, MICROS, bare, 30));
        } finally {
            Benchmarks.remove(folder);
        }
    }

    /** A row of the trail, durable, against a bare durable insert of its size. */
    private Figure append(Database database, AuditTrail trail) throws Exception {
        Audit audit = new Audit(trail, "sato");
        byte[] row = new byte[ROW_BYTES];
        Stopwatch.Pair pair = stopwatch.compare(
                () -> audit.record(Touch.of(AuditDeed.CASE_OPENED, UUID.randomUUID())),
                () -> database.jdbi()
                        .useTransaction(handle -> handle.execute(
                                "insert into draft (visit, draft_day, sealed, saved_at) values (?, ?, ?, ?)",
                                UUID.randomUUID(),
                                LocalDate.EPOCH,
                                row,
                                Instant.EPOCH)));
        return Figure.of("a row of the audit trail, durable", pair, "ms", 3);
    }

    /** More rows of the same chain, many to a transaction. */
    private void fill(Database database, List<AuditRow> begun) {
        AuditRow last = begun.getLast();
        while (last.seq() < rows) {
            AuditRow from = last;
            last = database.jdbi().inTransaction(handle -> batch(handle, from));
        }
    }

    private AuditRow batch(Handle handle, AuditRow from) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into audit (seq, happened_at, who, deed, subject, station, why, outcome, previous_hash, hash)
                values (:seq, :at, :who, :deed, :subject, :where.station, :where.why, :where.outcome,
                        :previousHash, :hash)
                """);
        AuditRow last = from;
        for (int each = 0; each < BATCH && last.seq() < rows; each++) {
            AuditRow open = new AuditRow(
                    last.seq() + 1, from.at(), from.who(), from.deed(), from.subject(), from.where(), last.hash(), "");
            last = new AuditRow(
                    open.seq(),
                    open.at(),
                    open.who(),
                    open.deed(),
                    open.subject(),
                    open.where(),
                    open.previousHash(),
                    open.computedHash());
            batch.bindMethods(last).add();
        }
        batch.execute();
        return last;
    }

    private void hash() throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] bytes = new byte[HASHED_BYTES];
        for (int each = 0; each < rows; each++) {
            bytes = Arrays.copyOf(sha256.digest(bytes), HASHED_BYTES);
        }
        if (bytes.length != HASHED_BYTES) {
            throw new IllegalStateException("SHA-256 gave nothing");
        }
    }

    /** Once cold is how an inspector meets it: no warm-up. */
    private double micros(Stopwatch.Deed deed) throws Exception {
        long start = System.nanoTime();
        deed.run();
        return (System.nanoTime() - start) / 1e3 / rows;
    }
}
