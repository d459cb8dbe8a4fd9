package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.CLERK;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.madoguchi.seal.OtherSide;
import dev.madoguchi.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody reads of the search after erasing before they accept it: enough to look for it, and nobody's data. */
class FindingWordsTest {
    private final ClosingWords words = new ClosingWords(new Texts(Locale.JAPANESE), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private ClosingStation station;
    private Path home;

    @BeforeEach
    void eraseADay() throws Exception {
        home = folder.resolve("home");
        station = ClosingStation.sharing(home, new OtherSide(new SecureRandom()));
        station.keys.fetch(DAY);
        station.receive(People.KUROGIRI);
        station.closing.writeLedger(DAY, CLERK);
        station.deliver();
        station.closing.erase(DAY, CHIEF, Optional.empty(), DayToClose::unseen);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void nameTheFileAndWhatOfAVisitorLiesInIt() throws Exception {
        Files.writeString(home.resolve("memo.txt"), "x " + People.KUROGIRI.name() + " x");
        Files.writeString(home.resolve("list.csv"), People.KUROGIRI.telephone());

        List<String> lines = found();

        assertEquals(
                List.of("list.csv（電話番号）", "memo.txt（氏名）"),
                lines.stream()
                        .map(line -> line.substring(line.lastIndexOf('/') + 1))
                        .sorted()
                        .toList());
        assertFalse(String.join("\n", lines).contains(People.KUROGIRI.name()));
    }

    @Test
    void nameAFileThatNobodyCouldLookInto() throws Exception {
        Files.write(home.resolve("broken.pdf"), "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII));

        List<String> lines = found();

        assertEquals(1, lines.size());
        assertEquals(
                "broken.pdf（読めませんでした）",
                lines.getFirst().substring(lines.getFirst().lastIndexOf('/') + 1));
    }

    private List<String> found() throws Exception {
        station.closing.scan(DAY, CHIEF);
        return words.findings(station.closing.state(DAY)).lines().toList();
    }
}
