package dev.madoguchi.app.bench;

import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The promises of the city's server on PostgreSQL: how fast it takes records beside a bare JDBC batch of the same bytes, with how much
 * memory, and how long one record takes at rest.
 */
final class IngestFigures {
    private static final String VAULT = "vault";
    private static final int CONNECTIONS = 8;
    private static final int RECORD_BYTES = 200_000;
    /** At least 0.6 of the batch's speed is at most this much of its time. */
    private static final double SLOWEST = 1 / 0.6;

    private static final double MOST_MEGABYTES = 512;
    private static final double MOST_BESIDES_COMMIT = 5;
    private static final String HEAP = "256m";
    private static final int WARM_UP = 15;
    private static final int COUNTED = 5;

    private final int rounds;
    private final int records;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param rounds how often one record is put at rest
     * @param records how many each connection brings under load
     */
    IngestFigures(int rounds, int records) {
        this.rounds = rounds;
        this.records = records;
    }

    /** Nothing where this computer has no PostgreSQL to start. */
    List<Figure> measure() throws Exception {
        if (!ScratchPostgres.isInstalled()) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        try (ScratchPostgres postgres =
                        new ScratchPostgres(UUID.randomUUID().toString(), LocalDate.now(Clock.systemUTC()));
                BenchServer server = new BenchServer(postgres.vault(VAULT), HEAP)) {
            Jdbi owner = postgres.owner(VAULT);
            owner.useHandle(handle -> {
                handle.execute("create table bare (id uuid primary key, envelope bytea not null)");
                // as the vault keeps them: ciphertext does not get smaller, and trying would make the batch slower
                handle.execute("alter table bare alter column envelope set storage external");
            });
            figures.addAll(load(owner, server));
            figures.add(rest(owner, server));
        }
        return figures;
    }

    /**
     * In turn, server and bare batch, each over connections that are kept, first to warm up, the server's compiler above all, and then to be
     * counted; the medians are compared.
     */
    private List<Figure> load(Jdbi owner, BenchServer server) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        try (IngestLines lines = new IngestLines(server, owner, CONNECTIONS)) {
            for (int round = 0; round < WARM_UP + COUNTED; round++) {
                List<List<Envelope>> some = new ArrayList<>();
                for (int connection = 0; connection < CONNECTIONS; connection++) {
                    some.add(sealed(lines.station(connection), records));
                }
                ours.add(millis(each -> put(lines.line(each), some.get(each))));
                bare.add(millis(each -> batch(lines.database(each), some.get(each))));
            }
        }
        int all = CONNECTIONS * records;
        double product = median(ours.subList(WARM_UP, ours.size())) / all;
        double reference = median(bare.subList(WARM_UP, bare.size())) / all;
        return List.of(
                Figure.of("a record of 200 KB over mutual TLS beside a bare batch", product, "ms", reference, SLOWEST),
                Figure.of(
                        "the server's memory under that load, of 512 MB", server.highWater(), "MB", MOST_MEGABYTES, 1));
    }

    /** One record after the other, against inserting and committing the same bytes. */
    private Figure rest(Jdbi owner, BenchServer server) throws Exception {
        Stopwatch stopwatch = new Stopwatch(rounds);
        try (StationIdentity station = server.station("W-rest");
                RecordLine line = new RecordLine(server.address(), station);
                Handle handle = owner.open()) {
            List<Envelope> envelopes = sealed(station, 2 * stopwatch.runs());
            Stopwatch.Pair pair = stopwatch.compare(
                    () -> line.put(envelopes.removeLast()),
                    () -> batch(handle.getConnection(), List.of(envelopes.removeLast())));
            double besides = Math.max(0, pair.product() - pair.reference());
            return Figure.of("a PUT at rest besides the commit, of 5 ms", besides, "ms", MOST_BESIDES_COMMIT, 1);
        }
    }

    private List<Envelope> sealed(StationIdentity station, int count) {
        var sealer = new Sealer(
                station.pins().sealing(), station.signing(), station.pins().name(), Clock.systemUTC());
        List<Envelope> envelopes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] plain = new byte[RECORD_BYTES];
            random.nextBytes(plain);
            envelopes.add(sealer.seal(UUID.randomUUID(), "visit", LocalDate.now(Clock.systemUTC()), plain));
        }
        return envelopes;
    }

    /** What one connection does with its records. */
    private interface Bringing {
        void bring(int connection) throws Exception;
    }

    private static double millis(Bringing bringing) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                CONNECTIONS, Thread.ofPlatform().name("ingest-", 1).factory())) {
            long start = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                int each = connection;
                all.add(threads.submit(() -> {
                    bringing.bring(each);
                    return each;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static void put(RecordLine line, List<Envelope> envelopes) throws IOException {
        for (Envelope envelope : envelopes) {
            line.put(envelope);
        }
    }

    private static void batch(Connection connection, List<Envelope> envelopes) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into bare values (?, ?)")) {
            for (Envelope envelope : envelopes) {
                insert.setObject(1, envelope.header().id());
                insert.setBytes(2, envelope.bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
