package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import dev.madoguchi.yaml.Node;
import dev.madoguchi.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** One mapping of a profile, of which every key is known. */
final class Block {
    private final Node.Mapping mapping;
    private final String path;

    /** Refuses the first key that is not known, before anything else is read: a slip should be called a slip. */
    Block(Node.Mapping mapping, String path, List<String> known) throws ProfileException {
        this.mapping = mapping;
        this.path = path;
        for (Map.Entry<String, Place> key : mapping.keys().entrySet()) {
            if (!known.contains(key.getKey())) {
                throw new ProfileException(
                        ProfileFault.UNKNOWN_KEY,
                        key.getValue(),
                        Field.join(path, key.getKey()),
                        String.join(", ", known));
            }
        }
    }

    boolean has(String key) {
        return mapping.nodes().containsKey(key);
    }

    Field field(String key) throws ProfileException {
        Node node = mapping.nodes().get(key);
        if (node == null) {
            throw new ProfileException(ProfileFault.MISSING, mapping.place(), Field.join(path, key), "");
        }
        return new Field(node, Field.join(path, key));
    }

    <T> T get(String key, Reading<T> reading) throws ProfileException {
        return reading.read(field(key));
    }

    <T> Optional<T> find(String key, Reading<T> reading) throws ProfileException {
        return has(key) ? Optional.of(reading.read(field(key))) : Optional.empty();
    }

    /** A list with at least one member; absent only where the key is. */
    <T> List<T> list(String key, Reading<T> reading) throws ProfileException {
        List<T> all = new ArrayList<>();
        if (has(key)) {
            for (Field member : field(key).members()) {
                all.add(reading.read(member));
            }
        }
        return all;
    }

    /** A list without doubles; absent only where the key is. */
    <T> SequencedSet<T> set(String key, Reading<T> reading) throws ProfileException {
        SequencedSet<T> all = new LinkedHashSet<>();
        if (has(key)) {
            for (Field member : field(key).members()) {
                T value = reading.read(member);
                if (!all.add(value)) {
                    throw member.fault(ProfileFault.DUPLICATE, value.toString());
                }
            }
        }
        return all;
    }

    /** Like {@link #list}, but the key must be there. */
    <T> List<T> listed(String key, Reading<T> reading) throws ProfileException {
        field(key);
        return list(key, reading);
    }

    /** Makes one value out of one field. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Field field) throws ProfileException;
    }
}
