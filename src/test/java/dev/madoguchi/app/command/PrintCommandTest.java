package dev.madoguchi.app.command;

import static dev.madoguchi.app.command.Printing.DONE;
import static dev.madoguchi.app.command.Printing.FAULT;
import static dev.madoguchi.app.command.Printing.USAGE;
import static dev.madoguchi.app.command.Printing.print;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.media.Mounted;
import dev.madoguchi.paper.DrawnPhoto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintCommandTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Path photo;
    private Path pdf;

    @BeforeEach
    void setUp() throws IOException {
        photo = Files.write(folder.resolve("face-photo.jpg"), DrawnPhoto.dark());
        pdf = folder.resolve("out.pdf");
    }

    @Test
    void writesASheetOfPhotosIntoAPdf() throws IOException {
        assertEquals(DONE, print(photo, "--sheet", "a4", "--count", "3", "--pdf", pdf));

        assertEquals(297, millimetresHigh(pdf), 0.1);
    }

    @Test
    void takesTheSmallestPaperWhereNobodyNamesOne() throws IOException {
        assertEquals(DONE, print(photo, "--pdf", pdf));

        assertEquals(127, millimetresHigh(pdf), 0.1);
    }

    @Test
    void writesARulerIntoAPdf() throws IOException {
        assertEquals(DONE, print("--ruler", "POSTCARD", "--pdf", pdf));

        assertEquals(148, millimetresHigh(pdf), 0.1);
    }

    @Test
    void refusesWrongUsage() throws IOException {
        Path ticket = Files.writeString(folder.resolve("ticket.json"), "{}");

        assertEquals(USAGE, print(photo), "nowhere");
        assertEquals(USAGE, print("--pdf", pdf), "nothing");
        assertEquals(USAGE, print(photo, "--sheet", "A5", "--pdf", pdf));
        assertEquals(USAGE, print(photo, "--count", "5", "--pdf", pdf), "no room");
        assertEquals(USAGE, print(photo, "--to", "tcp:localhost:9100"), "a ticket printer");
        assertEquals(USAGE, print(photo, "--to", "somewhere"));
        assertEquals(USAGE, print(photo, "--render", folder.resolve("x.png"), "--pdf", pdf));
        assertEquals(USAGE, print(photo, "--ruler", "L", "--pdf", pdf), "a ruler and a photo");
        assertEquals(USAGE, print(ticket, "--sheet", "L", "--render", folder.resolve("x.png")));
        assertEquals(USAGE, print(ticket), "nowhere");
        assertFalse(Files.exists(pdf));
    }

    @Test
    void tellsOfAFaultWhereTheFileIsNoCardPhoto() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jpg"), "not a picture");
        byte[] half = java.util.Arrays.copyOf(DrawnPhoto.dark(), 10_000);
        Path truncated = Files.write(folder.resolve("half.jpg"), half);

        assertEquals(FAULT, print(text, "--pdf", pdf));
        assertEquals(FAULT, print(folder.resolve("missing.jpg"), "--pdf", pdf));
        assertEquals(FAULT, print(photo, "--pdf", folder.resolve("no folder").resolve("out.pdf")));
        assertEquals(FAULT, print(photo, "--to", "queue:no-such-queue"));
        assertEquals(FAULT, print(truncated, "--pdf", pdf));
        assertFalse(Files.exists(pdf));
    }

    @Test
    void refusesAFolderAndAPipeAtOnce() throws Exception {
        Path pipe = folder.resolve("pipe.jpg");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Path directory = Files.createDirectory(folder.resolve("folder.jpg"));

        for (Path odd : List.of(pipe, directory)) {
            int exit = assertTimeoutPreemptively(LIMIT, () -> print(odd, "--pdf", pdf));

            assertEquals(FAULT, exit, odd.toString());
        }
        assertFalse(Files.exists(pdf));
    }

    @Test
    void leavesNoHalfOfASheetWhereThereIsNoRoom() throws Exception {
        try (Mounted medium = Mounted.memory(folder.resolve("medium"), 8)) {
            assertEquals(FAULT, print(photo, "--pdf", medium.root().resolve("sheet.pdf")));

            try (Stream<Path> left = Files.list(medium.root())) {
                assertEquals(List.of(), left.toList());
            }
        }
    }

    @Test
    void writesThroughALinkAndLeavesItThere() throws Exception {
        Path real = Files.writeString(folder.resolve("real.pdf"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.pdf"), real);

        assertEquals(DONE, print(photo, "--pdf", link));

        assertTrue(Files.isSymbolicLink(link));
        assertEquals(127, millimetresHigh(real), 0.1);
    }

    private static double millimetresHigh(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getPage(0).getMediaBox().getHeight() * 25.4 / 72;
        }
    }
}
