package dev.madoguchi.visit;

import dev.madoguchi.photo.PhotoSession;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.report.PhotoEffort;
import dev.madoguchi.report.PhotoStatistics;
import dev.madoguchi.report.Tallies;
import dev.madoguchi.ticket.Tickets;
import java.util.Optional;

/** What stays of a visit without a person: its number's end, that it was, and what its photo took. Each counts once. */
public final class VisitCount {
    private final Tickets tickets;
    private final Tallies tallies;
    private final PhotoStatistics photos;

    public VisitCount(Tickets tickets, Tallies tallies, PhotoStatistics photos) {
        this.tickets = tickets;
        this.tallies = tallies;
        this.photos = photos;
    }

    /** The visit was sealed. */
    void sealed(Visit visit) {
        tickets.done(visit.ticket());
        tally(visit, "sealed");
        if (visit.delivery().isPresent()) {
            tally(visit, "express.delivered");
        }
        photo(visit);
    }

    /**
     * The visitor went without an application.
     *
     * @param guided why they were shown to another place, where they were
     */
    void left(Visit visit, Optional<Why> guided) {
        tickets.left(visit.ticket());
        tally(visit, "left." + visit.stage().name());
        guided.ifPresent(why -> tally(visit, "guided." + why.name()));
        photo(visit);
    }

    private void tally(Visit visit, String what) {
        tallies.count(visit.ticket().day(), visit.ticket().site(), what, visit.id());
    }

    private void photo(Visit visit) {
        PhotoSession session = visit.photoSession();
        boolean accepted = visit.photoId().isPresent() || visit.erasedPhoto().isPresent();
        if (session.shots() > 0 || accepted) {
            photos.count(
                    visit.ticket().day(),
                    visit.ticket().site(),
                    visit.id(),
                    new PhotoEffort(
                            session.shots(), session.seconds(), accepted, session.reasons(), session.exception()));
        }
    }
}
