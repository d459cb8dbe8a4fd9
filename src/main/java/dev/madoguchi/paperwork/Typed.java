package dev.madoguchi.paperwork;

import java.text.Normalizer;
import java.util.OptionalInt;

/** Numbers as people type them here: also in full-width figures. */
final class Typed {
    private Typed() {}

    /** The number; empty where it is none, or longer than any count of papers. */
    static OptionalInt number(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return plain.matches("[0-9]{1,6}") ? OptionalInt.of(Integer.parseInt(plain)) : OptionalInt.empty();
    }
}
