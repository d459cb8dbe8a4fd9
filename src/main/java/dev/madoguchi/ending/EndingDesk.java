package dev.madoguchi.ending;

import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.paper.DocumentPrinter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the person who answers for a site does at the end of its contract; every deed stands in the trail. Not on the JavaFX thread. */
public final class EndingDesk {
    private final HandOvers handOvers;
    private final Kept kept;
    private final Planning planning;
    private final Lists lists;
    private final Responsible responsible;

    /** Finds what belongs to this station when its erasure is planned. */
    @FunctionalInterface
    public interface Planning {
        ErasePlanner planner() throws IOException;
    }

    /** What lies at the workstation. */
    public record Kept(Daybook daybook, Outbox outbox) {}

    /**
     * How the list of the open work comes onto paper.
     *
     * @param title what the printer's queue shows
     */
    public record Lists(HandOverPdf layout, DocumentPrinter printer, String title) {}

    /** Whoever is at the desk, by the staff id, and where their deeds are noted. */
    public record Responsible(String who, Trail trail) {}

    /** Where deeds are noted, durably. */
    @FunctionalInterface
    public interface Trail {
        void note(String deed, String about);
    }

    public EndingDesk(HandOvers handOvers, Kept kept, Planning planning, Lists lists, Responsible responsible) {
        this.handOvers = handOvers;
        this.kept = kept;
        this.planning = planning;
        this.lists = lists;
        this.responsible = responsible;
    }

    EndingSight look() throws EndingException {
        OpenWork work = handOvers.open();
        return new EndingSight(
                work,
                handOvers.handedOver(work),
                kept.outbox().waiting(),
                kept.daybook().days());
    }

    /**
     * Seals what is open.
     *
     * @return how many records were sealed
     */
    int handOver() throws EndingException {
        List<UUID> records = handOvers.make(responsible.who());
        records.forEach(record -> responsible.trail().note("handover.made", record.toString()));
        return records.size();
    }

    /** Prints the list of what is open and of what was sealed, for signatures. */
    void printList() throws EndingException, DeviceException {
        lists.printer().print(lists.title(), lists.layout().write(handOvers.open(), handOvers.all()));
    }

    /** Forgets the cases that the city has. */
    int forget() throws EndingException {
        int forgotten = handOvers.forget();
        responsible.trail().note("handover.forgotten", Integer.toString(forgotten));
        return forgotten;
    }

    /**
     * Makes everything ready and signs the plan: the point of no return.
     *
     * @param witness who looks on
     */
    void plan(ReportFolder folder, String witness) throws EndingException {
        try {
            planning.planner().plan(folder, responsible.who(), Optional.of(witness));
        } catch (IOException e) {
            throw new EndingException(EndingFault.STORAGE, "what belongs to this station cannot be found", e);
        }
        // The witness stands in the plan: what somebody typed does not go into the trail.
        responsible.trail().note("erasure.planned", "");
    }
}
