package dev.madoguchi.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.madoguchi.device.printer.EscPos;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.Slip;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.PrintedDocument;
import dev.madoguchi.ui.Fitting;
import dev.madoguchi.ui.Look;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
            new Fitting(1920, 1080, new Look(200, false)),
            new Fitting(Theme.WIDTH, Theme.HEIGHT, new Look(100, true)),
            new Fitting(1024, 600, Look.USUAL));

    /** The end of a workstation, and the frame's test. */
    private static final Set<String> ELSEWHERE = Set.of("ErasingView", "Screen");

    @TempDir
    private static Path folder;

    private final ScreenInspector inspector = new ScreenInspector(FITTINGS);
    private final StrangeInput strange = new StrangeInput();
    private final Map<String, String> keyboard = new TreeMap<>();

    @SuppressWarnings("NullAway.Init") // the walk
    private ScreenTour.Printed printed;

    @BeforeAll
    void walk() throws Exception {
        var profile = Profiles.read(Path.of("sample-config/kokubunji.yaml"));
        var clock = Clock.system(ZoneId.of("Asia/Tokyo"));
        printed = new ScreenTour(profile, new Texts(Locale.JAPANESE), clock).walk(folder, (name, scene) -> {
            Optional.ofNullable(scene.getFocusOwner()).ifPresent(node -> keyboard.put(name, node.getId()));
            inspector.look(name, scene);
            strange.look(name, scene);
        });
    }

    @Test
    void namesEveryControlReachesItByKeyCutsNoTextAndKeepsContrast() {
        assertEquals("", String.join("\n", inspector.findings()));
    }

    /** Where Enter, Space or typing goes on without a key to get there; the key day counts on it. */
    @Test
    void putsTheKeyboardWhereAVisitGoesOn() {
        Map<String, String> wanted = Map.of(
                "home", "home-next",
                "home-booth", "home-photo",
                "reception", "reception-route-at_issue",
                "consent", "consent-yes",
                "form", "form-next",
                "card-items", "identity-telephone",
                "photo", "photo-shoot",
                "visit-papers", "paper-print",
                "copy", "paper-next");
        Map<String, String> found = new TreeMap<>(keyboard);
        found.keySet().retainAll(wanted.keySet());

        assertEquals(new TreeMap<>(wanted), found);
    }

    @Test
    void takesOrRefusesWhateverIsTypedAndLosesNothing() {
        assertEquals("", String.join("\n", strange.findings()));
        assertTrue(strange.fields() > 40, strange.fields() + " fields");
    }

    /** The walk is one of practice. */
    @Test
    void marksEveryPaperAndEverySlipOfPractice() throws Exception {
        Texts texts = new Texts(Locale.JAPANESE);
        byte[] head = new EscPos(PrinterModel.usual())
                .align(EscPos.Align.CENTER)
                .bold(true)
                .line(texts.get("practice.mark.slip"))
                .bytes();

        assertTrue(printed.documents().size() > 3, printed.documents().size() + " documents");
        assertFalse(printed.slips().isEmpty());
        for (PrintedDocument document : printed.documents()) {
            try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    assertTrue(stripper.getText(pdf).contains(texts.get("practice.mark.paper")), document.title());
                }
            }
        }
        for (Slip slip : printed.slips()) {
            assertTrue(latin(slip.bytes()).contains(latin(head)));
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
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
