package dev.madoguchi.municipality;

import java.util.List;

/**
 * How many people have to be at a site at every moment that it is open.
 *
 * @param name as the screen says it, such as 責任者または副責任者
 * @param sites the sites for which it holds; empty for all
 * @param posts who count; empty for everybody
 * @param people how many at least
 * @param clause where the specification says so
 */
public record Staffing(String name, List<String> sites, List<Post> posts, int people, String clause) {
    public Staffing {
        sites = List.copyOf(sites);
        posts = List.copyOf(posts);
    }

    /** Whether it holds at this site. */
    public boolean concerns(String site) {
        return sites.isEmpty() || sites.contains(site);
    }

    /** Whether somebody at this post counts. */
    public boolean counts(Post post) {
        return posts.isEmpty() || posts.contains(post);
    }
}
