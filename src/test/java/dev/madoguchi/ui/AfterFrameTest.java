package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(QuickRobot.class)
class AfterFrameTest {
    private static final int LIMIT_SECONDS = 60;

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void doesWhatCanWaitAfterWhatCannot() throws Exception {
        CountDownLatch later = new CountDownLatch(1);

        Platform.runLater(() -> {
            AfterFrame.then(() -> {
                done.add("after the frame");
                later.countDown();
            });
            done.add("before it");
        });

        assertTrue(later.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of("before it", "after the frame"), done);
    }

    @Test
    void leavesUndoneWhatIsNotWantedAnyMore() throws Exception {
        CountDownLatch later = new CountDownLatch(1);

        Platform.runLater(() -> {
            AfterFrame.then(() -> done.add("taken back")).unsubscribe();
            AfterFrame.then(later::countDown);
        });

        assertTrue(later.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of(), done);
    }
}
