package dev.madoguchi.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.calendar.Announcement;
import dev.madoguchi.calendar.Announcement.Change;
import dev.madoguchi.calendar.BusinessDays;
import dev.madoguchi.calendar.CalendarDay.OpenHours;
import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.report.Announcements;
import dev.madoguchi.report.Duties;
import dev.madoguchi.report.ReportLog;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** F109 to F114 on the screen: why a day is open or shut, announcements, owed reports. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class MonthViewUiTest {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final Clock CLOCK =
            Clock.fixed(LocalDateTime.of(2026, 11, 26, 16, 50).atZone(JAPAN).toInstant(), JAPAN);

    @TempDir
    private Path home;

    @TempDir
    private Path full;

    private StationKey key;
    private Database database;
    private Announcements announcements;
    private MonthViewModel model;

    @Start
    void show(Stage stage) throws StoreException, ProfileException {
        key = MadeStore.key();
        database = MadeStore.open(home, key, CLOCK).database();
        announcements = new Announcements(database, CLOCK);
        Profile profile = Profiles.read(Path.of("sample-config/kokubunji.yaml"));
        Site site = profile.sites().getFirst();
        Duties duties = new Duties(
                profile,
                site,
                new Deadlines(new BusinessDays(new NationalHolidays())),
                new ReportLog(database, CLOCK),
                CLOCK);
        model = new MonthViewModel(
                new Agenda(profile, site, announcements, duties, CLOCK),
                this::report,
                new ImmediateBackground(),
                new MonthViewModel.Who("1001", true, true));
        MonthView view = new MonthView(model, new Texts(Locale.JAPANESE), () -> {});
        HBox bar = new HBox();
        bar.getChildren().addAll(view.actions().aside());
        bar.getChildren().addAll(view.actions().onward());
        VBox window = new VBox(view.root(), bar);
        VBox.setVgrow(view.root(), Priority.ALWAYS);
        stage.setScene(Theme.scene(window));
        stage.show();
        view.shown();
    }

    private MonthPapers.Made report(YearMonth month) throws IOException {
        if (Files.exists(full)) {
            throw new IOException("no room on " + full);
        }
        return new MonthPapers.Made(Files.createDirectories(home.resolve(month.toString())), false);
    }

    @AfterEach
    void close() {
        database.close();
        key.close();
    }

    @Test
    void saysWhyAHolidayIsShut(FxRobot robot) {
        Clicks.on(robot, "#month-day-23");

        String why = robot.lookup("#month-why").queryAs(Label.class).getText();
        assertTrue(why.contains("勤労感謝の日") && why.contains("000 §4"), why);
    }

    @Test
    void saysWhereTheReportLiesThatCouldNotBePrinted(FxRobot robot) throws IOException {
        Files.delete(full);
        robot.interact(() -> robot.lookup("#month-before").queryButton().fire());

        robot.interact(() -> robot.lookup("#month-report").queryButton().fire());

        String what = robot.lookup("#month-notice-what").queryAs(Label.class).getText();
        String todo = robot.lookup("#month-notice-todo").queryAs(Label.class).getText();
        assertTrue(what.contains("2026年10月") && what.contains("印刷できません"), what);
        assertTrue(todo.contains(home.resolve("2026-10").toString()), todo);
    }

    @Test
    void saysThatTheReportWasNotMadeAndMayBeMadeAgain(FxRobot robot) {
        robot.interact(() -> robot.lookup("#month-report").queryButton().fire());

        String what = robot.lookup("#month-notice-what").queryAs(Label.class).getText();
        assertTrue(what.contains("作れませんでした"), what);
        assertFalse(robot.lookup("#month-report").queryButton().isDisabled());
    }

    /** The third week has a name, of a holiday, and the others have none. */
    @Test
    void givesEveryWeekTheSameHeight(FxRobot robot) {
        List<Long> heights = IntStream.of(2, 9, 16, 23, 30)
                .mapToObj(day -> robot.lookup("#month-day-" + day).queryButton())
                .map(button -> Math.round(button.getHeight()))
                .toList();

        assertTrue(
                heights.stream().mapToLong(Long::longValue).max().orElseThrow()
                                - heights.stream()
                                        .mapToLong(Long::longValue)
                                        .min()
                                        .orElseThrow()
                        <= 1,
                heights.toString());
    }

    /** 001 別紙1 ※1: the Sunday after the third Saturday; here the office is shut anyway, so an opening is announced for it. */
    @Test
    void announcesAnOpeningAndSaysThatNoProceduresCanBeDone(FxRobot robot) {
        Clicks.on(robot, "#month-day-22");
        robot.interact(() ->
                model.announce(new Change.Open(new OpenHours(LocalTime.of(9, 0), LocalTime.of(12, 0))), "振替の開庁"));

        String outage =
                robot.lookup("#month-no-procedures").queryAs(Label.class).getText();
        assertTrue(outage.contains("J-LIS"), outage);
    }

    @Test
    void keepsWhatASupervisorAnnouncesAndTakesItBack(FxRobot robot) {
        Clicks.on(robot, "#month-day-27");
        robot.interact(
                () -> robot.lookup("#month-name").queryAs(TextField.class).setText("台風のため窓口休止"));
        robot.interact(() -> robot.lookup("#month-announce").queryButton().fire());

        LocalDate day = THURSDAY.plusDays(1);
        Announcement typhoon = new Announcement(Optional.of("city-hall"), day, new Change.Shut(), "台風のため窓口休止");
        assertEquals(List.of(typhoon), announcements.inForce());
        assertTrue(robot.lookup("#month-why").queryAs(Label.class).getText().contains("台風"));

        robot.interact(() -> model.withdraw(announcements.entered().getFirst().id()));
        assertEquals(List.of(), announcements.inForce());
    }

    @Test
    void cannotAnnounceWithoutAReason(FxRobot robot) {
        Clicks.on(robot, "#month-day-27");

        assertTrue(robot.lookup("#month-announce").queryAs(Button.class).isDisabled());
    }

    /** 000 §8イ: at 16:50 there are 40 minutes left until 17:30. */
    @Test
    void countsDownToTheDaysReportAndRemembersThatItWasHandedIn(FxRobot robot) {
        String handIn = "#month-handed-in-DAILY-2026-11-26";
        assertTrue(robot.lookup(
                        node -> node instanceof Label label && label.getText().contains("あと0時間40分"))
                .tryQuery()
                .isPresent());

        robot.interact(() -> robot.lookup(handIn).queryButton().fire());

        assertFalse(robot.lookup(handIn).tryQuery().isPresent());
    }
}
