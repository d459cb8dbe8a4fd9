package dev.madoguchi.city.console;

/** What an account of the console is for. */
public enum ConsoleRole {
    /** Looks. */
    VIEWER,
    /** Looks, and locks, opens and resets accounts. */
    ADMINISTRATOR,
    /** Looks, and checks what proves that nothing was altered. */
    INSPECTOR;

    boolean managesAccounts() {
        return this == ADMINISTRATOR;
    }

    boolean inspects() {
        return this != VIEWER;
    }
}
