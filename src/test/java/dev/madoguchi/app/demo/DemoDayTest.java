package dev.madoguchi.app.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
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
    private static final long MINUTES = 3;

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
