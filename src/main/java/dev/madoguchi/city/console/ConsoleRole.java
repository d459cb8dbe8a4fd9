package dev.madoguchi.city.console;

/** What an account of the console is for. */
public enum ConsoleRole {
    /** Looks. */
    VIEWER,
    /** Looks, and locks, opens and resets accounts. */
    ADMINISTRATOR,
    /** Looks, and checks what proves that nothing was altered. */
    INSPECTOR,
    /** Looks, and reviews cases before anything goes back to the citizen (001 §6(2)②イ). */
    OFFICER;

    boolean managesAccounts() {
        return this == ADMINISTRATOR;
    }

    boolean inspects() {
        return this == ADMINISTRATOR || this == INSPECTOR;
    }

    /** Whoever keeps the accounts or examines what was done does not do it. */
    boolean confirms() {
        return this == OFFICER;
    }

    boolean seesReviews() {
        return this == OFFICER || this == INSPECTOR;
    }
}
