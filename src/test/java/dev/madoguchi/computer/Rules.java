package dev.madoguchi.computer;

import dev.madoguchi.municipality.ComputerRule;
import dev.madoguchi.municipality.ComputerRule.What;
import java.util.List;
import java.util.Set;

/** What a profile may ask of a computer. */
final class Rules {
    private Rules() {}

    static ComputerRule rule(List<String> media, List<String> readers, List<String> refused) {
        return new ComputerRule(
                readers,
                List.of(),
                media,
                List.of(),
                List.of(),
                List.of(),
                refused,
                Set.of(What.MEDIA),
                List.of("衝立の位置を確かめた"),
                "004 §2-1(11)");
    }

    static ComputerRule wireless(String name) {
        return networks(List.of(), List.of(name));
    }

    static ComputerRule networks(List<String> ranges) {
        return networks(ranges, List.of());
    }

    static ComputerRule networks(List<String> ranges, List<String> wireless) {
        return new ComputerRule(
                List.of(),
                List.of(),
                List.of(),
                ranges,
                wireless,
                List.of(),
                List.of(),
                Set.of(What.NETWORK),
                List.of("衝立の位置を確かめた"),
                "004 §2-1(11)");
    }
}
