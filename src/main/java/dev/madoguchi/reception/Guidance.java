package dev.madoguchi.reception;

import java.util.List;

/**
 * What the clerk tells a visitor whose way leads elsewhere, or who is served with a reserve.
 *
 * @param messageKey the key of what is so; the same key with {@code .todo} says what to do
 * @param arguments what the text under the key needs
 */
public record Guidance(String messageKey, List<String> arguments) {

    public Guidance {
        arguments = List.copyOf(arguments);
    }

    static Guidance of(String key, String... arguments) {
        return new Guidance("reception." + key, List.of(arguments));
    }
}
