package dev.madoguchi.municipality;

import java.nio.file.Path;
import java.util.List;

/**
 * Where sealed records may be carried to, and on what (002 別記11条二三, 000 §8エ). Removable disks are those of {@link
 * ComputerRule#media()}.
 *
 * @param destinations the places that the city has named; where there is none, whoever carries writes the place down
 * @param folders folders that the city has named, such as a share of its network; no other folder is allowed
 * @param clause where the specification says so
 */
public record CarryOutRule(List<String> destinations, List<Path> folders, String clause) {
    public CarryOutRule {
        destinations = List.copyOf(destinations);
        folders = List.copyOf(folders);
    }
}
