package dev.madoguchi.app.workstation;

import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.paperwork.Due;
import dev.madoguchi.visit.OpenDraft;
import java.util.List;

/**
 * What the home screen knows of the day.
 *
 * @param drafts visits that wait to be gone on with
 * @param records every record that was sealed and not erased yet, the newest first
 * @param papers what is still to be done with papers
 */
record HomeState(List<OpenDraft> drafts, List<OutboxRow> records, Due papers) {
    HomeState {
        drafts = List.copyOf(drafts);
        records = List.copyOf(records);
    }

    static HomeState empty() {
        return new HomeState(List.of(), List.of(), Due.NOTHING);
    }

    /** How many records the city has receipted. */
    long receipted() {
        return records.stream()
                .filter(row -> row.state() == OutboxState.RECEIPTED)
                .count();
    }
}
