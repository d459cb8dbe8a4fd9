package dev.madoguchi.trial;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.voice.InstalledVoices;
import dev.madoguchi.voice.Loudspeaker;
import dev.madoguchi.voice.Sentence;
import dev.madoguchi.voice.Voice;
import java.util.Locale;

/** Says a sentence aloud with the computer's Japanese voice. */
public final class VoiceTrial implements Trial {
    private static final Sentence SENTENCE = new Sentence(Locale.JAPANESE, "呼び出しの試しです", "よびだしのためしです");

    private final Loudspeaker loudspeaker;

    public VoiceTrial(Loudspeaker loudspeaker) {
        this.loudspeaker = loudspeaker;
    }

    @Override
    public Subject subject() {
        return Subject.VOICE;
    }

    @Override
    public Sight look() throws DeviceException {
        Voice voice = InstalledVoices.find().stream()
                .filter(each -> each.language().equals(Locale.JAPANESE))
                .findFirst()
                .orElseThrow(() -> new DeviceException(DeviceFault.ABSENT, "this computer has no Japanese voice"));
        loudspeaker.play(voice.say(SENTENCE));
        return Sight.of(voice.name());
    }
}
