package dev.madoguchi.municipality;

import java.util.Set;

/**
 * Which cases a second person confirms before anything goes back to the citizen (001 §6(2)②イ, §6(3)①エ).
 *
 * @param procedures ids of procedures; empty where the specification asks for none
 * @param onlineMinutes how long an officer at the city's console has to answer; 0 where only the same desk confirms
 * @param clause where the specification says so
 */
public record FourEyesRule(Set<String> procedures, int onlineMinutes, String clause) {

    public FourEyesRule {
        procedures = Set.copyOf(procedures);
    }

    /** Whether a case of this procedure waits for a second person. */
    public boolean holds(String procedure) {
        return procedures.contains(procedure);
    }
}
