package dev.madoguchi.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.voice.InstalledVoices;
import dev.madoguchi.voice.Sentence;
import dev.madoguchi.voice.Sound;
import dev.madoguchi.voice.Voice;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SoundChecksTest {
    @Test
    void saysThatTheChimeIsAloneWithoutAVoice() {
        Finding finding = SoundChecks.voices(List.of());

        assertEquals(Finding.State.WARNING, finding.state());
        assertEquals("none: calls sound as a chime alone", finding.found());
        assertTrue(finding.advice().contains("espeak-ng"), finding.advice());
    }

    @Test
    void doesNotCountAVoiceThatIsInstalledAndSilent() {
        Finding finding = SoundChecks.voices(List.of(new Hoarse(Locale.JAPANESE), new Hoarse(Locale.ENGLISH)));

        assertEquals("none: calls sound as a chime alone", finding.found());
    }

    @Test
    void namesTheVoicesOfThisComputer() {
        List<Voice> installed = InstalledVoices.find();
        Finding finding = SoundChecks.voices(installed);

        assertEquals(installed.size() == 2 ? Finding.State.OK : Finding.State.WARNING, finding.state());
        installed.forEach(voice -> assertTrue(finding.found().contains(voice.name()), finding.found()));
    }

    /** A program that is there and says no. */
    private record Hoarse(Locale language) implements Voice {
        @Override
        public String name() {
            return "hoarse";
        }

        @Override
        public Sound say(Sentence sentence) throws DeviceException {
            throw new DeviceException(DeviceFault.REFUSED, "hoarse");
        }
    }
}
