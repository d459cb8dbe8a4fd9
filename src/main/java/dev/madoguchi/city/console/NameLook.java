package dev.madoguchi.city.console;

/** Looks up what a municipality calls things. */
@FunctionalInterface
public interface NameLook {

    /** {@link Names#NONE} where nobody told. */
    Names of(String municipality);
}
