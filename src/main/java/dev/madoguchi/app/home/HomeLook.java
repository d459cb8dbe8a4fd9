package dev.madoguchi.app.home;

import dev.madoguchi.app.station.ClockWatch;
import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.calendar.Away;
import dev.madoguchi.closing.ToClose;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.queue.Line;
import dev.madoguchi.role.Permit;
import dev.madoguchi.visit.DraftsFound;
import dev.madoguchi.visit.OpenDraft;
import dev.madoguchi.visit.VisitDrafts;
import dev.madoguchi.visit.VisitsAside;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Looks at everything that the home screen shows; what somebody's home does not show is not looked at. */
public final class HomeLook {
    private final Visits visits;
    private final Outbox outbox;
    private final ClockWatch clock;
    private final Office office;
    private final Callable<DayGlance> glance;

    /**
     * Where the visits under way are.
     *
     * @param lines who waits for what; slow
     * @param photosLeft whether photos that have to go could not be looked at when the program started
     */
    public record Visits(
            VisitDrafts drafts, VisitsAside aside, Callable<List<Line>> lines, BooleanSupplier photosLeft) {}

    /**
     * What the office has to do.
     *
     * @param toClose says which day has to be closed first
     * @param rest says what is to be done with papers, who is missing in the plan, and what the city has to hear of the people
     * @param away says what is not done now although the counter is open
     */
    public record Office(Callable<ToClose> toClose, Callable<HomeState.Office> rest, Callable<List<Away>> away) {}

    /** @param glance looks at the day; slow */
    public HomeLook(Visits visits, Outbox outbox, ClockWatch clock, Office office, Callable<DayGlance> glance) {
        this.visits = visits;
        this.outbox = outbox;
        this.clock = clock;
        this.office = office;
        this.glance = glance;
    }

    /** Everything as it stands; slow. */
    HomeState look(Permit permit) throws Exception {
        HomeKind kind = HomeKind.of(permit);
        HomeState.Office rest = kind == HomeKind.BOOTH
                ? HomeState.Office.nothing()
                : office.rest().call();
        Optional<DayGlance> day =
                kind == HomeKind.DAY || kind == HomeKind.CITY ? Optional.of(glance.call()) : Optional.empty();
        return new HomeState(
                cases(),
                records(),
                rest,
                clock.off(),
                Optional.of(office.toClose().call()),
                day,
                kind == HomeKind.BOOTH ? List.of() : office.away().call());
    }

    private HomeState.Cases cases() throws Exception {
        List<AsideCase> aside = visits.aside().cases().waiting();
        Set<UUID> away = aside.stream().map(AsideCase::visit).collect(Collectors.toSet());
        DraftsFound found = visits.drafts().look();
        List<OpenDraft> here = found.open().stream()
                .filter(draft -> !away.contains(draft.id()))
                .toList();
        return new HomeState.Cases(
                here,
                aside,
                visits.lines().call(),
                new HomeState.Shut(
                        found.waiting(), found.lost(), visits.photosLeft().getAsBoolean()));
    }

    private List<OutboxRow> records() {
        List<OutboxRow> rows = new ArrayList<>(outbox.rows());
        rows.removeIf(row -> row.state() == OutboxState.ERASED);
        Collections.reverse(rows);
        // What a person may have to look at comes before what is done.
        rows.sort(Comparator.comparing(row -> row.state() == OutboxState.RECEIPTED));
        return rows;
    }
}
