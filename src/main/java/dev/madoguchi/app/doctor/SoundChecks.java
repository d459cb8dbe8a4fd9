package dev.madoguchi.app.doctor;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.voice.InstalledVoices;
import dev.madoguchi.voice.Sentence;
import dev.madoguchi.voice.SystemLoudspeaker;
import dev.madoguchi.voice.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether this computer can call visitors aloud. Where it cannot, calls are a chime, or silent, and stand on the board. */
public final class SoundChecks {
    private static final String VOICE = "voice";
    private static final String LOUDSPEAKER = "loudspeaker";
    private static final Sentence JAPANESE = new Sentence(Locale.JAPANESE, "一番", "いちばん");
    private static final Sentence ENGLISH = new Sentence(Locale.ENGLISH, "One", "One");

    private SoundChecks() {}

    /** The voices of this computer, each tried with a word. */
    public static Finding voices() {
        return voices(InstalledVoices.find());
    }

    static Finding voices(List<Voice> installed) {
        List<String> speaking = new ArrayList<>();
        List<String> silent = new ArrayList<>(List.of("Japanese", "English"));
        for (Voice voice : installed) {
            boolean japanese = voice.language().equals(Locale.JAPANESE);
            if (speaks(voice, japanese ? JAPANESE : ENGLISH)) {
                speaking.add(voice.name());
                silent.remove(japanese ? "Japanese" : "English");
            }
        }
        String found = speaking.isEmpty() ? "none" : String.join(", ", speaking);
        return silent.isEmpty()
                ? Finding.ok(VOICE, found)
                : Finding.warning(
                        VOICE,
                        found + (speaking.isEmpty() ? ": calls sound as a chime alone" : ": no " + silent.getFirst()),
                        "Where calls are spoken, install espeak-ng, or Open JTalk with a voice file (*.htsvoice) under"
                                + " /usr/share/hts-voice; on Windows, the speech of the Japanese and the English language.");
    }

    private static boolean speaks(Voice voice, Sentence word) {
        try {
            return voice.say(word).loudest() > 0;
        } catch (DeviceException e) {
            return false;
        }
    }

    /** The computer's loudspeaker. */
    public static Finding loudspeaker() {
        return SystemLoudspeaker.present()
                ? Finding.ok(LOUDSPEAKER, "there is one")
                : Finding.warning(
                        LOUDSPEAKER,
                        "none",
                        "Where calls are spoken, plug a loudspeaker in and choose it as the computer's sound output.");
    }
}
