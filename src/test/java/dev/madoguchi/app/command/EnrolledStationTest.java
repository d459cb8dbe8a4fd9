package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.staff.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a station's commands do once it belongs to a city. */
class EnrolledStationTest extends StationOfACity {
    @Test
    void tellsWhatTheCityPublishedByAnExchangedKeyAndWhichOfItChangedOnTheDisk() throws Exception {
        city.exchangeReceiptKey();
        publish("old: no\n".isEmpty() ? "" : storm());
        metTheCity();

        Said said = Said.by("doctor", "--config", config.toString());
        flipAByte(home.publications().resolve("1.jws"));
        Said damaged = Said.by("doctor", "--config", config.toString());

        assertTrue(said.out().contains("station W-01 of site city-hall, city:kokubunji"), said.out());
        assertTrue(
                said.out().contains("ANNOUNCEMENT storm, version 1, signed by the city; in force from 2026-11-20"),
                said.out());
        String end = LocalDate.now(Samples.CLOCK).plusDays(2 * 365).toString().substring(0, 7);
        assertTrue(said.out().contains("until " + end), said.out());
        assertFalse(said.out().contains("is not used"), said.out());
        assertTrue(said.out().contains("https://127.0.0.1:" + server.port()), said.out());
        assertTrue(damaged.out().contains("number 1 is not used: none of the city's keys signed it"), damaged.out());
    }

    /** The file of an enrolled station names no profile: what the city gave, and has published since, counts. */
    @Test
    void reportsByTheProfileOfItsCity() throws Exception {
        Path out = directory.resolve("reports");

        Said said = Said.by("report", "layouts", "--config", config.toString(), "--out", out.toString(), "--json");

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("\"municipality\" : \"" + municipality + "\""), said.out());
        assertTrue(Files.exists(out.resolve("daily-report.xlsx")), said.out());
    }

    @Test
    void opensNoCounterWithSimulatedDevicesUnlessAsked() throws Exception {
        Said unnamed = Said.by("start", "--home", home.root().toString());
        Path simulated =
                config("simulated.yaml", "{camera: simulated, reader: first, printer: simulated, documents: none}");
        Said named = Said.by("start", "--config", simulated.toString());

        assertEquals(1, unnamed.exit());
        assertTrue(unnamed.err().contains("no --config names its devices"), unnamed.err());
        assertEquals(1, named.exit());
        assertTrue(named.err().contains("camera, printer are simulated in"), named.err());
        assertTrue(named.err().contains("--simulated-devices"), named.err());
    }

    @Test
    void enrolsALockedOutStationAnewWithEverythingThatItHas() throws Exception {
        List<Person> people = people().people();
        city.revoke(municipality, "W-01");

        Said wrong = anew(code("W-01"), "not the password");
        Said other = anew(code("W-02"), CHOSEN);
        Said right = anew(code("W-01"), CHOSEN);

        assertEquals(1, wrong.exit());
        assertEquals(1, other.exit());
        assertTrue(other.err().contains("made for another station"), other.err());
        assertEquals(0, right.exit(), right.err());
        assertTrue(right.out().contains("Station W-01 of site city-hall has a new certificate"), right.out());
        assertEquals(people, people().people());
        metTheCity();
    }

    @Test
    void listsItsPeopleByTheSameConfiguration() {
        Said said = Said.by("people", "list", "--config", config.toString());

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("1001"), said.out());
    }

    @Test
    void saysWhenItsEnrolmentIsDamaged() throws Exception {
        String kept = Files.readString(home.city());
        Files.writeString(home.city(), "{}");

        Said said = Said.by("doctor", "--config", config.toString());
        Files.writeString(home.city(), kept);

        assertEquals(1, said.exit());
        assertTrue(said.out().contains("FAULT    enrolment"), said.out());
    }

    private static String storm() {
        return "id: storm\ntitle: 台風\ntext: 早く閉めます\nuntil: 2036-11-21\n";
    }

    private static Said anew(String code, String password) {
        return Said.withInput(
                code + "\n" + password + "\n",
                "start",
                "--config",
                config.toString(),
                "--enrol",
                "-",
                "--enrol-only",
                "--supervisor",
                "1001");
    }

    private static void flipAByte(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
