package dev.madoguchi.audit;

/** Whether a row stands for a deed or for its failure. A deed without a row of its failure was done. */
public enum Outcome {
    /** Written before the deed; in the row an empty text, as in rows of before. */
    BEGUN(""),
    FAILED("failed");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
