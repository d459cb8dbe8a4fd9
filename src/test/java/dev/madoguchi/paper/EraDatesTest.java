package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EraDatesTest {

    @ParameterizedTest
    @CsvSource({
        "18730101, 明治6年1月1日",
        "19120729, 明治45年7月29日",
        "19120730, 大正元年7月30日",
        "19261224, 大正15年12月24日",
        "19261225, 昭和元年12月25日",
        "19890107, 昭和64年1月7日",
        "19890108, 平成元年1月8日",
        "20000229, 平成12年2月29日",
        "20190430, 平成31年4月30日",
        "20190501, 令和元年5月1日",
        "20261120, 令和8年11月20日"
    })
    void writesTheFirstAndTheLastDayOfEachEra(String chip, String written) {
        assertEquals(written, EraDates.japanese(chip));
    }

    @Test
    void writesEachDayAsTheCalendarOfJavaHasIt() {
        for (LocalDate day = LocalDate.of(1873, 1, 1); day.getYear() < 2100; day = day.plusDays(1)) {
            JapaneseDate japanese = JapaneseDate.from(day);
            int year = japanese.get(ChronoField.YEAR_OF_ERA);
            String era = japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN);

            assertEquals(
                    era + (year == 1 ? "元" : year) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日",
                    EraDates.of(day));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1980",
                "19800000",
                "19800230",
                "19801301",
                "00000101",
                "18721231",
                "1980021",
                "198002170",
                "1980-2-7",
                "19800217Z",
                "+1980217",
                "１９８００２１７",
                "不明"
            })
    void leavesWhatIsNoWholeDateAsItIs(String chip) {
        assertEquals(Optional.empty(), EraDates.parse(chip));
        assertEquals(chip, EraDates.japanese(chip));
    }

    @Test
    void knowsNoEraBeforeTheCalendarWasTakenOver() {
        assertThrows(DateTimeException.class, () -> EraDates.of(LocalDate.of(1872, 12, 31)));
    }
}
