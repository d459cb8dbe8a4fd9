package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.Post;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import dev.madoguchi.municipality.ReportRule;
import dev.madoguchi.municipality.RosterRule;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.Staffing;
import java.util.List;
import java.util.Optional;

/** Reads how counters are manned; a site that it names has to be one of the profile's. */
final class RosterReader {
    private static final int MOST_PEOPLE = 100;
    /** The specifications say beforehand (002 別記4条2項) or promptly (003 §18-1(2)), and no number of days. */
    private static final ReportRule USUAL_CHANGES = new ReportRule(
            Optional.of(new ReportRule.Due.NextBusinessDay()), false, "既定（002 別記4条2項・003 §18-1(2) に日数の定めなし）");

    private final List<Site> sites;

    RosterReader(List<Site> sites) {
        this.sites = sites;
    }

    RosterRule rule(Field field) throws ProfileException {
        Block block = field.block("minimum", "changes", "clause");
        return new RosterRule(
                block.list("minimum", this::staffing),
                block.find("changes", RosterReader::changes).orElse(USUAL_CHANGES),
                block.get("clause", Field::line));
    }

    private static ReportRule changes(Field field) throws ProfileException {
        Block block = field.block("sameDay", "clause");
        ReportRule.Due due = block.find("sameDay", each -> (ReportRule.Due) new ReportRule.Due.SameDay(each.time()))
                .orElse(new ReportRule.Due.NextBusinessDay());
        return new ReportRule(Optional.of(due), false, block.get("clause", Field::line));
    }

    private Staffing staffing(Field field) throws ProfileException {
        Block block = field.block("name", "sites", "posts", "people", "clause");
        return new Staffing(
                block.get("name", Field::line),
                List.copyOf(block.set("sites", this::site)),
                List.copyOf(block.set("posts", each -> each.choice(Post.class))),
                block.get("people", each -> each.number(1, MOST_PEOPLE)),
                block.get("clause", Field::line));
    }

    private String site(Field field) throws ProfileException {
        String id = field.line();
        if (sites.stream().noneMatch(site -> site.id().equals(id))) {
            throw field.fault(ProfileFault.UNKNOWN_REFERENCE, id);
        }
        return id;
    }
}
