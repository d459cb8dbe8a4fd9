package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A slot of vpcd, the virtual reader inside pcscd, into which a virtual card can be put.
 *
 * <p>vpcd listens and the card connects (domain-facts 7.1). A card that was put in stays in: when pcscd goes away and comes
 * back, the slot connects again by itself. Safe for several threads.
 */
public final class VpcdSlot implements CardSlot, AutoCloseable {
    /** Where Debian's vpcd listens for the card of its first slot. */
    public static final int DEFAULT_PORT = 35963;

    private static final Logger LOG = LoggerFactory.getLogger(VpcdSlot.class);
    /** No hand is faster, and pcscd, which looks every 0.4 s, would take the next card for the last. */
    private static final Duration HAND_TIME = Duration.ofMillis(500);

    private static final Duration CONNECT_TIME = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration NOTICE_TIME = Duration.ofSeconds(2);

    private final int port;
    private @Nullable Inserted inserted;
    private long removedAt = System.nanoTime() - HAND_TIME.toNanos();

    /** @param port where vpcd listens on this computer */
    public VpcdSlot(int port) {
        this.port = port;
    }

    @Override
    public synchronized void insert(VirtualCard card) throws DeviceException {
        remove();
        awaitHand();
        Inserted now = new Inserted(card, connect());
        now.thread.start();
        inserted = now;
    }

    @Override
    public synchronized void remove() {
        if (inserted != null) {
            inserted.pull();
            inserted = null;
            removedAt = System.nanoTime();
        }
    }

    @Override
    public void close() {
        remove();
    }

    private void awaitHand() {
        long left = HAND_TIME.toNanos() - (System.nanoTime() - removedAt);
        try {
            TimeUnit.NANOSECONDS.sleep(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connect() throws DeviceException {
        Socket socket = new Socket();
        try {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    Math.toIntExact(CONNECT_TIME.toMillis()));
            // A frame is one packet; without this the kernel may hold it back for 40 ms.
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            VpcdWire.closeQuietly(socket);
            throw new DeviceException(DeviceFault.ABSENT, "no vpcd listens on port " + port, e);
        }
    }

    /** One card in the slot, and the thread that lets it answer. */
    private final class Inserted {
        private final VirtualCard card;
        private final CountDownLatch pulled = new CountDownLatch(1);
        private final Thread thread =
                Thread.ofPlatform().daemon().name("vpcd-slot-" + port).unstarted(this::serve);
        private volatile Socket socket;

        private Inserted(VirtualCard card, Socket socket) {
            this.card = card;
            this.socket = socket;
        }

        private void serve() {
            while (pulled.getCount() > 0) {
                new VpcdWire(socket, card).serve();
                reconnect();
            }
        }

        private void reconnect() {
            Duration pause = FIRST_PAUSE;
            try {
                while (!pulled.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    try {
                        take(connect());
                        return;
                    } catch (DeviceException stillAway) {
                        Duration twice = pause.multipliedBy(2);
                        pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
                    }
                }
            } catch (InterruptedException e) {
                pulled.countDown();
                Thread.currentThread().interrupt();
            }
        }

        private void take(Socket connected) {
            socket = connected;
            if (pulled.getCount() == 0) {
                VpcdWire.closeQuietly(connected);
            }
        }

        private void pull() {
            pulled.countDown();
            if (!Thread.currentThread().equals(thread)) {
                awaitNoticed();
            }
            VpcdWire.closeQuietly(socket);
        }

        /** Hangs up and lets vpcd do so too: then it knows that the card is gone, and does not take the next for it. */
        private void awaitNoticed() {
            try {
                socket.shutdownOutput();
                thread.join(NOTICE_TIME);
            } catch (IOException e) {
                LOG.debug("The line to vpcd was closed already: {}", e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
