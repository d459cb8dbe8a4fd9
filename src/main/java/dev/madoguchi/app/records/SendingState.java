package dev.madoguchi.app.records;

import dev.madoguchi.ui.Notice;
import java.util.List;
import java.util.Optional;

/**
 * What the screen of the records on their way shows.
 *
 * @param records those that the city has not receipted, the oldest first
 * @param notice what became of the last deed
 */
record SendingState(List<WaitingRecord> records, Optional<Notice> notice) {
    SendingState {
        records = List.copyOf(records);
    }
}
