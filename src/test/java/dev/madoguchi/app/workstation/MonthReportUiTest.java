package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.CLOCK;
import static dev.madoguchi.app.workstation.PracticeWindow.TEXTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** F102: the month's report without a command line: one key, its files and its paper. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class MonthReportUiTest {
    private final LocalDate today = LocalDate.now(CLOCK);
    private final YearMonth shown = YearMonth.from(today);

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private PracticeWindow desk;

    @BeforeEach
    void open() throws Exception {
        desk = PracticeWindow.open(folder, "kokubunji.yaml");
        desk.signIn();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void makesTheFilesAndThePaperOfTheMonthThatIsShown() throws Exception {
        desk.workstation().books().tallies().count(today, "city-hall", "sealed", UUID.randomUUID());
        hands.shown("#home-next");
        hands.keys(KeyCode.CONTROL, KeyCode.J);
        hands.fire("#menu-month");
        hands.shown("#month-report");

        hands.type(KeyCode.F6);

        String month = DateTimeFormatter.ofPattern(TEXTS.get("agenda.monthPattern"), Locale.JAPANESE)
                .format(shown);
        hands.reads("#month-notice-what", TEXTS.get("agenda.report.made", month));
        desk.picture("screens", "month-report");
        Path made = new StationHome(desk.workstation().folder()).reports().resolve(shown.toString());
        assertEquals(List.of("csv", "pdf", "xlsx"), endings(made));
        assertEquals(1, desk.documents().documents().size());
        assertTrue(text(file(made, ".pdf")).contains("月次報告書"), text(file(made, ".pdf")));
        List<String> counted = Files.readAllLines(file(made, ".csv"), StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("visitors,"))
                .toList();
        assertEquals(List.of("visitors,,,1"), counted);
    }

    private static List<String> endings(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.toString().substring(file.toString().lastIndexOf('.') + 1))
                    .sorted()
                    .toList();
        }
    }

    private static Path file(Path folder, String ending) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String text(Path pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
