package dev.madoguchi.staff;

import dev.madoguchi.role.Role;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Somebody who works here.
 *
 * @param id what is typed to sign in
 * @param name as colleagues and visitors read it
 */
public record Person(String id, String name, Role role) {

    /** Whether both are typed the same, however large or wide the letters. */
    public boolean sameId(Person other) {
        return sameIds(id, other.id);
    }

    /** The same of two ids. */
    public static boolean sameIds(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Whether both are called the same, however it is spaced. */
    boolean sameName(Person other) {
        return plain(name).equals(plain(other.name));
    }

    /** An id as it is compared: small letters of one width. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
