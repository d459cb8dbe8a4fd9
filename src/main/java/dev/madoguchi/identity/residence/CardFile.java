package dev.madoguchi.identity.residence;

import java.util.List;

/**
 * One file of a residence card, as data (domain-facts 3).
 *
 * @param application where it lies, in hexadecimal digits; empty for the master file
 * @param shortId its short identifier; P1 is 80 more
 * @param secret whether it is read under secure messaging
 * @param most how many bytes it can hold at most
 * @param tags the elements that are in it
 */
record CardFile(String application, int shortId, boolean secret, int most, List<Integer> tags) {
    private static final String FRONT = "D392F0004F0200000000000000000000";
    private static final String BACK = "D392F0004F0300000000000000000000";

    static final int VERSION_TAG = 0xC0;
    static final int KIND_TAG = 0xC1;
    static final int ADDRESS_IMAGE_TAG = 0xDFD1;

    /** The common data, which everybody may read. */
    static final CardFile COMMON = new CardFile("", 0x0B, false, 6, List.of(VERSION_TAG));

    /** The kind of the card, which everybody may read. */
    static final CardFile KIND = new CardFile("", 0x0A, false, 4, List.of(KIND_TAG));

    /** First generation: the front, as a picture. */
    static final CardFile FRONT_IMAGE = new CardFile(FRONT, 0x05, true, 7004, List.of(0xD0));

    /** First generation: the photo. */
    static final CardFile PHOTO = new CardFile(FRONT, 0x06, true, 3004, List.of(0xD1));

    /** First generation: the address a municipality noted. */
    static final CardFile NOTED_ADDRESS = new CardFile(BACK, 0x01, false, 342, List.of(0xD2, 0xD3, 0xD4));

    /** Second generation, 在留カード: what is printed, as text. */
    static final CardFile ENTRIES =
            new CardFile(FRONT, 0x03, true, 73, List.of(0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCE, 0xCA, 0xCB, 0xCC, 0xCD));

    /** Second generation, 特別永住者証明書: what is printed, as text; nothing of a stay is. */
    static final CardFile ENTRIES_OF_SPECIAL =
            new CardFile(FRONT, 0x03, true, 46, List.of(0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCE));

    /** Second generation: the name as a picture, and the photo. */
    static final CardFile NAME_AND_PHOTO = new CardFile(FRONT, 0x04, true, 5508, List.of(0xD0, 0xD1));

    /** Second generation: the address as a picture. */
    static final CardFile ADDRESS_IMAGE = new CardFile(FRONT, 0x06, true, 2505, List.of(ADDRESS_IMAGE_TAG));

    CardFile {
        tags = List.copyOf(tags);
    }
}
