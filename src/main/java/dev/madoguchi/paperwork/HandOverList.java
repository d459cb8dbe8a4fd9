package dev.madoguchi.paperwork;

import dev.madoguchi.municipality.BundleRule;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What stands on the list that goes with a bundle.
 *
 * @param place of the counter
 * @param papers the bundle's cases
 * @param applicationIds the 申請書ID of the cases of which it is known; on paper only
 */
public record HandOverList(
        String place, BundleRule rule, Bundle bundle, List<CasePaper> papers, Map<UUID, String> applicationIds) {

    public HandOverList {
        papers = List.copyOf(papers);
        applicationIds = Map.copyOf(applicationIds);
    }

    /** Says nothing of the cases. */
    @Override
    public String toString() {
        return "HandOverList";
    }
}
