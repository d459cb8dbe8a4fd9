package dev.madoguchi.city.desk;

import dev.madoguchi.city.receipt.Acceptance;
import dev.madoguchi.ui.Trouble;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the officer is. */
public sealed interface DeskStep {
    /** Choosing one of a day's deliveries. */
    record Choosing(LocalDate day, List<Delivery> deliveries) implements DeskStep {
        public Choosing {
            deliveries = List.copyOf(deliveries);
        }
    }

    /** The program fetches, opens, sends or writes. */
    record Working(LocalDate day) implements DeskStep {}

    /**
     * Comparing an opened delivery with the ledger on paper, line by line.
     *
     * @param ticked the ids of the records that were compared
     */
    record Comparing(Delivery delivery, List<Line> lines, Set<String> ticked) implements DeskStep {
        public Comparing {
            lines = List.copyOf(lines);
            ticked = Set.copyOf(ticked);
        }

        /** Whether it can be accepted: every record opened, and every one compared. */
        public boolean isComplete() {
            return !lines.isEmpty()
                    && lines.stream()
                            .allMatch(line -> line instanceof Line.Opened
                                    && ticked.contains(line.record().id()));
        }

        /** Whether a record does not open: then the delivery can only be queried. */
        boolean hasShut() {
            return lines.stream().anyMatch(Line.NotOpened.class::isInstance);
        }

        Comparing with(String id, boolean on) {
            Set<String> now = new HashSet<>(ticked);
            if (on) {
                now.add(id);
            } else {
                now.remove(id);
            }
            return new Comparing(delivery, lines, now);
        }

        /** Says nothing of the people. */
        @Override
        public String toString() {
            return "Comparing[" + lines.size() + "]";
        }
    }

    /** What the officer is told about the last deed. */
    sealed interface Told {
        /** Nothing. */
        record Nothing() implements Told {}

        /** The city has the signed acceptance or query. */
        record Said(Acceptance acceptance) implements Told {}

        /** Photos are in a folder; empty where the delivery has none to hand over. */
        record Exported(Optional<PhotoExport.Exported> what) implements Told {}

        /** It was not done, for a reason that somebody foresaw. */
        record Failed(DeskFault fault) implements Told {}

        /** It was not done. */
        record Unforeseen(Trouble trouble) implements Told {}
    }
}
