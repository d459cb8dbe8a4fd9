package dev.madoguchi.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.ui.Fitting;
import dev.madoguchi.ui.Look;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every screen of a counter, as whoever sees little or uses no mouse meets it. */
@ExtendWith(QuickRobot.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreenTourTest {
    private static final List<Fitting> FITTINGS = List.of(
            new Fitting(Theme.WIDTH, Theme.HEIGHT, Look.USUAL),
            new Fitting(Theme.WIDTH, Theme.HEIGHT, new Look(200, false)),
            new Fitting(Theme.WIDTH, Theme.HEIGHT, new Look(100, true)),
            new Fitting(1024, 600, Look.USUAL));

    /** The end of a workstation, and the frame's test. */
    private static final Set<String> ELSEWHERE = Set.of("ErasingView", "Screen");

    @TempDir
    private static Path folder;

    private final ScreenInspector inspector = new ScreenInspector(FITTINGS);
    private final StrangeInput strange = new StrangeInput();

    @BeforeAll
    void walk() throws Exception {
        var profile = Profiles.read(Path.of("sample-config/kokubunji.yaml"));
        var clock = Clock.system(ZoneId.of("Asia/Tokyo"));
        new ScreenTour(profile, new Texts(Locale.JAPANESE), clock).walk(folder, (name, scene) -> {
            inspector.look(name, scene);
            strange.look(name, scene);
        });
    }

    @Test
    void namesEveryControlReachesItByKeyCutsNoTextAndKeepsContrast() {
        assertEquals("", String.join("\n", inspector.findings()));
    }

    @Test
    void takesOrRefusesWhateverIsTypedAndLosesNothing() {
        assertEquals("", String.join("\n", strange.findings()));
        assertTrue(strange.fields() > 40, strange.fields() + " fields");
    }

    @Test
    void leavesNoScreenOut() {
        Set<String> written = new TreeSet<>();
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.madoguchi")) {
            if (each.isAssignableTo(StepView.class) && !each.isInterface()) {
                written.add(each.getSimpleName());
            }
        }
        written.removeAll(ELSEWHERE);

        assertEquals(written, inspector.views());
    }
}
