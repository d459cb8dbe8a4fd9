package dev.madoguchi.queue.station;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/** The server as this station reaches it: the link, whether it answered last, and one deed at a time. */
final class ServerLine {
    final QueueLink link;
    final ReentrantLock deeds = new ReentrantLock();
    /** Whether it answered last. */
    volatile boolean reachable;
    /** Whether nothing that was done before waits to be decided. */
    volatile boolean clear;
    /** Until the server was tried once. */
    final CountDownLatch tried = new CountDownLatch(1);

    ServerLine(QueueLink link) {
        this.link = link;
    }
}
