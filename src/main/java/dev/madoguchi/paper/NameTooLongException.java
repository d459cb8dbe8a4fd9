package dev.madoguchi.paper;

import java.io.Serial;

/** A name does not fit on the back of a photo in letters that can be read. The message says nothing of the name. */
public final class NameTooLongException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    NameTooLongException(int characters) {
        super("a name of " + characters + " characters does not fit on the back of a photo");
    }
}
