package dev.madoguchi.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.Envelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a crash, or a store that is lost, leaves in the outbox. */
class OutboxCrashTest extends OutboxAtHand {
    @Test
    void adoptsAFileThatACrashLeftWithoutARow() throws Exception {
        Envelope envelope = envelope(FIRST);
        Files.createDirectories(envelopes());
        Files.write(file(FIRST), envelope.bytes());
        Files.write(envelopes().resolve(SECOND + ".cbor.tmp"), new byte[10]);

        Adoption adoption = outbox.adopt();

        assertEquals(new Adoption(List.of(FIRST), List.of(), List.of()), adoption);
        assertEquals(List.of(queued(envelope)), outbox.rows());
        assertEquals(new Adoption(List.of(), List.of(), List.of()), outbox.adopt());
    }

    @Test
    void keepsTheFileThatWasThereWhenTheVisitIsSealedAgainAfterACrash() throws Exception {
        Envelope beforeTheCrash = envelope(FIRST);
        Files.createDirectories(envelopes());
        Files.write(file(FIRST), beforeTheCrash.bytes());

        assertFalse(outbox.add(envelope(FIRST)));

        assertEquals(List.of(queued(beforeTheCrash)), outbox.rows());
        assertEquals(beforeTheCrash, outbox.envelope(FIRST));
    }

    @Test
    void losesNoRecordWithItsDatabase() throws Exception {
        outbox.add(envelope(FIRST));
        outbox.add(envelope(SECOND));
        database.close();
        try (var files = Files.list(home.resolve("store"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        open();

        assertEquals(new Adoption(List.of(FIRST, SECOND), List.of(), List.of()), outbox.adopt());
        assertEquals(2, outbox.waiting());
    }

    @Test
    void reportsFilesThatVanishedOrWereChanged() throws Exception {
        outbox.add(envelope(FIRST));
        outbox.add(envelope(SECOND));
        Files.delete(file(FIRST));
        Files.write(file(SECOND), envelope(SECOND).bytes());
        Files.write(envelopes().resolve("other.cbor"), new byte[10]);

        assertEquals(new Adoption(List.of(), List.of(FIRST), List.of(SECOND + ".cbor", "other.cbor")), outbox.adopt());
        assertThrows(IOException.class, () -> outbox.envelope(FIRST));
        assertThrows(IOException.class, () -> outbox.envelope(SECOND));
    }

    @Test
    void takesARecordInAnewWhenACrashLeftABrokenFile() throws Exception {
        Envelope envelope = envelope(FIRST);
        Files.createDirectories(envelopes());
        Files.write(file(FIRST), new byte[10]);

        assertTrue(outbox.add(envelope));

        assertEquals(envelope, outbox.envelope(FIRST));
    }

    @Test
    void triesAgainWhatACrashInterrupted() throws Exception {
        outbox.add(envelope(FIRST));
        outbox.sending(FIRST);

        var afterTheCrash = new Outbox(database, envelopes(), CLOCK);

        OutboxRow row = afterTheCrash.due(NOW, 10).getFirst();
        assertEquals(OutboxState.SENDING, row.state());
        assertTrue(afterTheCrash.sending(FIRST));
        assertEquals(2, afterTheCrash.rows().getFirst().attempts());
    }
}
