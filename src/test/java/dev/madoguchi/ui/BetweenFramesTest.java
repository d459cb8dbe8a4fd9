package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(QuickRobot.class)
class BetweenFramesTest {
    private static final int LIMIT_SECONDS = 60;

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> when = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void doesEachDeedAfterAFrameOfItsOwnInTheirOrder() throws Exception {
        AtomicInteger frames = new AtomicInteger();

        Platform.runLater(() -> {
            counting(frames).start();
            BetweenFrames.each(
                    List.of(() -> doneIn("first", frames.get()), () -> doneIn("second", frames.get()), over::countDown),
                    () -> true);
        });

        assertTrue(over.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of("first", "second"), done);
        assertTrue(0 < when.getFirst() && when.getFirst() < when.getLast(), when.toString());
    }

    @Test
    void leavesWhatIsNotDoneWhenItEnds() throws Exception {
        Platform.runLater(() -> {
            List<Subscription> all = new ArrayList<>();
            Runnable andNoMore = () -> {
                done.add("first");
                all.getFirst().unsubscribe();
            };
            all.add(BetweenFrames.each(List.of(andNoMore, () -> done.add("second")), () -> true));
            BetweenFrames.each(List.of(() -> {}, () -> {}, over::countDown), () -> true);
        });

        assertTrue(over.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of("first"), done);
    }

    @Test
    void doesNothingWhileSomebodyPressesKeys() throws Exception {
        AtomicInteger asked = new AtomicInteger();

        Platform.runLater(() -> BetweenFrames.each(
                List.of(() -> doneIn("first", asked.get()), over::countDown), () -> asked.incrementAndGet() > 3));

        assertTrue(over.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of(4), when);
    }

    private void doneIn(String what, int frame) {
        done.add(what);
        when.add(frame);
    }

    private static AnimationTimer counting(AtomicInteger frames) {
        return new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.incrementAndGet();
            }
        };
    }
}
