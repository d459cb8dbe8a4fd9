package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.TEXTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.calendar.Announcement;
import dev.madoguchi.calendar.Announcement.Change;
import dev.madoguchi.calendar.CalendarDay.OpenHours;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.visit.Stage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** 国分寺市 opens on the second Saturday of a month, and its 申請補助業務 does not (000 §4(1)①, the proviso): the clerk is told, and not held up. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened in each test.
class ServiceHoursUiTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate SECOND_SATURDAY = LocalDate.of(2026, 12, 12);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 11);

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private PracticeWindow desk;
    private Profile profile;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tellsAtHomeInTheGuideAndAtTheReceptionWhatIsNotDoneToday() throws Exception {
        open(SECOND_SATURDAY, LocalTime.of(10, 0));
        String away = TEXTS.get("agenda.awayToday", "申請補助業務");

        hands.reads("#home-notice-what", away);
        desk.picture("screens", "home-away");
        hands.keys(KeyCode.CONTROL, KeyCode.G);
        hands.shown("#guide-home");
        Toolkit.run(() -> desk.screens().guide().choose(procedure("application")));
        hands.reads("#guide-away-what", away);
        Toolkit.run(desk.screens().guide()::answerFirst);
        desk.picture("screens", "guide-away");
        Toolkit.run(desk.screens()::goHome);

        desk.resume(desk.draftAt(Stage.RECEPTION), Stage.RECEPTION);
        Toolkit.run(() -> desk.screens().reception().choose(procedure("application")));
        hands.reads("#reception-away-what", away);
        assertTrue(hands.words("#reception-away-todo").contains("000 §4(1)①ただし書"));
        desk.picture("screens", "reception-away");
        Toolkit.run(() -> desk.screens().reception().choose(procedure("pick-up")));
        assertFalse(hands.sees("#reception-away-what"), "the window itself is open");
    }

    @Test
    void saysNothingOnADayOnWhichEverythingIsDone() throws Exception {
        open(FRIDAY, LocalTime.of(10, 0));

        desk.resume(desk.draftAt(Stage.RECEPTION), Stage.RECEPTION);
        Toolkit.run(() -> desk.screens().reception().choose(procedure("application")));

        assertFalse(hands.sees("#reception-away-what"));
    }

    /** Before and after the site's own hours its lights are off for everybody; that is no news of one business. */
    @Test
    void saysNothingWhileTheSiteItselfIsShut() throws Exception {
        open(SECOND_SATURDAY, LocalTime.of(12, 0));

        assertEquals(Optional.empty(), away("application"));
    }

    @Test
    void saysNothingWhereTheDayWasAnnouncedToBeOpenForAll() throws Exception {
        open(SECOND_SATURDAY, LocalTime.of(10, 0));
        var open = new Change.Open(new OpenHours(LocalTime.of(9, 0), LocalTime.of(15, 0)));
        desk.workstation()
                .books()
                .announcements()
                .enter(UUID.randomUUID(), new Announcement(Optional.empty(), SECOND_SATURDAY, open, "臨時の開庁"), "1001");

        assertEquals(Optional.empty(), away("application"));
    }

    /** What a desk that has just been sat down at says of a procedure. */
    private Optional<String> away(String procedure) {
        var hours = new ServiceHours(
                profile,
                profile.sites().getFirst(),
                desk.workstation().books().announcements(),
                new ServiceHours.Manner(TEXTS, desk.clock()));
        hours.look();
        return hours.of(procedure(procedure)).map(notice -> notice.what());
    }

    private Procedure procedure(String id) {
        return profile.procedure(id).orElseThrow();
    }

    private void open(LocalDate day, LocalTime time) throws Exception {
        profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        Clock clock = Clock.fixed(day.atTime(time).atZone(TOKYO).toInstant(), TOKYO);
        desk = PracticeWindow.open(
                MadePractice.in(folder, profile, profile.sites().getFirst()), clock);
        desk.signIn();
    }
}
