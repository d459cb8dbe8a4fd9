package dev.madoguchi.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.form.ScannedLines.Said;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedLinesTest {
    private static final String ID = ApplicationId.invented(5).digits();
    private static final long QUIET = Duration.ofMillis(150).toNanos();

    private final ScannedLines lines = new ScannedLines(Duration.ofNanos(QUIET));
    private long now = Long.MAX_VALUE - QUIET; // nanoTime may run over.

    @ParameterizedTest
    @ValueSource(strings = {"%s\r", "%s\n", "%s\r\n", "\u0002%s\u0003", "\u0002%s\r\n\u0003", "\r\n%s\r\n"})
    void cutsACodeOutOfWhateverEndsIt(String framed) {
        add(framed.formatted(ID));

        assertEquals(List.of(new Said.Code(ID)), all());
    }

    @Test
    void endsACodeWithoutAnEndByAPause() {
        add(ID);

        assertEquals(List.of(), all());
        now += QUIET + 1;
        assertEquals(List.of(new Said.Code(ID)), all());
    }

    @Test
    void joinsACodeThatComesInPieces() {
        for (char each : (ID + "\r").toCharArray()) {
            now += QUIET;
            add(String.valueOf(each));
        }

        assertEquals(List.of(new Said.Code(ID)), all());
    }

    @Test
    void keepsTwoCodesApartWithOrWithoutAnEndBetweenThem() {
        add("first\rsecond\r");
        add("\u0002third");
        now += QUIET + 1;
        add("fourth\n");

        assertEquals(
                List.of(
                        new Said.Code("first"),
                        new Said.Code("second"),
                        new Said.Code("third"),
                        new Said.Code("fourth")),
                all());
    }

    @Test
    void tellsALineWithoutEndOnceAndHoldsNoMoreThanItsLimit() {
        byte[] flood = "9".repeat(4096).getBytes(UTF_8);
        for (int i = 0; i < 100; i++) {
            lines.add(flood, now);
        }

        assertEquals(List.of(new Said.TooLong()), all());
        add("\r" + ID + "\r");
        assertEquals(List.of(new Said.Code(ID)), all());
    }

    @Test
    void takesACodeOfExactlyTheLimit() {
        String longest = "9".repeat(ApplicationIdParser.MAX_LENGTH);

        add(longest + "\r");

        assertEquals(List.of(new Said.Code(longest)), all());
    }

    @Test
    void saysGarbledForBytesThatAreNoText() {
        lines.add(new byte[] {(byte) 0xF8, (byte) 0x80, 0x31, '\r'}, now);
        lines.add("１２３\r".getBytes(Charset.forName("windows-31j")), now);
        add("12\u000034\r");

        assertEquals(List.of(new Said.Garbled(), new Said.Garbled(), new Said.Garbled()), all());
    }

    @Test
    void takesFullWidthDigits() {
        add("１２３\r");

        assertEquals(List.of(new Said.Code("１２３")), all());
    }

    @Test
    void forgetsWhatCameBefore() {
        add("first\rhalf");

        lines.clear();
        add(ID + "\r");

        assertEquals(List.of(new Said.Code(ID)), all());
    }

    @Test
    void staysWithinItsLimitWhateverComes() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            now += random.nextLong(2 * QUIET);
            lines.add(bytes, now);

            for (Said said : all()) {
                boolean fits =
                        !(said instanceof Said.Code code) || code.text().length() <= ApplicationIdParser.MAX_LENGTH;
                assertEquals(true, fits, "seed " + seed);
            }
        }
        now += QUIET + 1;
        all();
        add(ID + "\r");
        assertEquals(List.of(new Said.Code(ID)), all(), "seed " + seed);
    }

    private void add(String text) {
        lines.add(text.getBytes(UTF_8), now);
    }

    private List<Said> all() {
        List<Said> all = new ArrayList<>();
        for (Optional<Said> said = lines.next(now); said.isPresent(); said = lines.next(now)) {
            all.add(said.get());
        }
        return all;
    }
}
