package dev.madoguchi.visit;

import dev.madoguchi.aside.AsideReason;
import dev.madoguchi.paperwork.FinishedCase;
import dev.madoguchi.paperwork.Paperwork;
import dev.madoguchi.photo.PhotoSession;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.report.PhotoEffort;
import dev.madoguchi.report.PhotoStatistics;
import dev.madoguchi.report.Tallies;
import dev.madoguchi.ticket.Tickets;
import java.util.Optional;

/**
 * What stays of a visit without a person: its number's end, that it was, what its photo took, and what it leaves to be done with
 * papers. Each counts once.
 */
public final class VisitCount {
    private final Tickets tickets;
    private final Tallies tallies;
    private final PhotoStatistics photos;
    private final Paperwork paperwork;

    public VisitCount(Tickets tickets, Tallies tallies, PhotoStatistics photos, Paperwork paperwork) {
        this.tickets = tickets;
        this.tallies = tallies;
        this.photos = photos;
        this.paperwork = paperwork;
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
        visit.reception()
                .ifPresent(reception -> paperwork.begin(new FinishedCase(
                        visit.id(),
                        visit.ticket().site(),
                        visit.ticket().label(),
                        visit.ticket().day(),
                        visit.ticket().at(),
                        reception.procedure(),
                        reception.route())));
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

    /** The visitor went away to come back; the same visit counts once for each reason. */
    void putAside(Visit visit, AsideReason why) {
        tally(visit, "putAside." + why.name());
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
