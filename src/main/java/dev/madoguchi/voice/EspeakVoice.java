package dev.madoguchi.voice;

import dev.madoguchi.device.DeviceException;
import java.util.Locale;

/**
 * espeak-ng, which speaks English and, fed with kana, Japanese; it reads no Kanji. Its wire is the program's own: text in, WAV out
 * (espeak-ng(1), {@code --stdin --stdout}).
 */
final class EspeakVoice implements Voice {
    /** Words a minute: slower than its usual 175, for a waiting room. */
    private static final String PACE = "135";

    private final Locale language;
    private final VoiceProgram program;

    EspeakVoice(Locale language) {
        this.language = language;
        this.program = VoiceProgram.of(
                "espeak-ng", "-v", language.getLanguage(), "-s", PACE, "-b", "1", "--stdin", "--stdout");
    }

    @Override
    public String name() {
        return "espeak-ng (" + language.getLanguage() + ")";
    }

    @Override
    public Locale language() {
        return language;
    }

    @Override
    public Sound say(Sentence sentence) throws DeviceException {
        return program.say(sentence.sounded());
    }
}
