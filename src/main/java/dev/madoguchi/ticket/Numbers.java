package dev.madoguchi.ticket;

/** Where visitors' numbers come from: the station's own counters, or the queue that it shares with others. */
public interface Numbers {

    /** Gives the next number of a series. It is durable when this returns, and no other visitor of the site and day has it. */
    Ticket issue(String site, String series);
}
