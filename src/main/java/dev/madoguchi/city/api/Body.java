package dev.madoguchi.city.api;

import io.helidon.webserver.CloseConnectionException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Reads bodies as they come, never beyond a limit, whatever length was announced, and never slower than a line may be: who drips bytes
 * would keep others out.
 */
final class Body {
    private static final long GRACE_SECONDS = 30;
    private static final long SLOWEST_BYTES_A_SECOND = 16 * 1024;
    private static final int CHUNK = 16 * 1024;
    /** So much room is made before the first byte comes, where so much is announced: a usual record is not copied while it grows. */
    private static final int MOST_AHEAD = 512 * 1024;

    private final LongSupplier nanos;

    /**
     * @param nanos a time that only goes forward, such as {@link System#nanoTime()}
     */
    Body(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The same of a body whose length nobody announced. */
    byte[] read(InputStream in, int most) throws IOException {
        return read(in, 0, most);
    }

    /**
     * The whole body, or a refusal as {@code TOO_LARGE} or {@code TOO_SLOW}: below 16 KiB a second, after 30 seconds of grace.
     *
     * @param announced how many bytes are said to come; anything may
     */
    byte[] read(InputStream in, long announced, int most) throws IOException {
        long begun = nanos.getAsLong();
        byte[] body = new byte[Math.clamp(announced, CHUNK, MOST_AHEAD)];
        byte[] after = new byte[1];
        int size = 0;
        while (true) {
            boolean whole = size == announced && size == body.length;
            if (size == body.length && !whole) {
                body = Arrays.copyOf(body, Math.min(size * 2, most + 1));
            }
            int count = whole ? next(in, after, 0) : next(in, body, size);
            if (count < 0) {
                return size == body.length ? body : Arrays.copyOf(body, size);
            }
            size += count;
            require(size, most, begun);
            if (whole) { // more than was announced
                body = Arrays.copyOf(body, size);
                body[size - 1] = after[0];
            }
        }
    }

    private void require(int size, int most, long begun) {
        if (size > most) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        long allowed = TimeUnit.SECONDS.toNanos(GRACE_SECONDS + size / SLOWEST_BYTES_A_SECOND);
        if (nanos.getAsLong() - begun > allowed) {
            throw new RefusedException(Refusal.TOO_SLOW);
        }
    }

    /** Who sends nothing more is told so; who is gone is not. */
    private static int next(InputStream in, byte[] into, int at) throws IOException {
        try {
            return in.read(into, at, Math.min(CHUNK, into.length - at));
        } catch (CloseConnectionException e) {
            if (isSilence(e)) {
                throw new RefusedException(Refusal.TOO_SLOW);
            }
            throw e;
        }
    }

    private static boolean isSilence(CloseConnectionException e) {
        return Stream.<Throwable>iterate(e, each -> each != null, Throwable::getCause)
                .anyMatch(SocketTimeoutException.class::isInstance);
    }
}
