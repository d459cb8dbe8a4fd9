package dev.madoguchi.municipality;

import static dev.madoguchi.role.Role.CITY_OFFICER;
import static dev.madoguchi.role.Role.CLERK;
import static dev.madoguchi.role.Role.DEPUTY;
import static dev.madoguchi.role.Role.GENERAL_MANAGER;
import static dev.madoguchi.role.Role.INSPECTOR;
import static dev.madoguchi.role.Role.OPERATOR;
import static dev.madoguchi.role.Role.PHOTOGRAPHER;
import static dev.madoguchi.role.Role.RECEPTIONIST;
import static dev.madoguchi.role.Role.SUPERVISOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import dev.madoguchi.role.Permits;
import dev.madoguchi.role.Role;
import dev.madoguchi.role.TerminalAct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, cell by cell, and the profiles that are refused. */
class PermitTableTest {
    private static final List<Role> COLUMNS = List.of(
            CLERK, RECEPTIONIST, PHOTOGRAPHER, OPERATOR, SUPERVISOR, DEPUTY, GENERAL_MANAGER, CITY_OFFICER, INSPECTOR);

    /** One line for each act, one sign for each role of {@link #COLUMNS}. */
    private static final String TABLE = """
            SIGN_IN        o o o o o o o o o
            OPEN_COUNTER   o o - - o o - - -
            CALL           o o - - o o - - -
            RECEIVE        o o - - o o - - -
            READ_CARD      o - - - o o - - -
            PHOTOGRAPH     o - o - o o - - -
            PRINT          o - - - o o - - -
            REPRINT        o - - - o o - - -
            CONFIRM_CASE   - - - - - - - o -
            KEEP_RECORDS   o o - o o o - - -
            HAND_IN_PAPERS o - - - o o - - -
            CLOSE_DAY      - - - - o - - - -
            WRITE_REPORT   - - - - o - - - -
            CONFIRM_REPORT - - - - - - - o -
            VIEW_REPORTS   - - - - o o o o o
            EXPORT         - - - - o - - - -
            END_CONTRACT   - - - - o - - - -
            SEE_ERASURE    - - - - o o o o -
            PEOPLE         - - - - o - - - -
            SETTINGS       - - - - o - - - -
            ANNOUNCE       - - - - o - - - -
            TAKE_OVER_DESK - - - - o - - - -
            STAND_IN       - - - - - o - - -
            VIEW_AUDIT     - - - - o - - o o
            """;

    @ParameterizedTest
    @ValueSource(strings = {"kokubunji", "yatsushiro", "toin", "kitakyushu", "kawagoe"})
    void givesEveryRoleItsActsCellByCell(String city) throws Exception {
        Permits permits = Profiles.read(sample(city)).rules().permits();

        StringBuilder found = new StringBuilder();
        for (Act act : Act.values()) {
            found.append("%-14s".formatted(act));
            COLUMNS.forEach(role -> found.append(permits.allow(role, act) ? " o" : " -"));
            found.append('\n');
        }

        assertEquals(TABLE, found.toString());
        assertEquals(Role.values().length, COLUMNS.size());
    }

    /** 000 §5(1)①: the contractor may do all eleven; who of the contractor's people is a default. */
    @Test
    void givesTheContractorAllElevenActsOfTheCitysTerminalAndNobodyElseAny() throws Exception {
        Permits permits = Profiles.read(sample("kokubunji")).rules().permits();

        assertEquals(11, TerminalAct.values().length);
        for (TerminalAct act : TerminalAct.values()) {
            for (Role role : Role.values()) {
                assertEquals(
                        Set.of(CLERK, SUPERVISOR, DEPUTY).contains(role), permits.allow(role, act), role + " " + act);
            }
        }
    }

