package dev.madoguchi.app.workstation;

import dev.madoguchi.agenda.MonthPapers;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.layout.ReportFiles;
import dev.madoguchi.report.Report;
import dev.madoguchi.report.Reporting;
import dev.madoguchi.report.Signed;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.staff.Person;
import java.nio.file.Path;
import java.time.YearMonth;
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
    public Made make(YearMonth month) throws Exception {
        Audit audit = new Audit(workstation.audit(), writer.id());
        return audit.during(Touch.of(AuditDeed.MONTH_REPORTED, month.atDay(1)), () -> {
            Map<String, byte[]> all = files.of(report(month));
            Path folder = new StationHome(workstation.folder()).reports().resolve(month.toString());
            DurableFile.writeInto(folder, all);
            return new Made(folder, printed(ReportFiles.paper(all)));
        });
    }

    private Report report(YearMonth month) {
        Reporting reporting = new Reporting(room.profile(), days.calendar(), days.deadlines(), room.texts());
        return reporting.monthly(
                month,
                Optional.of(room.site()),
                workstation.books().tallies().counts(month.atDay(1), month.atEndOfMonth()),
                new Signed(Optional.of(writer.name()), writer.role() != Role.SUPERVISOR, Optional.empty()));
    }

    private boolean printed(byte[] pdf) {
        try {
            room.documents().print(room.texts().get("agenda.report"), pdf);
            return true;
        } catch (DeviceException e) {
            LOG.warn("The month's report was not printed", e);
            return false;
        }
    }
}
