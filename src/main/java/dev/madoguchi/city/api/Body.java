package dev.madoguchi.city.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

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
        var body = new ByteArrayOutputStream(Math.clamp(announced, CHUNK, MOST_AHEAD));
        byte[] chunk = new byte[CHUNK];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            if (body.size() + count > most) {
                throw new RefusedException(Refusal.TOO_LARGE);
            }
            body.write(chunk, 0, count);
            long allowed = TimeUnit.SECONDS.toNanos(GRACE_SECONDS + body.size() / SLOWEST_BYTES_A_SECOND);
            if (nanos.getAsLong() - begun > allowed) {
                throw new RefusedException(Refusal.TOO_SLOW);
            }
        }
        return body.toByteArray();
    }
}