    @Test
    void letsADeputyDoWhatASupervisorMayOnlyWhileStandingIn() throws Exception {
        Permits permits = Profiles.read(sample("kitakyushu")).rules().permits();
        boolean[] standsIn = {false};
        Permit permit = new Permit(permits, DEPUTY, () -> standsIn[0]);

        assertFalse(permit.may(Act.CLOSE_DAY));
        standsIn[0] = true;
        for (Act act : Act.values()) {
            assertEquals(permits.allow(SUPERVISOR, act) || permits.allow(DEPUTY, act), permit.may(act), act.name());
        }
        assertFalse(permit.may(Act.CONFIRM_CASE));
        assertEquals(Set.of(SUPERVISOR), permit.holders(Act.CLOSE_DAY));
    }

    @Test
    void takesOverTheCellsInWhichACityDiffers() throws Exception {
        Permits permits = parsed("""
                permitChanges:
                  - { act: EXPORT, give: [CITY_OFFICER], take: [SUPERVISOR], clause: 試験 }
                """).rules().permits();

        assertTrue(permits.allow(CITY_OFFICER, Act.EXPORT));
        assertFalse(permits.allow(SUPERVISOR, Act.EXPORT));
        assertTrue(permits.allow(SUPERVISOR, Act.CLOSE_DAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FLY, give: [CLERK]| BAD_VALUE",
                "EXPORT, give: [PILOT]| BAD_VALUE",
                "EXPORT, lend: [CLERK]| UNKNOWN_KEY",
                "RECEIVE, give: [GENERAL_MANAGER]| SEPARATION",
                "STAND_IN, give: [GENERAL_MANAGER]| SEPARATION",
                "CLOSE_DAY, give: [GENERAL_MANAGER]| SEPARATION",
                "CONFIRM_CASE, give: [INSPECTOR]| SEPARATION",
                "PEOPLE, give: [INSPECTOR]| SEPARATION",
                "WRITE_REPORT, give: [CITY_OFFICER]| SEPARATION",
                "CONFIRM_REPORT, give: [SUPERVISOR]| SEPARATION",
                "PEOPLE, take: [SUPERVISOR]| SEPARATION"
            })
    void refusesAnUnknownActAndWhateverBreaksARuleOfSeparationWithItsLine(String told) throws Exception {
        String[] said = told.split("\\| ", -1);
        String change = """
                permitChanges:
                  - { act: EXPORT, give: [CITY_OFFICER], clause: 試験 }
                  - { act: %s, clause: 試験 }
                """.formatted(said[0]);

        ProfileException refused = assertThrows(ProfileException.class, () -> parsed(change));

        assertEquals(ProfileFault.valueOf(said[1]), refused.fault());
        assertEquals(lines() + 3, refused.line());
    }

    @Test
    void refusesATableThatNamesAnActThatThereIsNot() throws Exception {
        String table = """
                permits:
                  acts:
                    FLY: [CLERK]
                """;

        ProfileException refused = assertThrows(ProfileException.class, () -> parsed(table));

        assertEquals(ProfileFault.UNKNOWN_KEY, refused.fault());
        assertEquals(lines() + 3, refused.line());
    }

    /** 001 §6(2)②イ, §6(3)①エ. */
    @Test
    void asksForASecondPersonWhereTheSpecificationDoes() throws Exception {
        FourEyesRule rule = Profiles.read(sample("yatsushiro")).rules().fourEyes();

        assertEquals(Set.of("certificate", "application"), rule.procedures());
        assertFalse(rule.holds("support"));
        assertFalse(Profiles.read(sample("kokubunji")).rules().fourEyes().holds("application"));
        String unknown = "fourEyes:\n  procedures: [flying]\n  clause: 試験\n";
        ProfileException refused = assertThrows(ProfileException.class, () -> parsed(unknown));
        assertEquals(ProfileFault.UNKNOWN_REFERENCE, refused.fault());
        assertEquals(lines() + 2, refused.line());
    }

    private static Path sample(String city) {
        return Path.of("sample-config", city + ".yaml");
    }

    private static String base() throws IOException {
        return Files.readString(sample("toin")).stripTrailing() + "\n";
    }

    private static long lines() throws IOException {
        return base().lines().count();
    }

    private static Profile parsed(String more) throws IOException, ProfileException {
        return Profiles.parse("test.yaml", (base() + more).getBytes(StandardCharsets.UTF_8));
    }
}
