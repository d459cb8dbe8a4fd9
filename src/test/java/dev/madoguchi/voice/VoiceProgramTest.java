package dev.madoguchi.voice;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class VoiceProgramTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void endsAProgramThatNeverSpeaks() {
        var silent = new VoiceProgram(List.of("sh", "-c", "cat > /dev/null; exec tail -f /dev/null"), SHORT);

        assertEquals(DeviceFault.TIMEOUT, faultOf(silent));
    }

    @Test
    void endsAProgramThatReadsNothing() {
        var deaf = new VoiceProgram(List.of("tail", "-f", "/dev/null"), SHORT);

        assertEquals(DeviceFault.TIMEOUT, faultOf(deaf));
    }

    @Test
    void stopsAProgramThatSpeaksWithoutEnd() {
        assertEquals(DeviceFault.BROKEN, faultOf(VoiceProgram.of("cat", "/dev/zero")));
    }

    @Test
    void refusesWhatIsNoWavFile() {
        assertEquals(DeviceFault.BROKEN, faultOf(VoiceProgram.of("sh", "-c", "cat > /dev/null; echo no sound")));
        assertEquals(DeviceFault.BROKEN, faultOf(VoiceProgram.of("sh", "-c", "cat > /dev/null")));
    }

    @Test
    void saysThatAProgramRefused() {
        assertEquals(DeviceFault.REFUSED, faultOf(VoiceProgram.of("sh", "-c", "cat > /dev/null; exit 3")));
    }

    @Test
    void saysThatAProgramIsNotThere() {
        assertEquals(DeviceFault.ABSENT, faultOf(VoiceProgram.of("no-such-voice")));
    }

    @Test
    void givesTheSentenceToTheProgramAsDataAlone(@TempDir Path folder) throws DeviceException, IOException {
        Path chime = Files.write(folder.resolve("chime.wav"), Chime.sound().wav());

        var spy = VoiceProgram.of(
                "sh", "-c", "read -r said; [ \"$said\" = '$(exit 9) 窓口' ] && exec cat \"$0\"", chime.toString());

        assertTrue(spy.say("$(exit 9) 窓口").loudest() > 0);
    }

    private static DeviceFault faultOf(VoiceProgram program) {
        return assertThrows(DeviceException.class, () -> program.say("あ")).fault();
    }
}
