package dev.madoguchi.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidueScanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int MIB = 1 << 20;

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(names = {"UTF_8", "UTF_16LE", "UTF_16BE", "SHIFT_JIS", "ESCAPED"})
    void findsANameInEveryWriting(Writing writing) throws IOException {
        byte[] planted = writing.bytes("黒桐　幹也").getFirst();
        int offset = plant("store.bin", planted);

        ScanReport report = scan();

        assertEquals(List.of(new Finding(path("store.bin"), offset, PersonalKind.NAME, writing)), report.findings());
        assertFalse(report.clean());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void findsAnAddressInBase64WhereverItBegins(int before) throws IOException {
        String text = "x".repeat(before) + People.KUROGIRI.address();
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        write("mail.txt", encoded.getBytes(StandardCharsets.US_ASCII));

        assertEquals(
                List.of(PersonalKind.ADDRESS),
                scan().findings().stream().map(Finding::kind).toList());
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
        write("note.txt", ("…" + spelling + "…").getBytes(Charset.forName("windows-31j")));
        write("note8.txt", spelling.getBytes(StandardCharsets.UTF_8));

        List<String> files =
                scan().findings().stream().map(Finding::file).distinct().toList();

        assertEquals(
                List.of(path("note.txt"), path("note8.txt")),
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
    void findsAPhotographInTheMiddleOfOtherBytes() throws IOException {
        int offset = plant("core.dump", jpeg());

        assertEquals(
                List.of(new Finding(path("core.dump"), offset, PersonalKind.PICTURE, Writing.BINARY)),
                scan().findings());
    }

    @Test
    void findsAPhotographThatLostItsLabel() throws IOException {
        byte[] jpeg = jpeg();
        jpeg[6] = 'X';

        plant("core.dump", jpeg);

        assertEquals(1, scan().residue());
    }

    @Test
    void findsAPhotographOfWhichOnlyTheBeginningIsLeft() throws IOException {
        write("half.tmp", java.util.Arrays.copyOf(jpeg(), 300));

        assertEquals(1, scan().residue());
    }

    @Test
    void takesNoPhotographFromThreeBytesThatLookLikeOne() throws IOException {
        byte[] data = random(64 * 1024);
        for (int place = 0; place + 64 < data.length; place += 64) {
            data[place] = (byte) 0xFF;
            data[place + 1] = (byte) 0xD8;
            data[place + 2] = (byte) 0xFF;
            data[place + 3] = (byte) 0xE0;
        }
        write("store.mv.db", data);

        assertTrue(scan().clean());
    }

    @Test
    void looksInsidePackedFiles() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<t>黒桐　幹也</t>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        write("list.xlsx", zipped.toByteArray());
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("visitor 090-1234-5678".getBytes(StandardCharsets.UTF_8));
        }
        write("log.gz", packed.toByteArray());

        assertEquals(
                List.of(
                        new Finding(path("list.xlsx!xl/worksheets/sheet1.xml"), 3, PersonalKind.NAME, Writing.UTF_8),
                        new Finding(path("log.gz!gzip"), 8, PersonalKind.TELEPHONE, Writing.UTF_8)),
                scan().findings().stream()
                        .sorted(java.util.Comparator.comparing(Finding::file))
                        .toList());
    }

    @Test
    void takesNoSealedFileThatBeginsLikeGzipForOne() throws IOException {
        byte[] sealed = random(4096);
        sealed[0] = 0x1F;
        sealed[1] = (byte) 0x8B;
        sealed[2] = 0x42;
        write("day-2026-11-20.key", sealed);

        assertEquals(List.of(), scan().unread());
    }

    @Test
    void tellsAPackedFileThatCannotBeUnpacked() throws IOException {
        write("log.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 7, 7, 7});

        assertEquals(List.of(path("log.gz")), scan().unread());
    }

    @Test
    void findsANameInTheNameOfAFileAndDoesNotRepeatIt() throws IOException {
        Files.createDirectories(home.resolve("黒桐幹也様"));
        write("黒桐幹也様/empty", new byte[0]);

        ScanReport report = scan();

        assertEquals(
                List.of(new Finding(path("*"), Finding.IN_NAME, PersonalKind.NAME, Writing.UTF_8)), report.findings());
        assertFalse(report.toString().contains("黒桐"));
    }

    @Test
    void tellsWhichFilesItCouldNotUnpack() throws IOException {
        write("broken.zip", new byte[] {'P', 'K', 3, 4, 0, 0});
        write("broken.pdf", "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII));

        ScanReport report = scan();

        assertEquals(
                List.of(path("broken.pdf"), path("broken.zip")),
                report.unread().stream().sorted().toList());
        assertFalse(report.clean());
    }

    @Test
    void findsNothingInEncryptedFiles() throws IOException {
        write("store.mv.db", random(8 * MIB));
        write("day-2026-11-19.key", random(60));

        ScanReport report = scan();

        assertEquals(List.of(), report.findings());
        assertTrue(report.clean());
        assertEquals(2, report.files());
        assertEquals(8L * MIB + 60, report.bytes());
    }

    @Test
    void doesNotMissTheTextsOfAThousandVisitors() throws IOException {
        var entries = new java.util.ArrayList<dev.madoguchi.daybook.LedgerEntry>();
        for (int i = 1; i <= 1000; i++) {
            entries.add(People.entry(
                    i, "苗字%d　名前%d".formatted(i, i), "町名%d番地".formatted(i), "19800217", "042-%07d".formatted(i)));
        }
        write("store.mv.db", random(4 * MIB));
        write("last", "苗字1000　名前1000".getBytes(StandardCharsets.UTF_16LE));

        ScanReport report = scan(PersonalStrings.of(entries, DAY, ""));

        assertTrue(report.patterns() > 60_000);
        assertEquals(List.of(new Finding(path("last"), 0, PersonalKind.NAME, Writing.UTF_16LE)), report.findings());
    }

    @Test
    void leavesOutWhatWouldBeFoundWhereNobodyLeftIt() throws IOException {
        var entry = People.entry(1, "川越　凛", "埼玉県川越市元町一丁目３番地１", "20261101", "");
        write("profile.yaml", "川越市役所 埼玉県川越市元町一丁目３番地１ since 2026-11-01".getBytes(StandardCharsets.UTF_8));

        var strings = PersonalStrings.of(List.of(entry), DAY, "川越市役所 埼玉県川越市元町一丁目３番地１");

        assertTrue(scan(strings).clean());
        assertEquals(Map.of(Unscanned.TOO_SHORT, 2, Unscanned.PUBLIC, 1, Unscanned.RECENT_DATE, 1), strings.leftOut());
    }

    @Test
    void looksAtTheTemporaryFilesOfThisProgramAndNotAtOlderOnes() throws IOException {
        Path temporary = Files.createDirectory(home.resolve("tmp"));
        Path own = Files.createDirectory(home.resolve("station"));
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
    void readsTheTextOfAPdf() throws Exception {
        var ledger = new Ledger(
                "市",
                "課",
                DAY,
                List.of(dev.madoguchi.municipality.LedgerField.NAME, dev.madoguchi.municipality.LedgerField.ADDRESS),
                People.several());
        var texts = new dev.madoguchi.ui.Texts(java.util.Locale.JAPANESE);
        var pdf = new LedgerPdf(texts, dev.madoguchi.paper.JapaneseFonts.installed())
                .write(ledger)
                .pdf();
        write("ledger.pdf", pdf);

        List<PersonalKind> kinds =
                scan().findings().stream().map(Finding::kind).distinct().toList();

        assertEquals(List.of(PersonalKind.NAME, PersonalKind.ADDRESS), kinds);
        assertTrue(scan().findings().stream().allMatch(each -> each.file().equals(path("ledger.pdf!text"))));
    }

    @Test
    void carriesTheListOverWithoutLoss() {
        PersonalStrings strings = strings("");

        assertEquals(strings, PersonalStrings.decode(strings.encode()));
        assertFalse(strings.toString().contains("黒桐"));
    }

    private ScanReport scan() throws IOException {
        return scan(strings(""));
    }

    private ScanReport scan(PersonalStrings strings) throws IOException {
        return new ResidueScan(ScanPlaces.of(home), Clock.fixed(People.MORNING, ZoneOffset.UTC)).scan(strings);
    }

    private static PersonalStrings strings(String published) {
        return PersonalStrings.of(People.several(), DAY, published);
    }

    /** Puts the bytes into the middle of encrypted ones. */
    private int plant(String file, byte[] bytes) throws IOException {
        byte[] data = random(2 * MIB);
        int offset = 777_777;
        System.arraycopy(bytes, 0, data, offset, bytes.length);
        write(file, data);
        return offset;
    }

    private void write(String file, byte[] bytes) throws IOException {
        Files.write(home.resolve(file), bytes);
    }

    private String path(String file) {
        return home + "/" + file;
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        long seed = new SecureRandom().nextLong();
        System.getLogger("seed").log(System.Logger.Level.DEBUG, "seed {0}", seed);
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] jpeg() throws IOException {
        var picture = new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
