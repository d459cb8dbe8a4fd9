package dev.madoguchi.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.Envelope;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of a record from its taking in to its receipt. */
class OutboxTest extends OutboxAtHand {
    @Test
    void triesAtOnceWhatWasTakenInWhileTheClockWasADayAhead() throws Exception {
        var ahead = new Outbox(database, envelopes(), Clock.offset(CLOCK, Duration.ofDays(1)));
        assertTrue(ahead.add(envelope(FIRST)));
        assertTrue(outbox.add(envelope(SECOND)));
        assertTrue(outbox.failed(SECOND, "away", NOW.plus(Duration.ofMinutes(15))));

        List<UUID> due = outbox.due(NOW, 10).stream().map(OutboxRow::id).toList();

        assertEquals(List.of(FIRST), due);
    }

    @Test
    void keepsARecordAsAFileAndAsARow() throws Exception {
        Envelope envelope = envelope(FIRST);

        assertTrue(outbox.add(envelope));

        assertEquals(envelope, Envelope.parse(Files.readAllBytes(file(FIRST))));
        assertEquals(envelope, outbox.envelope(FIRST));
        assertEquals(List.of(queued(envelope)), outbox.rows());
        assertEquals(List.of(queued(envelope)), outbox.due(NOW, 10));
        assertTrue(outbox.contains(FIRST));
        assertEquals(1, outbox.waiting());
    }

    @Test
    void sendsAVisitOnceHoweverOftenItWasSealed() throws Exception {
        Envelope envelope = envelope(FIRST);
        outbox.add(envelope);

        assertFalse(outbox.add(envelope));
        assertFalse(outbox.add(envelope(FIRST)));

        assertEquals(List.of(queued(envelope)), outbox.rows());
        assertEquals(envelope, outbox.envelope(FIRST));
    }

    @Test
    void triesAgainWhatFailedWhenItsTimeHasCome() throws Exception {
        outbox.add(envelope(FIRST));
        Instant later = NOW.plus(Duration.ofMinutes(15));

        assertTrue(outbox.sending(FIRST));
        assertTrue(outbox.failed(FIRST, "server away", later));

        assertEquals(List.of(), outbox.due(NOW, 10));
        OutboxRow row = outbox.due(later, 10).getFirst();
        assertEquals(OutboxState.QUEUED, row.state());
        assertEquals(Optional.of("server away"), row.reason());
        assertEquals(1, row.attempts());
        assertEquals(later, row.nextTry());
        assertTrue(outbox.retry(FIRST));
        assertEquals(1, outbox.due(NOW, 10).size());
    }

    @Test
    void leavesARefusedRecordToAPerson() throws Exception {
        outbox.add(envelope(FIRST));

        assertTrue(outbox.refused(FIRST, "x".repeat(5000)));

        assertEquals(List.of(), outbox.due(NOW.plus(Duration.ofDays(9)), 10));
        assertEquals(1, outbox.waiting());
        assertFalse(outbox.failed(FIRST, "late", NOW));
        assertEquals("x".repeat(1000), outbox.rows().getFirst().reason().orElseThrow());
        assertTrue(outbox.retry(FIRST));
        assertEquals(1, outbox.due(NOW, 10).size());
    }

    @Test
    void neverMovesBackFromAReceipt() throws Exception {
        outbox.add(envelope(FIRST));

        assertTrue(outbox.receipted(FIRST, "receipt"));

        assertFalse(outbox.receipted(FIRST, "another"));
        assertFalse(outbox.sending(FIRST));
        assertFalse(outbox.failed(FIRST, "late", NOW));
        assertFalse(outbox.refused(FIRST, "late"));
        assertFalse(outbox.retry(FIRST));
        OutboxRow row = outbox.rows().getFirst();
        assertEquals(OutboxState.RECEIPTED, row.state());
        assertEquals(Optional.of("receipt"), row.receipt());
        assertEquals(0, outbox.waiting());
    }
}
