package dev.madoguchi.app.records;

import dev.madoguchi.outbox.OutboxRow;
import java.time.Duration;

/**
 * A record that the city has not receipted.
 *
 * @param bytes the size of its envelope; 0 where its file is missing
 * @param age how long it has waited
 */
record WaitingRecord(OutboxRow row, long bytes, Duration age) {}
