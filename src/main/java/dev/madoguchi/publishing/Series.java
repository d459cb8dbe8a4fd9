package dev.madoguchi.publishing;

import java.util.regex.Pattern;

/**
 * What has one version after the other: of two documents of one series only one is in force.
 *
 * @param site the site's id; empty for all sites of the municipality
 * @param name an article's, announcement's or proposal's id, or a release's platform; of the other kinds there is only one, and it is empty
 */
public record Series(String site, PublishedKind kind, String name) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern SITE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Refuses what cannot be a name. */
    public Series {
        boolean named = switch (kind) {
            case PROFILE, CATALOGUE, SETTINGS -> name.isEmpty();
            case MANUAL, ANNOUNCEMENT, ANSWER, RELEASE -> NAME.matcher(name).matches();
        };
        boolean placed = site.isEmpty() || (SITE.matcher(site).matches() && kind != PublishedKind.PROFILE);
        if (!named || !placed) {
            throw new IllegalArgumentException("no series is called so");
        }
    }

    /** Whether it is for a site. */
    public boolean isFor(String siteId) {
        return site.isEmpty() || site.equals(siteId);
    }

    @Override
    public String toString() {
        return kind + (name.isEmpty() ? "" : " " + name) + (site.isEmpty() ? "" : " at " + site);
    }
}
