package dev.madoguchi.city.console;

import java.util.Map;

/**
 * What a municipality calls its sites and procedures, by their ids.
 *
 * @param sites as visitors know them
 * @param procedures as its contract names them
 */
public record Names(Map<String, String> sites, Map<String, String> procedures) {
    /** Where no profile says more than the ids. */
    public static final Names NONE = new Names(Map.of(), Map.of());

    public Names {
        sites = Map.copyOf(sites);
        procedures = Map.copyOf(procedures);
    }

    String site(String id) {
        return sites.getOrDefault(id, id);
    }
}
