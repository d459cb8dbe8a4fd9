package dev.madoguchi.ui;

import java.util.Optional;

/**
 * Something a person has to be told: one sentence what happened, one what to do, and at most one button that does it.
 *
 * @param todo empty when there is nothing to do
 */
public record Notice(Tone tone, String what, String todo, Optional<Remedy> remedy) {

    /** What the button of a notice says and does. Its key is always {@link Shortcut#RETRY}. */
    public record Remedy(String word, Runnable act) {}

    /** A notice without a button. */
    public static Notice of(Tone tone, String what, String todo) {
        return new Notice(tone, what, todo, Optional.empty());
    }

    /** The same with a button. */
    public Notice with(String word, Runnable act) {
        return new Notice(tone, what, todo, Optional.of(new Remedy(word, act)));
    }

    /** A notice whose sentences stand under a key and, where there is something to do, the same key with {@code .todo}. */
    public static Notice of(Texts texts, Tone tone, String key, Object... arguments) {
        String todo = key + ".todo";
        return of(tone, texts.get(key, arguments), texts.has(todo) ? texts.get(todo) : "");
    }
}
