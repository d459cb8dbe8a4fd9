package dev.madoguchi.app.workstation;

import dev.madoguchi.app.home.DayGlance;
import dev.madoguchi.app.home.HomeKind;
import dev.madoguchi.app.home.HomeLook;
import dev.madoguchi.app.home.HomeState;
import dev.madoguchi.app.home.HomeView;
import dev.madoguchi.app.home.HomeViewModel;
import dev.madoguchi.app.home.HomeWays;
import dev.madoguchi.app.station.ClockWatch;
import dev.madoguchi.app.station.UpdateWatch;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.paperwork.Due;
import dev.madoguchi.publishing.station.NewsPanel;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import dev.madoguchi.roster.ChangesDesk;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.update.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The home screen of one person, of the kind that fits what they may do at this moment. On the JavaFX thread. */
final class HomeDesk {
    /** What is counted over a whole day need not be counted every second. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Room room;
    private final Workstation workstation;
    private final Neighbours neighbours;
    private final HomeViewModel model;
    private final Permit permit;
    private final UpdateWatch update;
    private @Nullable HomeKind kind;
    private @Nullable HomeView view;
    private Optional<DayGlance> glance = Optional.empty();
    private Instant glancedAt = Instant.EPOCH;

    /**
     * The other parts of the desk that home looks at.
     *
     * @param faults what is wrong with the counter's devices
     */
    record Neighbours(
            OfficeDesk office,
            RosterDesk roster,
            SlipDesk slips,
            ServiceHours hours,
            Supplier<Map<DeviceKind, DeviceFault>> faults) {}

    HomeDesk(Room room, Workstation workstation, Neighbours neighbours, HomeWays ways) {
        this.room = room;
        this.workstation = workstation;
        this.neighbours = neighbours;
        permit = ways.permit();
        update = UpdateWatch.ofProgram(workstation, room.clock());
        var look = new HomeLook(
                new HomeLook.Visits(
                        workstation.drafts(),
                        workstation.visitsAside(),
                        workstation.queue()::lines,
                        workstation::photosLeft),
                workstation.outbox(),
                new ClockWatch(workstation.sync()::status, workstation.settings()),
                new HomeLook.Office(neighbours.office().closing()::first, this::rest, neighbours.hours()::look),
                this::glance);
        model = new HomeViewModel(look, room.background(), ways);
    }

    /** What somebody may not do is not asked of them either. */
    private HomeState.Office rest() throws Exception {
        boolean people = permit.may(Act.PEOPLE);
        return new HomeState.Office(
                permit.may(Act.HAND_IN_PAPERS) ? workstation.books().paperwork().due() : Due.NOTHING,
                people ? neighbours.roster().gapsAhead() : List.of(),
                people ? neighbours.roster().changesOwed() : ChangesDesk.Owed.NOTHING,
                permit.may(Act.SETTINGS) ? update.look() : new Progress.UpToDate());
    }

    private synchronized DayGlance glance() throws Exception {
        Instant now = room.clock().instant();
        if (glance.isPresent() && now.isBefore(glancedAt.plus(FRESH))) {
            return glance.get();
        }
        SortedMap<String, Integer> counted = workstation
                .books()
                .tallies()
                .totals(LocalDate.now(room.clock()), room.site().id());
        int left = counted.entrySet().stream()
                .filter(count -> count.getKey().startsWith("left."))
                .mapToInt(Map.Entry::getValue)
                .sum();
        DayGlance looked = new DayGlance(
                counted.getOrDefault("sealed", 0),
                left,
                neighbours.office().closing().differences(),
                neighbours.roster().attendance(),
                neighbours.office().owed(),
                neighbours.faults().get());
        glance = Optional.of(looked);
        glancedAt = now;
        return looked;
    }

    /** The screen of the kind that fits now. */
    StepView view() {
        return view(HomeKind.of(permit));
    }

    /** The screen of a kind, whoever looks at it. */
    StepView view(HomeKind now) {
        if (view == null || now != kind) {
            kind = now;
            view = new HomeView(
                    now,
                    model,
                    new HomeView.Around(
                            neighbours.slips().openPanel(),
                            new NewsPanel(
                                    workstation.city().published(),
                                    new CertificateWords(workstation, room.texts())::late,
                                    room.texts()),
                            workstation.health(),
                            workstation::backupFailing,
                            room.clock()),
                    room.texts());
        }
        return view;
    }

    HomeViewModel model() {
        return model;
    }
}
