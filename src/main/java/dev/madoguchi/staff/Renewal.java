package dev.madoguchi.staff;

import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.staff.PeopleEntry.CardEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts another station key under the locks of everybody in the list. */
final class Renewal {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Renewal() {}

    /** The ids of those without whom it cannot be done. */
    static List<String> impossible(PeopleRoll roll) throws SecretException {
        List<String> ids = new ArrayList<>();
        for (PeopleEntry entry : roll.entries()) {
            if (!isPossible(entry)) {
                ids.add(entry.person().id());
            }
        }
        return List.copyOf(ids);
    }

    private static boolean isPossible(PeopleEntry entry) throws SecretException {
        return KeyWrap.isRenewable(bytes(entry.key()))
                && (entry.card().isEmpty()
                        || KeyWrap.isRenewable(bytes(entry.card().get().key())));
    }

    /**
     * The same list with another key under every lock.
     *
     * @param recovery the fresh key, sealed for the city
     */
    static PeopleRoll of(PeopleRoll roll, StationKey old, StationKey fresh, String recovery) throws SecretException {
        List<PeopleEntry> entries = new ArrayList<>();
        for (PeopleEntry entry : roll.entries()) {
            entries.add(of(entry, old, fresh));
        }
        return new PeopleRoll(entries, Optional.of(recovery), false);
    }

    private static PeopleEntry of(PeopleEntry entry, StationKey old, StationKey fresh) throws SecretException {
        Optional<CardEntry> card = entry.card();
        if (card.isPresent()) {
            CardEntry held = card.get();
            card = Optional.of(new CardEntry(held.mark(), held.secret(), renewed(held.key(), old, fresh)));
        }
        return new PeopleEntry(entry.person(), renewed(entry.key(), old, fresh), entry.once(), card, entry.terms());
    }

    private static JsonNode renewed(JsonNode lock, StationKey old, StationKey fresh) throws SecretException {
        return MAPPER.readTree(KeyWrap.renewed(bytes(lock), old, fresh));
    }

    private static byte[] bytes(JsonNode lock) {
        return lock.toString().getBytes(StandardCharsets.UTF_8);
    }
}
