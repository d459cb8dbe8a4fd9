package dev.madoguchi.staff;

import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.staff.PeopleEntry.CardEntry;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The locks over the station's key: one under each person's password, one under each staff card and its PIN. Opening one takes about
 * half a second on purpose.
 */
final class PeopleLocks {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int SECRET_BYTES = 32;

    private final KeyWrap wrap;
    private final KeyWrap cardWrap;

    PeopleLocks(KeyWrap wrap) {
        this.wrap = wrap;
        this.cardWrap = wrap.forCards();
    }

    /**
     * A lock that was opened.
     *
     * @param stronger puts a new lock into the entry, where this one costs less than it should by now
     */
    record Opened(Session session, Optional<UnaryOperator<PeopleEntry>> stronger) {}

    /** A lock under a password, as the list has it. */
    JsonNode under(char[] password, StationKey key) {
        return MAPPER.readTree(wrap.wrap(key, password));
    }

    /** A lock under a card and its PIN, as the list has it. */
    CardEntry under(StaffCard card, char[] pin, StationKey key) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        String told = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        char[] password = card.password(told, pin);
        try {
            return new CardEntry(card.mark(secret), told, MAPPER.readTree(cardWrap.wrap(key, password)));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Whether the list says that this may be the card. */
    static boolean isOf(CardEntry held, StaffCard card) {
        return held.mark().equals(card.mark(Base64.getUrlDecoder().decode(held.secret())));
    }

    /**
     * Opens a person's lock; empty where the password is wrong.
     *
     * @throws SecretException {@code DAMAGED} where the lock is broken
     */
    Optional<Opened> open(PeopleEntry entry, char[] password) throws SecretException {
        byte[] locked = MAPPER.writeValueAsBytes(entry.key());
        Optional<StationKey> key = unwrap(wrap, locked, password);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Optional<JsonNode> stronger = wrap.raised(locked, key.get(), password).map(MAPPER::readTree);
        return Optional.of(new Opened(
                Session.byPassword(entry.person(), key.get()),
                stronger.map(lock -> now -> now.withPassword(lock, now.once()))));
    }

    /** The same with the lock under the person's card. */
    Optional<Opened> open(PeopleEntry entry, CardEntry held, StaffCard card, char[] pin) throws SecretException {
        byte[] locked = MAPPER.writeValueAsBytes(held.key());
        char[] password = card.password(held.secret(), pin);
        try {
            Optional<StationKey> key = unwrap(cardWrap, locked, password);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            Optional<JsonNode> stronger =
                    cardWrap.raised(locked, key.get(), password).map(MAPPER::readTree);
            return Optional.of(new Opened(
                    Session.byCard(entry.person(), key.get()), stronger.map(lock -> now -> withCardLock(now, lock))));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static PeopleEntry withCardLock(PeopleEntry entry, JsonNode lock) {
        return entry.withCard(entry.card().map(held -> new CardEntry(held.mark(), held.secret(), lock)));
    }

    private static Optional<StationKey> unwrap(KeyWrap wrap, byte[] locked, char[] password) throws SecretException {
        try {
            return Optional.of(wrap.unwrap(locked, password));
        } catch (SecretException e) {
            if (e.fault() == SecretFault.WRONG_PASSWORD) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
