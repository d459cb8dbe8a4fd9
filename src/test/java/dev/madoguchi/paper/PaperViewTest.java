package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.Route;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.RailStep;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperViewTest {
    private static final Texts TEXTS = new Texts(Locale.JAPANESE);

    private final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();
    private final List<String> told = new ArrayList<>();
    private final List<ApplicantCopy.Ticked> given = new ArrayList<>();
    private boolean needed = true;
    private Optional<Route> route = Optional.empty();

    @TempDir
    private Path home;

    @Test
    void printsAndConfirmsThePhotoByItsButtons() throws Exception {
        FxThread.call(() -> {
            Scene scene = scene();
            ButtonBase good = button(scene, "photo-print-good");
            assertTrue(good.isDisabled());

            button(scene, "photo-sheet-POSTCARD").fire();
            button(scene, "photo-print-sheet").fire();
            assertFalse(good.isDisabled());
            good.fire();

            assertEquals(List.of("on paper"), told);
            assertTrue(good.isDisabled());
            assertTrue(button(scene, "photo-print-sheet").isDisabled());
            assertFalse(button(scene, "photo-print-labels").isDisabled());
            return true;
        });
    }

    @Test
    void keepsAMeasuredScaleByItsFields() throws Exception {
        FxThread.call(() -> {
            Scene scene = scene();
            button(scene, "ruler-open").fire();
            button(scene, "ruler-print").fire();
            ((TextField) scene.lookup("#ruler-across")).setText("69.3");
            ((TextField) scene.lookup("#ruler-down")).setText("99");

            button(scene, "ruler-keep").fire();

            assertEquals(
                    new PrinterScale(69.3 / 70, 0.99), new PrinterScales(home.resolve("p.json")).of(printer.name()));
            return true;
        });
    }

    @Test
    void hidesThePrintingOfThePhotoFromWhomDoesNotNeedIt() throws Exception {
        needed = false;

        FxThread.call(() -> {
            assertNull(scene().lookup("#photo-print"));
            return true;
        });
    }

    @Test
    void offersThePapersOfAFormToWhomFillsOneIn() throws Exception {
        route = Optional.of(Route.POST);

        FxThread.call(() -> {
            Scene scene = scene();
            button(scene, "transcription-print").fire();
            button(scene, "overlay-print-trial").fire();
            button(scene, "envelope-print-LONG_3").fire();
            button(scene, "labels-print").fire();

            assertEquals(
                    List.of("転記用の紙", "様式への印刷", "封筒", "宛名ラベル"),
                    printer.documents().stream().map(PrintedDocument::title).toList());
            String said = scene.lookup("#form-print-notice").getAccessibleText();
            assertTrue(said.contains("宛先の郵便番号と住所を手で書き"), said);
            return true;
        });
    }

    @Test
    void hidesThePapersOfAFormFromWhomFillsNoneIn() throws Exception {
        route = Optional.of(Route.AT_ISSUE);

        FxThread.call(() -> {
            assertNull(scene().lookup("#form-print"));
            return true;
        });
    }

    @Test
    void keepsAMeasuredOffsetByItsFields() throws Exception {
        route = Optional.of(Route.AT_APPLICATION);

        FxThread.call(() -> {
            Scene scene = scene();
            button(scene, "offset-open").fire();
            assertTrue(button(scene, "offset-keep").isDisabled());
            button(scene, "offset-print").fire();
            ((TextField) scene.lookup("#offset-across")).setText("31.5");
            ((TextField) scene.lookup("#offset-down")).setText("30");

            button(scene, "offset-keep").fire();

            assertEquals(new PrinterOffset(1.5, 0), new PrinterOffsets(home.resolve("o.json")).of(printer.name()));
            return true;
        });
    }

    @Test
    void tellsWhatThePrinterHolds() throws Exception {
        printer.spool(new SpoolState.Stopped(3));

        FxThread.call(() -> {
            Scene scene = scene();
            button(scene, "photo-print-sheet").fire();
            String said = scene.lookup("#paper-held").getAccessibleText();
            assertTrue(said.contains("3件"), said);
            return true;
        });
    }

    private static ButtonBase button(Scene scene, String id) {
        return (ButtonBase) scene.lookup("#" + id);
    }

    private Scene scene() throws FontsMissingException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
        var background = new ImmediateBackground();
        JapaneseFonts fonts = JapaneseFonts.installed();
        var photos = new PhotoPrintViewModel(
                new PhotoPrintViewModel.Visitor(
                        () -> needed, () -> Optional.of(DrawnPhoto.dark()), () -> new BackLabel("試験　花子", "19840315")),
                PhotoPress.of(printer, new PrinterScales(home.resolve("p.json")), fonts, TEXTS),
                TEXTS,
                background,
                () -> told.add("on paper"));
        var model = new PaperViewModel(
                new PaperViewModel.Printing(
                        () -> list(), ticked -> copy(ticked), new ApplicantCopyPdf(fonts, TEXTS), printer),
                photos,
                TEXTS,
                background,
                () -> {});
        Shell shell = new Shell(TEXTS, new Header(TEXTS, clock, () -> {}), new DeviceBoard());
        shell.rail().show(List.of(new RailStep("paper", TEXTS.get("paper.title"), RailStep.State.CURRENT, "")));
        Parent root = shell.root();
        Scene scene = Theme.scene(root);
        var press = new FormPress(
                printer,
                new PrinterScales(home.resolve("p.json")),
                new PrinterOffsets(home.resolve("o.json")),
                FormPress.Layouts.of(fonts, TEXTS, FormExamples.RULES));
        var forms = new FormPrintViewModel(
                () -> route.map(way -> new FormPrintViewModel.Visitor(FormExamples.HANAKO, way, "見本市　窓口", "A-012")),
                press,
                FormExamples.RULES,
                TEXTS,
                background);
        shell.show(new PaperView(model, forms, new OffsetViewModel(press, TEXTS, background), TEXTS));
        root.applyCss();
        root.layout();
        return scene;
    }

    /** 003 §7-2(6), §7-1(1)コ: one list across the forms and what is explained, whose ticks stand on the copy. */
    @Test
    void printsWhatWasTickedOnTheCopy() throws Exception {
        String printed = FxThread.call(() -> {
            Scene scene = scene();
            ((CheckBox) scene.lookup("#paper-filled-pin-sheet")).fire();
            button(scene, "paper-print").fire();
            return given.toString();
        });

        assertEquals(
                "[Ticked[text=設定暗証番号記載票, done=true], Ticked[text=通知カード紛失届, done=false], Ticked[text=暗証番号の決め方, done=false]]",
                printed);
    }

    @Test
    void ticksTheWholeListAtOnce() throws Exception {
        boolean all = FxThread.call(() -> {
            Scene scene = scene();
            button(scene, "paper-all").fire();
            button(scene, "paper-print").fire();
            return given.stream().allMatch(ApplicantCopy.Ticked::done);
        });

        assertTrue(all);
        assertEquals(3, given.size());
    }

    private static Checklist list() {
        return new Checklist(
                List.of(Checklist.Line.open("pin-sheet", "設定暗証番号記載票"), Checklist.Line.open("lost", "通知カード紛失届")),
                List.of(Checklist.Line.open("pin", "暗証番号の決め方")));
    }

    private ApplicantCopy copy(Checklist ticked) {
        given.addAll(ticked.filledIn());
        given.addAll(ticked.explained());
        return new ApplicantCopy(
                "見本市",
                "窓口",
                "市民課",
                LocalDate.of(2026, 11, 20),
                "申請",
                "試験　花子",
                "19840315",
                "",
                "",
                List.of(),
                ticked.filledIn(),
                ticked.explained());
    }
}
