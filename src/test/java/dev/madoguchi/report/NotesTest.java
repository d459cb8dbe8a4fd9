package dev.madoguchi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.freetext.PersonalDataCheck;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F101 (004 §2-1(12)): a report has no personal data. */
class NotesTest {
    private static final FreeTextCheck CHECK =
            PersonalDataCheck.ofPatterns(Clock.fixed(Instant.parse("2026-11-26T03:00:00Z"), ZoneId.of("Asia/Tokyo")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "折り返しは 042-325-0111 へ",
                "折り返しは０４２－３２５－０１１１へ",
                "申請書ID 12345678901234567890123",
                "連絡先は hanako@example.jp"
            })
    void refusesNumbersAndAddressesOfPersons(String text) {
        var written = Map.of(NotePart.OTHER, text);

        ReportException refused = assertThrows(ReportException.class, () -> Notes.of(written, CHECK));

        assertEquals(NotePart.OTHER, refused.part());
        assertFalse(String.valueOf(refused.getMessage()).contains(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"マイナ保険証の問合せ 12件、9:00～17:15 に3回", "2026年11月26日は来庁者 1,234人", "なし"})
    void takesCountsTimesAndDates(String text) throws ReportException {
        Notes notes = Notes.of(Map.of(NotePart.QUESTIONS, text), CHECK);

        assertEquals(Optional.of(text), notes.part(NotePart.QUESTIONS));
    }

    @Test
    void saysWhereTheRefusedPlaceIs() {
        var written = Map.of(NotePart.DIFFICULT, "電話 0423250111 まで");

        ReportException refused = assertThrows(ReportException.class, () -> Notes.of(written, CHECK));

        assertEquals(new FreeTextCheck.Place(3, 13), refused.place());
    }
}
