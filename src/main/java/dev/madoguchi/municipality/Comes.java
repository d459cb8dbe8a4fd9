package dev.madoguchi.municipality;

/** Who comes to the counter for an application. */
public enum Comes {
    /** The applicant, alone. */
    SELF,
    /** An applicant under 15 or under guardianship, with the legal representative (domain-facts 8.4). */
    GUARDED,
    /** A small child who can hardly be photographed here (000 §5(5)①※). */
    INFANT,
    /** Somebody else in the applicant's place (001 §6(2)(3)). */
    AGENT;

    /** The key of the answer on the screen. */
    public String messageKey() {
        return "municipality.comes." + name();
    }
}
