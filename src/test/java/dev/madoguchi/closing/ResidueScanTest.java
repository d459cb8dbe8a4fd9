package dev.madoguchi.closing;

import static dev.madoguchi.closing.SearchedFolder.DAY;
import static dev.madoguchi.closing.SearchedFolder.MIB;
import static dev.madoguchi.closing.SearchedFolder.random;
import static dev.madoguchi.closing.SearchedFolder.strings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidueScanTest {
    private SearchedFolder folder;

    @BeforeEach
    void open(@TempDir Path home) {
        folder = new SearchedFolder(home);
    }

    @ParameterizedTest
    @EnumSource(names = {"UTF_8", "UTF_16LE", "UTF_16BE", "SHIFT_JIS", "ESCAPED"})
    void findsANameInEveryWriting(Writing writing) throws IOException {
        byte[] planted = writing.bytes("黒桐　幹也").getFirst();
        int offset = folder.plant("store.bin", planted);

        ScanReport report = folder.scan();

        assertEquals(
                List.of(new Finding(folder.path("store.bin"), offset, PersonalKind.NAME, writing)), report.findings());
        assertFalse(report.clean());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void findsAnAddressInBase64WhereverItBegins(int before) throws IOException {
        String text = "x".repeat(before) + People.KUROGIRI.address();
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        folder.write("mail.txt", encoded.getBytes(StandardCharsets.US_ASCII));

        assertEquals(
                List.of(PersonalKind.ADDRESS),
                folder.scan().findings().stream().map(Finding::kind).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "黒桐幹也",
                "黒桐 幹也",
                "東京都国分寺市戸倉四丁目12-7-202",
                "東京都国分寺市本多一丁目7番1号寿荘305",
                "0423210987",
                "０４２－３２１－０９８７",
                "昭和55年2月17日",
                "S55.2.17",
                "1980-02-17",
                "1980年2月17日",
                "平成元年1月8日",
                "00000000076543210987654"
            })
    void findsOtherSpellings(String spelling) throws IOException {
        folder.write("note.txt", ("…" + spelling + "…").getBytes(Charset.forName("windows-31j")));
        folder.write("note8.txt", spelling.getBytes(StandardCharsets.UTF_8));

        List<String> files =
                folder.scan().findings().stream().map(Finding::file).distinct().toList();

        assertEquals(
                List.of(folder.path("note.txt"), folder.path("note8.txt")),
                files.stream().sorted().toList());
    }

    @Test
    void findsWhatLiesAcrossTwoWindowsOfReading() throws IOException {
        byte[] planted = People.KUROGIRI.address().getBytes(StandardCharsets.UTF_8);
        byte[] data = random(2 * MIB);
        for (int place = MIB - planted.length - 5; place < MIB + 5; place += 9) {
            byte[] copy = data.clone();
            System.arraycopy(planted, 0, copy, place, planted.length);
            var scan = new ByteScan(BytePatterns.of(Map.of(People.KUROGIRI.address(), PersonalKind.ADDRESS)));

            var result = scan.scan(new java.io.ByteArrayInputStream(copy), "x", 10);

            assertEquals(1, result.count(), "at " + place);
            assertEquals(place, result.findings().getFirst().offset());
            assertEquals(2 * MIB, result.bytes());
        }
    }

    @Test
    void findsANameInTheNameOfAFileAndDoesNotRepeatIt() throws IOException {
        Files.createDirectories(folder.home.resolve("黒桐幹也様"));
        folder.write("黒桐幹也様/empty", new byte[0]);

        ScanReport report = folder.scan();

        assertEquals(
                List.of(new Finding(folder.path("*"), Finding.IN_NAME, PersonalKind.NAME, Writing.UTF_8)),
                report.findings());
        assertFalse(report.toString().contains("黒桐"));
    }

    @Test
    void doesNotMissTheTextsOfAThousandVisitors() throws IOException {
        var entries = new java.util.ArrayList<dev.madoguchi.daybook.LedgerEntry>();
        for (int i = 1; i <= 1000; i++) {
            entries.add(People.entry(
                    i, "苗字%d　名前%d".formatted(i, i), "町名%d番地".formatted(i), "19800217", "042-%07d".formatted(i)));
        }
        folder.write("store.mv.db", random(4 * MIB));
        folder.write("last", "苗字1000　名前1000".getBytes(StandardCharsets.UTF_16LE));

        ScanReport report = folder.scan(PersonalStrings.of(entries, DAY, ""));

        assertTrue(report.patterns() > 60_000);
        assertEquals(
                List.of(new Finding(folder.path("last"), 0, PersonalKind.NAME, Writing.UTF_16LE)), report.findings());
    }

    @Test
    void leavesOutWhatWouldBeFoundWhereNobodyLeftIt() throws IOException {
        var entry = People.entry(1, "川越　凛", "埼玉県川越市元町一丁目３番地１", "20261101", "");
        folder.write("profile.yaml", "川越市役所 埼玉県川越市元町一丁目３番地１ since 2026-11-01".getBytes(StandardCharsets.UTF_8));

        var strings = PersonalStrings.of(List.of(entry), DAY, "川越市役所 埼玉県川越市元町一丁目３番地１");

        assertTrue(folder.scan(strings).clean());
        assertEquals(Map.of(Unscanned.TOO_SHORT, 2, Unscanned.PUBLIC, 1, Unscanned.RECENT_DATE, 1), strings.leftOut());
    }

    @Test
    void looksAtTheTemporaryFilesOfThisProgramAndNotAtOlderOnes() throws IOException {
        Path temporary = Files.createDirectory(folder.home.resolve("tmp"));
        Path own = Files.createDirectory(folder.home.resolve("station"));
        Path left = Files.writeString(temporary.resolve("left"), "黒桐　幹也");

        ScanPlaces since = ScanPlaces.ofComputer(own, temporary, People.MORNING.minusSeconds(86_400L * 3650));
        ScanPlaces later =
                ScanPlaces.ofComputer(own, temporary, java.time.Instant.now().plusSeconds(60));

        assertTrue(since.shared().contains(left));
        assertFalse(later.shared().contains(left));
        var report = new ResidueScan(new ScanPlaces(List.of(own), List.of(left)), Clock.systemUTC()).scan(strings(""));
        assertEquals(List.of(new Finding(left.toString(), 0, PersonalKind.NAME, Writing.UTF_8)), report.findings());
    }

    @Test
    void carriesTheListOverWithoutLoss() {
        PersonalStrings strings = strings("");

        assertEquals(strings, PersonalStrings.decode(strings.encode()));
        assertFalse(strings.toString().contains("黒桐"));
    }
}
