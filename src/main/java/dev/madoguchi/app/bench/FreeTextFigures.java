package dev.madoguchi.app.bench;

import dev.madoguchi.freetext.KnownPeople;
import dev.madoguchi.freetext.KnownPerson;
import dev.madoguchi.freetext.PersonalDataCheck;
import java.time.Clock;
import java.util.stream.IntStream;

/**
 * Looking through a text of a thousand characters, the longest that is taken, on a day with a thousand invented visitors: at each key
 * stroke, so it has a quarter of a screen's frame, 4 ms at 60 a second.
 */
final class FreeTextFigures {
    private static final double PROMISED_MILLIS = 4;
    private static final int PEOPLE = 1000;
    private static final int LENGTH = 1000;
    private static final String SENTENCES = "整理券A-012の方から待ち時間が長いとの声。11月27日(金)10:30に責任者が市へ連絡し、2番窓口で再度案内した。手数料1,000円。";

    private final int rounds;

    FreeTextFigures(int rounds) {
        this.rounds = rounds;
    }

    Figure measure() throws Exception {
        KnownPeople people = KnownPeople.of(
                IntStream.range(0, PEOPLE).mapToObj(FreeTextFigures::person).toList());
        PersonalDataCheck check = new PersonalDataCheck(() -> people, Clock.systemUTC());
        String text = SENTENCES.repeat(LENGTH / SENTENCES.length() + 1).substring(0, LENGTH);
        double millis = new Stopwatch(rounds * 10).median(() -> {
            if (!check.find(text).isEmpty()) {
                throw new IllegalStateException("an ordinary text was taken for personal data");
            }
        });
        return Figure.of("looking through 1,000 characters, 1,000 visitors", millis, "ms", PROMISED_MILLIS, 1);
    }

    private static KnownPerson person(int number) {
        String name = new String(Character.toChars(0x4E00 + number * 7)) + "田　"
                + new String(Character.toChars(0x5E00 + number)) + "子";
        return new KnownPerson(name, "東京都見本市見本町%d－%d".formatted(number, number + 1), "19800217");
    }
}
