package dev.madoguchi.identity;

import java.util.Optional;

/**
 * What a driver's licence tells without a PIN.
 *
 * @param specification the version of the police's specification it follows, such as {@code 008}
 * @param pinSet false where its holder set none; its items are read without one then
 * @param pinTries wrong entries 暗証番号1 still takes, 0 when it is blocked; empty while it is verified
 */
public record LicenceFacts(
        String specification, LicenceDate issued, LicenceDate expires, boolean pinSet, Optional<Integer> pinTries) {}
