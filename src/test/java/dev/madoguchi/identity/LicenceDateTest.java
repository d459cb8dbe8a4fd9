package dev.madoguchi.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceDateTest {

    /** The first four are the vectors of domain-facts 2.3; then dates past the end of an era, and a first year. */
    @ParameterizedTest
    @CsvSource({
        "3630107,1988-01-07",
        "5080217,2026-02-17",
        "4310107,2019-01-07",
        "2080303,1919-03-03",
        "4330601,2021-06-01",
        "3640601,1989-06-01",
        "1450730,1912-07-30",
        "5010501,2019-05-01"
    })
    void readsDatesOfAnyEraAndPastItsEnd(String digits, LocalDate expected) {
        assertEquals(new LicenceDate(digits, Optional.of(expected)), LicenceDate.ofEra(ascii(digits)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000", "4000000", "6010101", "9991231", "5081301", "5080230", "5120229"})
    void keepsTheDigitsOfWhatIsNoDay(String digits) {
        LicenceDate date = LicenceDate.ofEra(ascii(digits));

        assertEquals(new LicenceDate(digits, Optional.empty()), date);
        assertEquals(digits, date.shown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "508021", "50802177", "５０８０２", "508-217", "508021\n", "       "})
    void takesWhatIsNoDigitsForNothing(String text) {
        assertEquals(new LicenceDate("", Optional.empty()), LicenceDate.ofEra(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"20280513,20280513", "20280230,20280230", "00000000,00000000", "2028051F,''", "202805,''", "'',''"})
    void readsPackedDates(String digits, String shown) {
        assertEquals(
                shown, LicenceDate.ofPacked(HexFormat.of().parseHex(digits)).shown());
    }

    @Test
    void neverFails() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(9)];
            random.nextBytes(bytes);
            LicenceDate.ofPacked(bytes);
            LicenceDate.ofEra(bytes);
            String digits = "%07d".formatted(random.nextInt(10_000_000));

            assertEquals(digits, LicenceDate.ofEra(ascii(digits)).digits());
        }
    }

    @Test
    void tellsNothingInALog() {
        assertEquals("LicenceDate", LicenceDate.ofEra(ascii("3630107")).toString());
    }

    private static byte[] ascii(String digits) {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }
}
