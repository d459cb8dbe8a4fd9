package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import java.nio.charset.StandardCharsets;

/** A profile with nothing but what every profile must have, to be spoilt at one place. */
final class SmallProfile {
    static final String GOOD = """
            id: mura
            name: 見本村
            specification: { number: "999", title: 見本, from: 2026-04-01, to: 2027-03-31 }
            hours:
              - id: day
                clause: 999 §1
                weekly:
                  - { days: [MON, TUE], from: "09:00", to: "17:00" }
                closures:
                  - { name: 年末年始, yearly: { from: 12-29, to: 01-03 } }
            services:
              - { id: help, name: 支援, clause: 999 §2 }
            procedures:
              - { id: apply, name: 申請, service: help, series: A, routes: [AT_ISSUE], clause: 999 §3 }
            sites:
              - id: hall
                name: 村役場
                hours: day
                windows:
                  - { id: one, name: 窓口, serves: [apply] }
            """;

    private SmallProfile() {}

    static Profile parse(String yaml) throws ProfileException {
        return Profiles.parse("mura.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
