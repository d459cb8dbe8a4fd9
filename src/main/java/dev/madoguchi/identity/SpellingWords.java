package dev.madoguchi.identity;

import dev.madoguchi.names.Comparison;
import dev.madoguchi.names.Rule;
import dev.madoguchi.names.Spelling;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** What comparing a card's spelling with that of a paper shows, in words. Which of them is right is for a person to say. */
final class SpellingWords {
    private final Texts texts;
    private final IntPredicate font;

    /** @param font whether the screen has a code point */
    SpellingWords(Texts texts, IntPredicate font) {
        this.texts = texts;
        this.font = font;
    }

    /**
     * The verdict of a comparison.
     *
     * @param detail each difference with its place; empty where there is none to tell
     */
    record Verdict(Tone tone, String verdict, String detail) {

        /** Tells nothing of the name. */
        @Override
        public String toString() {
            return "Verdict";
        }
    }

    /** Compares what the card says with what was typed of the paper so far. */
    Verdict compare(String card, String typed) {
        return switch (Comparison.of(card, typed)) {
            case Comparison.Same same -> new Verdict(Tone.READY, texts.get("identity.compare.same"), "");
            case Comparison.SameFolded folded ->
                new Verdict(Tone.WARNING, texts.get("identity.compare.folded"), spots(card, folded));
            case Comparison.Different different -> different(card, typed, different);
        };
    }

    private Verdict different(String card, String typed, Comparison.Different different) {
        if (different.other().written().isEmpty()) {
            return new Verdict(Tone.WORKING, texts.get("identity.compare.soFar"), "");
        }
        String detail = texts.get(
                "identity.compare.place",
                Spelling.nth(card, different.one()),
                written(different.one()),
                Spelling.nth(typed, different.other()),
                written(different.other()));
        return new Verdict(Tone.STOPPED, texts.get("identity.compare.different"), detail);
    }

    private String spots(String card, Comparison.SameFolded folded) {
        return folded.spots().stream()
                .map(spot -> texts.get(
                        "identity.compare.spot",
                        Spelling.nth(card, spot.one()),
                        written(spot.one()),
                        written(spot.other()),
                        rules(spot)))
                .collect(Collectors.joining(texts.get("identity.compare.then")));
    }

    private String rules(Comparison.Spot spot) {
        return spot.rules().stream()
                .sorted()
                .map(this::rule)
                .collect(Collectors.joining(texts.get("identity.compare.and")));
    }

    private String rule(Rule rule) {
        return texts.get("identity.compare.rule." + rule);
    }

    private String written(Comparison.Place place) {
        if (place.written().isEmpty()) {
            return texts.get("identity.compare.nothing");
        }
        return isBlank(place.written())
                ? texts.get("identity.compare.blank", codes(place.written()))
                : texts.get("identity.compare.quoted", Spelling.line(place.written(), font));
    }

    private static boolean isBlank(String written) {
        return written.codePoints().allMatch(each -> Character.isSpaceChar(each) || Character.isWhitespace(each));
    }

    /** Blanks look alike. */
    private static String codes(String blanks) {
        return blanks.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
    }
}
