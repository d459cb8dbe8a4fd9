package dev.madoguchi.identity;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text as a driver's licence holds it: characters of JIS X 0208, and between them those it has only as a picture. Nothing of
 * it is dropped or guessed (domain-facts 2.3).
 */
public record LicenceText(List<Piece> pieces) {
    private static final char MARK = '〔';

    public LicenceText {
        pieces = List.copyOf(pieces);
    }

    /** Whether every character is known, so that the text may be taken over without a look at the card's face. */
    public boolean exact() {
        return pieces.stream().allMatch(Piece.Plain.class::isInstance);
    }

    /** The text with a mark in brackets for each character that is none, such as {@code 〔外字1〕}. */
    public String shown() {
        return pieces.stream().map(LicenceText::shown).collect(Collectors.joining());
    }

    /** Whether a mark of {@link #shown} is left in this. */
    static boolean hasMark(String words) {
        return words.indexOf(MARK) >= 0;
    }

    /** Tells nothing, so that no log ever does. */
    @Override
    public String toString() {
        return "LicenceText";
    }

    private static String shown(Piece piece) {
        return switch (piece) {
            case Piece.Plain plain -> plain.text();
            case Piece.Gaiji gaiji -> MARK + "外字" + gaiji.number() + "〕";
            case Piece.Missing none -> MARK + "欠字〕";
            case Piece.Unknown unknown -> MARK + unknown.code() + "〕";
        };
    }

    /** A part of the text. */
    public sealed interface Piece {
        /** Characters of JIS X 0208. */
        record Plain(String text) implements Piece {

            /** Tells nothing, so that no log ever does. */
            @Override
            public String toString() {
                return "Plain";
            }
        }

        /** A character of the police's own (外字), 1 to 7, whose picture lies in another file. */
        record Gaiji(int number) implements Piece {}

        /** A character the card has not even as a picture (欠字). */
        record Missing() implements Piece {}

        /** Bytes that are no character of JIS X 0208, in hexadecimal digits. */
        record Unknown(String code) implements Piece {}
    }
}
