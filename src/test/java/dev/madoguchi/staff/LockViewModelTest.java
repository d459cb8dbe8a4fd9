package dev.madoguchi.staff;

import static dev.madoguchi.staff.StaffRoom.HANAKO;
import static dev.madoguchi.staff.StaffRoom.HORSE;
import static dev.madoguchi.staff.StaffRoom.STAPLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.madoguchi.role.Role;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockViewModelTest {
    private static final Person JIRO = new Person("jiro", "別人 次郎", Role.CLERK);
    private static final String OTHER = "another long one";

    private final List<String> came = new ArrayList<>();
    private final ObjectProperty<StaffCardState> card = new SimpleObjectProperty<>(new StaffCardState.Away());

    @TempDir
    private Path folder;

    private StaffRoom room;
    private LockViewModel model;

    @BeforeEach
    void lock() throws IOException {
        room = new StaffRoom(folder);
        StationKey key = room.key;
        room.people.put(JIRO, OTHER.toCharArray(), key);
        room.people.giveCard("hanako", StaffRoom.card(1), "271828".toCharArray(), key);
        room.people.giveCard("jiro", StaffRoom.card(2), "314159".toCharArray(), key);
        model = new LockViewModel(
                room.start(),
                new ImmediateBackground(),
                card,
                new LockViewModel.Ways(() -> came.add("unlocked"), this::takenOver, () -> came.add("refused")),
                person -> person.role() == Role.SUPERVISOR);
        model.begin(new LockViewModel.Locked(HANAKO, Instant.EPOCH));
    }

    private void takenOver(Session session, TakeOver why) {
        came.add("taken over by " + session.person().id() + " because " + why);
        session.close();
    }

    @AfterEach
    void leave() {
        room.close();
    }

    @Test
    void opensForThePasswordOfWhoeverLockedIt() {
        model.unlock(HORSE.toCharArray());

        assertEquals(List.of("unlocked"), came);
        assertEquals(Optional.empty(), model.lockedProperty().get());
    }

    @Test
    void opensForTheSamePersonWhoTypesTheirIdToo() {
        model.unlock("hanako", HORSE.toCharArray());

        assertEquals(List.of("unlocked"), came);
    }

    @Test
    void opensForTheCardAndPinOfWhoeverLockedIt() {
        model.unlockByCard("271828".toCharArray());
        assertEquals(List.of(), came);

        card.set(new StaffCardState.There(StaffRoom.card(1)));
        model.unlockByCard("271828".toCharArray());

        assertEquals(List.of("unlocked"), came);
    }

    @Test
    void staysLockedForAColleagueWhoIsNoSupervisor() {
        model.unlock("jiro", OTHER.toCharArray());
        card.set(new StaffCardState.There(StaffRoom.card(2)));
        model.unlockByCard("314159".toCharArray());

        assertEquals(List.of("refused", "refused"), came);
        assertEquals(new SignInStep.NotYours(), model.stepProperty().get());
        assertEquals(HANAKO, model.lockedProperty().get().orElseThrow().person());
    }

    @Test
    void isTakenOverByASupervisor() {
        model.because(TakeOver.GONE);
        model.unlock("shigeo", STAPLE.toCharArray());

        assertEquals(List.of("taken over by shigeo because GONE"), came);
        assertEquals(Optional.empty(), model.lockedProperty().get());
    }

    @Test
    void staysLockedForASupervisorWhoDoesNotSayWhy() {
        model.unlock("shigeo", STAPLE.toCharArray());

        assertEquals(List.of(), came);
        assertEquals(new SignInStep.NoReason(), model.stepProperty().get());
        assertEquals(HANAKO, model.lockedProperty().get().orElseThrow().person());
    }

    @Test
    void makesWhoeverGuessesAtALockedScreenWait() {
        for (int i = 0; i < 3; i++) {
            model.unlock("wrong".toCharArray());
            assertEquals(new SignInStep.Refused(), model.stepProperty().get());
        }
        model.unlock(HORSE.toCharArray());

        assertInstanceOf(SignInStep.TooSoon.class, model.stepProperty().get());
        assertEquals(List.of("refused", "refused", "refused"), came);
    }

    /** All five reasons, what was refused, and both fields, in the smallest window that is promised. */
    @Test
    void showsEverythingOfATakeOverInTheSmallestWindow() throws Exception {
        Files.createDirectories(Path.of("target", "screens"));
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            model.unlock("jiro", "not it".toCharArray());
            model.because(TakeOver.UNWELL);

            List<Node> cut = FxThread.call(() -> {
                LockView view = new LockView(model, ZoneId.of("Asia/Tokyo"), new Texts(locale));
                Scene scene = Theme.scene(view.root(), 1366, 768);
                view.shown();
                ((Button) view.root().lookup("#lock-other")).fire();
                view.root().applyCss();
                view.root().layout();
                Screenshot.save(scene, Path.of("target", "screens", "lock-reasons-" + locale + ".png"));
                return Stream.concat(
                                view.root().lookupAll(".label").stream(), view.root().lookupAll(".button").stream())
                        .filter(node ->
                                !new BoundingBox(0, 0, 1366, 768).contains(node.localToScene(node.getLayoutBounds())))
                        .toList();
            });

            assertEquals(List.of(), cut);
        }
    }
}
