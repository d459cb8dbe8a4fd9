package dev.madoguchi.app.doctor;

import dev.madoguchi.computer.Computer;
import dev.madoguchi.computer.Examination;
import dev.madoguchi.computer.Seen;
import dev.madoguchi.computer.Verdict;
import dev.madoguchi.municipality.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Whether this computer is what a municipality's profile asks for. */
public final class ComputerFindings {
    private ComputerFindings() {}

    /**
     * One finding for each thing that is looked at; one that keeps the counter shut is a fault.
     *
     * @param profile the municipality's
     * @param data the workstation's folder
     */
    public static List<Finding> of(Profile profile, Path data) {
        var rules = profile.rules();
        return new Examination(Computer.here(), rules.computer(), rules.cameras(), data)
                .all().stream()
                        .map(seen -> finding(seen, rules.computer().stops().contains(seen.what())))
                        .toList();
    }

    private static Finding finding(Seen seen, boolean stops) {
        String check = seen.what().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String things = String.join(", ", seen.things());
        if (seen.verdict() == Verdict.FINE) {
            return Finding.ok(check, things.isEmpty() ? "as the profile asks" : things);
        }
        if (seen.verdict() == Verdict.UNKNOWN) {
            return Finding.warning(
                    check, "this computer cannot tell", "Look at it, and confirm it in the check at opening.");
        }
        String found = things.isEmpty() ? "not as the profile asks" : "not allowed: " + things;
        String advice = "Put it right, or enter it under computer in the profile.";
        return stops ? Finding.fault(check, found, advice) : Finding.warning(check, found, advice);
    }
}
