package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.AddressRange;
import dev.madoguchi.municipality.ComputerRule;
import dev.madoguchi.municipality.ComputerRule.What;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a counter's computer may have and must be like. */
final class ComputerReader {
    private static final Pattern USB_ID = Pattern.compile("[0-9a-f]{4}:[0-9a-f]{4}");
    private static final Pattern RANGE = Pattern.compile("[0-9a-fA-F.:]{2,39}/\\d{1,3}");

    private ComputerReader() {}

    static ComputerRule rule(Field field) throws ProfileException {
        Block block = field.block(
                "readers",
                "printers",
                "media",
                "networks",
                "wireless",
                "programs",
                "refusedPrograms",
                "stops",
                "questions",
                "clause");
        return new ComputerRule(
                lines(block, "readers", USB_ID),
                lines(block, "printers", USB_ID),
                List.copyOf(block.set("media", Field::line)),
                List.copyOf(block.set("networks", ComputerReader::range)),
                List.copyOf(block.set("wireless", Field::line)),
                List.copyOf(block.set("programs", Field::line)),
                List.copyOf(block.set("refusedPrograms", Field::line)),
                Set.copyOf(block.set("stops", each -> each.choice(What.class))),
                List.copyOf(block.set("questions", Field::line)),
                block.get("clause", Field::line));
    }

    private static List<String> lines(Block block, String key, Pattern pattern) throws ProfileException {
        return List.copyOf(block.set(key, each -> each.matching(pattern)));
    }

    private static String range(Field field) throws ProfileException {
        String range = field.matching(RANGE);
        if (AddressRange.parse(range).isEmpty()) {
            throw field.fault(ProfileFault.BAD_VALUE, "10.20.0.0/16");
        }
        return range;
    }
}
