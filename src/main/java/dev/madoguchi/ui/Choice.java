package dev.madoguchi.ui;

/**
 * One of several things to choose from.
 *
 * @param id the end of its button's id
 * @param key the key that chooses it, one character; shown on the button
 * @param word what it is
 * @param note what it means; may be empty
 */
public record Choice<T>(T value, String id, String key, String word, String note) {}
