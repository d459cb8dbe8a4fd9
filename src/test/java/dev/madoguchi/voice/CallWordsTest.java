package dev.madoguchi.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.municipality.CallWording;
import dev.madoguchi.municipality.reading.Profiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CallWordsTest {
    @Test
    void putsACallIntoTheProfilesWords() throws Exception {
        var wording = Profiles.read(Path.of("sample-config/kokubunji.yaml")).call();

        List<Sentence> said = new CallWords(wording).of(new Announcement("A", 12, 2));

        assertEquals(
                List.of(
                        new Sentence(
                                Locale.JAPANESE,
                                "整理券番号、エー、12番の方、2番窓口へお越しください。",
                                "せいりけんばんごう、エー、じゅうにばんのかた、にばんまどぐちえ、おこしください。"),
                        new Sentence(
                                Locale.ENGLISH,
                                "Ticket number A 12, please come to window 2.",
                                "Ticket number A 12, please come to window 2.")),
                said);
    }

    @Test
    void spellsSeveralLettersOneByOne() {
        var wording = new CallWording("{number}{window}", "{number}{window}", "{number} at {window}");

        List<Sentence> said = new CallWords(wording).of(new Announcement("AK", 7, 14));

        assertEquals("A K 7 at 14", said.getLast().sounded());
        assertEquals("エーケー、ななじゅうよん", said.getFirst().sounded());
    }
}
