package dev.madoguchi.app.workstation;

import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.express.DeliveredFile;
import dev.madoguchi.express.Delivering;
import dev.madoguchi.express.Delivery;
import dev.madoguchi.express.ExpressViewModel;
import dev.madoguchi.express.HandOverSlip;
import dev.madoguchi.express.HandOverSlipPdf;
import dev.madoguchi.express.Subject;
import dev.madoguchi.municipality.ExpressPhoto;
import dev.madoguchi.municipality.ExpressPhoto.Way;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitViewModel;
import java.time.LocalDateTime;

/** What handing over express photos needs of one counter: its media, its printer, and who works there. */
final class ExpressDesk {
    private final Room room;
    private final VisitViewModel visit;
    private final VisitSteps.Staff staff;
    private final HandOverSlipPdf layout;

    ExpressDesk(Room room, VisitViewModel visit, VisitSteps.Staff staff) throws FontsMissingException {
        this.room = room;
        this.visit = visit;
        this.staff = staff;
        this.layout = new HandOverSlipPdf(JapaneseFonts.installed(), room.texts());
    }

    /** The step, by the city's rule. */
    ExpressViewModel model(ExpressPhoto rule) {
        var delivering =
                new Delivering(rule, room.devices().media(), room.devices().expressFolder(rule), room.clock());
        return new ExpressViewModel(delivering, this::subject, this::print, room.background(), visit::delivered);
    }

    private Subject subject() {
        Visit open = visit.visit().orElseThrow();
        Ticket ticket = open.ticket();
        var about = new Subject.Case(
                room.site().id(),
                ticket.label(),
                LocalDateTime.ofInstant(ticket.at(), room.clock().getZone()));
        return new Subject(about, () -> exported(open), staff.person().name());
    }

    /** The photo, on its way out once the trail has it. */
    private byte[] exported(Visit open) {
        staff.audit().record(Touch.of(AuditDeed.PHOTO_EXPORTED, open.id()));
        return open.photo().orElseThrow().jpeg();
    }

    private void print(Delivery delivery, DeliveredFile file) throws DeviceException {
        var slip = new HandOverSlip(
                room.profile().name(),
                room.site().name(),
                file,
                delivery.to() == Way.SD_CARD,
                LocalDateTime.ofInstant(delivery.at(), room.clock().getZone()),
                delivery.by());
        room.documents().print(room.texts().get("express.job"), layout.bytes(slip));
    }
}
