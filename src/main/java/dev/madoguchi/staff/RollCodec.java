package dev.madoguchi.staff;

import dev.madoguchi.role.Role;
import dev.madoguchi.seal.Digests;
import dev.madoguchi.staff.PeopleEntry.CardEntry;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list of people as JSON {@code {"v":2,"people":[{"id","name","role","key","once","card","terms"}],"recovery":…,"due":…,"sha256":…}}.
 *
 * <p>{@code sha256} is of the same text, unindented, without that member: it finds damage, not malice. The first version, a bare
 * list of people, is read too.
 */
final class RollCodec {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int VERSION = 2;
    private static final String SUM = "sha256";

    private RollCodec() {}

    static byte[] encode(PeopleRoll roll) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("v", VERSION);
        var people = json.putArray("people");
        roll.entries().forEach(entry -> people.add(person(entry)));
        roll.recovery().ifPresent(locked -> json.set("recovery", MAPPER.readTree(locked)));
        if (roll.due()) {
            json.put("due", true);
        }
        json.put(SUM, sum(json));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    private static ObjectNode person(PeopleEntry entry) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", entry.person().id());
        json.put("name", entry.person().name());
        json.put("role", entry.person().role().name());
        json.set("key", entry.key());
        json.put("once", entry.once());
        entry.card().ifPresent(card -> {
            ObjectNode told = json.putObject("card");
            told.put("mark", card.mark());
            told.put("secret", card.secret());
            told.set("key", card.key());
        });
        entry.terms().ifPresent(terms -> {
            ObjectNode days = json.putObject("terms");
            terms.trained().ifPresent(day -> days.put("trained", day.toString()));
            terms.pledged().ifPresent(day -> days.put("pledged", day.toString()));
            terms.until().ifPresent(day -> days.put("until", day.toString()));
        });
        return json;
    }

    /** Reads a list; {@link IOException} where it is none, or not the one that was written. */
    static PeopleRoll decode(byte[] content) throws IOException {
        try {
            JsonNode json = MAPPER.readTree(content);
            if (json.isArray()) {
                return new PeopleRoll(entries(json), Optional.empty(), false);
            }
            if (!(json instanceof ObjectNode whole) || json.path("v").intValue(0) != VERSION) {
                throw new IOException("it is no list of people of a version that this program knows");
            }
            String noted = whole.path(SUM).stringValue("");
            whole.remove(SUM);
            if (!noted.equals(sum(whole))) {
                throw new IOException("its checksum is wrong");
            }
            return new PeopleRoll(
                    entries(whole.path("people")),
                    whole.optional("recovery").map(JsonNode::toString),
                    whole.path("due").booleanValue(false));
        } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
            throw new IOException("it is no list of people", e);
        }
    }

    private static List<PeopleEntry> entries(JsonNode people) throws IOException {
        List<PeopleEntry> entries = new ArrayList<>();
        for (JsonNode json : people) {
            Person person = new Person(text(json, "id"), text(json, "name"), Role.valueOf(text(json, "role")));
            entries.add(new PeopleEntry(
                    person, lock(json), json.path("once").booleanValue(false), card(json), terms(json)));
        }
        return entries;
    }

    private static Optional<CardEntry> card(JsonNode person) throws IOException {
        JsonNode json = person.path("card");
        return json.isMissingNode()
                ? Optional.empty()
                : Optional.of(new CardEntry(text(json, "mark"), text(json, "secret"), lock(json)));
    }

    private static Optional<Terms> terms(JsonNode person) {
        return person.optional("terms")
                .map(json -> new Terms(day(json, "trained"), day(json, "pledged"), day(json, "until")));
    }

    private static Optional<LocalDate> day(JsonNode json, String member) {
        return json.optional(member).map(day -> LocalDate.parse(day.stringValue("")));
    }

    private static JsonNode lock(JsonNode json) throws IOException {
        return json.optional("key").orElseThrow(() -> new IOException("a key is missing in it"));
    }

    private static String text(JsonNode json, String member) throws IOException {
        return Optional.of(json.path(member).stringValue(""))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IOException("the member " + member + " is missing in it"));
    }

    private static String sum(ObjectNode json) {
        return Digests.sha256Hex(MAPPER.writeValueAsBytes(json));
    }
}
