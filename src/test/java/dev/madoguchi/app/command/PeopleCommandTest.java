package dev.madoguchi.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.PracticeCity;
import dev.madoguchi.app.workstation.StationHome;
import dev.madoguchi.app.workstation.StationSetup;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.Terms;
import dev.madoguchi.store.Database;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleCommandTest {
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
    private static final String STAPLE = "battery staple";
    private static final String ONCE = "only for once 1";

    @TempDir
    private Path folder;

    private StationHome home;
    private String said = "";

    @BeforeEach
    void setUp() throws Exception {
        SecureRandom random = new SecureRandom();
        Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        home = new StationHome(folder.resolve("workstation"));
        try (PracticeCity city = PracticeCity.open(folder.resolve("city"), profile.name(), Clock.systemUTC(), random)) {
            new StationSetup(home, CHEAP, random)
                    .run(
                            new StationName(profile.id(), "honcho", "T01"),
                            city::enrol,
                            List.of(
                                    newcomer("shigeo", "責任 茂男", Role.SUPERVISOR, STAPLE),
                                    newcomer("hanako", "山田 花子", Role.CLERK, "correct horse")));
            city.exportKeys(folder.resolve("city-key"), profile.id());
        }
    }

    private static StationSetup.Newcomer newcomer(String id, String name, Role role, String password) {
        return new StationSetup.Newcomer(new Person(id, name, role), password);
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
                new Person("jiro", "別人 次郎", Role.CLERK), people().person("jiro").orElseThrow());
        assertTrue(people().mustChange("jiro"));
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
                people().terms("hanako"));
        assertTrue(deeds().contains("shigeo people.dates hanako"));
    }

    @Test
    void removesSomebodyWhosePasswordOpensNothingThen() throws Exception {
        assertEquals(0, run(STAPLE + "\n", "remove", "hanako", "--by", "shigeo"), said);

        assertEquals(Optional.empty(), people().open("hanako", "correct horse".toCharArray()));
        assertTrue(deeds().contains("shigeo people.removed hanako"));
    }

    @Test
    void givesSomebodyAnotherRoleAndLeavesTheirPassword() throws Exception {
        assertEquals(0, run(STAPLE + "\n", "role", "hanako", "DEPUTY", "--by", "shigeo"), said);

        try (Session session =
                people().open("hanako", "correct horse".toCharArray()).orElseThrow()) {
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

        assertEquals(2, people().people().size());
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
        List<Person> before = people().people();

        refuses(STAPLE + "\n", "yourself", "remove", "shigeo", "--by", "shigeo");
        refuses(STAPLE + "\n", "Nobody has this", "remove", "taro", "--by", "shigeo");
        refuses(STAPLE + "\n" + ONCE + "\n", "taken", "add", "hanako", "花子", "--by", "shigeo");
        refuses(STAPLE + "\n" + ONCE + "\n", "letters", "add", "花子", "花子", "--by", "shigeo");
        refuses(STAPLE + "\nshort\n", "too short", "reset", "hanako", "--by", "shigeo");
        refuses("correct horse\n", "Only a supervisor", "remove", "shigeo", "--by", "hanako");
        refuses("not it\n", "wrong", "remove", "hanako", "--by", "shigeo");
        assertEquals(2, run(STAPLE + "\n", "remove", "hanako"));

        assertEquals(before, people().people());
        assertFalse(people().mustChange("hanako"));
        people().open("hanako", "correct horse".toCharArray()).orElseThrow().close();
    }

    @Test
    void recoversWithTheCitysKeyWhereNobodyKnowsAPassword() throws Exception {
        String key = folder.resolve("city-key").resolve("sealing.jwk").toString();

        assertEquals(0, run(ONCE + "\n", "recover", "shigeo", "--key", key), said);

        assertTrue(people().mustChange("shigeo"));
        assertTrue(people().open("shigeo", STAPLE.toCharArray()).isEmpty());
        try (Session session = people().open("shigeo", ONCE.toCharArray()).orElseThrow()) {
            assertTrue(deeds(session).contains("city people.reset shigeo"));
        }
    }

    private void refuses(String input, String why, String... arguments) {
        assertEquals(1, run(input, arguments), said);
        assertEquals(1, said.lines().count(), said);
        assertTrue(said.contains(why), said);
        assertFalse(said.contains(STAPLE), said);
    }

    private PeopleFile people() {
        return new PeopleFile(home.people(), new KeyWrap(CHEAP, new SecureRandom()));
    }

    private List<String> deeds() throws Exception {
        try (Session session = people().open("shigeo", STAPLE.toCharArray()).orElseThrow()) {
            return deeds(session);
        }
    }

    private List<String> deeds(Session session) throws Exception {
        try (Database database = Database.open(home.store(), session.stationKey(), Clock.systemUTC())
                .database()) {
            return new AuditTrail(database, Clock.systemUTC())
                    .after(0, 100).stream()
                            .map(row -> row.who() + " " + row.deed() + " " + row.subject())
                            .toList();
        }
    }

    private int run(String input, String... arguments) {
        var told = new ByteArrayOutputStream();
        InputStream in = System.in;
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
        System.setOut(new PrintStream(told, true, UTF_8));
        System.setErr(new PrintStream(told, true, UTF_8));
        try {
            List<String> all = new ArrayList<>(List.of("people"));
            all.addAll(List.of(arguments));
            all.addAll(List.of("--home", folder.toString()));
            return Madoguchi.run(all.toArray(String[]::new));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
            said = told.toString(UTF_8);
        }
    }
}
