package dev.madoguchi.board;

import static dev.madoguchi.board.Boards.call;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.queue.BoardState;
import dev.madoguchi.queue.Called;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoardViewModelTest {
    private Instant now = Boards.NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final List<Called> announced = new ArrayList<>();
    private final BoardViewModel model = new BoardViewModel(clock, announced::add);

    @Test
    void announcesEachNewCallOnceTheOldestFirst() {
        model.show(Boards.of(), true);

        model.show(Boards.of(call("B-001", 2, 1), call("A-001", 1, 1)), true);
        model.show(Boards.of(call("B-001", 2, 1), call("A-001", 1, 1)), true);

        assertEquals(List.of(call("A-001", 1, 1), call("B-001", 2, 1)), announced);
    }

    @Test
    void announcesARecallAndACallToAnotherWindowAgain() {
        model.show(Boards.of(), true);
        model.show(Boards.of(call("A-001", 1, 1)), true);
        model.show(Boards.of(call("A-001", 1, 2)), true);
        model.show(Boards.of(call("A-001", 3, 2)), true);

        assertEquals(List.of(call("A-001", 1, 1), call("A-001", 1, 2), call("A-001", 3, 2)), announced);
    }

    @Test
    void announcesNothingThatWasCalledBeforeItBegan() {
        model.show(Boards.of(call("A-001", 1, 1)), true);

        assertEquals(List.of(), announced);
        assertEquals(
                live(Boards.of(call("A-001", 1, 1)), Optional.empty(), false),
                model.sightProperty().get());
    }

    @Test
    void announcesTheSameNumberOnTheNextDay() {
        model.show(Boards.of(), true);
        model.show(Boards.of(call("A-001", 1, 1)), true);

        model.show(Boards.on(Boards.DAY.plusDays(1), call("A-001", 1, 1)), true);

        assertEquals(2, announced.size());
    }

    @Test
    void marksACallForFifteenSeconds() {
        BoardState called = Boards.of(call("A-001", 1, 1));
        model.show(Boards.of(), true);
        model.show(called, true);
        assertEquals(live(called, Optional.empty(), true), model.sightProperty().get());

        now = now.plusSeconds(15);
        model.tick();

        assertEquals(
                live(called, Optional.empty(), false), model.sightProperty().get());
    }

    @Test
    void saysSinceWhenItIsAloneWhereThatLasts() {
        model.show(Boards.of(), false);
        assertEquals(
                live(Boards.of(), Optional.empty(), false),
                model.sightProperty().get());

        now = now.plus(Duration.ofSeconds(5));
        model.tick();
        assertEquals(
                live(Boards.of(), Optional.of(Boards.NOON), false),
                model.sightProperty().get());

        model.show(Boards.of(), true);
        assertEquals(
                live(Boards.of(), Optional.empty(), false),
                model.sightProperty().get());
    }

    @Test
    void showsNoNumberWhileNobodyWorksHere() {
        model.show(Boards.of(call("A-001", 1, 1)), true);

        model.dark();
        model.tick();

        assertEquals(new BoardSight.Dark(), model.sightProperty().get());
    }

    private static BoardSight live(BoardState state, Optional<Instant> alone, boolean fresh) {
        return new BoardSight.Live(state, alone, fresh, List.of());
    }
}
