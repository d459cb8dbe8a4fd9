package dev.madoguchi.dayreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.layout.Layout;
import dev.madoguchi.layout.LayoutException;
import dev.madoguchi.report.ReportKind;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ToldTest {
    @Test
    void saysWhatIsWrongWithTheCitysLayoutAndWhere(@TempDir Path folder) {
        Path missing = folder.resolve("daily.xlsx");
        LayoutException bad = assertThrows(
                LayoutException.class, () -> Layout.of(ReportKind.DAILY, folder, Optional.of("daily.xlsx")));
        var refused = new DayReportException(DayReportException.Fault.LAYOUT, bad);

        Notice told = Told.of(refused, LoggerFactory.getLogger(ToldTest.class))
                .notice(new Texts(Locale.JAPANESE))
                .orElseThrow();

        assertEquals("daily.xlsx を読めません（" + missing + "）。様式のファイルを置くか、プロファイルのlayoutsから外して標準の様式を使ってください。", told.what());
    }
}
