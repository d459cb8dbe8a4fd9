package dev.madoguchi.identity;

/** Who applies: what the card says, and the telephone number the visitor told. */
public record Applicant(FourItems items, String telephone) {

    /** Tells nothing, so that no log ever does. */
    @Override
    public String toString() {
        return "Applicant";
    }
}
