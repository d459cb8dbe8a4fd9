package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The things of one kind that a profile has named so far, so that others can refer to them. */
final class Register<T> {
    private final Map<String, T> things = new LinkedHashMap<>();

    T add(Field id, String name, T thing) throws ProfileException {
        if (things.putIfAbsent(name, thing) != null) {
            throw id.fault(ProfileFault.DUPLICATE, name);
        }
        return thing;
    }

    T named(Field reference) throws ProfileException {
        T thing = things.get(reference.line());
        if (thing == null) {
            throw reference.fault(ProfileFault.UNKNOWN_REFERENCE, reference.line());
        }
        return thing;
    }

    List<T> all() {
        return List.copyOf(things.values());
    }
}
