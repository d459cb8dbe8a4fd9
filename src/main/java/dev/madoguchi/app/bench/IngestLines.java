package dev.madoguchi.app.bench;

import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * As many connections to the server as to its database, all open before anything is measured and kept. Each to the server is of a station of
 * its own: the server lets no station bring more than a pace of its own.
 */
final class IngestLines implements AutoCloseable {
    private final List<StationIdentity> stations = new ArrayList<>();
    private final List<RecordLine> lines = new ArrayList<>();
    private final List<Handle> handles = new ArrayList<>();

    IngestLines(BenchServer server, Jdbi database, int connections) throws IOException, EnrolmentException {
        try {
            for (int connection = 0; connection < connections; connection++) {
                stations.add(server.station("W-load-" + connection));
                lines.add(new RecordLine(server.address(), stations.getLast()));
                handles.add(database.open());
            }
        } catch (IOException | EnrolmentException | RuntimeException e) {
            close();
            throw e;
        }
    }

    StationIdentity station(int connection) {
        return stations.get(connection);
    }

    RecordLine line(int connection) {
        return lines.get(connection);
    }

    Connection database(int connection) {
        return handles.get(connection).getConnection();
    }

    @Override
    public void close() throws IOException {
        handles.forEach(Handle::close);
        for (RecordLine line : lines) {
            line.close();
        }
        stations.forEach(StationIdentity::close);
    }
}
