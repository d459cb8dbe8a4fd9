package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.CLOCK;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static dev.madoguchi.closing.ClosingStation.OFFICER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.media.Mounted;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole closing on a file system of its own that is full when one of the deeds begins, and has room again after. */
@Timeout(300)
class FullDiskClosingTest {
    private static final Set<ClosingFault> NO_ROOM = Set.of(ClosingFault.STORAGE, ClosingFault.STORE_STOPPED);
    private static final int SIZE_KIBIBYTES = 96 * 1024;

    @TempDir
    private Path folder;

    private final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();
    private final List<LocalDate> anchored = new ArrayList<>();

    private Mounted disk;
    private Path ballast;
    private ClosingStation station;
    private ClosingViewModel model;

    @BeforeEach
    void receiveVisitors() throws Exception {
        disk = Mounted.memory(folder.resolve("disk"), SIZE_KIBIBYTES);
        ballast = disk.root().resolve("ballast");
        open();
        for (var entry : People.several()) {
            station.receive(entry);
        }
        model.look();
    }

    private void open() throws Exception {
        station = new ClosingStation(disk.root().resolve("home"));
        model = new ClosingViewModel(
                station.closing,
                new ClosingViewModel.Closer(CHIEF, CLOCK, day -> Optional.empty(), anchored::add),
                printer,
                new Texts(Locale.JAPANESE),
                new ImmediateBackground());
        model.look();
    }

    @AfterEach
    void close() throws Exception {
        if (station != null) {
            Files.deleteIfExists(ballast);
            station.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"RECONCILE", "SCAN", "CLOSED"},
            mode = EnumSource.Mode.EXCLUDE)
    void saysSoKeepsTheDataAndGoesOnWhenThereIsRoom(ClosingDeed full) throws Exception {
        goTo(full);

        fill(0);
        act();

        assertTrue(said().filter(NO_ROOM::contains).isPresent(), said().toString());
        assertEquals(List.of(), anchored);
        mend();
        assertEquals(full, turn());
        if (full != ClosingDeed.CERTIFY) {
            assertEquals(People.several().size(), station.daybook.completed(DAY).size());
        }
        goTo(ClosingDeed.CLOSED);
        assertEquals(List.of(DAY), anchored);
    }

    /** Then some of what a deed writes comes to the disk and some does not. */
    @ParameterizedTest
    @CsvSource({"PRINT, 4", "PRINT, 8", "CONFIRM, 4", "DELIVER, 4", "ERASE, 8", "ERASE, 64", "ERASE, 512", "CERTIFY, 8"
    })
    void losesNothingAndGoesOnWhenADeedFindsLittleRoom(ClosingDeed full, int kibibytes) throws Exception {
        goTo(full);

        fill(kibibytes);
        act();

        assertTrue(said().filter(fault -> !NO_ROOM.contains(fault)).isEmpty(), said().toString());
        mend();
        goTo(ClosingDeed.CLOSED);
        assertEquals(Set.of(), missedByTheTrail());
        assertEquals(List.of(), station.daybook.completed(DAY));
    }

    private Optional<ClosingFault> said() {
        return switch (model.stepProperty().get()) {
            case ClosingStep.Ready ready -> ready.refused();
            case ClosingStep.Stopped stopped -> Optional.of(stopped.fault());
            case ClosingStep other -> throw new AssertionError("no sentence of its own: " + other);
        };
    }

    private Set<String> missedByTheTrail() {
        Set<String> steps = Stream.of(ClosingStage.values())
                .filter(stage -> stage != ClosingStage.OPEN)
                .map(stage -> "closing." + stage)
                .collect(Collectors.toSet());
        station.audit.after(0, 1_000).forEach(row -> steps.remove(row.deed()));
        return steps;
    }

    /** As the sentence says: make room, and do it again. */
    private void mend() throws Exception {
        Files.delete(ballast);
        model.look();
        assertEquals(Optional.empty(), ready().refused());
    }

    private void goTo(ClosingDeed deed) {
        while (turn() != deed) {
            ClosingDeed before = turn();
            act();
            assertEquals(Optional.empty(), ready().refused(), "after " + before);
            assertNotEquals(before, turn());
        }
    }

    private void act() {
        switch (turn()) {
            case PRINT -> model.printLedger();
            case CONFIRM -> model.confirm("1");
            case DELIVER -> model.deliver(OFFICER);
            case ERASE -> model.erase("");
            case SCAN -> model.searchAgain();
            case CERTIFY -> model.certify();
            case RECONCILE, CLOSED -> throw new IllegalStateException("nothing to do");
        }
    }

    /** @param room what is left, in kibibytes */
    private void fill(int room) throws IOException {
        byte[] blocks = new byte[1 << 20];
        try (var out = Files.newOutputStream(ballast)) {
            long left = Files.getFileStore(disk.root()).getUsableSpace() - room * 1024L;
            while (left > 0) {
                int size = (int) Math.min(left, blocks.length);
                out.write(blocks, 0, size);
                left -= size;
            }
        }
    }

    private ClosingStep.Ready ready() {
        return assertInstanceOf(ClosingStep.Ready.class, model.stepProperty().get());
    }

    private ClosingDeed turn() {
        return ClosingDeed.turn(ready());
    }
}
