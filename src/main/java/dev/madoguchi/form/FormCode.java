package dev.madoguchi.form;

/** What a code on an application form turned out to be. */
public sealed interface FormCode {

    /** It is an application id. */
    record Accepted(ApplicationId id) implements FormCode {}

    /** It is not one, and why. */
    record Refused(Reason reason) implements FormCode {}

    /** Why a code or a typed number is not an application id. */
    enum Reason {
        /** No code was found in the picture, or none within the time. */
        NO_CODE,
        /** The picture holds two codes that are different application ids. */
        SEVERAL_CODES,
        /** The file is not there or may not be read. */
        NO_FILE,
        /** The file is not a picture that can be read: JPEG, PNG, GIF, BMP, TIFF or WBMP. */
        NO_PICTURE,
        /** The picture has more pixels than any camera or scanner of a counter makes. */
        PICTURE_TOO_LARGE,
        /** Nothing was entered. */
        EMPTY,
        /** Longer than any code of a form. */
        TOO_LONG,
        /** An address of another site, or one that is not {@code https}. */
        OTHER_SITE,
        /** An address of the application site without an id in it, such as its front page. */
        NO_ID,
        /** An address of the application site with two candidates. */
        SEVERAL_IDS,
        /** Fewer than 23 digits. */
        TOO_SHORT,
        /** More than 23 digits. */
        TOO_MANY_DIGITS,
        /** Digits of a script other than ours, or other characters. */
        NOT_DIGITS,
        /** A hand scanner sent bytes that are no text. */
        GARBLED;

        /** The key of the sentence for the clerk: what happened and what to do. */
        public String messageKey() {
            return "form." + name();
        }
    }
}
