package dev.madoguchi.city.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodyTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final Body body = new Body(nanos::get);

    @Test
    void readsWhatComesInTime() throws Exception {
        byte[] bytes = new byte[100_000];
        bytes[99_999] = 1;

        assertArrayEquals(bytes, body.read(new ByteArrayInputStream(bytes), bytes.length));
    }

    @Test
    void readsWhatComesWhateverWasAnnounced() throws Exception {
        byte[] bytes = {1, 2, 3};

        assertArrayEquals(bytes, body.read(new ByteArrayInputStream(bytes), Long.MAX_VALUE, 100));
        assertArrayEquals(bytes, body.read(new ByteArrayInputStream(bytes), -1, 100));
    }

    @Test
    void readsMoreOrLessThanWasAnnounced() throws Exception {
        byte[] bytes = new byte[40_000];
        for (int each = 0; each < bytes.length; each++) {
            bytes[each] = (byte) each;
        }

        for (int announced : List.of(39_999, 40_000, 40_001, 20_000, 1)) {
            assertArrayEquals(
                    bytes, body.read(new ByteArrayInputStream(bytes), announced, 50_000), "announced " + announced);
        }
        assertEquals(
                Refusal.TOO_LARGE,
                assertThrows(RefusedException.class, () -> body.read(new ByteArrayInputStream(bytes), 20_000, 20_000))
                        .refusal());
    }

    @Test
    void readsNothingBeyondTheLimit() {
        var refused = assertThrows(
                RefusedException.class, () -> body.read(new ByteArrayInputStream(new byte[100_001]), 100_000));

        assertEquals(Refusal.TOO_LARGE, refused.refusal());
    }

    @Test
    void sendsAwayWhoDripsBytes() {
        var dripping = new Dripping(TimeUnit.SECONDS.toNanos(1), 1);

        var refused = assertThrows(RefusedException.class, () -> body.read(dripping, 1_000_000));

        assertEquals(Refusal.TOO_SLOW, refused.refusal());
        assertEquals(31, dripping.reads);
    }

    @Test
    void hasPatienceWithASlowLine() throws Exception {
        var slow = new Dripping(TimeUnit.SECONDS.toNanos(1), 16 * 1024);

        assertEquals(120 * 16 * 1024, body.read(slow, 10_000_000).length);
    }

    /** Gives so many bytes at each read, each of which takes so long by the test's time; ends after 120. */
    private final class Dripping extends InputStream {
        private final long each;
        private final int bytes;
        private int reads;

        Dripping(long each, int bytes) {
            this.each = each;
            this.bytes = bytes;
        }

        @Override
        public int read(byte[] into, int at, int length) {
            if (reads == 120) {
                return -1;
            }
            reads++;
            nanos.addAndGet(each);
            return Math.min(bytes, length);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("bodies are read in chunks");
        }
    }
}
