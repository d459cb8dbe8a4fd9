package dev.madoguchi.form;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Cuts the bytes of a hand scanner into codes. A code ends with CR, LF, CR LF or ETX, as the scanner is set, or with a pause where it is
 * set to send no end; STX begins one. The time of each byte is given, in nanoseconds of any clock that only goes forward.
 */
final class ScannedLines {
    private static final byte STX = 0x02;
    private static final byte ETX = 0x03;

    private final long quiet;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Deque<Said> ready = new ArrayDeque<>();
    private boolean skipping;
    private long last;

    /** What a scanner said at once. */
    sealed interface Said {
        /** A code; tells nothing of itself, as it may lead to a person. */
        record Code(String text) implements Said {
            @Override
            public String toString() {
                return "Code";
            }
        }

        /** Bytes that are no text: another speed, another character set, a loose plug. */
        record Garbled() implements Said {}

        /** More than any code of a form; told once, at the limit, and the rest is dropped. */
        record TooLong() implements Said {}
    }

    /** @param quiet the pause that ends a code where nothing else does */
    ScannedLines(Duration quiet) {
        this.quiet = quiet.toNanos();
    }

    /** Takes what has arrived. */
    void add(byte[] bytes, long now) {
        endAfterPause(now);
        for (byte each : bytes) {
            if (each == '\r' || each == '\n' || each == STX || each == ETX) {
                end();
            } else {
                put(each);
            }
        }
        if (bytes.length > 0) {
            last = now;
        }
    }

    /** The next code that is whole by now, in the order of their coming. */
    Optional<Said> next(long now) {
        endAfterPause(now);
        return Optional.ofNullable(ready.poll());
    }

    /** Drops everything that came before. */
    void clear() {
        line.reset();
        ready.clear();
        skipping = false;
    }

    private void put(byte each) {
        if (skipping) {
            return;
        }
        if (line.size() == ApplicationIdParser.MAX_LENGTH) {
            line.reset();
            skipping = true;
            ready.add(new Said.TooLong());
            return;
        }
        line.write(each);
    }

    private void endAfterPause(long now) {
        if ((line.size() > 0 || skipping) && now - last > quiet) {
            end();
        }
    }

    private void end() {
        if (line.size() > 0) {
            ready.add(said(line.toByteArray()));
        }
        line.reset();
        skipping = false;
    }

    private static Said said(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().anyMatch(Character::isISOControl) ? new Said.Garbled() : new Said.Code(text);
        } catch (CharacterCodingException e) {
            return new Said.Garbled();
        }
    }
}
