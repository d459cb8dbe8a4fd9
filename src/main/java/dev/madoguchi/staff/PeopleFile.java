package dev.madoguchi.staff;

import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may sign in: a JSON file that holds for each person the station's key under that person's own password.
 *
 * <p>There is no password in it and no check of one: a password is right when it opens the key.
 */
public final class PeopleFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path file;
    private final KeyWrap wrap;

    public PeopleFile(Path file, KeyWrap wrap) {
        this.file = file;
        this.wrap = wrap;
    }

    /** One person as the file has it; {@code key} is what {@link KeyWrap} made. */
    private record Entry(String id, String name, Role role, JsonNode key) {
        Person person() {
            return new Person(id, name, role);
        }
    }

    /** Whether anybody may sign in yet. */
    public boolean exists() {
        return Files.exists(file);
    }

    /** Everybody who may sign in, in the file's order. */
    public List<Person> people() throws IOException {
        return entries().stream().map(Entry::person).toList();
    }

    /**
     * Lets a person sign in with this password, or gives a person who is there already a new one. After a crash the old
     * file or the new one is there, whole.
     */
    public void put(Person person, char[] password, StationKey key) throws IOException {
        List<Entry> entries = new ArrayList<>(exists() ? entries() : List.of());
        entries.removeIf(entry -> entry.id().equals(person.id()));
        entries.add(new Entry(person.id(), person.name(), person.role(), MAPPER.readTree(wrap.wrap(key, password))));
        DurableFile.write(file, MAPPER.writeValueAsBytes(entries));
    }

    /**
     * Opens the station's key with a person's password; empty where there is no such person or the password is wrong.
     * Takes about half a second on purpose.
     *
     * @throws SecretException {@code DAMAGED} where the person's entry is broken
     */
    public Optional<Session> open(String id, char[] password) throws IOException, SecretException {
        for (Entry entry : entries()) {
            if (entry.id().equals(id)) {
                return open(entry, password);
            }
        }
        return Optional.empty();
    }

    private Optional<Session> open(Entry entry, char[] password) throws SecretException {
        try {
            return Optional.of(
                    new Session(entry.person(), wrap.unwrap(MAPPER.writeValueAsBytes(entry.key()), password)));
        } catch (SecretException e) {
            if (e.fault() == SecretFault.WRONG_PASSWORD) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private List<Entry> entries() throws IOException {
        try {
            return List.of(MAPPER.readValue(Files.readAllBytes(file), Entry[].class));
        } catch (JacksonException e) {
            throw new IOException(file + " is not a list of people: " + e.getOriginalMessage(), e);
        }
    }
}
