package dev.madoguchi.municipality;

import java.util.List;
import java.util.Set;

/**
 * What a counter's computer may have and must be like (004 §2-1(11)②③, 004 §2-1(8)②, 000 §4(2)②). An empty list of what is allowed allows
 * anything, but for removable disks: of those only the listed ones are allowed.
 *
 * @param readers USB ids such as {@code 04e6:5816} of the card readers that are allowed
 * @param printers USB ids of the printers that are allowed
 * @param media serial numbers of the removable disks that are allowed
 * @param networks address ranges such as {@code 10.20.0.0/16} in which the computer's addresses must lie
 * @param wireless names (SSID) of the wireless networks that are allowed
 * @param programs names of the programs that may run under the person's account
 * @param refusedPrograms names of programs that nobody may run
 * @param stops findings that keep the opening check from being confirmed; the others are shown and confirmed
 * @param questions what a person looks at, because the program cannot
 * @param clause where the specification says so
 */
public record ComputerRule(
        List<String> readers,
        List<String> printers,
        List<String> media,
        List<String> networks,
        List<String> wireless,
        List<String> programs,
        List<String> refusedPrograms,
        Set<What> stops,
        List<String> questions,
        String clause) {

    public ComputerRule {
        readers = List.copyOf(readers);
        printers = List.copyOf(printers);
        media = List.copyOf(media);
        networks = List.copyOf(networks);
        wireless = List.copyOf(wireless);
        programs = List.copyOf(programs);
        refusedPrograms = List.copyOf(refusedPrograms);
        stops = Set.copyOf(stops);
        questions = List.copyOf(questions);
    }

    /** What is looked at, in the order in which it is shown. */
    public enum What {
        CAMERAS,
        READERS,
        PRINTERS,
        MEDIA,
        NETWORK,
        WIRELESS,
        PROGRAMS,
        DISK,
        SWAP,
        CORE_FILES,
        PREDICTION,
        CLIPBOARD
    }
}
