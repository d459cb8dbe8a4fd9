package dev.madoguchi.city.desk;

/** A byte string of an opened record, most often a photo. */
public final class Picture {
    private final String name;
    private final byte[] bytes;

    Picture(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    /** A file name made of letters, digits, hyphens and a suffix that fits the bytes; unique in its record. */
    public String name() {
        return name;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "Picture[" + name + "]";
    }
}
