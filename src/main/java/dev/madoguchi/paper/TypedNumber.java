package dev.madoguchi.paper;

import java.text.Normalizer;
import java.util.Optional;

/** A number as people type it here: also in full-width figures. */
final class TypedNumber {
    private TypedNumber() {}

    /** Empty where it is none. */
    static Optional<Double> of(String typed) {
        try {
            return Optional.of(Double.parseDouble(
                    Normalizer.normalize(typed, Normalizer.Form.NFKC).strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
