package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** F109: which days of a month are open, and why, from the command line. */
class CalendarCommandTest {
    private static final String PROFILE = "sample-config/kokubunji.yaml";

    @Test
    void tellsEachDayOfAMonthWithTheRuleThatDecided() {
        Said said = Said.by("calendar", "--profile", PROFILE, "--month", "2026-11");

        List<String> lines = said.out().lines().toList();
        assertEquals(0, said.exit(), said.err());
        assertEquals(31, lines.size());
        assertTrue(lines.get(14).startsWith("2026-11-14 Sat  09:00-12:00  extra opening"), lines.get(14));
        assertTrue(lines.get(23).contains("national holiday: 勤労感謝の日"), lines.get(23));
    }

    @Test
    void printsOneJsonObject() {
        Said said = Said.by("calendar", "--profile", PROFILE, "--month", "2026-11", "--json");

        JsonNode told = JsonMapper.shared().readTree(said.out());
        assertEquals("2026-11", told.get("month").stringValue());
        assertEquals(30, told.get("days").size());
        assertEquals("HOLIDAY", told.get("days").get(22).get("reason").stringValue());
        assertTrue(told.get("days").get(22).get("from").isNull());
    }

    @Test
    void refusesWhatIsNoMonthOrNoSite() {
        Said month = Said.by("calendar", "--profile", PROFILE, "--month", "2026-13");
        Said site = Said.by("calendar", "--profile", PROFILE, "--site", "annex");

        assertEquals(2, month.exit());
        assertTrue(month.err().contains("2026-13"), month.err());
        assertEquals(1, site.exit());
        assertTrue(site.err().contains("city-hall"), site.err());
    }
}
