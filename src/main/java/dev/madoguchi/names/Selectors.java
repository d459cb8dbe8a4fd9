package dev.madoguchi.names;

/** Variation selectors: they have no width of their own and choose the shape of the character before them (domain-facts 9). */
final class Selectors {
    private Selectors() {}

    static boolean isSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }
}
