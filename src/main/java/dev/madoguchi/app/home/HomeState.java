package dev.madoguchi.app.home;

import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.calendar.Away;
import dev.madoguchi.closing.ToClose;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.paperwork.Due;
import dev.madoguchi.queue.Line;
import dev.madoguchi.roster.ChangesDesk;
import dev.madoguchi.roster.Gap;
import dev.madoguchi.update.Progress;
import dev.madoguchi.visit.OpenDraft;
import dev.madoguchi.visit.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the home screen knows of the day.
 *
 * @param clockOff how far this computer's clock is ahead of the city's server, where that is too much
 * @param toClose which day has to be closed first; empty before anybody looked
 * @param glance the day at a glance; empty for whom it is not
 * @param away what is not done now although the counter is open
 */
public record HomeState(
        Cases cases,
        List<OutboxRow> records,
        Office office,
        Optional<Duration> clockOff,
        Optional<ToClose> toClose,
        Optional<DayGlance> glance,
        List<Away> away) {

    public HomeState {
        records = List.copyOf(records);
        away = List.copyOf(away);
    }

    /**
     * The visits that are under way.
     *
     * @param drafts that wait to be gone on with, the oldest first
     * @param aside whose visitors come back, the oldest first
     * @param lines who waits for what
     * @param shut what does not open, or does not go
     */
    record Cases(List<OpenDraft> drafts, List<AsideCase> aside, List<Line> lines, Shut shut) {
        Cases {
            drafts = List.copyOf(drafts);
            aside = List.copyOf(aside);
            lines = List.copyOf(lines);
        }

        /** Those whose next step is this one. */
        List<OpenDraft> at(Stage stage) {
            return drafts.stream().filter(draft -> draft.stage() == stage).toList();
        }

        int waiting() {
            return lines.stream().mapToInt(Line::waiting).sum();
        }
    }

    /**
     * What of the visits does not open, or does not go.
     *
     * @param waiting cases that stay shut until the city answers
     * @param lost cases that open no more
     * @param photosLeft whether photos that have to go could not be looked at when the program started
     */
    record Shut(int waiting, int lost, boolean photosLeft) {
        static final Shut NOTHING = new Shut(0, 0, false);
    }

    /**
     * What the office has to do.
     *
     * @param papers what is still to be done with papers
     * @param gaps where too few people are planned from today on, the soonest first
     * @param changes what the city has to hear of the people
     * @param update how far this computer is on the way to the program's next version
     */
    public record Office(Due papers, List<Gap> gaps, ChangesDesk.Owed changes, Progress update) {
        public Office {
            gaps = List.copyOf(gaps);
        }

        static Office nothing() {
            return new Office(Due.NOTHING, List.of(), ChangesDesk.Owed.NOTHING, new Progress.UpToDate());
        }
    }

    static HomeState empty() {
        return new HomeState(
                new Cases(List.of(), List.of(), List.of(), Shut.NOTHING),
                List.of(),
                Office.nothing(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** How many records the city has receipted. */
    public long receipted() {
        return records.stream()
                .filter(row -> row.state() == OutboxState.RECEIPTED)
                .count();
    }
}
