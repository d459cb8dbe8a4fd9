package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.voice.InstalledVoices;
import dev.madoguchi.voice.SystemLoudspeaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnounceCommandTest {
    private static final int DONE = 0;
    private static final int FAULT = 1;
    private static final int USAGE = 2;

    @TempDir
    private Path folder;

    @Test
    void leavesTheChimeAndEverySentenceAsWavFiles() throws Exception {
        assertEquals(DONE, Madoguchi.run("announce", "A-012", "--window", "2", "--out", folder.toString()));

        int parts = 1 + InstalledVoices.find().size();
        try (var files = Files.list(folder)) {
            assertEquals(parts, files.count());
        }
        for (int part = 1; part <= parts; part++) {
            Path wav = folder.resolve("part-" + part + ".wav");
            try (AudioInputStream sound = AudioSystem.getAudioInputStream(wav.toFile())) {
                assertTrue(sound.getFrameLength() > sound.getFormat().getFrameRate(), wav + " is longer than a second");
            }
        }
    }

    @Test
    void refusesWhatIsNoNumberOrNoWindow() {
        assertEquals(USAGE, Madoguchi.run("announce", "十二番", "--window", "2"));
        assertEquals(USAGE, Madoguchi.run("announce", "A-012", "--window", "0"));
        assertEquals(USAGE, Madoguchi.run("announce", "A-012"));
    }

    @Test
    void saysThatItCannotWriteThere() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));

        assertEquals(FAULT, Madoguchi.run("announce", "A-012", "--window", "2", "--out", file.toString()));
    }

    @Test
    void saysThatThereIsNoLoudspeakerOrPlaysTheCall() {
        int expected = SystemLoudspeaker.present() ? DONE : FAULT;

        assertEquals(expected, Madoguchi.run("announce", "A-001", "--window", "1"));
    }
}
