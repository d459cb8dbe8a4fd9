package dev.madoguchi.freetext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.freetext.Finding.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Issue 7 item 2: free text runs through a detector that marks personal data. All people and texts are invented. */
class PersonalDataCheckTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T03:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final double LEAST_PRECISION = 0.97;
    private static final double LEAST_RECALL = 0.97;
    private static final double MOST_FALSE_ALARMS = 0.02;

    private final PersonalDataCheck check = new PersonalDataCheck(
            () -> KnownPeople.of(List.of(
                    new KnownPerson("髙橋　美咲", "東京都国分寺市戸倉１－６－１", "19800217"),
                    new KnownPerson("林　一郎", "埼玉県川越市元町一丁目３番地１", "19350303"),
                    new KnownPerson("渡邉　ひかり", "東京都国分寺市本町２－１２", "20250910"),
                    new KnownPerson("NGUYEN　VAN　ANH", "東京都国分寺市泉町３－４", "19990505"))),
            CLOCK);

    @Test
    void findsPersonalDataAndLetsOrdinarySentencesPass() {
        List<String> personal = Corpus.personal();
        List<String> ordinary = Corpus.ordinary();

        Set<String> missed = personal.stream()
                .filter(text -> check.find(text).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> alarms = ordinary.stream()
                .filter(text -> !check.find(text).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        double hits = personal.size() - missed.size();
        double precision = hits / (hits + alarms.size());
        double recall = hits / personal.size();
        double alarmed = (double) alarms.size() / ordinary.size();
        System.out.printf(
                "%d personal and %d ordinary texts: precision %.3f, recall %.3f, false alarms %.3f%n",
                personal.size(), ordinary.size(), precision, recall, alarmed);
        assertTrue(recall >= LEAST_RECALL, "missed " + missed);
        assertTrue(precision >= LEAST_PRECISION, "false alarms " + alarms);
        assertTrue(alarmed <= MOST_FALSE_ALARMS, "false alarms " + alarms);
    }

    @Test
    void marksThePlaceOfATelephoneTypedInWideDigits() {
        assertEquals(List.of(new Finding(Kind.TELEPHONE, 3, 16)), check.find("連絡先０９０－１２３４－５６７８に折り返し。"));
    }

    @Test
    void findsANameInAnotherSpellingThanTheCards() {
        assertEquals(List.of(new Finding(Kind.NAME, 0, 5)), check.find("高橋 美咲が再来庁した。"));
    }

    @Test
    void findsASurnameWithATitleThoughItIsOneCharacter() {
        assertEquals(List.of(new Finding(Kind.NAME, 4, 5)), check.find("後からの林くん。"));
        assertEquals(List.of(), check.find("森林の多い地域への出張窓口。"));
    }

    @Test
    void tellsAMyNumberFromAnyOtherTwelveDigits() {
        assertEquals(Kind.MY_NUMBER, check.find("1234 5678 9018").getFirst().kind());
        assertEquals(Kind.LONG_NUMBER, check.find("1234 5678 9019").getFirst().kind());
    }

    @Test
    void takesAChildsRecentDateOfBirthForOneOnlyWhenItIsKnownOrSaid() {
        assertFalse(check.find("令和7年9月10日に").isEmpty());
        assertFalse(check.find("生年月日は令和8年1月5日").isEmpty());
        assertEquals(List.of(), check.find("令和8年1月5日から様式が変わった。"));
    }

    @Test
    void saysNothingOfATextInItsFindings() {
        String told = check.find("田中さんの番号は090-1234-5678").toString();

        assertFalse(told.contains("田中") || told.contains("1234"), told);
    }

    @Test
    void bearsAnyTextAtAll() {
        for (String text :
                List.of("", "𠮷野家さん", "\uD842", "１２３\u0000", "〇".repeat(5000), "1-".repeat(3000), "昭和元元元年")) {
            for (Finding found : check.find(text)) {
                assertTrue(found.from() >= 0 && found.from() < found.to() && found.to() <= text.length());
            }
        }
    }
}
