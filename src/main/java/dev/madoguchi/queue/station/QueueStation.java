package dev.madoguchi.queue.station;

import dev.madoguchi.queue.BoardState;
import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.Line;
import dev.madoguchi.queue.Lookout;
import dev.madoguchi.queue.NextInLine;
import dev.madoguchi.queue.Overtime;
import dev.madoguchi.queue.Pick;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueBook;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueTimes;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.queue.Verdict;
import dev.madoguchi.store.Database;
import dev.madoguchi.ticket.Numbers;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue at one workstation. What is done to a number is decided by the server where it answers; where it does not, it counts here
 * at once, waits on the disk, and is decided when the server is back.
 *
 * <p>Safe for several threads. Methods that do something block until it is durable, some seconds at most.
 */
public final class QueueStation implements Numbers, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueueStation.class);
    private static final int TRIES = 5;
    private static final int KEPT_DAYS = 31;

    private final QueueStore store;
    private final Tickets tickets;
    private final Seat seat;
    private final Clock clock;
    private final Server line;
    private final QueueMemory memory;
    private final QueueLoop loop;

    /** The server as this station reaches it: the link, whether it answered last, and one deed at a time. */
    static final class Server {
        final QueueLink link;
        final ReentrantLock deeds = new ReentrantLock();
        /** Whether it answered last. */
        volatile boolean reachable;
        /** Whether nothing that was done before waits to be decided. */
        volatile boolean clear;
        /** Until the server was tried once. */
        final CountDownLatch tried = new CountDownLatch(1);

        Server(QueueLink link) {
            this.link = link;
        }
    }

    /**
     * @param tickets the station's own counters, for when the server is away
     * @param link is closed with this
     * @param clock in the time zone of the site
     */
    public QueueStation(Database database, Tickets tickets, QueueLink link, Seat seat, Clock clock) {
        this.store = new QueueStore(database, seat.name().site());
        this.tickets = tickets;
        this.seat = seat;
        this.clock = clock;
        this.line = new Server(link);
        LocalDate today = LocalDate.now(clock);
        store.forgetBefore(today.minusDays(KEPT_DAYS));
        this.memory = new QueueMemory(store, today);
        this.loop = new QueueLoop(line, store, memory, new TicketEnds(tickets, memory, seat, clock), seat);
    }

    /** Begins to talk with the server. */
    public void start() {
        loop.start();
    }

    /** Has something told, on any thread, whenever anything of the queue has changed. */
    public void listen(Runnable listener) {
        loop.listen(listener);
    }

    /**
     * {@inheritDoc}
     *
     * <p>From the server where it answers; else from a series of the station's own, such as {@code AK} for purpose A at station K.
     */
    @Override
    public Ticket issue(String site, String series) {
        loop.untilTried();
        line.deeds.lock();
        try {
            Optional<Ticket> given = loop.ready() ? fromServer(series) : Optional.empty();
            return given.orElseGet(() -> ownNumber(site, series));
        } finally {
            line.deeds.unlock();
            loop.told();
        }
    }

    private Optional<Ticket> fromServer(String series) {
        UUID id = UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        store.asking(id, today, series, clock.instant());
        var asked = new TicketNumber(seat.name().site(), today, series, 0);
        Optional<Settled> settled =
                send(event(id, QueueAction.ISSUE, asked, Optional.empty(), Destination.none()), () -> store.asked(id));
        return settled.filter(Settled::counts).map(counts -> {
            Ticket ticket = ticketOf(counts.event());
            tickets.adopt(ticket);
            store.settle(List.of(counts));
            store.asked(id);
            memory.decided(counts);
            return ticket;
        });
    }

    private Ticket ownNumber(String site, String series) {
        String letters =
                store.letters().orElseGet(() -> OwnLetters.of(seat.name().station()));
        Ticket ticket = tickets.issue(site, series + letters);
        QueueEvent issue = TicketEnds.issued(ticket, seat.actor());
        store.pend(List.of(issue));
        memory.did(issue);
        loop.wake();
        return ticket;
    }

    static Ticket ticketOf(QueueEvent issue) {
        TicketNumber number = issue.ticket();
        return new Ticket(number.site(), number.series(), number.day(), number.number(), issue.at());
    }

    /** Does something to a number at a window. */
    public QueueOutcome perform(QueueAction action, TicketNumber ticket, String window) {
        return perform(action, ticket, window, Destination.none());
    }

    /** Does something to a number at a window; a transfer sends it to another. */
    public QueueOutcome perform(QueueAction action, TicketNumber ticket, String window, Destination to) {
        QueueEvent event = event(UUID.randomUUID(), action, ticket, Optional.of(window), to);
        loop.untilTried();
        line.deeds.lock();
        try {
            return loop.ready() ? send(event, () -> {}).map(this::decided).orElseGet(() -> alone(event)) : alone(event);
        } finally {
            line.deeds.unlock();
            loop.told();
        }
    }

    private QueueOutcome decided(Settled settled) {
        store.settle(List.of(settled));
        memory.decided(settled);
        Optional<QueueEntry> entry = memory.book().entry(settled.event().ticket());
        return settled.refusal()
                .<QueueOutcome>map(refusal -> new QueueOutcome.Refused(refusal, entry))
                .orElseGet(() -> new QueueOutcome.Done(entry.orElseThrow(), true));
    }

    /** Without the server: counts here where it is legal as far as is known here. */
    private QueueOutcome alone(QueueEvent event) {
        return switch (memory.judge(event)) {
            case Verdict.Counts counts -> {
                store.pend(List.of(event));
                memory.did(event);
                loop.wake();
                yield new QueueOutcome.Done(counts.entry(), false);
            }
            case Verdict.Refused refused ->
                new QueueOutcome.Refused(refused.refusal(), memory.book().entry(event.ticket()));
        };
    }

    /** The holder of a ticket sits down at a window: noted here and in the queue. */
    public QueueOutcome serve(Ticket ticket, String window) {
        tickets.adopt(ticket);
        tickets.serve(ticket);
        return perform(QueueAction.SERVE, TicketEnds.numberOf(ticket), window);
    }

    /** Tells the queue what became of this station's own tickets: done when a visit has ended, and done again without harm. */
    public void tellEnds() {
        line.deeds.lock();
        try {
            line.clear = false;
            loop.ready();
        } finally {
            line.deeds.unlock();
            loop.told();
        }
    }

    /** How long visitors waited, walked and were served today, and how long officers had nobody. */
    public List<QueueTimes.Row> times() {
        return QueueTimes.of(memory.counting());
    }

    /** How long visitors waited and were served on one of the last days, by purpose. */
    public List<QueueTimes.Purpose> times(LocalDate day) {
        return new QueueDays(store).times(day);
    }

    /** What was done today past a closing time. */
    public Overtime overtime(Instant closing) {
        return Overtime.after(closing, memory.counting());
    }

    /** Calls whoever is next for a window. Where another window was faster, the one after that. Empty where nobody waits. */
    public Optional<QueueOutcome> callNext(NextInLine next, String window) {
        Optional<QueueOutcome> outcome = Optional.empty();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Pick> pick = next.pick(memory.book(), clock.instant());
            if (pick.isEmpty()) {
                return Optional.empty();
            }
            outcome = pick.map(found -> perform(QueueAction.CALL, found.entry().ticket(), window));
            if (outcome.filter(QueueOutcome.Done.class::isInstance).isPresent()) {
                return outcome;
            }
            loop.refresh();
        }
        return outcome;
    }

    private QueueEvent event(
            UUID id, QueueAction action, TicketNumber ticket, Optional<String> window, Destination to) {
        return new QueueEvent(id, ticket, action, window, to, seat.actor(), clock.instant());
    }

    private Optional<Settled> send(QueueEvent event, Runnable notSent) {
        try {
            return Optional.of(line.link.decide(List.of(event)).getFirst());
        } catch (QueueLinkException e) {
            LOG.warn("The queue's server did not decide: {}", e.getMessage());
            line.reachable = false;
            if (e.fault() != QueueLinkFault.NO_ANSWER) {
                notSent.run();
            }
            loop.wake();
        } catch (InterruptedException e) {
            line.reachable = false;
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** The numbers of today as this station sees them. */
    public QueueBook book() {
        memory.today(LocalDate.now(clock));
        return memory.book();
    }

    /** What a board at this station shows. */
    public BoardState board() {
        QueueBook book = book();
        Instant now = clock.instant();
        return new Lookout(seat.name().site(), clock.getZone())
                .board(book, seat.sign(), memory.day(), now, memory.changes());
    }

    /** How it stands with the purposes that windows serve here. */
    public List<Line> lines() {
        return new Lookout(seat.name().site(), clock.getZone()).lines(book(), seat.sign(), clock.instant());
    }

    /** Whether the server decides; else this station works by itself. */
    public boolean connected() {
        return line.reachable && line.clear;
    }

    /** How many deeds the server has not decided yet. */
    public int undecided() {
        return line.clear ? 0 : store.pending(Integer.MAX_VALUE).size();
    }

    /** What turned out not to count and nobody has read yet, the earliest first. */
    public List<QueueAlert> alerts() {
        return memory.alerts();
    }

    /** The clerk has read it. */
    public void read(QueueAlert alert) {
        memory.read(alert);
    }

    @Override
    public void close() {
        loop.close();
    }
}
