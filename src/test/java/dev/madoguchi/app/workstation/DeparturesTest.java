package dev.madoguchi.app.workstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeparturesTest {
    private final Departures departures = new Departures();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void letsWhoeverLeavesGoAtOnceAndWhoeverComesNextWaitUntilAllIsClosed() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);

        departures.begin(() -> {
            await(gone);
            done.add("closed");
        });
        done.add("gone");
        gone.countDown();
        departures.over();
        done.add("the next one opens");

        assertEquals(List.of("gone", "closed", "the next one opens"), done);
    }

    @Test
    void keepsNobodyWaitingWhereNobodyHasLeft() throws Exception {
        departures.over();
        departures.over();
    }

    @Test
    void opensNothingForWhoeverIsToldToEndWhileTheyWait() {
        CountDownLatch never = new CountDownLatch(1);
        departures.begin(() -> await(never));
        Thread.currentThread().interrupt();

        assertThrows(IOException.class, departures::over);

        assertTrue(Thread.interrupted());
        never.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody counted down");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
