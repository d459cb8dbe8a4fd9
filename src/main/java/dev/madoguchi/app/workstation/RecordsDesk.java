package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.dayrecord.Affected;
import dev.madoguchi.dayrecord.RecordsView;
import dev.madoguchi.dayrecord.RecordsViewModel;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.ui.StepView;
import java.time.LocalTime;
import java.util.List;

/** The records of the day, at one person's desk. */
final class RecordsDesk {
    private final Room room;
    private final Workstation workstation;
    private final RecordsViewModel model;
    private final Later<StepView> view;

    /** @param who writes */
    RecordsDesk(Room room, Workstation workstation, String who, Runnable goHome) {
        this.room = room;
        this.workstation = workstation;
        var books = workstation.books();
        model = new RecordsViewModel(
                books.dayRecords(),
                books.takings(),
                new RecordsViewModel.Writing(who, books.peopleInSight(), books.personalData(), this::affected),
                room.background());
        view = new Later<>(
                () -> new RecordsView(model, room.texts(), room.clock().getZone(), goHome));
    }

    /** What an accident at this station may touch at this moment (F91). */
    private Affected affected() {
        List<OutboxRow> kept = workstation.outbox().rows().stream()
                .filter(row -> row.state() != OutboxState.ERASED)
                .toList();
        long unsent = kept.stream()
                .filter(row -> row.state() != OutboxState.RECEIPTED)
                .count();
        return new Affected(
                workstation.name().station(),
                LocalTime.now(room.clock()),
                kept.size(),
                workstation.daybook().drafts().size(),
                (int) unsent);
    }

    RecordsViewModel model() {
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
