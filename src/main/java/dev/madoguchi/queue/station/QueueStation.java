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
import dev.madoguchi.queue.QueueTimes;
import dev.madoguchi.queue.TicketNumber;
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

/**
 * The queue at one workstation. What is done to a number is decided by the server where it answers; where it does not, it counts here
 * at once, waits on the disk, and is decided when the server is back.
 *
 * <p>Safe for several threads. Methods that do something block until it is durable, some seconds at most.
 */
public final class QueueStation implements Numbers, AutoCloseable {
    private static final int TRIES = 5;
    private static final int KEPT_DAYS = 31;

    private final QueueStore store;
    private final Tickets tickets;
    private final Seat seat;
    private final Stamp stamp;
    private final ServerLine line;
    private final QueueMemory memory;
    private final QueueLoop loop;
    private final QueueDeeds deeds;
    private final Numbers numbers;

    /**
     * @param tickets the station's own counters, for when the server is away
     * @param link is closed with this
     * @param clock in the time zone of the site
     */
    public QueueStation(Database database, Tickets tickets, QueueLink link, Seat seat, Clock clock) {
        this.store = new QueueStore(database, seat.name().site());
        this.tickets = tickets;
        this.seat = seat;
        this.stamp = new Stamp(seat, clock);
        this.line = new ServerLine(link);
        LocalDate today = stamp.today();
        store.forgetBefore(today.minusDays(KEPT_DAYS));
        this.memory = new QueueMemory(store, today);
        this.loop = new QueueLoop(line, store, memory, new TicketEnds(tickets, memory, seat, clock), seat);
        this.deeds = new QueueDeeds(line, store, memory, loop);
        this.numbers = new NumberGiving(deeds, store, memory, tickets, stamp);
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
        return numbers.issue(site, series);
    }

    /** Does something to a number at a window. */
    public QueueOutcome perform(QueueAction action, TicketNumber ticket, String window) {
        return perform(action, ticket, window, Destination.none());
    }

    /** Does something to a number at a window; a transfer sends it to another. */
    public QueueOutcome perform(QueueAction action, TicketNumber ticket, String window, Destination to) {
        return deeds.perform(stamp.event(UUID.randomUUID(), action, ticket, Optional.of(window), to));
    }

    /** The holder of a ticket sits down at a window: noted here and in the queue. */
    public QueueOutcome serve(Ticket ticket, String window) {
        tickets.adopt(ticket);
        tickets.serve(ticket);
        return perform(QueueAction.SERVE, TicketEnds.numberOf(ticket), window);
    }

    /** Tells the queue what became of this station's own tickets: done when a visit has ended, and done again without harm. */
    public void tellEnds() {
        deeds.tellEnds();
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
            Optional<Pick> pick = next.pick(memory.book(), stamp.now());
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

    /** The numbers of today as this station sees them. */
    public QueueBook book() {
        memory.today(stamp.today());
        return memory.book();
    }

    /** What a board at this station shows. */
    public BoardState board() {
        QueueBook book = book();
        Instant now = stamp.now();
        return lookout().board(book, seat.sign(), memory.day(), now, memory.changes());
    }

    /** How it stands with the purposes that windows serve here. */
    public List<Line> lines() {
        return lookout().lines(book(), seat.sign(), stamp.now());
    }

    private Lookout lookout() {
        return new Lookout(stamp.site(), stamp.clock().getZone());
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
