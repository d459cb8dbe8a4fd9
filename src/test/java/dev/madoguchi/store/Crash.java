package dev.madoguchi.store;

/** Stands for the program's death: nothing of it is caught. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1L;
}
