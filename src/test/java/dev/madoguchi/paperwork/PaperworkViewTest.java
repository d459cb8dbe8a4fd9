package dev.madoguchi.paperwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.PhotoErasures;
import dev.madoguchi.daybook.PhotoSafe;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.paperwork.PaperworkViewModel.Part;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperworkViewTest {
    private static final Texts TEXTS = new Texts(Locale.JAPANESE);

    private final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();
    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path home;

    private PaperworkStation station;
    private PaperworkViewModel model;

    @BeforeEach
    void open() throws Exception {
        station = new PaperworkStation(home.resolve("store"));
        model = new PaperworkViewModel(station.paperwork, printing(), "見本 太郎", new ImmediateBackground());
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void ticksAnEntryAndTakesTheTickBack() throws Exception {
        station.paperwork.begin(PaperworkStation.done(1, Route.AT_ISSUE));

        FxThread.call(() -> {
            Scene scene = scene();
            assertTrue(button(scene, "entries-turn").isDisabled());
            table(scene, "entries").getSelectionModel().select(0);
            button(scene, "entries-turn").fire();

            assertEquals(0, station.paperwork.due().entries());
            assertTrue(button(scene, "entries-turn").isDisabled());
            assertFalse(button(scene, "entries-reopen").isDisabled());

            button(scene, "entries-reopen").fire();
            assertEquals(1, station.paperwork.due().entries());
            return true;
        });
    }

    @Test
    void takesABundleAllTheWayByItsButtons() throws Exception {
        station.paperwork.begin(PaperworkStation.done(1, Route.AT_ISSUE));
        station.paperwork.begin(PaperworkStation.done(2, Route.AT_ISSUE));

        FxThread.call(() -> {
            Scene scene = scene();
            button(scene, "paperwork-part-BUNDLES").fire();
            table(scene, "bundles-waiting").getSelectionModel().select(0);
            button(scene, "bundles-make").fire();
            assertEquals(2, table(scene, "bundles-papers").getItems().size());
            assertTrue(button(scene, "bundles-print").isDisabled());

            table(scene, "bundles-papers").getSelectionModel().select(1);
            button(scene, "bundles-missing").fire();
            field(scene, "bundles-pieces").setText("１");
            field(scene, "bundles-second").setText("確認 花子");
            button(scene, "bundles-count").fire();
            assertTrue(button(scene, "bundles-hand").isDisabled());
            button(scene, "bundles-print").fire();
            assertFalse(button(scene, "bundles-hand").isDisabled());
            button(scene, "bundles-hand").fire();

            assertEquals(1, printer.documents().size());
            Bundle handed = station.paperwork.bundles().today().getFirst();
            assertEquals(BundleState.HANDED_OVER, handed.state());
            assertEquals(1, handed.papers());
            return true;
        });
    }

    @Test
    void saysWhyACountIsRefusedAndChangesNothing() throws Exception {
        station.paperwork.begin(PaperworkStation.done(1, Route.AT_ISSUE));

        FxThread.call(() -> {
            Scene scene = scene();
            button(scene, "paperwork-part-BUNDLES").fire();
            table(scene, "bundles-waiting").getSelectionModel().select(0);
            button(scene, "bundles-make").fire();
            field(scene, "bundles-pieces").setText("1");
            field(scene, "bundles-second").setText("見本太郎");

            button(scene, "bundles-count").fire();

            String said = scene.lookup("#bundles-notice").getAccessibleText();
            assertTrue(said.contains("束ねた人と同じ氏名"), said);
            assertEquals(
                    BundleState.MADE,
                    station.paperwork.bundles().today().getFirst().state());
            return true;
        });
    }

    @Test
    void notesAMovementAndSaysWhatIsRunningOut() throws Exception {
        FxThread.call(() -> {
            Scene scene = scene();
            button(scene, "paperwork-part-STOCK").fire();
            assertTrue(button(scene, "stock-note").isDisabled());
            table(scene, "stock-levels").getSelectionModel().select(0);
            field(scene, "stock-pieces").setText("５０");
            button(scene, "stock-note").fire();

            assertEquals(50, station.paperwork.stock().levels().getFirst().pieces());
            assertEquals(1, table(scene, "stock-movements").getItems().size());
            String said = scene.lookup("#stock-notice").getAccessibleText();
            assertTrue(said.contains("申請書（残り0枚）：市民課職員"), said);

            field(scene, "stock-pieces").setText("たくさん");
            button(scene, "stock-note").fire();
            assertEquals(50, station.paperwork.stock().levels().getFirst().pieces());
            return true;
        });
    }

    @Test
    void showsOnePartAtATimeAndGoesHome() throws Exception {
        FxThread.call(() -> {
            Scene scene = scene();
            assertNotNull(scene.lookup("#entries"));
            assertNull(scene.lookup("#stock-levels"));

            model.show(Part.STOCK);

            assertNull(scene.lookup("#entries"));
            assertNotNull(scene.lookup("#stock-levels"));
            button(scene, "paperwork-home").fire();
            assertEquals(List.of("home"), told);
            return true;
        });
    }

    private HandOverPrinting printing() throws FontsMissingException {
        SecureRandom random = new SecureRandom();
        DayKeys days = new DayKeys(home.resolve("keys"), StationKey.generate(random), random);
        PhotoKeys photoKeys = new PhotoKeys(home.resolve("photo-keys"), days, random);
        var erasures = new PhotoErasures(
                station.database,
                photoKeys,
                new AuditTrail(station.database, PaperworkStation.CLOCK),
                PaperworkStation.CLOCK,
                step -> {});
        var photos = new PhotoSafe(station.database, photoKeys, erasures, PaperworkStation.CLOCK, "試行");
        return new HandOverPrinting(
                station.paperwork.bundles(),
                new Daybook(station.database, days, photos, PaperworkStation.CLOCK),
                printer,
                new HandOverListPdf(JapaneseFonts.installed(), TEXTS, PaperworkStation.CLOCK.getZone()),
                new HandOverPrinting.Paper("見本市　市民課", TEXTS));
    }

    private static ButtonBase button(Scene scene, String id) {
        return (ButtonBase) scene.lookup("#" + id);
    }

    private static TableView<?> table(Scene scene, String id) {
        return (TableView<?>) scene.lookup("#" + id);
    }

    private static TextField field(Scene scene, String id) {
        return (TextField) scene.lookup("#" + id);
    }

    private Scene scene() {
        Shell shell = new Shell(TEXTS, new Header(TEXTS, PaperworkStation.CLOCK, () -> {}), new DeviceBoard());
        Parent root = shell.root();
        Scene scene = Theme.scene(root);
        shell.show(new PaperworkView(model, TEXTS, PaperworkStation.CLOCK.getZone(), () -> told.add("home")));
        root.applyCss();
        root.layout();
        return scene;
    }
}
