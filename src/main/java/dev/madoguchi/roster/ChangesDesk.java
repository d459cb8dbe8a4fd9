package dev.madoguchi.roster;

import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.FileMark;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.staff.PeopleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the city what has changed among the people: as files in a folder of their day, which are noted as handed in. */
public final class ChangesDesk {
    private final StaffChanges changes;
    private final PeopleFile people;
    private final ChangeReport report;
    private final Place place;
    private final Clock clock;

    /**
     * Where the report goes.
     *
     * @param folder the files are put here, in a folder for each day
     * @param job what a printer's queue calls the report
     */
    public record Place(Path folder, DocumentPrinter printer, String job) {}

    public ChangesDesk(StaffChanges changes, PeopleFile people, ChangeReport report, Place place, Clock clock) {
        this.changes = changes;
        this.people = people;
        this.report = report;
        this.place = place;
        this.clock = clock;
    }

    /**
     * What the city has to hear.
     *
     * @param due by when of the first; empty where nothing is owed
     */
    public record Owed(List<StaffChange> changes, Optional<LocalDateTime> due) {
        public static final Owed NOTHING = new Owed(List.of(), Optional.empty());

        public Owed {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Looks at the list of people, and says what the city has to hear.
     *
     * @throws IOException the list cannot be read
     */
    public Owed look() throws IOException {
        changes.look(people.people());
        List<StaffChange> owed = changes.owed();
        return new Owed(owed, report.due(owed));
    }

    /** Puts the report of what is owed into its folder, and notes that it is handed in; the folder. Nothing where nothing is owed. */
    Optional<Path> handIn(List<StaffChange> owed, String by) throws IOException {
        if (owed.isEmpty()) {
            return Optional.empty();
        }
        Path folder = place.folder().resolve(LocalDate.now(clock).toString());
        Files.createDirectories(folder);
        FileMark mark = FileMark.of(place.printer());
        String name = "staff-changes-" + owed.getFirst().id().toString().substring(0, 8);
        Map<Path, byte[]> files = new LinkedHashMap<>();
        files.put(mark.named(folder.resolve(name + ".pdf")), report.pdf(owed));
        files.put(mark.named(folder.resolve(name + ".xlsx")), mark.workbook(report.workbook(owed)));
        DurableFile.write(files);
        changes.reported(owed, by);
        return Optional.of(folder);
    }

    /** Prints the report; nothing is noted as handed in. */
    void print(List<StaffChange> owed) throws Exception {
        place.printer().print(place.job(), report.pdf(owed));
    }

    List<String> cells(StaffChange change) {
        return report.cells(change);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
