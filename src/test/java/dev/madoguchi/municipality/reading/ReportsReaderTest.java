package dev.madoguchi.municipality.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import dev.madoguchi.municipality.StatisticsRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** F103, F106: the statistics and layouts of a profile. */
class ReportsReaderTest {

    /** 003 参考: the offices across, 国外転出者 since July, 一日当たり = 計 ÷ 240. */
    @Test
    void readsKitakyushusTables() throws ProfileException {
        StatisticsRule statistics = Profiles.read(Path.of("sample-config/kitakyushu.yaml"))
                .rules()
                .reports()
                .statistics();

        assertEquals(240, statistics.days());
        assertEquals(
                List.of(7, 7, 1, 1, 7, 13),
                statistics.tables().stream()
                        .map(table -> table.columns().size())
                        .toList());
        assertEquals(
                Optional.of(YearMonth.of(2025, 7)), statistics.tables().get(3).since());
    }

    @Test
    void refusesAColumnOfASiteThatThereIsNot() throws IOException {
        String wrong = Files.readString(Path.of("sample-config/kitakyushu.yaml"))
                .replace("{ name: 門司, sites: [moji] }", "{ name: 門司, sites: [mojiko] }");

        ProfileException fault = assertThrows(
                ProfileException.class,
                () -> Profiles.parse("kitakyushu.yaml", wrong.getBytes(StandardCharsets.UTF_8)));

        assertEquals(ProfileFault.UNKNOWN_REFERENCE, fault.fault());
    }

    @Test
    void refusesALayoutOutsideTheProfilesFolder() throws IOException {
        String wrong = Files.readString(Path.of("sample-config/kokubunji.yaml"))
                .replace("reports:\n", "reports:\n  layouts: { daily: /etc/daily.xlsx }\n");

        ProfileException fault = assertThrows(
                ProfileException.class, () -> Profiles.parse("kokubunji.yaml", wrong.getBytes(StandardCharsets.UTF_8)));

        assertEquals(ProfileFault.BAD_VALUE, fault.fault());
    }
}
