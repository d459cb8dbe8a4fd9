package dev.madoguchi.municipality;

import java.util.List;
import java.util.OptionalInt;

/**
 * Papers of cases that are gathered, counted by a second person, and handed over with a list (000 §5(5)①※, 003 §7-2(6)(シ)(ス)).
 *
 * @param name of the papers
 * @param cases whose papers they are
 * @param to who gets them
 * @param unit how many make a bundle, as it was agreed with the office; empty where nothing was agreed, and then all that are there
 * @param checks what else is ticked for each case on the list, such as that it was copied
 * @param applicationIds whether the printed list shows the 申請書ID
 */
public record BundleRule(
        String id,
        String name,
        CaseFilter cases,
        String to,
        OptionalInt unit,
        List<String> checks,
        boolean applicationIds,
        String clause) {

    public BundleRule {
        checks = List.copyOf(checks);
    }
}
