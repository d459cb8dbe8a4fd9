package dev.madoguchi.app.workstation;

import dev.madoguchi.agenda.MonthPapers;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.layout.LayoutException;
import dev.madoguchi.layout.ReportFiles;
import dev.madoguchi.report.Report;
import dev.madoguchi.report.Reporting;
import dev.madoguchi.report.Signed;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.staff.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The monthly report of this workstation's site out of its own counts (F102), as the daily one: in the folder of reports, and on paper. */
final class SiteMonth implements MonthPapers {
    private static final Logger LOG = LoggerFactory.getLogger(SiteMonth.class);

    private final Room room;
    private final Workstation workstation;
    private final Person writer;
    private final ReportDays days;
    private final ReportFiles files;

    SiteMonth(Room room, Workstation workstation, Person writer, ReportDays days, ReportFiles files) {
        this.room = room;
        this.workstation = workstation;
        this.writer = writer;
        this.days = days;
        this.files = files;
    }

    @Override
    public Made make(YearMonth month) throws IOException {
        Audit audit = new Audit(workstation.audit(), writer.id());
        Touch touch = Touch.of(AuditDeed.MONTH_REPORTED, month.atDay(1));
        audit.record(touch);
        boolean made = false;
        try {
            Map<String, byte[]> all = files.of(report(month));
            Path folder = put(month, all);
            made = true;
            return new Made(folder, printed(all));
        } catch (LayoutException e) {
            throw new IOException("the city's layout for months cannot be filled in", e);
        } finally {
            if (!made) {
                audit.failed(touch);
            }
        }
    }

    private Report report(YearMonth month) {
        Reporting reporting = new Reporting(room.profile(), days.calendar(), days.deadlines(), room.texts());
        return reporting.monthly(
                month,
                Optional.of(room.site()),
                workstation.books().tallies().counts(month.atDay(1), month.atEndOfMonth()),
                new Signed(Optional.of(writer.name()), writer.role() != Role.SUPERVISOR, Optional.empty()));
    }

    private Path put(YearMonth month, Map<String, byte[]> all) throws IOException {
        Path folder = new StationHome(workstation.folder()).reports().resolve(month.toString());
        Files.createDirectories(folder);
        Map<Path, byte[]> placed = new LinkedHashMap<>();
        all.forEach((name, bytes) -> placed.put(folder.resolve(name), bytes));
        DurableFile.write(placed);
        return folder;
    }

    private boolean printed(Map<String, byte[]> all) {
        try {
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                if (file.getKey().endsWith(".pdf")) {
                    room.documents().print(room.texts().get("agenda.report"), file.getValue());
                }
            }
            return true;
        } catch (DeviceException e) {
            LOG.warn("The month's report was not printed", e);
            return false;
        }
    }
}
