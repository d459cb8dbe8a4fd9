package dev.madoguchi.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.ui.FaultCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class StationLogTest {
    private static final String NAME = "髙﨑 さくら";
    private static final Logger OURS = LoggerFactory.getLogger(StationLogTest.class);
    private static final Logger THEIRS = LoggerFactory.getLogger("org.example.Painter");

    @TempDir
    private Path folder;

    @Test
    void keepsOurWordsAndTheirFiguresAndLeavesOutEveryText() throws IOException {
        String log = written(() -> OURS.warn(
                "{} of {} in {} since {} by {}, code {}",
                3,
                TimeUnit.DAYS,
                Duration.ofSeconds(5),
                LocalDate.of(2026, 11, 27),
                NAME,
                new FaultCode("3F2A")));

        assertTrue(log.contains("3 of DAYS in PT5S since 2026-11-27 by …, code 3F2A"), log);
        assertFalse(log.contains(NAME), log);
    }

    @Test
    void tellsWhereAnErrorCameFromAndNotWhatItSays() throws IOException {
        var error = new IllegalStateException("no such name: " + NAME, new IOException(NAME + ".txt is not there"));
        error.addSuppressed(new IOException(NAME));

        String log = written(() -> OURS.error("A deed failed", error));

        assertTrue(log.contains("java.lang.IllegalStateException"), log);
        assertTrue(log.contains("java.io.IOException"), log);
        assertTrue(log.contains("StationLogTest.java:"), log);
        assertFalse(log.contains(NAME), log);
    }

    @Test
    void keepsNothingOfWhatOthersJoinedTogether() throws IOException {
        String log = written(() -> THEIRS.warn("No glyph for " + NAME));

        assertTrue(log.contains("WARN org.example.Painter …"), log);
        assertFalse(log.contains(NAME), log);
    }

    @Test
    void givesOnlyItsOwnFilesBackAndStopsWhenItIsClosed() throws IOException {
        written(() -> OURS.warn("once"));
        OURS.warn("after the end");
        Files.writeString(folder.resolve(NAME + ".log"), NAME);

        List<Path> files = StationLog.files(folder);

        assertEquals(List.of(folder.resolve("station.log")), files);
        assertFalse(Files.readString(files.getFirst()).contains("after the end"));
    }

    private String written(Runnable deed) throws IOException {
        try (StationLog log = StationLog.begin(folder)) {
            log.mark();
            deed.run();
        }
        return Files.readString(folder.resolve("station.log"));
    }
}
