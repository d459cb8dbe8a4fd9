package dev.madoguchi.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.ui.Fitting;
import dev.madoguchi.ui.Look;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The same walk in English, whose words are longer, where there is least room for them. */
@Tag("long")
@ExtendWith(QuickRobot.class)
class EnglishTourTest {
    private static final List<Fitting> LEAST_ROOM = List.of(
            new Fitting(Theme.WIDTH, Theme.HEIGHT, new Look(200, false)),
            new Fitting(1920, 1080, new Look(200, false)),
            new Fitting(1024, 600, Look.USUAL));

    @Test
    void cutsNoTextInDoubleSizeAndOnTheSmallestDisplay(@TempDir Path folder) throws Exception {
        var inspector = new ScreenInspector(LEAST_ROOM);
        var profile = Profiles.read(Path.of("sample-config/kokubunji.yaml"));
        var clock = Clock.system(ZoneId.of("Asia/Tokyo"));

        new ScreenTour(profile, new Texts(Locale.ENGLISH), clock).walk(folder, inspector);

        assertFalse(inspector.views().isEmpty());
        assertEquals("", String.join("\n", inspector.findings()));
    }
}
