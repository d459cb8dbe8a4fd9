package dev.madoguchi.city.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.vault.KeptPublication;
import dev.madoguchi.city.vault.PublicationVault;
import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Series;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationsPageTest {
    private static final String CITY = "131016";
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final Series SETTINGS = new Series("", PublishedKind.SETTINGS, "");
    private static final Looker LOOKER =
            new Looker(CITY, Names.NONE, new Texts(Locale.ENGLISH), ZoneOffset.UTC, Optional.empty(), 0);

    @TempDir
    private Path folder;

    @Test
    void showsFiftyAtATimeTheLastFirst() {
        try (VaultDatabase database = VaultDatabase.open(folder, new SecureRandom())) {
            PublicationVault vault = new PublicationVault(database);
            for (int version = 0; version < 120; version++) {
                vault.add(CITY, SETTINGS, PublicationsPageTest::kept);
            }
            var page = new PublicationsPage(vault, statement -> Optional.empty(), Clock.fixed(NOON, ZoneOffset.UTC));

            String last = page.page(LOOKER, "");
            String middle = page.page(LOOKER, "71");
            String first = page.page(LOOKER, "21");

            assertEquals("50 50 20", rows(last) + " " + rows(middle) + " " + rows(first));
            assertTrue(last.contains("publications?before=71") && middle.contains("publications?before=21"));
            assertTrue(last.contains("publications/120\"") && middle.contains("publications/70\""));
            assertFalse(last.contains("id=\"latest\""));
            assertTrue(middle.contains("id=\"latest\"") && first.contains("id=\"latest\""));
            assertFalse(first.contains("id=\"earlier\""));
            assertEquals(last, page.page(LOOKER, "no number"));
        }
    }

    private static long rows(String html) {
        return Pattern.compile("publications/\\d+").matcher(html).results().count();
    }

    private static KeptPublication kept(int version) {
        return new KeptPublication(
                CITY, 0, SETTINGS, version, LocalDate.of(2026, 11, 20), false, "市民課", NOON, "", "s" + version);
    }
}
