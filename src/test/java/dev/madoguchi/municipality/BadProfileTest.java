package dev.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A small good profile, spoiled in one place at a time. */
class BadProfileTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final String GOOD = """
            id: mura
            name: 見本村
            specification: { number: "999", title: 見本, from: 2026-04-01, to: 2027-03-31 }
            hours:
              - id: day
                clause: 999 §1
                weekly:
                  - { days: [MON, TUE], from: "09:00", to: "17:00" }
                closures:
                  - { name: 年末年始, yearly: { from: 12-29, to: 01-03 } }
            services:
              - { id: help, name: 支援, clause: 999 §2 }
            procedures:
              - { id: apply, name: 申請, service: help, series: A, routes: [AT_ISSUE], clause: 999 §3 }
            sites:
              - id: hall
                name: 村役場
                hours: day
                windows:
                  - { id: one, name: 窓口, serves: [apply] }
            """;

    @TempDir
    private Path folder;

    @Test
    void readsTheGoodOne() throws ProfileException {
        Profile profile = parse(GOOD);

        assertEquals("見本村", profile.name());
        assertEquals(Retention.Moment.AFTER_COMPLETION, profile.retention().photo());
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMarkAndEndsItsLinesLikeWindows() throws ProfileException {
        assertEquals("見本村", parse("\uFEFF" + GOOD.replace("\n", "\r\n")).name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // card | fault | field
                "{ renewalMonths: 0, clause: 999 } | BAD_VALUE | card.renewalMonths",
                "{ renewalMonths: three, clause: 999 } | WRONG_TYPE | card.renewalMonths",
                "{ renewalMonths: 3 } | MISSING | card.clause",
                "{ renewalMonths: 3, exceptions: [a, a], clause: 999 } | DUPLICATE | card.exceptions[1]",
                "{ renewalMonths: 3, exceptions: [], clause: 999 } | MISSING | card.exceptions",
                "{ renewalDays: 90, clause: 999 } | UNKNOWN_KEY | card.renewalDays",
            })
    void namesWhatIsWrongWithTheRuleForCards(String card, ProfileFault fault, String field) {
        var refused = assertThrows(ProfileException.class, () -> parse(GOOD + "card: " + card + "\n"));

        assertEquals(List.of(fault, 21, field), List.of(refused.fault(), refused.line(), refused.field()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // form | fault | field
                "{ id: a, text: 紙, routes: [POST] } | MISSING | fillIn[0].clause",
                "{ id: a, routes: [POST], clause: 999 } | MISSING | fillIn[0].text",
                "{ id: a, text: 紙, routes: [MAIL], clause: 999 } | BAD_VALUE | fillIn[0].routes[0]",
                "{ id: a, text: 紙, routes: [POST], procedures: [fly], clause: 999 } | UNKNOWN_REFERENCE | fillIn[0].procedures[0]",
                "{ id: a, text: 紙, names: { de: Papier }, routes: [POST], clause: 999 } | UNKNOWN_KEY | fillIn[0].names.de",
                "{ id: a, text: 紙, routes: [POST], who: [SELF], clause: 999 } | UNKNOWN_KEY | fillIn[0].who",
            })
    void namesWhatIsWrongWithAFormToFillIn(String form, ProfileFault fault, String field) {
        var refused = assertThrows(ProfileException.class, () -> parse(GOOD + "fillIn: [" + form + "]\n"));

        assertEquals(List.of(fault, 21, field), List.of(refused.fault(), refused.line(), refused.field()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // spoiled | by | fault | line | field
                "name: 見本村 | nmae: 見本村 | UNKNOWN_KEY | 2 | nmae",
                "    weekly: | wekly: | UNKNOWN_KEY | 7 | hours[0].wekly",
                "name: 窓口, | name: 窓口, colour: red, | UNKNOWN_KEY | 20 | sites[0].windows[0].colour",
                "id: mura | # id | MISSING | 2 | id",
                "name: 見本村 | name: | MISSING | 2 | name",
                "name: 村役場 | address: 村 | MISSING | 16 | sites[0].name",
                "routes: [AT_ISSUE] | routes: [] | MISSING | 14 | procedures[0].routes",
                "name: 見本村 | name: 12 | WRONG_TYPE | 2 | name",
                "name: 見本村 | name: [a] | WRONG_TYPE | 2 | name",
                "serves: [apply] | serves: apply | WRONG_TYPE | 20 | sites[0].windows[0].serves",
                "name: 窓口, | name: 窓口, count: three, | WRONG_TYPE | 20 | sites[0].windows[0].count",
                "name: 窓口, | name: 窓口, count: 0, | BAD_VALUE | 20 | sites[0].windows[0].count",
                "id: mura | id: 村 | BAD_VALUE | 1 | id",
                "id: mura | id: kunitachi-kokubunji | BAD_VALUE | 1 | id",
                "id: hall | id: city-desk | BAD_VALUE | 16 | sites[0].id",
                "name: 見本村 | name: ' ' | BAD_VALUE | 2 | name",
                "routes: [AT_ISSUE] | routes: [BY_AIR] | BAD_VALUE | 14 | procedures[0].routes[0]",
                "series: A | series: Z | UNKNOWN_REFERENCE | 14 | procedures[0].series",
                "service: help | service: hlep | UNKNOWN_REFERENCE | 14 | procedures[0].service",
                "hours: day | hours: night | UNKNOWN_REFERENCE | 18 | sites[0].hours",
                "serves: [apply] | serves: [apply, fly] | UNKNOWN_REFERENCE | 20 | sites[0].windows[0].serves[1]",
                "serves: [apply] | serves: [apply, apply] | DUPLICATE | 20 | sites[0].windows[0].serves[1]",
                "days: [MON, TUE] | days: [MON, MON] | DUPLICATE | 8 | hours[0].weekly[0].days[1]",
                "name: 見本村 | id: mura | DUPLICATE | 2 | id",
                "to: '17:00' | to: '09:00' | BAD_TIME | 8 | hours[0].weekly[0].to",
                "to: '17:00' | to: '25:00' | BAD_TIME | 8 | hours[0].weekly[0].to",
                "to: '17:00' | to: 5 p.m. | BAD_TIME | 8 | hours[0].weekly[0].to",
                "yearly: { from: 12-29, | yearly: { from: 02-30, | BAD_TIME | 10 | hours[0].closures[0].yearly.from",
                "from: 2026-04-01 | from: 2026-02-29 | BAD_TIME | 3 | specification.from",
                "from: 2026-04-01 | from: 2028-04-01 | BAD_TIME | 3 | specification.to",
                "name: 年末年始, | name: 年末年始, holidays: NATIONAL, | BAD_VALUE | 10 | hours[0].closures[0]",
                "routes: [AT_ISSUE] | referTo: 役場 | BAD_VALUE | 20 | sites[0].windows[0].serves[0]",
                "routes: [AT_ISSUE] | routes: [AT_ISSUE], asks: [RESIDENCY] | MISSING | 1 | residency",
                "routes: [AT_ISSUE] | routes: &r [AT_ISSUE] | NOT_PLAIN | 14 | procedures[0].routes",
                "name: 見本村 | name: *here | NOT_PLAIN | 2 | name",
                "name: 見本村 | name: !!java.net.URL 見本村 | NOT_PLAIN | 2 | name",
                "serves: [apply] | serves: [apply | NOT_YAML | 20 | profile",
            })
    void namesTheLineAndTheField(String good, String bad, ProfileFault fault, int line, String field) {
        String text = GOOD.replace('"', '\'');
        String spoiled = text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
        assertTrue(!spoiled.equals(text), "nothing was spoiled");

        var refused = assertThrows(ProfileException.class, () -> parse(spoiled));

        assertEquals(
                List.of(fault, "mura.yaml", line, field),
                List.of(refused.fault(), refused.file(), refused.line(), refused.field()),
                refused.getMessage());
        assertTrue(String.valueOf(refused.getMessage()).startsWith("mura.yaml:" + line + ":"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // spoiled | by | fault | field
                "width: 35 | breadth: 35 | UNKNOWN_KEY | photo.print.breadth",
                "width: 35 | width: wide | WRONG_TYPE | photo.print.width",
                "head: 34 | head: 50 | BAD_VALUE | photo.print.head",
                "topMargin: 4 | topMargin: 12 | BAD_VALUE | photo.print.topMargin",
                "centre: 17.5 | centre: 36 | BAD_VALUE | photo.print.centre",
                "    roll: |    pitch: | UNKNOWN_KEY | photo.limits.pitch",
                "    roll: { | #   roll: { | MISSING | photo.limits.roll",
                "roll: { warnBelow: -5, warnAbove: 5, | roll: { | MISSING | photo.limits.roll",
                "roll: { warnBelow: -5, warnAbove: 5, | roll: { warn: 5, | UNKNOWN_KEY | photo.limits.roll.warn",
                "warnBelow: 32, warnAbove: 36 | warnBelow: 36, warnAbove: 32 | BAD_VALUE | photo.limits.headHeight.warnAbove",
                "warnAbove: 8, failAbove: 14 | warnAbove: 14, failAbove: 8 | BAD_VALUE | photo.limits.shadow.failAbove",
                "warnAbove: 8, failAbove: 14 | warnAbove: 1e9, failAbove: 14 | BAD_VALUE | photo.limits.shadow.warnAbove",
                "warnAbove: 8, failAbove: 14 | warnAbove: '8', failAbove: 14 | WRONG_TYPE | photo.limits.shadow.warnAbove",
                "unit: dpi | unit: mm | BAD_VALUE | photo.limits.resolution.unit",
                "unit: dpi, source | unit: dpi, clause | UNKNOWN_KEY | photo.limits.resolution.clause",
            })
    void namesTheFieldOfAWrongPhotoLimit(String good, String bad, ProfileFault fault, String field) throws IOException {
        String text = GOOD + usualPhoto();
        String spoiled = text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
        assertTrue(!spoiled.equals(text), "nothing was spoiled");

        var refused = assertThrows(ProfileException.class, () -> parse(spoiled));

        assertEquals(List.of(fault, field), List.of(refused.fault(), refused.field()), refused.getMessage());
    }

    @Test
    void takesAPhotoBlockWholeFromTheProfile() throws ProfileException, IOException {
        String stricter =
                usualPhoto().replace("roll: { warnBelow: -5, warnAbove: 5,", "roll: { failBelow: -3, failAbove: 3,");

        Profile profile = parse(GOOD + stricter);

        PhotoLimit roll =
                Objects.requireNonNull(profile.rules().photo().limits().get("roll"));
        assertTrue(roll.fails(3.5) && roll.fails(-3.5) && !roll.warns(2.9));
        assertEquals(Profiles.usualPhoto(), parse(GOOD).rules().photo());
    }

    /** The block of the defaults as it stands. */
    private static String usualPhoto() throws IOException {
        String all = new String(
                Objects.requireNonNull(Profiles.class.getResourceAsStream("defaults.yaml"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        int from = all.indexOf("\nphoto:") + 1;
        return all.substring(from, all.indexOf("\n\n", from) + 1);
    }

    @Test
    void refusesTwoThingsOfOneName() {
        String twice =
                GOOD + "  - { id: hall, name: 別館, hours: day, windows: [{ id: one, name: 窓口, serves: [apply] }] }\n";

        var refused = assertThrows(ProfileException.class, () -> parse(twice));

        assertEquals(ProfileFault.DUPLICATE, refused.fault());
        assertEquals("sites[1].id", refused.field());
        assertEquals(21, refused.line());
        assertEquals(List.of("mura.yaml", "21", "11", "sites[1].id", "hall"), refused.arguments());
    }

    @Test
    void pointsAtATabInTheIndentation() {
        var refused = assertThrows(ProfileException.class, () -> parse(GOOD.replace("    clause", "\tclause")));

        assertEquals(List.of(ProfileFault.NOT_YAML, 6), List.of(refused.fault(), refused.line()), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a remark\n", "---\n"})
    void refusesAnEmptyFile(String nothing) {
        var refused = assertThrows(ProfileException.class, () -> parse(nothing));

        assertTrue(
                refused.fault() == ProfileFault.EMPTY || refused.fault() == ProfileFault.MISSING, refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "just words",
                "- a\n- b\n",
                "42",
                "%PDF-1.4\n",
                "a: 1\n---\nb: 2\n",
                "\u0000\u0001",
                "? [a]\n: b\n"
            })
    void refusesWhatIsNoMapping(String text) {
        assertTimeout(SOON, () -> assertThrows(ProfileException.class, () -> parse(text)));
    }

    @Test
    void refusesAFileInAnotherEncoding() {
        byte[] shiftJis = GOOD.getBytes(Charset.forName("windows-31j"));

        var refused = assertThrows(ProfileException.class, () -> Profiles.parse("mura.yaml", shiftJis));

        assertEquals(List.of(ProfileFault.NOT_YAML, 2), List.of(refused.fault(), refused.line()));
    }

    @Test
    void refusesTenMegabytesAtOnce() throws IOException {
        Path file = folder.resolve("huge.yaml");
        Files.writeString(file, GOOD + "# more\n".repeat(1_500_000));

        var refused = assertTimeout(SOON, () -> assertThrows(ProfileException.class, () -> Profiles.read(file)));

        assertEquals(ProfileFault.TOO_LARGE, refused.fault());
        assertEquals("huge.yaml", refused.file());
    }

    @Test
    void refusesABombOfAliases() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            char before = (char) (c - 1);
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + before + ", ").repeat(9))
                    .append("x]\n");
        }

        var refused = assertTimeout(SOON, () -> assertThrows(ProfileException.class, () -> parse(bomb.toString())));

        assertEquals(ProfileFault.NOT_PLAIN, refused.fault());
        assertEquals(1, refused.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "a", "\"a ", "? "})
    void refusesDepthAndLengthWithoutEnd(String piece) {
        String deep = piece.repeat(YamlTree.MAX_BYTES / piece.length());

        assertTimeout(SOON, () -> assertThrows(ProfileException.class, () -> parse(deep)));
    }

    @Test
    void refusesAFileThatIsNotThere() {
        var refused = assertThrows(ProfileException.class, () -> Profiles.read(folder.resolve("none.yaml")));

        assertEquals(ProfileFault.UNREADABLE, refused.fault());
        assertEquals("none.yaml", refused.file());
    }

    @Test
    void refusesAFolder() {
        assertEquals(
                ProfileFault.UNREADABLE,
                assertThrows(ProfileException.class, () -> Profiles.read(folder))
                        .fault());
    }

    /** Whatever a slip of the hand does to a file, the answer is a profile or a complaint with a place. */
    @Test
    void answersAnyDamageWithAComplaint() throws IOException {
        long seed = 20261120;
        Random random = new Random(seed);
        byte[] good = Files.readAllBytes(Path.of("sample-config/kokubunji.yaml"));
        int refused = 0;

        for (int round = 0; round < 400; round++) {
            byte[] bad = damaged(good, random);
            try {
                Profiles.parse("bad.yaml", bad);
            } catch (ProfileException e) {
                refused++;
                assertTrue(e.line() >= 1 && e.column() >= 1 && !e.field().isEmpty(), e.getMessage());
            }
        }

        assertTrue(refused > 120, "seed " + seed + ": only " + refused + " of 400 refused");
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bad = good.clone();
        int hits = 1 + random.nextInt(4);
        for (int hit = 0; hit < hits; hit++) {
            bad[random.nextInt(bad.length)] = (byte) " \n:-[]{},&*#'\"|>%@`!abc09\t".charAt(random.nextInt(26));
        }
        return bad;
    }

    private static Profile parse(String yaml) throws ProfileException {
        return Profiles.parse("mura.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
