package dev.madoguchi.computer;

import dev.madoguchi.municipality.ComputerRule.What;
import java.util.List;

/**
 * What was seen when one thing was looked at.
 *
 * @param things names of what was seen, for the screen only: a telephone that is plugged in may bear its owner's name
 */
public record Seen(What what, Verdict verdict, List<String> things) {
    public Seen {
        things = List.copyOf(things);
    }
}
