package dev.madoguchi.app.command;

import dev.madoguchi.identity.LicenceFacts;
import dev.madoguchi.identity.LicenceItems;
import dev.madoguchi.identity.LicenceOutcome;
import dev.madoguchi.identity.LicenceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code card} prints of a driver's licence. */
final class LicenceTold {
    private LicenceTold() {}

    /** What it tells without a PIN. */
    static Map<String, Object> facts(LicenceFacts facts) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("tries", facts.pinTries().orElse(null));
        told.put("specification", facts.specification());
        told.put("issued", facts.issued().shown());
        told.put("expires", facts.expires().shown());
        told.put("pinSet", facts.pinSet());
        return told;
    }

    /**
     * What it tells everybody and the items on its face, of one and the same licence.
     *
     * @throws CommandFault where the licence did not give them
     */
    static Map<String, Object> all(LicenceOutcome outcome) {
        return switch (outcome) {
            case LicenceOutcome.Read read -> {
                Map<String, Object> told = facts(read.facts());
                told.put("items", items(read.items()));
                yield told;
            }
            case LicenceOutcome.WrongPin wrong ->
                throw new CommandFault("Wrong PIN; " + wrong.triesLeft() + " tries are left.");
            case LicenceOutcome.LastTryNotConfirmed none ->
                throw new CommandFault("One try is left and was not used. Ask the holder; then add --last-try.");
            case LicenceOutcome.Blocked none ->
                throw new CommandFault("The PIN is blocked; a police station or licence centre can reset it.");
            case LicenceOutcome.NoLicence none -> throw new CommandFault("The driver's licence was taken away.");
        };
    }

    private static Map<String, Object> items(LicenceItems items) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", items.name().shown());
        told.put("reading", items.reading().shown());
        told.put("commonName", items.commonName().shown());
        told.put("unifiedReading", items.unifiedReading().shown());
        told.put("birthDate", items.birthDate().shown());
        told.put("address", items.address().shown());
        told.put("issued", items.issued().shown());
        told.put("expires", items.expires().shown());
        told.put(
                "conditions",
                items.conditions().stream().map(LicenceText::shown).toList());
        told.put("number", items.number().orElse(null));
        told.put("exact", exact(items));
        return told;
    }

    /** Whether no mark stands for a character in what goes on a form. */
    private static boolean exact(LicenceItems items) {
        return List.of(items.name(), items.commonName(), items.address()).stream()
                .allMatch(LicenceText::exact);
    }
}
