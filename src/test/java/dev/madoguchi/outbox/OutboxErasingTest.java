package dev.madoguchi.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What of the outbox goes once the city has receipted it. */
class OutboxErasingTest extends OutboxAtHand {
    @Test
    void erasesOnlyWhatTheCityReceipted() throws Exception {
        outbox.add(envelope(FIRST));
        outbox.add(envelope(SECOND));
        outbox.receipted(FIRST, "receipt");

        List<OutboxRow> erased = outbox.eraseReceipted();

        assertEquals(List.of(FIRST), erased.stream().map(OutboxRow::id).toList());
        assertFalse(Files.exists(file(FIRST)));
        assertTrue(Files.exists(file(SECOND)));
        assertEquals(
                List.of(OutboxState.ERASED, OutboxState.QUEUED),
                outbox.rows().stream().map(OutboxRow::state).toList());
        assertEquals(Optional.of("receipt"), outbox.rows().getFirst().receipt());
        assertTrue(outbox.contains(FIRST));
        assertEquals(List.of(), outbox.eraseReceipted());
        assertFalse(outbox.add(envelope(FIRST)));
    }

    /** A disk that does not tell whether a file is there must not pass for one on which none is. */
    @Test
    void notesNoEnvelopeAsRemovedThatIsStillThere() throws Exception {
        outbox.add(envelope(FIRST));
        outbox.receipted(FIRST, "receipt");
        Files.delete(file(FIRST));
        Files.createSymbolicLink(file(FIRST), file(FIRST));

        outbox.eraseReceipted();

        assertFalse(Files.isSymbolicLink(file(FIRST)));
        assertEquals(OutboxState.ERASED, outbox.rows().getFirst().state());
    }

    @Test
    void finishesAnErasureThatACrashCutOff() throws Exception {
        outbox.add(envelope(FIRST));
        outbox.receipted(FIRST, "receipt");
        Files.delete(file(FIRST));

        assertEquals(new Adoption(List.of(), List.of(), List.of()), outbox.adopt());
        outbox.eraseReceipted();

        assertEquals(OutboxState.ERASED, outbox.rows().getFirst().state());
    }
}
