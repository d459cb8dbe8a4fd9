package dev.madoguchi.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.closing.ResidueScan;
import dev.madoguchi.closing.ScanPlaces;
import dev.madoguchi.visit.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A whole station with a real city's halves of its keys, and the folder for the report of its erasure. */
final class StationToErase implements AutoCloseable {
    final TestCity city;
    final EndingStation station;
    ReportFolder report;
    private final Path folder;

    StationToErase(Path folder) throws Exception {
        this.folder = folder;
        city = TestCity.create(folder.resolve("city"));
        station = new EndingStation(city, folder);
        report = new ReportFolder(folder.resolve("report"));
        Files.createDirectories(station.home.resolve("certificates"));
        Files.writeString(station.home.resolve("certificates").resolve("2026-11-19.jws"), "a certificate");
    }

    void allHandedOver() throws Exception {
        station.leftAt(Stage.PAPER);
        station.handOvers.make("1001");
        station.send();
        station.handOvers.forget();
    }

    void plan() throws Exception {
        station.planner(step -> {}).plan(report, "1001", Optional.empty());
    }

    /** All handed over, the erasure planned, and the program ended. */
    void planned() throws Exception {
        allHandedOver();
        plan();
        station.close();
    }

    EndingFault planRefused() {
        return assertThrows(EndingException.class, this::plan).fault();
    }

    EndingFault eraseRefused() {
        return assertThrows(EndingException.class, () -> erase(step -> {}).carryOut(report))
                .fault();
    }

    FullErase erase(Consumer<EraseStep> progress) throws IOException {
        Path spool = Files.createDirectories(folder.resolve("spool"));
        var places = new ScanPlaces(List.of(report.root()), List.of(spool));
        return new FullErase(new ResidueScan(() -> places, EndingStation.NOON), EndingStation.NOON, progress);
    }

    void assertGone() throws IOException {
        assertFalse(Files.exists(station.home));
        assertFalse(Files.exists(station.memory));
        assertFalse(Files.exists(report.root().resolve("erasure.key")));
        assertEquals(
                "a certificate",
                Files.readString(
                        report.root().resolve("proofs").resolve("certificates").resolve("2026-11-19.jws")));
    }

    @Override
    public void close() {
        station.close();
        city.close();
    }
}
