package dev.madoguchi.app.workstation;

import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.manual.Article.Place;
import dev.madoguchi.reception.Answers;
import dev.madoguchi.reception.Kept;
import dev.madoguchi.reception.ReceptionViewModel;
import dev.madoguchi.role.Act;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ticket.TicketView;
import dev.madoguchi.ticket.TicketViewModel;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.visit.VisitViewModel;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How visitors come to one person's desk: by a number of the queue, by one that is given here, by the guide. On the JavaFX thread. */
final class Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final Post post;
    private final VisitViewModel visit;
    private final ServiceHours hours;
    private final QueueDesk queue;
    private final GuideDesk guide;
    private final TicketViewModel ticket;
    private final Later<StepView> ticketView;
    private boolean fromQueue;
    private Optional<Answers> expected = Optional.empty();
    private Optional<AsideCase> comingBack = Optional.empty();

    Arrivals(Post post, VisitViewModel visit, SlipDesk slips, Runnable goHome) {
        this.post = post;
        this.visit = visit;
        var room = post.room();
        var workstation = post.workstation();
        hours = new ServiceHours(
                room.profile(),
                room.site(),
                workstation.books().announcements(),
                new ServiceHours.Manner(room.texts(), room.clock()));
        queue = new QueueDesk(
                room,
                workstation,
                new QueueDesk.Officer(post.person(), post.audit(), post.permit()),
                this::called,
                goHome);
        guide = new GuideDesk(
                room,
                workstation,
                new GuideDesk.Counter(slips, hours),
                answers -> begin(answers, Optional.empty()),
                goHome);
        ticket = new TicketViewModel(
                new TicketViewModel.Issuing(
                        workstation.queue(), room.site().id(), room.profile().seriesAt(room.site())),
                slips.tickets(),
                room.background(),
                this::taken,
                goHome);
        ticketView = new Later<>(() -> new TicketView(ticket, room.texts()));
    }

    /** Shows where the next visitor takes a number. */
    void nextVisitor() {
        post.gate().through(Act.RECEIVE, () -> {
            visit.dismiss();
            expect(Optional.empty(), Optional.empty());
            post.screen().nobody();
            ticket.begin();
            post.screen().put(ticketView.get(), Place.TICKET);
        });
    }

    /** Shows the queue. */
    void goQueue() {
        post.gate().through(Act.CALL, () -> {
            visit.dismiss();
            post.screen().nobody();
            post.screen().put(queue.view(), Place.QUEUE);
            queue.model().tick();
        });
    }

    /** With what the next reception begins, and whose visitor that is. */
    void expect(Optional<Answers> answers, Optional<AsideCase> whose) {
        expected = answers;
        comingBack = whose;
    }

    /** Somebody sits down whose answers are known already: a number is printed at once where it is known for what. */
    void begin(Answers answers, Optional<AsideCase> whose) {
        nextVisitor();
        expect(Optional.of(answers), whose);
        answers.procedure()
                .flatMap(procedure -> post.room().profile().series(procedure.series()))
                .ifPresent(ticket::issue);
    }

    /** Shows the guide before the reception. */
    void goGuide() {
        post.gate().through(Act.RECEIVE, () -> {
            post.screen().nobody();
            readHours();
            post.screen().put(guide.view(), Place.GUIDE);
        });
    }

    /** Somebody took a number here and begins at once. */
    private void taken(Ticket ticket) {
        fromQueue = false;
        comingBack.ifPresent(this::isBack);
        comingBack = Optional.empty();
        visit.begin(ticket);
        queue.sitsDown(ticket);
    }

    /** Somebody was called and sits here. */
    private void called(Ticket ticket) {
        fromQueue = true;
        visit.begin(ticket);
    }

    private void isBack(AsideCase put) {
        post.room()
                .background()
                .run(
                        () -> post.workstation().visitsAside().cases().back(put.visit()),
                        done -> {},
                        error -> LOG.error("It was not noted that a visitor is back", error));
    }

    /** Shows the next visitor's way in, the one by which the last came. */
    void afterVisit() {
        if (fromQueue) {
            goQueue();
        } else {
            nextVisitor();
        }
    }

    private void readHours() {
        post.room()
                .background()
                .run(hours::look, away -> {}, error -> LOG.error("It was not read what is announced", error));
    }

    /** Begins a reception, with the answers that are known where there are any. */
    void receive(String series, ReceptionViewModel reception) {
        readHours();
        expected.ifPresentOrElse(reception::begin, () -> reception.begin(series));
        expected = Optional.empty();
    }

    /** What is answered at the reception by now, for a visit that is put aside from there. */
    void answered(Answers answers) {
        expected = Optional.of(answers);
    }

    /** What was answered, as it is kept of a visit that is put aside. */
    Kept kept() {
        return expected.map(Kept::of).orElseGet(() -> Kept.of(Answers.none()));
    }

    /** A visit has ended, whichever way. */
    void visitEnded() {
        queue.visitEnded();
    }

    /** Its screens, to be made ahead. */
    List<Later<StepView>> screens() {
        return List.of(ticketView, queue.screen(), guide.screen());
    }

    /** What is not done now although the counter is open. */
    ServiceHours hours() {
        return hours;
    }

    QueueDesk queue() {
        return queue;
    }

    GuideDesk guide() {
        return guide;
    }

    TicketViewModel ticket() {
        return ticket;
    }
}
