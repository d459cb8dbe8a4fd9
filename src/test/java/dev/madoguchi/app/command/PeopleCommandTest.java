package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.role.Role;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.Terms;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleCommandTest {
    private static final String STAPLE = "battery staple";
    private static final String ONCE = "only for once 1";

    @TempDir
    private Path folder;

    private CommandStation station;
    private String said = "";

    @BeforeEach
    void setUp() throws Exception {
        station = CommandStation.enrolled(
                folder,
                CommandStation.newcomer("shigeo", "責任 茂男", Role.SUPERVISOR, STAPLE),
                CommandStation.newcomer("hanako", "山田 花子", Role.CLERK, "correct horse"));
    }

    @Test
    void listsWhoMaySignIn() {
        assertEquals(0, run("", "list"));

        assertEquals(2, said.lines().count(), said);
        assertTrue(said.contains("山田 花子"), said);
    }

    @Test
    void addsSomebodyWhoHasToChangeTheirPasswordFirst() throws Exception {
        assertEquals(0, run(STAPLE + "\n" + ONCE + "\n", "add", "jiro", "別人 次郎", "--by", "shigeo"), said);

        assertEquals(
                new Person("jiro", "別人 次郎", Role.CLERK),
                station.people().person("jiro").orElseThrow());
        assertTrue(station.people().mustChange("jiro"));
        assertTrue(deeds().contains("shigeo people.added jiro CLERK"));
    }

    @Test
    void notesTheDaysOfSomebodysTrainingAndPledge() throws Exception {
        assertEquals(
                0,
                run(
                        STAPLE + "\n",
                        "dates",
                        "hanako",
                        "--trained",
                        "2026-11-02",
                        "--pledged",
                        "2026-11-03",
                        "--by",
                        "shigeo"),
                said);

        assertEquals(
                Optional.of(new Terms(
                        Optional.of(LocalDate.of(2026, 11, 2)),
                        Optional.of(LocalDate.of(2026, 11, 3)),
                        Optional.empty())),
                station.people().terms("hanako"));
        assertTrue(deeds().contains("shigeo people.dates hanako"));
    }

    @Test
    void removesSomebodyWhosePasswordOpensNothingThen() throws Exception {
        assertEquals(0, run(STAPLE + "\n", "remove", "hanako", "--by", "shigeo"), said);

        assertEquals(Optional.empty(), station.people().open("hanako", "correct horse".toCharArray()));
        assertTrue(deeds().contains("shigeo people.removed hanako"));
    }

    @Test
    void givesSomebodyAnotherRoleAndLeavesTheirPassword() throws Exception {
        assertEquals(0, run(STAPLE + "\n", "role", "hanako", "DEPUTY", "--by", "shigeo"), said);

        try (Session session =
                station.people().open("hanako", "correct horse".toCharArray()).orElseThrow()) {
            assertEquals(new Person("hanako", "山田 花子", Role.DEPUTY), session.person());
        }
        assertTrue(deeds().contains("shigeo people.role hanako CLERK DEPUTY"));
    }

    @Test
    void keepsTheGeneralManagerApartFromEveryOtherRole() throws Exception {
        String twice = STAPLE + "\n" + ONCE + "\n";
        assertEquals(1, run(twice, "add", "boss", "山田花子", "--role", "GENERAL_MANAGER", "--by", "shigeo"));
        assertTrue(said.contains("holds no other role"), said);
        assertEquals(1, run(twice, "add", "HANAKO", "別人 次郎", "--by", "shigeo"));
        assertEquals(1, run(STAPLE + "\n", "role", "shigeo", "CLERK", "--by", "shigeo"));

        assertEquals(2, station.people().people().size());
    }

    @Test
    void givesAOneTimePasswordAndEndsTheWaitingOfWhoGuessedTooOften() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertEquals(1, run("wrong\n", "reset", "shigeo", "--by", "hanako"));
        }
        assertEquals(0, run(STAPLE + "\n" + ONCE + "\n", "reset", "hanako", "--by", "shigeo"), said);

        assertEquals(1, run(ONCE + "\n", "remove", "shigeo", "--by", "hanako"));
        assertTrue(said.contains("one-time password"), said);
    }

    @Test
    void refusesInOneLineAndChangesNothing() throws Exception {
        List<Person> before = station.people().people();

        refuses(STAPLE + "\n", "yourself", "remove", "shigeo", "--by", "shigeo");
        refuses(STAPLE + "\n", "Nobody has this", "remove", "taro", "--by", "shigeo");
        refuses(STAPLE + "\n" + ONCE + "\n", "taken", "add", "hanako", "花子", "--by", "shigeo");
        refuses(STAPLE + "\n" + ONCE + "\n", "letters", "add", "花子", "花子", "--by", "shigeo");
        refuses(STAPLE + "\nshort\n", "too short", "reset", "hanako", "--by", "shigeo");
        refuses("correct horse\n", "Only a supervisor", "remove", "shigeo", "--by", "hanako");
        refuses("not it\n", "wrong", "remove", "hanako", "--by", "shigeo");
        assertEquals(2, run(STAPLE + "\n", "remove", "hanako"));

        assertEquals(before, station.people().people());
        assertFalse(station.people().mustChange("hanako"));
        station.people()
                .open("hanako", "correct horse".toCharArray())
                .orElseThrow()
                .close();
    }

    @Test
    void recoversWithTheCitysKeyWhereNobodyKnowsAPassword() throws Exception {
        String key = folder.resolve("city-key").resolve("sealing.jwk").toString();

        assertEquals(0, run(ONCE + "\n", "recover", "shigeo", "--key", key), said);

        assertTrue(station.people().mustChange("shigeo"));
        assertTrue(station.people().open("shigeo", STAPLE.toCharArray()).isEmpty());
        try (Session session =
                station.people().open("shigeo", ONCE.toCharArray()).orElseThrow()) {
            assertTrue(deeds(session).contains("city people.reset shigeo"));
        }
    }

    private void refuses(String input, String why, String... arguments) {
        assertEquals(1, run(input, arguments), said);
        assertEquals(1, said.lines().count(), said);
        assertTrue(said.contains(why), said);
        assertFalse(said.contains(STAPLE), said);
    }

    private List<String> deeds() throws Exception {
        try (Session session = station.open("shigeo", STAPLE)) {
            return deeds(session);
        }
    }

    private List<String> deeds(Session session) throws Exception {
        return station.trail(session).stream()
                .map(row -> row.who() + " " + row.deed() + " " + row.subject())
                .toList();
    }

    private int run(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of("people"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--home", folder.toString()));
        Said answer = Said.withInput(input, all.toArray(String[]::new));
        said = answer.out() + answer.err();
        return answer.exit();
    }
}
