package dev.madoguchi.store;

/**
 * A copy of the store that was opened and in which every row was read.
 *
 * @param tables how many tables it has
 * @param rows how many rows all of them have
 * @param bytes how large its file is
 */
public record Copied(int tables, long rows, long bytes) {}
