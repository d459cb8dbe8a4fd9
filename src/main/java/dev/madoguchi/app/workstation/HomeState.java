package dev.madoguchi.app.workstation;

import dev.madoguchi.closing.ToClose;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.paperwork.Due;
import dev.madoguchi.roster.ChangesDesk;
import dev.madoguchi.roster.Gap;
import dev.madoguchi.visit.OpenDraft;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the home screen knows of the day.
 *
 * @param drafts visits that wait to be gone on with
 * @param records every record that was sealed and not erased yet, those without a receipt first, of each the newest first
 * @param papers what is still to be done with papers
 * @param clockOff how far this computer's clock is ahead of the city's server, where that is too much
 * @param toClose which day has to be closed first; empty before anybody looked
 * @param gaps where too few people are planned from today on, the soonest first
 * @param changes what the city has to hear of the people
 */
record HomeState(
        List<OpenDraft> drafts,
        List<OutboxRow> records,
        Due papers,
        Optional<Duration> clockOff,
        Optional<ToClose> toClose,
        List<Gap> gaps,
        ChangesDesk.Owed changes) {
    HomeState {
        drafts = List.copyOf(drafts);
        records = List.copyOf(records);
        gaps = List.copyOf(gaps);
    }

    static HomeState empty() {
        return new HomeState(
                List.of(),
                List.of(),
                Due.NOTHING,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                ChangesDesk.Owed.NOTHING);
    }

    /** How many records the city has receipted. */
    long receipted() {
        return records.stream()
                .filter(row -> row.state() == OutboxState.RECEIPTED)
                .count();
    }
}
