package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.CLERK;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static dev.madoguchi.closing.ClosingStation.OFFICER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.staff.Person;
import dev.madoguchi.store.Crash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store that breaks while a day is erased, and is rebuilt from a backup of before; and names that the store would not take. */
class RebuiltWhileErasingTest {
    @TempDir
    private Path folder;

    private DayToClose day;

    @BeforeEach
    void open() throws Exception {
        day = new DayToClose(folder);
    }

    @AfterEach
    void close() {
        day.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ErasureStep.class,
            names = {"RECEIPTS_KEPT", "DAY_KEY_DESTROYED", "ENTRIES_DELETED", "ENVELOPES_REMOVED"})
    void goesOnWithTheReceiptsThatWereKept(ErasureStep last) throws Exception {
        Envelope envelope = day.station.send(People.KUROGIRI);
        day.station.backup();
        day.station.outbox.receipted(People.KUROGIRI.visit(), day.station.receipt(envelope));
        erasedUpTo(last);
        Path killed = killedWithABrokenStore();

        try (ClosingStation rebuilt = new ClosingStation(killed)) {
            assertEquals(
                    List.of(OutboxState.QUEUED),
                    rebuilt.outbox.rows().stream().map(OutboxRow::state).toList());
            rebuilt.closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen);
            rebuilt.closing.scan(DAY, CHIEF);
            rebuilt.closing.certify(DAY, CHIEF);

            assertEquals(
                    List.of(OutboxState.ERASED),
                    rebuilt.outbox.rows().stream().map(OutboxRow::state).toList());
        }
    }

    @Test
    void believesNoKeptReceiptThatIsOfAnotherRecord() throws Exception {
        Envelope envelope = day.station.send(People.KUROGIRI);
        Envelope other = day.station.seal(new java.util.UUID(1, 1), DAY, new byte[10]);
        day.station.backup();
        day.station.outbox.receipted(People.KUROGIRI.visit(), day.station.receipt(envelope));
        erasedUpTo(ErasureStep.ENVELOPES_REMOVED);
        Path killed = killedWithABrokenStore();
        Files.writeString(
                killed.resolve("receipts").resolve(envelope.header().id() + ".jws"), day.station.receipt(other));

        try (ClosingStation rebuilt = new ClosingStation(killed)) {
            var refused = assertThrows(
                    ClosingException.class,
                    () -> rebuilt.closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen));
            assertEquals(ClosingFault.NOT_ERASED, refused.fault());
        }
    }

    @Test
    void takesThePlaceOfTheLongestNamesThatAProfileMayHave() throws Exception {
        day.receiveAll();
        day.eraseAll();
        String place = "市".repeat(200) + "　" + "口".repeat(200);
        var state = (ClosingState.Erased) day.closing.state(DAY);
        HandlingLedger handling = day.station.handlingOf(place);

        handling.requireFits(state.begun().delivered());
        handling.enter(
                DAY.plusDays(1), HandlingLedger.Deed.ERASED, 1, state.begun().delivered(), Instant.EPOCH);

        assertEquals(
                place,
                handling.entries(DAY.plusDays(1), DAY.plusDays(1)).getFirst().place());
        assertEquals(
                ClosingFault.NAME_TOO_LONG,
                assertThrows(
                                ClosingException.class,
                                () -> day.station
                                        .handlingOf(place + "市".repeat(100))
                                        .requireFits(state.begun().delivered()))
                        .fault());
    }

    @Test
    void deliversNothingInANameThatIsNotKeptWhole() throws Exception {
        var chief = new Person("long", "長".repeat(201), Role.SUPERVISOR);
        day.receiveAll();
        day.closing.confirmLedger(DAY, day.closing.writeLedger(DAY, CLERK).pages(), CHIEF);

        day.refused(ClosingFault.NAME_TOO_LONG, () -> day.closing.deliver(DAY, OFFICER, chief));
        day.closing.deliver(DAY, OFFICER, CHIEF);
    }

    private void erasedUpTo(ErasureStep last) throws Exception {
        Consumer<ErasureStep> crash = step -> {
            if (step == last) {
                throw new Crash();
            }
        };
        day.closing.confirmLedger(DAY, day.closing.writeLedger(DAY, CLERK).pages(), CHIEF);
        day.station.deliver();
        assertThrows(Crash.class, () -> day.closing.erase(DAY, CHIEF, Optional.empty(), crash));
    }

    /** The folder as a kill leaves it at this moment, its store overwritten by something else. */
    private Path killedWithABrokenStore() throws Exception {
        Path killed = Files.createDirectories(folder.resolve("killed"));
        for (String key : List.of("city.jwk", "station.jwk")) {
            Files.copy(folder.resolve(key), killed.resolve(key));
        }
        Path home = killed.resolve("home");
        try (Stream<Path> files = Files.walk(day.home)) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(day.home.relativize(file).toString()));
            }
        }
        assertTrue(Files.exists(home.resolve("store/store-backup.mv.db")));
        Files.write(home.resolve("store/store.mv.db"), new byte[8192]);
        return home;
    }
}
