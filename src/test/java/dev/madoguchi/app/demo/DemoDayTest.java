package dev.madoguchi.app.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two commands of the README, as a new user types them: a whole day, and what it leaves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoDayTest {
    private static final int VISITORS = 2;
    private static final long MINUTES = 10;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path folder;

    private Path out;
    private Run day;

    /** What a command said and how it ended. */
    private record Run(int code, String out, String err) {}

    @BeforeAll
    void runADay() throws Exception {
        out = folder.resolve("out");
        day = madoguchi("demo", "--out", out.toString(), "--visitors", String.valueOf(VISITORS), "--json");
    }

    @Test
    void countsEveryVisitorFromTicketToErasure() {
        JsonNode summary = new JsonMapper().readTree(day.out());

        assertEquals(0, day.code(), day.err());
        for (String count : List.of("visitors", "tickets", "sealed", "receipted", "erased")) {
            assertEquals(VISITORS, summary.get(count).intValue(), count);
        }
        assertEquals(0, summary.get("residue").intValue());
        JsonNode photos = summary.get("photos");
        assertEquals(VISITORS, photos.get("photos").intValue());
        assertEquals(
                VISITORS + photos.get("retakes").intValue(), photos.get("shots").intValue());
        assertTrue(photos.get("medianSeconds").doubleValue() > 0, photos.toString());
        for (String device : List.of("camera", "card", "printer")) {
            assertTrue(summary.get("devices").get(device).isString(), device);
        }
    }

    @Test
    void leavesPapersPhotosReceiptsAndTheCertificate() throws IOException {
        for (String name : List.of(
                "ledger.xlsx",
                "ledger.pdf",
                "certificate.jws",
                "certificate.pdf",
                "hand-over-1.pdf",
                "summary.json",
                "daily-report.xlsx",
                "daily-report.pdf",
                "daily-report.csv",
                "monthly-report.xlsx",
                "monthly-report.pdf",
                "monthly-report.csv")) {
            assertTrue(Files.size(out.resolve(name)) > 0, name);
        }
        for (int visitor = 1; visitor <= VISITORS; visitor++) {
            assertTrue(Files.size(out.resolve("ticket-" + visitor + ".escpos")) > 0);
            assertEquals(
                    576,
                    ImageIO.read(out.resolve("ticket-" + visitor + ".png").toFile())
                            .getWidth());
            assertTrue(Files.size(out.resolve("copy-" + visitor + ".pdf")) > 0);
            assertTrue(Files.size(out.resolve("transcription-" + visitor + ".pdf")) > 0);
            assertEquals(
                    827,
                    ImageIO.read(out.resolve("photo-" + visitor + ".jpg").toFile())
                            .getWidth());
        }
        assertEquals(VISITORS, files("receipts", ".jws").size());
        assertEquals(VISITORS, files("envelopes", ".cbor").size());
        assertEquals(3, files("city-key", ".jwk").size());
    }

    /** Each view, print, export and erasure, and the sign-in; 003 §21-3(2), 004 §3-2(7). */
    @Test
    void leavesARowForEachTouchOfTheDayAndNothingOfTheVisitors() throws Exception {
        String trail = Files.readString(out.resolve("audit.csv"));
        Map<String, Integer> deeds = new TreeMap<>();
        trail.lines().skip(1).forEach(row -> {
            String[] cells = row.split(",", -1);
            deeds.merge(cells[4].replaceFirst("^(closing)\\..*", "$1"), 1, Integer::sum);
            assertTrue(cells[2].matches("1001|program|photo"), row);
            assertEquals("P01", cells[6]);
            assertEquals(64, cells[9].length());
            if (cells[4].startsWith("case.") || cells[4].startsWith("card.") || cells[4].startsWith("copy.")) {
                assertEquals(36, cells[5].length(), row);
            }
        });

        for (String each : List.of(
                "case.begun",
                "case.received",
                "case.agreed",
                "case.formRead",
                "card.read",
                "case.identified",
                "case.photographed",
                "transcription.printed",
                "copy.printed",
                "case.sealed",
                "photo.erased.DELIVERED")) {
            assertEquals(VISITORS, deeds.get(each), each);
        }
        for (String once : List.of("desk.signedIn", "handOverList.printed", "ledger.exported", "ledger.printed")) {
            assertEquals(1, deeds.get(once), once);
        }
        assertEquals(7, deeds.get("closing"), deeds.toString());
        List<String> visitors = cellsOfTheLedger();
        assertTrue(
                visitors.size() >= 4 * VISITORS, "only " + visitors.size() + " texts of the visitors were looked for");
        assertEquals(List.of(), visitors.stream().filter(trail::contains).toList());
    }

    private List<String> cellsOfTheLedger() throws IOException {
        List<String> cells = new ArrayList<>();
        try (var book = new XSSFWorkbook(Files.newInputStream(out.resolve("ledger.xlsx")))) {
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        if (row.getRowNum() > 1 && cell.getColumnIndex() > 0) {
                            String text = new DataFormatter(Locale.ROOT).formatCellValue(cell);
                            List.of(text.split("[\u3000 ]")).stream()
                                    .filter(part -> part.length() > 1)
                                    .forEach(cells::add);
                        }
                    }));
        }
        return cells;
    }

    @Test
    void picturesEachScreenAtTheSmallestSizeThatIsPromised() throws IOException {
        List<Path> screens = files("screens", ".png");

        assertTrue(screens.size() >= 12, screens.toString());
        for (Path screen : screens) {
            assertEquals(1366, ImageIO.read(screen.toFile()).getWidth(), screen.toString());
            assertEquals(768, ImageIO.read(screen.toFile()).getHeight(), screen.toString());
        }
    }

    @Test
    void givesBackTheRecordToTheHolderOfTheCitysKey() throws Exception {
        Path envelope = files("envelopes", ".cbor").getFirst();

        Run opened = open(envelope);

        JsonNode record = new JsonMapper().readTree(opened.out()).get("record");
        assertEquals(0, opened.code(), opened.err());
        assertEquals(23, record.get("applicationId").stringValue().length());
        assertTrue(record.get("applicant").get("name").isString());
    }

    @Test
    void refusesARecordWithOneFlippedByte() throws Exception {
        byte[] whole = Files.readAllBytes(files("envelopes", ".cbor").getFirst());
        Path altered = folder.resolve("altered.cbor");
        for (int at : new int[] {40, whole.length / 2, whole.length - 10}) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(altered, flipped);

            Run refused = open(altered);

            assertEquals(1, refused.code(), "byte " + at);
            assertEquals("", refused.out());
            assertTrue(refused.err().startsWith("madoguchi: "), refused.err());
        }
    }

    @Test
    void provesToTheCityWhatWasErasedAndThatTheCityHasEveryRecordOfIt() throws Exception {
        Run proved = certificate(out.resolve("envelopes"), out.resolve("certificate.jws"));

        assertEquals(0, proved.code(), proved.err());
        assertTrue(proved.out().contains("records  " + VISITORS + ", all with the city"), proved.out());
        assertTrue(proved.out().contains("nothing found, every file read"), proved.out());
    }

    @Test
    void saysHowManyErasedRecordsTheCityDoesNotHave() throws Exception {
        Path some = Files.createDirectories(folder.resolve("some"));
        Path envelope = files("envelopes", ".cbor").getFirst();
        Files.copy(envelope, some.resolve(envelope.getFileName()), StandardCopyOption.REPLACE_EXISTING);

        Run missing = certificate(some, out.resolve("certificate.jws"));

        assertEquals(1, missing.code());
        assertTrue(missing.out().contains((VISITORS - 1) + " NOT WITH THE CITY"), missing.out());
    }

    @Test
    void believesNoCertificateInWhichALetterWasChanged() throws Exception {
        String jws = Files.readString(out.resolve("certificate.jws"));
        int at = jws.indexOf('.') + 20;
        Path altered = folder.resolve("altered.jws");
        Files.writeString(altered, jws.substring(0, at) + (jws.charAt(at) == 'A' ? 'B' : 'A') + jws.substring(at + 1));

        Run refused = certificate(out.resolve("envelopes"), altered);

        assertEquals(1, refused.code());
        assertTrue(refused.out().contains("not to be believed"), refused.out());
    }

    @Test
    void keepsItsHandsOffAFolderThatIsNotItsOwn() throws Exception {
        Path foreign = Files.createDirectories(folder.resolve("foreign"));
        byte[] letter = {1, 2, 3};
        Files.write(foreign.resolve("letter.txt"), letter);

        Run refused = madoguchi("demo", "--out", foreign.toString());

        assertEquals(1, refused.code());
        assertArrayEquals(letter, Files.readAllBytes(foreign.resolve("letter.txt")));
    }

    private Run open(Path envelope) throws Exception {
        return madoguchi(
                "open", "--key", out.resolve("city-key").resolve("sealing.jwk").toString(), envelope.toString());
    }

    private Run certificate(Path envelopes, Path certificate) throws Exception {
        return madoguchi(
                "desk",
                "--folder",
                envelopes.toString(),
                "--stations",
                out.resolve("city-key").resolve("stations.jwk").toString(),
                "certificate",
                certificate.toString());
    }

    private List<Path> files(String inside, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(out.resolve(inside))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static Run madoguchi(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "@target/java.args",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.madoguchi.app.Main"));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(folder, "out", ".txt");
        Path complained = Files.createTempFile(folder, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(complained.toFile())
                .start();
        assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), "still running after minutes: " + command);
        return new Run(
                process.exitValue(),
                Files.readString(said, StandardCharsets.UTF_8),
                Files.readString(complained, StandardCharsets.UTF_8));
    }
}
