package dev.madoguchi.ui;

import java.text.Normalizer;
import java.util.OptionalInt;

/** Numbers as people type them here: also in full-width figures. */
public final class TypedNumber {
    private TypedNumber() {}

    /** The number; empty where it is none, or longer than any count of things. */
    public static OptionalInt of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return plain.matches("[0-9]{1,6}") ? OptionalInt.of(Integer.parseInt(plain)) : OptionalInt.empty();
    }
}
