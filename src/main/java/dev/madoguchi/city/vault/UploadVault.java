package dev.madoguchi.city.vault;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The parts of large records, each stored durably, one after the other, until the record is whole. They lie in the database, so that
 * any node can go on where another stopped.
 *
 * <p>Whatever begins sweeps up: parts older than a day, and of a station all but its three newest uploads.
 */
public final class UploadVault {
    static final Duration KEPT = Duration.ofDays(1);
    static final int OTHERS_OF_A_STATION = 3;

    private final VaultDatabase database;

    public UploadVault(VaultDatabase database) {
        this.database = database;
    }

    /** How many bytes there are, from the beginning and without a gap; 0 where nothing is known. */
    public long offset(Upload upload) {
        return database.read(handle -> end(handle, upload));
    }

    /**
     * Adds a part and comes back when it is on the disk.
     *
     * @return how many bytes there are now; empty where the part does not begin at the end of what there is
     */
    public OptionalLong add(Upload upload, long offset, byte[] part, Instant now) {
        try {
            return database.append(handle -> {
                if (end(handle, upload) != offset) {
                    return OptionalLong.empty();
                }
                if (offset == 0) {
                    sweep(handle, upload, now);
                }
                insert(handle, upload, offset, part, now);
                return OptionalLong.of(offset + part.length);
            });
        } catch (UnableToExecuteStatementException e) {
            if (offset(upload) > offset) {
                return OptionalLong.empty(); // another connection brought the same part between our look and our insert
            }
            throw e;
        }
    }

    /** The parts together, which are the record where nothing is missing. */
    public byte[] bytes(Upload upload) {
        var whole = new ByteArrayOutputStream();
        List<byte[]> parts = database.read(handle ->
                handle.createQuery("""
                        select bytes from upload_part
                        where municipality = :municipality and station = :station and sha256 = :sha256
                        order by part_offset
                        """).bindMethods(upload).mapTo(byte[].class).list());
        parts.forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    /** Removes the parts. */
    public void forget(Upload upload) {
        database.append(handle -> delete(handle, upload));
    }

    private static long end(Handle handle, Upload upload) {
        return handle.createQuery("""
                        select coalesce(max(part_offset + part_length), 0) from upload_part
                        where municipality = :municipality and station = :station and sha256 = :sha256
                        """).bindMethods(upload).mapTo(Long.class).one();
    }

    private static void insert(Handle handle, Upload upload, long offset, byte[] part, Instant now) {
        handle.createUpdate("""
                        insert into upload_part (municipality, station, sha256, part_offset, part_length, came_at, bytes)
                        values (:municipality, :station, :sha256, :offset, :length, :now, :bytes)
                        """)
                .bindMethods(upload)
                .bind("offset", offset)
                .bind("length", part.length)
                .bind("now", now.truncatedTo(ChronoUnit.MILLIS))
                .bind("bytes", part)
                .execute();
    }

    private static void sweep(Handle handle, Upload upload, Instant now) {
        handle.createUpdate("delete from upload_part where municipality = :municipality and came_at < :before")
                .bind("municipality", upload.municipality())
                .bind("before", now.minus(KEPT))
                .execute();
        handle.createQuery("""
                        select sha256 from upload_part where municipality = :municipality and station = :station
                        group by sha256 order by max(came_at) desc
                        """).bindMethods(upload).mapTo(String.class).list().stream()
                .skip(OTHERS_OF_A_STATION)
                .forEach(sha256 -> delete(handle, new Upload(upload.municipality(), upload.station(), sha256)));
    }

    private static int delete(Handle handle, Upload upload) {
        return handle.createUpdate("""
                        delete from upload_part
                        where municipality = :municipality and station = :station and sha256 = :sha256
                        """).bindMethods(upload).execute();
    }
}
