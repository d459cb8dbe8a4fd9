package dev.madoguchi.dayreport;

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
import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.report.Acceptance;
import dev.madoguchi.report.CountedElsewhere;
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
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Path;
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
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** A day's report in a window, with what was written down at the counter, and the hands of a deputy. */
final class DayReportOnScreen implements AutoCloseable {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    static final Clock CLOCK =
            Clock.fixed(LocalDateTime.of(2026, 11, 26, 16, 50).atZone(JAPAN).toInstant(), JAPAN);

    private final StationKey key;
    private final Database database;
    final Duties duties;
    final ServiceCalendar calendar;
    boolean standsIn = true;
    final DayReportViewModel model;
    final DayReports reports;
    final AuditTrail trail;
    final Tallies tallies;
    final Profile profile;
    final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();

    DayReportOnScreen(Stage stage, Path home) throws Exception {
        key = MadeStore.key();
        database = MadeStore.open(home.resolve("store"), key, CLOCK).database();
        profile = Profiles.read(Path.of("sample-config/kitakyushu.yaml"));
        Site site = profile.sites().getFirst();
        Deadlines deadlines = new Deadlines(new BusinessDays(new NationalHolidays()));
        calendar = new ServiceCalendar(profile, new NationalHolidays(), List.of());
        ReportLog log = new ReportLog(database, CLOCK);
        duties = new Duties(profile, site, deadlines, log, CLOCK);
        Texts texts = new Texts(Locale.JAPANESE);
        PersonalDataCheck check = new PersonalDataCheck(() -> KnownPeople.NOBODY, CLOCK);
        tallies = new Tallies(database);
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
                        id -> "見本　代理",
                        new DayReports.Counting(CountedElsewhere.of(profile, site), tallies::correct)),
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
        stage.setScene(Theme.scene(window, 1280, 900));
        stage.show();
        view.shown();
        model.choose(THURSDAY);
    }

    @Override
    public void close() {
        database.close();
        key.close();
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

    Duty today() {
        return duties.lately(calendar).getLast();
    }

    static String text(FxRobot robot, NotePart part) {
        return robot.lookup("#dayreport-" + part).queryAs(TextArea.class).getText();
    }

    static void type(FxRobot robot, NotePart part, String words) {
        robot.interact(
                () -> robot.lookup("#dayreport-" + part).queryAs(TextArea.class).setText(words));
    }

    static void press(FxRobot robot, String button) {
        Clicks.on(robot, button);
    }
}
