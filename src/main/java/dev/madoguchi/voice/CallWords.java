package dev.madoguchi.voice;

import dev.madoguchi.municipality.CallWording;
import java.util.List;
import java.util.Locale;

/** Puts a call into the municipality's words, in Japanese and then in English. */
public final class CallWords {
    private final CallWording wording;

    public CallWords(CallWording wording) {
        this.wording = wording;
    }

    /** What is said, in the order in which it is said. */
    public List<Sentence> of(Announcement call) {
        String letters = Kana.letters(call.series());
        String japanese =
                CallWording.filled(wording.japanese(), letters + "、" + call.number(), String.valueOf(call.window()));
        String kana = CallWording.filled(
                wording.kana(), letters + "、" + Kana.number(call.number()), Kana.number(call.window()));
        String english = CallWording.filled(
                wording.english(), spaced(call.series()) + " " + call.number(), String.valueOf(call.window()));
        return List.of(new Sentence(Locale.JAPANESE, japanese, kana), new Sentence(Locale.ENGLISH, english, english));
    }

    /** Letters with spaces between, so that no voice makes a word of them. */
    private static String spaced(String letters) {
        return String.join(" ", letters.split(""));
    }
}
