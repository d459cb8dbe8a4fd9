package dev.madoguchi.closing;

import dev.madoguchi.staff.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the closing of a day stands and how it came there: each state holds the one before. No visitor's data is in it, so it may
 * stay.
 */
public sealed interface ClosingState {

    /** The stage, for comparing. */
    ClosingStage stage();

    /** Closing has not begun. */
    record Open() implements ClosingState {
        @Override
        public ClosingStage stage() {
            return ClosingStage.OPEN;
        }
    }

    /**
     * The ledger was written.
     *
     * @param pages how many pages it has
     * @param visits the random ids of the visits it lists
     */
    record LedgerWritten(int pages, List<UUID> visits, Instant at, Person by) implements ClosingState {
        public LedgerWritten {
            visits = List.copyOf(visits);
        }

        @Override
        public ClosingStage stage() {
            return ClosingStage.LEDGER_WRITTEN;
        }
    }

    /** A person counted the printed pages, and they are all there. */
    record LedgerConfirmed(LedgerWritten ledger, Instant at, Person by) implements ClosingState {
        @Override
        public ClosingStage stage() {
            return ClosingStage.LEDGER_CONFIRMED;
        }
    }

    /**
     * The printed ledger is with the city (000 §8ア・イ, 002 別記12条).
     *
     * @param receivedBy the name of the city's officer who signed for it
     * @param fileSha256 of the file that went with it, where the city asks for one
     * @param by who handed it over
     */
    record LedgerDelivered(
            LedgerConfirmed confirmed, String receivedBy, Optional<String> fileSha256, Instant at, Person by)
            implements ClosingState {
        @Override
        public ClosingStage stage() {
            return ClosingStage.LEDGER_DELIVERED;
        }
    }

    /**
     * Erasing has begun.
     *
     * @param records what is to be destroyed
     * @param by who ordered it
     * @param witness who looked on, where the city asked for a witness (002 別記13条5項)
     */
    record Erasing(
            LedgerDelivered delivered, List<DestroyedRecord> records, Instant at, Person by, Optional<String> witness)
            implements ClosingState {
        public Erasing {
            records = List.copyOf(records);
        }

        /** The ledger's counting, before it was delivered. */
        public LedgerConfirmed confirmed() {
            return delivered.confirmed();
        }

        @Override
        public ClosingStage stage() {
            return ClosingStage.ERASING;
        }
    }

    /** Everything is erased. */
    record Erased(Erasing begun, Instant at) implements ClosingState {
        @Override
        public ClosingStage stage() {
            return ClosingStage.ERASED;
        }
    }

    /**
     * The files were searched.
     *
     * @param acceptedBy who takes it on himself that something was found; empty while nobody does
     */
    record Scanned(Erased erased, ScanReport report, Optional<Person> acceptedBy) implements ClosingState {
        /** Whether the certificate may be signed. */
        public boolean settled() {
            return report.clean() || acceptedBy.isPresent();
        }

        @Override
        public ClosingStage stage() {
            return ClosingStage.SCANNED;
        }
    }

    /**
     * The day is closed.
     *
     * @param sha256 of the certificate's JWS, 64 lower-case hexadecimal digits
     */
    record Certified(Scanned scanned, Instant at, String sha256) implements ClosingState {
        @Override
        public ClosingStage stage() {
            return ClosingStage.CERTIFIED;
        }
    }
}
