package dev.madoguchi.municipality;

import java.util.List;
import java.util.Optional;

/**
 * Where an application by post goes, and what it goes in.
 *
 * @param to the addressee; the only part of the address that a specification gives (004 §2-1(7)①キ)
 * @param postcode seven digits with a hyphen; empty where the profile does not say it, and then written by hand
 * @param address empty where the profile does not say it, and then written by hand
 * @param envelopes the sizes that the counter has
 */
public record PostRule(
        String to,
        Optional<String> postcode,
        Optional<String> address,
        List<Stationery> envelopes,
        LabelSheet labels,
        String clause) {

    public PostRule {
        envelopes = List.copyOf(envelopes);
    }
}
