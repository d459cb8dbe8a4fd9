package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.municipality.CounterRules;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.SignInRule;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.ui.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Practice counters that were made before, with their city: keys, certificates and stores take seconds to make, and each test gets
 * a copy. Passwords cost next to nothing there: what they cost otherwise is shown in the tests of {@code staff} and {@code seal}.
 */
public final class MadePractice {
    private static final SignInRule.Stretch CHEAP = new SignInRule.Stretch(64, 1, 1);
    private static final Map<List<String>, Path> MADE = new HashMap<>();

    private MadePractice() {}

    /** A counter in the folder, by the profile with cheap passwords, on simulated devices; the one that is there, where one is. */
    public static Practice.Place in(Path folder, Profile profile, Site site) throws Exception {
        Practice.Place place = place(folder, profile, site);
        if (!Files.exists(Practice.cityOf(place))) {
            FolderCopy.make(made(profile, site), folder.resolve("practice"));
        }
        return place;
    }

    private static Practice.Place place(Path folder, Profile profile, Site site) {
        return new Practice.Place(folder.resolve("practice"), cheap(profile), site, DeviceAddresses.simulated());
    }

    private static synchronized Path made(Profile profile, Site site) throws Exception {
        List<String> which = List.of(profile.id(), site.id());
        Path before = MADE.get(which);
        if (before != null) {
            return before;
        }
        Practice.Place place = place(MadeCity.temporary(), profile, site);
        MadeCity.copy(Practice.cityOf(place), profile.name());
        Practice.make(place, new Texts(Locale.JAPANESE), Clock.systemUTC());
        MADE.put(which, place.folder());
        return place.folder();
    }

    private static Profile cheap(Profile profile) {
        SignInRule cheap = with(profile.rules().signIn(), "stretch", CHEAP);
        CounterRules rules = with(profile.rules(), "signIn", cheap);
        return with(profile, "rules", rules);
    }

    /** The same record with another value for one of its parts. */
    private static <R extends Record> R with(R record, String part, Object fresh) {
        try {
            var parts = record.getClass().getRecordComponents();
            Object[] values = new Object[parts.length];
            Class<?>[] types = new Class<?>[parts.length];
            for (int at = 0; at < parts.length; at++) {
                boolean other = parts[at].getName().equals(part);
                values[at] = other ? fresh : parts[at].getAccessor().invoke(record);
                types[at] = parts[at].getType();
            }
            @SuppressWarnings("unchecked") // it is the constructor of the record's own class
            R made = (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot copy a " + record.getClass().getSimpleName(), e);
        }
    }
}
