package dev.madoguchi.seal;

/** How a day's key lay on the disk. */
public enum KeyForm {
    /** Whole, under the station's key: who copied the disk before and knows a password still opens that copy. */
    LOCAL,
    /** Its one half here, the other at the city: once that is destroyed, no copy of this disk opens. */
    SHARED,
    /** Two keys, one of each form: the day was begun, or gone on with, while the city could not be asked. */
    BOTH;

    /** The key of its sentence in the texts. */
    public String messageKey() {
        return "seal.form." + name();
    }
}
