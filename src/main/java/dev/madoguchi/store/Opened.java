package dev.madoguchi.store;

/**
 * A store that is open.
 *
 * @param database the store, the caller's to close
 * @param health how it was found; anything but {@link Health.Fresh} and {@link Health.Sound} is told to a person
 */
public record Opened(Database database, Health health) {}
