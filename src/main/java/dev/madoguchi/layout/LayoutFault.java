package dev.madoguchi.layout;

/** What is wrong with a layout. The screen's sentence is the text under {@link #messageKey()}. */
public enum LayoutFault {
    /** The file is not there, or may not be read. */
    UNREADABLE("cannot be read (%s). Name a workbook, or leave the line out of the profile for the usual layout"),
    /** Not an Excel workbook in the newer format. */
    NOT_A_WORKBOOK("is not an .xlsx workbook (%s). Save it from Excel as .xlsx, without a password"),
    /** Larger than any layout has a reason to be. */
    TOO_LARGE("is larger than a layout may be (%s)"),
    /** Two braces with something between that is no field. */
    UNKNOWN_FIELD("asks for a field that this report does not have: %s"),
    /** A field that every report of this kind must show. */
    MISSING_FIELD("has no %s; write it into some cell");

    private final String english;

    LayoutFault(String english) {
        this.english = english;
    }

    /** The key of the sentence for the screen; its arguments are {@link LayoutException#arguments()}. */
    public String messageKey() {
        return "layout.fault." + name();
    }

    String english(String detail) {
        return english.formatted(detail);
    }
}
