package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CupsSpoolTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final byte[] SHORT = "%PDF-1.4 short".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @TempDir
    private Path directory;

    @TempDir
    private Path home;

    @Test
    void removesWhatCupsKeepsOfAPrintedDocument() throws Exception {
        try (PrivateCups cups = PrivateCups.start(directory, "Yes")) {
            DocumentPrinter queue = cups.queue("madoguchi");
            queue.print("控え", SHORT);
            assertArrayEquals(SHORT, cups.arrived());
            assertEquals(List.of("d00001-001"), documents(cups));

            assertEquals(new SpoolState.Empty(), queue.settle(LIMIT));

            assertEquals(List.of(), documents(cups));
            assertEquals("", cups.said("lpstat", "-W", "all", "-o"));
            assertEquals(new SpoolState.Empty(), queue.settle(LIMIT), "twice");
        }
    }

    @Test
    void tellsOfADocumentThatIsNotPrintedYetAndRemovesItAfter() throws Exception {
        byte[] large = large();
        try (PrivateCups cups = PrivateCups.start(directory, "Yes")) {
            DocumentPrinter queue = cups.queue("madoguchi");
            queue.printTrueSize("写真", large, Sheet.L);

            assertEquals(new SpoolState.Holding(1), queue.tidy());
            assertEquals(new SpoolState.Holding(1), queue.settle(Duration.ofMillis(300)));
            assertArrayEquals(large, cups.arrived());
            assertEquals(new SpoolState.Empty(), queue.settle(LIMIT));

            assertEquals(List.of(), documents(cups));
        }
    }

    @Test
    void tellsOfAStoppedQueueAtOnceAndClearsItWhenAsked() throws Exception {
        try (PrivateCups cups = PrivateCups.start(directory, "Yes")) {
            DocumentPrinter queue = cups.queue("madoguchi");
            queue.print("控え", large());
            queue.print("控え", SHORT);
            cups.run("cupsdisable", "madoguchi");

            assertEquals(new SpoolState.Stopped(2), queue.settle(LIMIT));
            assertEquals(2, documents(cups).size());

            queue.clear();
            assertEquals(new SpoolState.Empty(), queue.settle(LIMIT));
            assertEquals(List.of(), documents(cups));
            assertEquals(new SpoolState.Empty(), queue.clear(), "twice");
        }
    }

    @Test
    void clearsAfterACrashWhatAnEarlierRunSent() throws Exception {
        Path list = home.resolve("printing-jobs.txt");
        try (PrivateCups cups = PrivateCups.start(directory, "Yes")) {
            cups.queue("madoguchi", SentJobs.in(list)).print("控え", SHORT);
            assertArrayEquals(SHORT, cups.arrived());
            assertEquals("madoguchi-1", Files.readString(list));

            DocumentPrinter next = cups.queue("madoguchi", SentJobs.in(list));
            next.clear();
            assertEquals(new SpoolState.Empty(), next.settle(LIMIT));

            assertEquals("", Files.readString(list));
            assertEquals(List.of(), documents(cups));
        }
    }

    @Test
    void readsOnlyIdsFromADamagedList() throws Exception {
        Path list = Files.writeString(
                home.resolve("printing-jobs.txt"), "madoguchi-7\n\nnonsense\n-\nx-99999999999\nb-c-8");

        assertEquals(List.of("madoguchi-7", "b-c-8"), SentJobs.in(list).all());
    }

    @Test
    void leavesTheDocumentsOfOthersAlone() throws Exception {
        Path other = Files.write(home.resolve("other.txt"), SHORT);
        try (PrivateCups cups = PrivateCups.start(directory, "Yes")) {
            DocumentPrinter queue = cups.queue("madoguchi");
            queue.print("控え", SHORT);
            cups.arrived();
            cups.run("lp", "-d", "madoguchi", other.toString());
            cups.arrived();

            queue.clear();
            assertEquals(new SpoolState.Empty(), queue.settle(LIMIT));

            assertEquals(List.of("d00002-001"), documents(cups));
        }
    }

    @Test
    void asksForTheRightPaperAndNoScaling() throws Exception {
        try (PrivateCups cups = PrivateCups.start(directory, "Yes")) {
            DocumentPrinter queue = cups.queue("madoguchi");
            queue.printTrueSize("写真", SHORT, Sheet.POSTCARD);
            cups.arrived();

            String job = cups.attributes(1);

            assertTrue(job.contains("media (keyword) = jpn_hagaki_100x148mm"), job);
            assertTrue(job.contains("print-scaling (keyword) = none"), job);
            assertTrue(job.contains("job-name (nameWithoutLanguage) = 写真"), job);
        }
    }

    @Test
    void saysThatNobodyAnswersAndForgetsNoJobForThat() throws Exception {
        Path list = Files.writeString(home.resolve("printing-jobs.txt"), "madoguchi-7");
        SentJobs jobs = SentJobs.in(list);
        DocumentPrinter nowhere = PrivateCups.queue("madoguchi", Map.of("CUPS_SERVER", "127.0.0.1:9"), directory, jobs);

        var failure = assertThrows(DeviceException.class, nowhere::clear);

        assertEquals(DeviceFault.ABSENT, failure.fault());
        assertEquals(List.of("madoguchi-7"), jobs.all());
        assertEquals("madoguchi-7", Files.readString(list));
    }

    @Test
    void tellsWhatItMayNotRemove() throws Exception {
        SentJobs jobs = SentJobs.inMemory();
        Path spool = Files.createDirectories(home.resolve("spool"));
        try (PrivateCups cups = PrivateCups.start(directory, "Yes")) {
            cups.queue("madoguchi", jobs).print("控え", SHORT);
            cups.arrived();
            Files.write(spool.resolve("d00001-001"), SHORT);
            DocumentPrinter queue = PrivateCups.queue("madoguchi", cups.environment(), spool, jobs);

            assertEquals(new SpoolState.Kept(1), queue.settle(Duration.ofMillis(500)));

            assertEquals(List.of("madoguchi-1"), jobs.all());
        }
    }

    private static byte[] large() {
        byte[] large = new byte[16 << 20];
        System.arraycopy(SHORT, 0, large, 0, SHORT.length);
        return large;
    }

    private static List<String> documents(PrivateCups cups) throws IOException {
        try (Stream<Path> files = Files.list(cups.spool())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("d"))
                    .sorted()
                    .toList();
        }
    }
}
