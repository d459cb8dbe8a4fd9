package dev.madoguchi.dayreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.calendar.BusinessDays;
import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.dayrecord.DayRecords;
import dev.madoguchi.dayrecord.Matter;
import dev.madoguchi.dayrecord.Part;
import dev.madoguchi.dayrecord.Standing;
import dev.madoguchi.freetext.KnownPeople;
import dev.madoguchi.freetext.PeopleInSight;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.layout.ReportFiles;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.report.Acceptance;
import dev.madoguchi.report.Deeds;
import dev.madoguchi.report.Duties;
import dev.madoguchi.report.Duty;
import dev.madoguchi.report.NotePart;
import dev.madoguchi.report.PhotoFigures;
import dev.madoguchi.report.ReportLog;
import dev.madoguchi.report.Reporting;
import dev.madoguchi.report.Reporting.DayFigures;
import dev.madoguchi.report.Tallies;
import dev.madoguchi.role.Permit;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** F109 to F112 on the screen: the report is filled in, completed, handed in, and confirmed by the city (003 §20-1). */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class DayReportViewUiTest {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final Clock CLOCK =
            Clock.fixed(LocalDateTime.of(2026, 11, 26, 16, 50).atZone(JAPAN).toInstant(), JAPAN);

    @TempDir
    private Path home;

    private StationKey key;
    private Database database;
    private Duties duties;
    private ServiceCalendar calendar;
    private boolean standsIn = true;
    private DayReportViewModel model;
    private DayReports reports;
    private AuditTrail trail;
    private Profile profile;
    private final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();

    @Start
    void show(Stage stage) throws Exception {
        key = StationKey.generate(new SecureRandom());
        database = Database.open(home.resolve("store"), key, CLOCK).database();
        profile = Profiles.read(Path.of("sample-config/kitakyushu.yaml"));
        Site site = profile.sites().getFirst();
        Deadlines deadlines = new Deadlines(new BusinessDays(new NationalHolidays()));
        calendar = new ServiceCalendar(profile, new NationalHolidays(), List.of());
        ReportLog log = new ReportLog(database, CLOCK);
        duties = new Duties(profile, site, deadlines, log, CLOCK);
        Texts texts = new Texts(Locale.JAPANESE);
        PersonalDataCheck check = new PersonalDataCheck(() -> KnownPeople.NOBODY, CLOCK);
        Tallies tallies = new Tallies(database);
        tallies.count(THURSDAY, site.id(), Deeds.SEALED, UUID.randomUUID());
        trail = new AuditTrail(database, CLOCK);
        DayRecords records = new DayRecords(
                new DayRecords.Kept(database, trail), site.id(), profile.rules().records(), check, CLOCK);
        write(records, profile);
        reports = new DayReports(
                new DayReports.Source(
                        day -> new DayFacts(
                                new DayFigures(
                                        tallies.counts(day, day),
                                        new PhotoFigures(1, 2, 1, 30, 30, new TreeMap<>(), new TreeMap<>()),
                                        List.of(),
                                        Acceptance.NOT_ASKED),
                                records.of(day).reversed(),
                                Optional.of(new PastClosing(2, LocalTime.of(17, 40)))),
                        profile.rules().records(),
                        texts,
                        id -> "見本　代理"),
                new DayReports.Making(
                        new Reporting(profile, calendar, deadlines, texts),
                        new ReportFiles(home, profile.rules().reports().layouts(), JapaneseFonts.installed()),
                        site,
                        home.resolve("reports")),
                new DayReports.Standing(new DailyNotes(database, site.id(), CLOCK), duties, () -> calendar, log),
                check);
        model = new DayReportViewModel(
                reports,
                new DayReportViewModel.Desk(
                        new Writer("1002", "見本　代理", true), permit(profile), new PeopleInSight(List::of), printer, "日報"),
                new Audit(trail, "1002"),
                new ImmediateBackground());
        DayReportView view = new DayReportView(model, texts, CLOCK, () -> {});
        HBox bar = new HBox();
        bar.getChildren().addAll(view.actions().aside());
        bar.getChildren().addAll(view.actions().onward());
        VBox window = new VBox(view.root(), bar);
        VBox.setVgrow(view.root(), Priority.ALWAYS);
        stage.setScene(Theme.scene(window));
        stage.setWidth(1280);
        stage.setHeight(900);
        stage.show();
        view.shown();
        model.choose(THURSDAY);
    }

    /** A deputy, who writes while they stand in. */
    private Permit permit(Profile profile) {
        return new Permit(profile.rules().permits(), Role.DEPUTY, () -> standsIn);
    }

    private static void write(DayRecords records, Profile profile) throws Exception {
        var rule = profile.rules().records();
        records.enter(
                UUID.randomUUID(),
                new Matter(
                        RecordKind.QUESTION,
                        rule.topics(RecordKind.QUESTION).getFirst().id(),
                        3,
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Standing.CLOSED),
                "1002");
        records.enter(
                UUID.randomUUID(),
                new Matter(
                        RecordKind.COMPLAINT,
                        rule.topics(RecordKind.COMPLAINT).getFirst().id(),
                        1,
                        Map.of(Part.ABOUT, "待ち時間が長い", Part.RESPONSE, "お詫びして状況を説明した"),
                        Optional.empty(),
                        Optional.empty(),
                        Standing.ESCALATED),
                "1002");
    }

    @AfterEach
    void close() {
        database.close();
        key.close();
    }

    @Test
    void beginsWithWhatWasWrittenDownAtTheCounter(FxRobot robot) {
        assertTrue(text(robot, NotePart.QUESTIONS).contains("3件"), text(robot, NotePart.QUESTIONS));
        assertTrue(text(robot, NotePart.DIFFICULT).contains("待ち時間が長い"), text(robot, NotePart.DIFFICULT));
        assertTrue(text(robot, NotePart.OTHER).contains("17:40"), text(robot, NotePart.OTHER));
    }

    @Test
    void handsInFilesWithTheWordsAndMeetsTheDuty(FxRobot robot) throws Exception {
        type(robot, NotePart.OTHER, "特記事項なし");

        press(robot, "#dayreport-hand-in");

        Path folder = home.resolve("reports/2026-11-26");
        try (var pdf = Loader.loadPDF(Files.readAllBytes(folder.resolve("daily-report.pdf")));
                var xlsx = new XSSFWorkbook(
                        new ByteArrayInputStream(Files.readAllBytes(folder.resolve("daily-report.xlsx"))))) {
            String said = new PDFTextStripper().getText(pdf);
            assertTrue(said.contains("特記事項なし") && said.contains("代理"), said);
            assertEquals(1, xlsx.getNumberOfSheets());
        }
        assertTrue(Files.readString(folder.resolve("daily-report.csv"), StandardCharsets.UTF_8)
                .contains("特記事項なし"));
        assertEquals(Duty.State.MET, today().state(LocalDateTime.now(CLOCK)));
    }

    @Test
    void handsInNothingWhileAPersonIsNamed(FxRobot robot) {
        type(robot, NotePart.OTHER, "電話 090-1234-5678 へ折り返す");

        assertTrue(robot.lookup("#dayreport-hand-in").queryAs(Button.class).isDisabled());
        picture(robot, "day-report-personal.png");
        robot.interact(() -> model.handIn(Map.of(NotePart.OTHER, "電話 090-1234-5678 へ折り返す")));
        assertEquals(
                new Told.Refused(DayReportException.Fault.PERSONAL_DATA),
                model.stateProperty().get().told());
        assertTrue(today().handedIn().isEmpty());
        assertFalse(Files.exists(home.resolve("reports")));
    }

    @Test
    void keepsADraftForWhoeverGoesOn(FxRobot robot) {
        type(robot, NotePart.OTHER, "午後に続ける");
        press(robot, "#dayreport-keep");

        robot.interact(() -> model.choose(THURSDAY.minusDays(1)));
        robot.interact(() -> model.choose(THURSDAY));

        assertEquals("午後に続ける", text(robot, NotePart.OTHER));
        assertTrue(today().handedIn().isEmpty());
    }

    @Test
    void staysAsTheCityConfirmedIt(FxRobot robot) throws Exception {
        press(robot, "#dayreport-hand-in");
        picture(robot, "day-report.png");
        robot.interact(() ->
                robot.lookup("#dayreport-officer").queryAs(TextField.class).setText("見本　課長"));
        press(robot, "#dayreport-confirm");

        assertEquals(Duty.Confirming.DONE, today().confirming());
        try (var pdf = Loader.loadPDF(Files.readAllBytes(home.resolve("reports/2026-11-26/daily-report.pdf")))) {
            assertTrue(new PDFTextStripper().getText(pdf).contains("見本　課長"));
        }
        assertTrue(robot.lookup("#dayreport-hand-in").queryAs(Button.class).isDisabled());
        robot.interact(() -> model.keep(Map.of(NotePart.OTHER, "後から")));
        assertEquals(
                new Told.Refused(DayReportException.Fault.CONFIRMED),
                model.stateProperty().get().told());
    }

    @Test
    void takesNothingFromADeputyWhoDoesNotStandInAnyMore(FxRobot robot) {
        standsIn = false;

        robot.interact(() -> model.handIn(Map.of()));

        assertEquals(
                new Told.Refused(DayReportException.Fault.NOT_ALLOWED),
                model.stateProperty().get().told());
        assertEquals(Duty.State.OPEN, today().state(LocalDateTime.now(CLOCK)));
    }

    @Test
    void letsTheCitysOfficerConfirmInTheirOwnNameAndWriteNothing(FxRobot robot) {
        press(robot, "#dayreport-hand-in");
        DayReportViewModel officer = officer();
        robot.interact(() -> officer.choose(THURSDAY));

        robot.interact(() -> officer.keep(Map.of(NotePart.OTHER, "市から")));
        Told written = officer.stateProperty().get().told();
        robot.interact(() -> officer.confirmed(""));

        assertEquals(new Told.Refused(DayReportException.Fault.NOT_ALLOWED), written);
        assertEquals(Duty.Confirming.DONE, today().confirming());
        var row = trail.after(0, 100).getLast();
        assertEquals(
                "2001 dailyReport.confirmed BY_OFFICER_HERE",
                row.who() + " " + row.deed() + " " + row.where().why());
    }

    private DayReportViewModel officer() {
        return new DayReportViewModel(
                reports,
                new DayReportViewModel.Desk(
                        new Writer("2001", "見本　職員", false),
                        new Permit(profile.rules().permits(), Role.CITY_OFFICER, () -> false),
                        new PeopleInSight(List::of),
                        printer,
                        "日報"),
                new Audit(trail, "2001"),
                new ImmediateBackground());
    }

    @Test
    void wantsTheNameOfWhoeverConfirmed(FxRobot robot) {
        press(robot, "#dayreport-hand-in");

        press(robot, "#dayreport-confirm");

        assertEquals(
                new Told.Refused(DayReportException.Fault.NO_NAME),
                model.stateProperty().get().told());
        assertEquals(Duty.Confirming.AWAITED, today().confirming());
    }

    @Test
    void printsWhatIsOnTheScreen(FxRobot robot) {
        press(robot, "#dayreport-print");

        assertEquals(1, printer.documents().size());
    }

    private Duty today() {
        return duties.lately(calendar).getLast();
    }

    private static String text(FxRobot robot, NotePart part) {
        return robot.lookup("#dayreport-" + part).queryAs(TextArea.class).getText();
    }

    private static void type(FxRobot robot, NotePart part, String words) {
        robot.interact(
                () -> robot.lookup("#dayreport-" + part).queryAs(TextArea.class).setText(words));
    }

    /** For a person to look at. */
    private static void picture(FxRobot robot, String name) {
        robot.interact(() -> {
            try {
                Screenshot.save(
                        robot.lookup("#dayreport-hand-in").query().getScene(),
                        Files.createDirectories(Path.of("target/screens")).resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void press(FxRobot robot, String button) {
        Clicks.on(robot, button);
    }
}
