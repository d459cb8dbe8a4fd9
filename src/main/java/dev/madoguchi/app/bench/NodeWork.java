package dev.madoguchi.app.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What a node's processors work, in milliseconds of one, told apart by who has them work: the server, its database, and this program, which
 * is the stations or a bare client.
 */
final class NodeWork {
    private final BenchServer server;
    private final ScratchPostgres postgres;

    NodeWork(BenchServer server, ScratchPostgres postgres) {
        this.server = server;
        this.postgres = postgres;
    }

    /** Since each was started. */
    Used now() throws IOException {
        ProcessHandle first = ProcessHandle.of(postgres.pid()).orElseThrow();
        double database = Stream.concat(Stream.of(first), first.descendants())
                .mapToDouble(NodeWork::millis)
                .sum();
        return new Used(millis(ProcessHandle.current()), server.worked(), database);
    }

    private static double millis(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    /** So much of each. */
    record Used(double program, double server, double database) {
        Used since(Used before) {
            return new Used(program - before.program, server - before.server, database - before.database);
        }

        /** A node that serves stations which are elsewhere. */
        double ofServer() {
            return server + database;
        }

        /** A node on which a client writes into the database itself. */
        double ofClient() {
            return program + database;
        }
    }
}
