package dev.madoguchi.municipality;

import java.util.List;

/** Reads how counters are manned; a site that it names has to be one of the profile's. */
final class RosterReader {
    private static final int MOST_PEOPLE = 100;

    private final List<Site> sites;

    RosterReader(List<Site> sites) {
        this.sites = sites;
    }

    RosterRule rule(Field field) throws ProfileException {
        Block block = field.block("minimum", "clause");
        return new RosterRule(block.list("minimum", this::staffing), block.get("clause", Field::line));
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
