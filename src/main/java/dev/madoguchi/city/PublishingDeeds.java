package dev.madoguchi.city;

import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Series;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the city publishes to its stations, and what they propose to it. */
public interface PublishingDeeds {
    /** How many of a list come at once. */
    int PAGE = 50;

    /**
     * What somebody has ready to be published.
     *
     * @param site the site's id; empty for all of the municipality
     * @param file what complaints call the file
     * @param content its text
     */
    record Draft(String municipality, String site, PublishedKind kind, String file, String content) {}

    /**
     * From when something counts, and who says so.
     *
     * @param by who answers for it at the city
     * @param answers the id of the proposal that it follows; empty for none
     */
    record Terms(LocalDate from, String by, String answers) {}

    /** Something that was published. */
    record Published(long seq, Series series, int version, LocalDate from, boolean withdrawn, String by) {}

    /**
     * What became of a proposal.
     *
     * @param answer how it was answered; empty as long as it was not
     */
    record Proposed(
            UUID id,
            String site,
            String station,
            String article,
            String version,
            String title,
            String text,
            String by,
            String received,
            String answer) {}

    /**
     * Publishes a file as the next version of its series.
     *
     * @throws CityException {@code PUBLICATION} where it is no such thing or does not fit what is published already; the message says
     *     where and why
     */
    Published publish(Draft draft, Terms terms) throws CityException;

    /** Ends a series from a day on, by a further version. */
    Published withdraw(String municipality, Series series, Terms terms) throws CityException;

    /**
     * What was published after a number, the first first, at most {@link #PAGE}; none after the last one.
     *
     * @param after the last number that is known; 0 for the beginning
     */
    List<Published> published(String municipality, long after) throws CityException;

    /**
     * What was proposed, the first first, at most {@link #PAGE}; none after the last one.
     *
     * @param skipped how many to leave out at the beginning
     */
    List<Proposed> proposals(String municipality, int skipped) throws CityException;

    /** Says why a proposal is not followed. */
    Published decline(String municipality, UUID proposal, String reason, Terms terms) throws CityException;
}
