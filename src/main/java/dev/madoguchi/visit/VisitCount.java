package dev.madoguchi.visit;

import dev.madoguchi.photo.PhotoSession;
import dev.madoguchi.report.PhotoEffort;
import dev.madoguchi.report.PhotoStatistics;
import dev.madoguchi.report.Tallies;
import dev.madoguchi.ticket.Tickets;

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
        visit.reception().ifPresent(reception -> tally(visit, reception.procedure() + "." + reception.route()));
        if (visit.delivery().isPresent()) {
            tally(visit, "express.delivered");
        }
        photo(visit);
    }

    /** The visitor went without an application. */
    void left(Visit visit) {
        tickets.left(visit.ticket());
        tally(visit, "left." + visit.stage().name());
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
