package dev.madoguchi.municipality.reading;

import static dev.madoguchi.municipality.reading.SmallProfile.GOOD;
import static dev.madoguchi.municipality.reading.SmallProfile.parse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.PhotoLimit;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import dev.madoguchi.municipality.Retention;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small good profile, spoiled in one place at a time. */
class BadProfileTest {
    @Test
    void readsTheGoodOne() throws ProfileException {
        Profile profile = parse(GOOD);

        assertEquals("見本村", profile.name());
        assertEquals(Retention.Moment.AFTER_COMPLETION, profile.retention().photo());
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
}
