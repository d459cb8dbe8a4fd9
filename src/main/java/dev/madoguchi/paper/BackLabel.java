package dev.madoguchi.paper;

/**
 * What stands on the back of a printed photo: whose it is (003 §7-2(6)(エ)).
 *
 * @param name as it is stored, never normalised
 * @param birthDate as the chip writes it, {@code YYYYMMDD}
 */
public record BackLabel(String name, String birthDate) {
    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "BackLabel";
    }
}
