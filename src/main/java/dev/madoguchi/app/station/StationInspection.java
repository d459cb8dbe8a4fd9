package dev.madoguchi.app.station;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.inspection.Extract;
import dev.madoguchi.inspection.ExtractFile;
import dev.madoguchi.inspection.Extracts;
import dev.madoguchi.inspection.StaffMask;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;

/** Writes an inspector's extract of a workstation whose window is closed, after a row that says so is on the disk. */
public final class StationInspection {
    private final StationHome home;
    private final StaffMask mask;
    private final Clock clock;

    public StationInspection(StationHome home, StaffMask mask, Clock clock) {
        this.home = home;
        this.mask = mask;
        this.clock = clock;
    }

    /**
     * Writes an extract into a new file; {@code .xlsx} is a workbook, any other name CSV. After a fault there is no file, and a second row
     * says that it came to nothing.
     *
     * @param session whoever may look at the trail; stays the caller's to close
     * @param subject what is taken away, for the row: the days
     * @return how many lines were written
     * @throws FileAlreadyExistsException where the file is there, which is then left as it is
     * @throws StoreException {@code IN_USE} while somebody is at the desk
     */
    public long write(Session session, String subject, Function<Extracts, Extract> extract, Path file)
            throws StoreException, EnrolmentException, IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        try (StationIdentity identity = StationSetup.identity(home, session.stationKey());
                Database database =
                        Database.open(home.store(), session.stationKey(), clock).database()) {
            var trail = new AuditTrail(database, clock, identity.pins().name().station());
            var audit = new Audit(trail, session.person().id());
            Touch touch = new Touch(AuditDeed.AUDIT_EXPORTED, subject, "");
            audit.record(touch);
            boolean done = false;
            try {
                var extracts = new Extracts(trail, clock.getZone(), new Texts(Locale.JAPANESE), mask);
                long lines = written(extract.apply(extracts), file);
                done = true;
                return lines;
            } finally {
                if (!done) {
                    audit.failed(touch);
                }
            }
        }
    }

    private static long written(Extract extract, Path file) throws IOException {
        Path begun = DurableFile.begun(file);
        try {
            long lines;
            try (OutputStream out = Files.newOutputStream(begun)) {
                lines = ExtractFile.of(file.getFileName().toString()).write(extract, out);
            }
            DurableFile.finish(begun, file);
            return lines;
        } finally {
            Files.deleteIfExists(begun);
        }
    }
}
