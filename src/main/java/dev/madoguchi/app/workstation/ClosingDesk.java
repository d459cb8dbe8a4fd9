package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.closing.CloseDay;
import dev.madoguchi.closing.ClosingException;
import dev.madoguchi.closing.ClosingView;
import dev.madoguchi.closing.ClosingViewModel;
import dev.madoguchi.closing.CountedLine;
import dev.madoguchi.closing.ToClose;
import dev.madoguchi.municipality.ReportRule;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.staff.Person;
import dev.madoguchi.ui.StepView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** The closing of the day, at one person's desk. */
final class ClosingDesk {
    private final Room room;
    private final Deadlines deadlines;
    private final Audit audit;
    private final CloseDay closeDay;
    private final ClosingViewModel model;
    private final Later<StepView> view;

    ClosingDesk(Room room, Workstation workstation, Person closer, ReportDays days, ClosingView.Ways ways)
            throws FontsMissingException {
        this.room = room;
        deadlines = days.deadlines();
        audit = new Audit(workstation.audit(), closer.id());
        closeDay = workstation.closing(
                new Workstation.Counter(room.profile(), room.site(), room.city(), room.clock()),
                room.documents(),
                room.texts());
        model = new ClosingViewModel(
                closeDay,
                new ClosingViewModel.Closer(
                        closer,
                        room.clock(),
                        this::due,
                        workstation.city()::anchor,
                        new CityDay(days, workstation)::of),
                room.documents(),
                room.texts(),
                room.background());
        view = new Later<>(() -> new ClosingView(
                model,
                room.texts(),
                room.clock().getZone(),
                room.profile().rules().ledger(),
                ways));
    }

    /** When a day's ledger and report have to be with the city (000 §8イ). */
    private Optional<LocalDateTime> due(LocalDate day) {
        return room.profile()
                .rules()
                .reports()
                .daily()
                .flatMap(ReportRule::due)
                .map(rule -> deadlines.daily(rule, day));
    }

    /** Which day has to be closed first. */
    ToClose first() throws ClosingException {
        return closeDay.first();
    }

    /** How many lines keep today from being closed. */
    int differences() {
        return (int) closeDay.lines(LocalDate.now(room.clock())).stream()
                .filter(CountedLine::isOpen)
                .count();
    }

    /** Today's ledger as it would be printed. */
    byte[] workbook() throws ClosingException {
        LocalDate today = LocalDate.now(room.clock());
        audit.record(Touch.of(AuditDeed.LEDGER_EXPORTED, today));
        return closeDay.workbook(today);
    }

    ClosingViewModel model() {
        return model;
    }

    /** The screen, to be made ahead. */
    Later<StepView> screen() {
        return view;
    }

    StepView view() {
        return view.get();
    }
}
